package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.MonthEntries.State;
import org.guatu.ledger.MonthSheets.Sheet;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.StaleEdit;
import org.guatu.ledger.TypedDraft;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a clerk does with the rows of a month. Each row fares by itself: what is refused for one is said at its row, and the others go on.
 */
final class EntryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EntryDesk.class);

    private final EntryServices services;
    private final UnitCode unit;
    private final Month month;
    private final RowNotes notes = new RowNotes();
    private final RowKinds kinds;
    private final CellEntry cells;
    private final EntrySending sending;
    private final Whereabouts whereabouts;
    private final LastChange changes;
    private List<TypedDraft> typed = List.of();
    private Sheet sheet;

    EntryDesk(EntryServices services, UnitCode unit, Month month) {
        this.services = services;
        this.unit = unit;
        this.month = month;
        this.cells = new CellEntry(services, month, this);
        this.kinds = new RowKinds(services);
        this.sending = new EntrySending(services, month, this);
        this.whereabouts = new Whereabouts(services);
        this.changes = new LastChange(services.audit());
        reload();
    }

    /**
     * What was typed into a cell.
     *
     * @param basedOn version of the line it was typed over, −1 where there was none
     * @param key     names this very entry, however often it is sent
     */
    record Typed(long id, String text, int basedOn, String key) {
    }

    Sheet sheet() {
        return sheet;
    }

    RowKinds kinds() {
        return kinds;
    }

    RowNotes notes() {
        return notes;
    }

    /** How its lines are sent in. */
    EntrySending sending() {
        return sending;
    }

    /** Where lines went that are no longer in a row's figures. */
    Whereabouts whereabouts() {
        return whereabouts;
    }

    /** Who changed its lines last. */
    LastChange changes() {
        return changes;
    }

    String form() {
        return "month/" + month;
    }

    /** Reads the month anew. */
    void reload() {
        sheet = services.sheets().of(unit, month);
        sending.reload();
    }

    Optional<Row> row(long project) {
        return sheet.rows().stream().filter(row -> row.projectId() == project).findFirst();
    }

    /** What the clerk is typing into the month; what was known last, while the database is away. */
    List<TypedDraft> typed() {
        try {
            typed = services.drafts().of(form());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("typed texts could not be read: {}", e.getMessage());
        }
        return typed;
    }

    /** Whether a line is the clerk's to complete. */
    static boolean isWithClerk(Receipt line) {
        return line.status() == Receipt.Status.DRAFT || line.status() == Receipt.Status.RETURNED;
    }

    /** The one line of a row, when it has but one. */
    static Optional<Receipt> soleLine(Row row) {
        return row.lines().size() == 1 ? Optional.of(row.lines().getFirst()) : Optional.empty();
    }

    /** Whether the amount of a row is typed into its cell; else its lines are opened. */
    boolean isTyped(Row row) {
        return row.own() && sheet.isOpen() && !row.noChange() && (row.lines().isEmpty() || soleLine(row).filter(line -> line.kind() == Receipt.Kind.RECEIPT
                && Money.CNY.equals(line.currency())
                && isWithClerk(line)).isPresent());
    }

    /** Somebody looks at a row: what its money usually is will be shown in it. Tells whether that was not known before. */
    boolean look(long project) {
        return row(project).filter(row -> isTyped(row) && row.lines().isEmpty()).filter(row -> kinds.learn(project)).isPresent();
    }

    /** Enters what was typed; each becomes a draft, or its row says why not. */
    void enter(Collection<Typed> typed) {
        boolean away = false;
        for (Typed cell : typed) {
            Optional<Row> row = row(cell.id());
            if (away) {
                // each try would wait for a connection anew
                notes.waits(cell.id(), Texts.text("entry.refusal.database"));
            } else if (row.isPresent()) {
                away = !attempt(cell.id(), () -> enterOrKeepBoth(row.get(), cell));
            }
        }
        if (!away) {
            reloadIfPossible();
        }
    }

    private void enterOrKeepBoth(Row row, Typed cell) {
        try {
            cells.enter(row, cell);
            notes.clear(cell.id());
            services.drafts().forget(form(), String.valueOf(cell.id()));
        } catch (StaleEdit stale) {
            keepBoth(cell, stale.current());
        }
    }

    /** The same amount by both is no conflict. */
    private void keepBoth(Typed cell, Receipt current) {
        boolean same = current.status() != Receipt.Status.WITHDRAWN && CellEntry.isSame(cell.text(), current);
        if (same) {
            notes.clear(cell.id());
            services.drafts().forget(form(), String.valueOf(cell.id()));
        } else {
            notes.conflict(cell.id(), new RowNotes.Conflict(cell.text(), current));
        }
    }

    /** A first line of a project, to begin with. */
    NewReceipt fresh(Row row, Money money) {
        return cells.fresh(row, money);
    }

    /** Of two versions the typed one is taken: it is entered over the line as it is now. */
    void takeMine(long project, String text) {
        notes.clear(project);
        reload();
        row(project).ifPresent(row -> enter(List.of(new Typed(project, text, soleLine(row).map(Receipt::version).orElse(TypedDraft.NEW), null))));
    }

    /** Of two versions the present one is taken; what was typed is given up. */
    void takeTheirs(long project) {
        notes.clear(project);
        services.drafts().forget(form(), String.valueOf(project));
        reload();
    }

    /** The drafts of the month that have an amount. */
    List<Receipt> drafts() {
        return sheet.rows().stream().flatMap(row -> row.lines().stream())
                .filter(line -> line.status() == Receipt.Status.DRAFT && line.amount().signum() != 0).toList();
    }

    /** Says for a project that nothing changed. */
    void noChange(long project) {
        attempt(project, () -> {
            services.submissions().noChange(project, month);
            notes.clear(project);
        });
        reloadIfPossible();
    }

    /** Says so for every row that has nothing and into which nothing is typed; how many. */
    int noChangeForTheRest(Set<Long> typed) {
        List<Row> rest = untouched(typed);
        rest.forEach(row -> attempt(row.projectId(), () -> services.submissions().noChange(row.projectId(), month)));
        reloadIfPossible();
        return rest.size() - untouched(typed).size();
    }

    private List<Row> untouched(Set<Long> typed) {
        return sheet.rows().stream().filter(row -> row.own() && row.state() == State.EMPTY && !typed.contains(row.projectId())).toList();
    }

    /** Takes the zero of a project back. */
    void takeBack(long project) {
        attempt(project, () -> services.submissions().takeBackNoChange(project, month));
        reloadIfPossible();
    }

    /** Whether the database was there; what is refused is said at the row. */
    boolean attempt(long project, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            notes.refused(project, Texts.text(refusal));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("an entry waits for the database: {}", e.getMessage());
            notes.waits(project, Texts.text("entry.refusal.database"));
            return false;
        }
        return true;
    }

    /** Reads the month anew; without the database it stays as it was. */
    void reloadIfPossible() {
        try {
            reload();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the month could not be read: {}", e.getMessage());
        }
    }
}
