package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.guatu.calendar.Month;
import org.guatu.ledger.store.ReceiptWrites.Insert;

/** What of a line the audit trail keeps, under which names; the same whether it was entered alone or with many. */
final class AuditedValues {

    private final Map<String, String> values = new HashMap<>();

    private AuditedValues() {
    }

    /** The values of a line that is there. */
    static Map<String, String> of(Receipt line) {
        AuditedValues said = new AuditedValues().line(line.projectId(), line.kind(), line.status(), line.correctsId()).money(line.money())
                .entry(line.category(), line.receivedOn(), line.month(), line.origin()).words(line.handling().voucherNo(), line.handling().note());
        said.values.put("held", line.handling().held() ? "true" : null);
        return said.values;
    }

    /** The values of a line that was put in just now. */
    static Map<String, String> of(Insert line) {
        NewReceipt entered = line.entered();
        return new AuditedValues().line(entered.projectId(), line.kind(), line.status(), line.correctsId()).money(line.money())
                .entry(entered.category(), entered.receivedOn(), entered.month(), entered.origin().name())
                .words(entered.voucherNo(), entered.note()).values;
    }

    private AuditedValues line(long project, Receipt.Kind kind, Receipt.Status status, Long corrects) {
        values.put("project", Long.toString(project));
        values.put("kind", kind.name());
        values.put("status", status.name());
        values.put("corrects", corrects == null ? null : corrects.toString());
        return this;
    }

    private AuditedValues money(Money money) {
        values.put("amount", money.yuan().toPlainString());
        values.put("currency", money.currency());
        values.put("amount-foreign", plain(money.foreign()));
        values.put("rate", plain(money.rate()));
        return this;
    }

    private AuditedValues entry(String category, LocalDate receivedOn, Month month, String origin) {
        values.put("category", category);
        values.put("received-on", receivedOn.toString());
        values.put("booked-month", month.toString());
        values.put("origin", origin);
        return this;
    }

    private AuditedValues words(String voucherNo, String note) {
        values.put("voucher-no", voucherNo);
        values.put("note", note);
        return this;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
