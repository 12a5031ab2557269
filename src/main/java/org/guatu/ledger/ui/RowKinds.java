package org.guatu.ledger.ui;

import java.util.HashMap;
import java.util.Map;

import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.MonthSheets.Usual;
import org.guatu.ledger.Origin;
import org.guatu.shell.Texts;

/** What the money of a row is for and where it comes from: of its line, else as it usually is, once somebody looked at the row. */
final class RowKinds {

    private final EntryServices services;
    private final Purposes purposes;
    private final Map<Long, Usual> usual = new HashMap<>();

    RowKinds(EntryServices services) {
        this.services = services;
        this.purposes = new Purposes(services.ledger());
    }

    /** Learns what the money of a project usually is; tells whether that was not known. */
    boolean learn(long project) {
        return !usual.containsKey(project) && usual.put(project, services.sheets().usual(project)) == null;
    }

    /** The words of a row; null where nobody knows yet. */
    String words(Row row) {
        Usual kind = EntryDesk.soleLine(row).map(line -> new Usual(line.category(), Origin.valueOf(line.origin())))
                .orElseGet(() -> usual.get(row.projectId()));
        return kind == null ? null : Texts.text("entry.lines.facts", purpose(kind.category()), Texts.text(kind.origin().messageKey()));
    }

    /** The word for what money is for. */
    String purpose(String category) {
        return purposes.name(category);
    }
}
