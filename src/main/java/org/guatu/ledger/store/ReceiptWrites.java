package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Step;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Writes receipts. Each change names the version and the status it starts from and answers whether it found the line so: of two who change
 * the same line at once, the second finds it changed.
 */
@Repository
public class ReceiptWrites {

    private final JdbcClient jdbc;

    ReceiptWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts: login and the label that is printed. */
    public record Actor(String login, String label) {
    }

    /**
     * A new line.
     *
     * @param meant the month it was entered for, where it is booked to another, else null
     */
    public record Insert(NewReceipt entered, UnitCode unit, Receipt.Kind kind, Money money, Receipt.Status status, Actor by, LocalDate on,
                         boolean late, Long correctsId, String reason, String requestKey, Month meant) {

        /** A line that is booked to the month it was entered for. */
        public Insert(NewReceipt entered, UnitCode unit, Receipt.Kind kind, Money money, Receipt.Status status, Actor by, LocalDate on, boolean late,
                      Long correctsId, String reason, String requestKey) {
            this(entered, unit, kind, money, status, by, on, late, correctsId, reason, requestKey, null);
        }
    }

    /** Puts a line in; its id. */
    public long insert(Insert line) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        NewReceipt entered = line.entered();
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, amount_foreign, fx_rate,
                                     fx_rate_on, origin, status, submitted_by, submitted_on, submitter_login, voucher_no, note, late_entry,
                                     corrects_id, reason, request_key, held, demo, version)
                VALUES (:project, :unit, :kind, :category, :receivedOn, :month, :amount, :currency, :foreign, :rate, :rateOn, :origin, :status,
                        :label, :on, :login, :voucher, :note, :late, :corrects, :reason, :request, FALSE, FALSE, 0)
                """).param("project", entered.projectId()).param("unit", line.unit().value()).param("kind", line.kind().name())
                .param("category", entered.category()).param("receivedOn", entered.receivedOn()).param("month", entered.month().yyyymm())
                .param("amount", line.money().yuan()).param("currency", line.money().currency())
                .param("foreign", line.money().foreign(), Types.DECIMAL).param("rate", line.money().rate(), Types.DECIMAL)
                .param("rateOn", line.money().rateOn(), Types.DATE).param("origin", entered.origin().name())
                .param("status", line.status().name()).param("label", line.by().label()).param("on", line.on())
                .param("login", line.by().login()).param("voucher", entered.voucherNo(), Types.VARCHAR)
                .param("note", entered.note(), Types.VARCHAR).param("late", line.late())
                .param("corrects", line.correctsId(), Types.BIGINT).param("reason", line.reason(), Types.VARCHAR)
                .param("request", line.requestKey(), Types.VARCHAR).update(key, "id");
        return key.getKey().longValue();
    }

    /** Changes what was entered in a line that is not yet decided, and with it the unit it counts for. */
    public boolean change(long id, int version, NewReceipt entered, UnitCode unit) {
        return jdbc.sql("""
                UPDATE receipt
                SET unit_code = :unit, category = :category, received_on = :receivedOn, booked_month = :month, amount = :amount, currency = :currency,
                    amount_foreign = :foreign, fx_rate = :rate, fx_rate_on = :rateOn, origin = :origin, voucher_no = :voucher, note = :note,
                    version = version + 1
                WHERE id = :id AND version = :version AND kind = 'RECEIPT' AND status IN ('DRAFT', 'RETURNED', 'SUBMITTED') AND held = FALSE
                """).param("unit", unit.value()).param("category", entered.category()).param("receivedOn", entered.receivedOn())
                .param("month", entered.month().yyyymm()).param("amount", entered.money().yuan()).param("currency", entered.money().currency())
                .param("foreign", entered.money().foreign(), Types.DECIMAL).param("rate", entered.money().rate(), Types.DECIMAL)
                .param("rateOn", entered.money().rateOn(), Types.DATE).param("origin", entered.origin().name())
                .param("voucher", entered.voucherNo(), Types.VARCHAR).param("note", entered.note(), Types.VARCHAR)
                .param("id", id).param("version", version).update() == 1;
    }

    /** Sends a draft or a returned line in; a line that comes again keeps the day it came first, one booked to another month that it was meant for. */
    public boolean submit(long id, int version, Month month, boolean late, Actor by, LocalDate on) {
        return jdbc.sql("""
                UPDATE receipt
                SET submitted_on = CASE WHEN status = 'DRAFT' THEN :on ELSE submitted_on END,
                    meant_month = CASE WHEN booked_month <> :month THEN COALESCE(meant_month, booked_month) ELSE meant_month END,
                    status = 'SUBMITTED', booked_month = :month, late_entry = :late, submitted_by = :label, submitter_login = :login,
                    checked_by = NULL, checked_on = NULL, checker_login = NULL, decided_by = NULL, decided_on = NULL, decider_login = NULL,
                    reason = NULL, return_field = NULL, answer_by = NULL, version = version + 1
                WHERE id = :id AND version = :version AND status IN ('DRAFT', 'RETURNED')
                """).param("on", on).param("month", month.yyyymm()).param("late", late).param("label", by.label()).param("login", by.login())
                .param("id", id).param("version", version).update() == 1;
    }

    /** The county's check. */
    public boolean check(long id, int version, Actor by, LocalDate on) {
        return jdbc.sql("""
                UPDATE receipt
                SET status = 'CHECKED', checked_by = :label, checker_login = :login, checked_on = :on, version = version + 1
                WHERE id = :id AND version = :version AND status = 'SUBMITTED' AND held = FALSE
                """).param("label", by.label()).param("login", by.login()).param("on", on).param("id", id).param("version", version)
                .update() == 1;
    }

    /**
     * Recognises a line that waits, with the money that is accepted and the investment the project has now.
     *
     * @param claimed what was submitted when less is accepted, else null
     */
    public boolean recognise(long id, int version, Money money, BigDecimal claimed, Month month, boolean late, String reason, Actor by,
                             LocalDate on) {
        return jdbc.sql("""
                UPDATE receipt
                SET meant_month = CASE WHEN booked_month <> :month AND kind = 'RECEIPT' THEN COALESCE(meant_month, booked_month) ELSE meant_month END,
                    status = 'RECOGNISED', amount = :amount, amount_foreign = :foreign, claimed_amount = :claimed, booked_month = :month,
                    late_entry = :late, reason = COALESCE(:reason, reason), decided_by = :label, decider_login = :login, decided_on = :on,
                    investment_then = (SELECT p.total_investment FROM project p WHERE p.id = receipt.project_id), version = version + 1
                WHERE id = :id AND version = :version AND status IN ('SUBMITTED', 'CHECKED') AND held = FALSE
                """).param("amount", money.yuan()).param("foreign", money.foreign(), Types.DECIMAL).param("claimed", claimed, Types.DECIMAL)
                .param("month", month.yyyymm()).param("late", late).param("reason", reason, Types.VARCHAR).param("label", by.label())
                .param("login", by.login()).param("on", on).param("id", id).param("version", version).update() == 1;
    }

    /** Sends a line back. */
    public boolean sendBack(long id, int version, String reason, String field, LocalDate answerBy, Actor by, LocalDate on) {
        return jdbc.sql("""
                UPDATE receipt
                SET status = 'RETURNED', held = FALSE, reason = :reason, return_field = :field, answer_by = :answerBy, decided_by = :label,
                    decider_login = :login, decided_on = :on, version = version + 1
                WHERE id = :id AND version = :version AND status IN ('SUBMITTED', 'CHECKED')
                """).param("reason", reason).param("field", field, Types.VARCHAR).param("answerBy", answerBy).param("label", by.label())
                .param("login", by.login()).param("on", on).param("id", id).param("version", version).update() == 1;
    }

    /** Ends a line whose money a ruling counts with another line; one that was sent back before keeps the day it was. */
    public boolean ruleOut(long id, int version, String reason, Actor by, LocalDate on) {
        return jdbc.sql("""
                UPDATE receipt
                SET decided_by = CASE WHEN status = 'RETURNED' THEN decided_by ELSE :label END,
                    decider_login = CASE WHEN status = 'RETURNED' THEN decider_login ELSE :login END,
                    decided_on = CASE WHEN status = 'RETURNED' THEN decided_on ELSE :on END,
                    status = 'RULED_OUT', held = FALSE, reason = :reason, return_field = NULL, answer_by = NULL, version = version + 1
                WHERE id = :id AND version = :version AND status IN ('SUBMITTED', 'CHECKED', 'RETURNED')
                """).param("label", by.label()).param("login", by.login()).param("on", on).param("reason", reason).param("id", id)
                .param("version", version).update() == 1;
    }

    /** Takes a line that was never recognised out of the way. */
    public boolean withdraw(long id, int version, String reason) {
        return jdbc.sql("""
                UPDATE receipt SET status = 'WITHDRAWN', held = FALSE, reason = :reason, version = version + 1
                WHERE id = :id AND version = :version AND status IN ('DRAFT', 'SUBMITTED', 'CHECKED', 'RETURNED')
                """).param("reason", reason, Types.VARCHAR).param("id", id).param("version", version).update() == 1;
    }

    /** Puts a waiting line in dispute, or takes it out. */
    public boolean hold(long id, int version, boolean held, String reason) {
        return jdbc.sql("""
                UPDATE receipt SET held = :held, reason = :reason, version = version + 1
                WHERE id = :id AND version = :version AND held <> :held AND status IN ('SUBMITTED', 'CHECKED')
                """).param("held", held).param("reason", reason, Types.VARCHAR).param("id", id).param("version", version).update() == 1;
    }

    /** Writes down what happened to a line, with the values it has now. */
    public void step(Step.Kind kind, Receipt line, Actor by, LocalDateTime at, String field, String reason, String confirmed) {
        jdbc.sql("""
                INSERT INTO receipt_step (receipt_id, version_no, step, happened_at, login, label, amount, received_on, booked_month, field, reason,
                                          confirmed)
                VALUES (:id, :version, :step, :at, :login, :label, :amount, :receivedOn, :month, :field, :reason, :confirmed)
                """).param("id", line.id()).param("version", line.version()).param("step", kind.name()).param("at", at)
                .param("login", by.login(), Types.VARCHAR).param("label", by.label()).param("amount", line.amount()).param("receivedOn", line.receivedOn())
                .param("month", line.month().yyyymm()).param("field", field, Types.VARCHAR).param("reason", reason, Types.VARCHAR)
                .param("confirmed", confirmed, Types.VARCHAR).update();
    }

    /** Locks a project until the end of the transaction, so that its cumulative cannot be judged by two at once; its unit. */
    public Optional<UnitCode> lockProject(long project) {
        return jdbc.sql("SELECT unit_code FROM project WHERE id = :id FOR UPDATE").param("id", project)
                .query((row, n) -> UnitCode.of(row.getString(1))).optional();
    }
}
