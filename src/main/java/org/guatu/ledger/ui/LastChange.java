package org.guatu.ledger.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guatu.access.AuditHistory;
import org.guatu.access.AuditLine;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.ledger.Receipt;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Who changed a line last, and when, for somebody who typed over what it was before. */
final class LastChange {

    private final AuditHistory history;
    private final Map<String, String> told = new HashMap<>();

    LastChange(AuditHistory history) {
        this.history = history;
    }

    /** Name and moment; of a line that came without a past the name alone. */
    static String of(AuditHistory history, Receipt line) {
        List<AuditLine> past = history.historyOf(Subject.RECEIPT, String.valueOf(line.id()));
        if (past.isEmpty()) {
            return line.submittedBy();
        }
        AuditLine last = past.getFirst();
        String who = AuditTrail.SYSTEM.equals(last.actor()) ? Texts.text("audit.system") : last.actorName() == null ? last.actor() : last.actorName();
        return Texts.text("entry.conflict.by", who, Formats.monthDayTime(last.at()));
    }

    /**
     * The same for a line of the sheet, looked up once for each of its versions.
     *
     * @param asked whether anybody may want to know; else it is only remembered that this version was there
     * @return null where it was not asked and not looked up
     */
    String of(Receipt line, boolean asked) {
        String key = line.id() + "/" + line.version();
        if (asked && !told.containsKey(key)) {
            try {
                told.put(key, of(history, line));
            } catch (DataAccessException | TransactionException e) {
                // the sheet goes on without the database
                return line.submittedBy();
            }
        }
        return told.get(key);
    }
}
