package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.SheetRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk's month as a sheet to type into: its rows, the year's months of each project, where the month stands and what evidence is asked for. */
@Service
@Transactional(readOnly = true)
public class MonthSheets {

    private final AccessGuard guard;
    private final Units units;
    private final MonthEntries entries;
    private final ReportingCalendar calendar;
    private final SheetRows rows;
    private final ReviewFlow flow;
    private final DisputeRows disputes;
    private final ReceiptRows receipts;

    MonthSheets(AccessGuard guard, Units units, MonthEntries entries, ReportingCalendar calendar, SheetRows rows, ReviewFlow flow,
                DisputeRows disputes, ReceiptRows receipts) {
        this.guard = guard;
        this.units = units;
        this.entries = entries;
        this.calendar = calendar;
        this.rows = rows;
        this.flow = flow;
        this.disputes = disputes;
        this.receipts = receipts;
    }

    /**
     * A unit's month.
     *
     * @param due     until when it is to be reported
     * @param booking where an entry for it goes today
     * @param months  money recognised for the unit in the twelve months of the year, by project, in yuan; projects without any are left out
     * @param asked   the evidence that is asked for, by category
     * @param ruledOut  how lines of the month ended that a ruling counts with another
     * @param elsewhere lines that were entered for the month and are booked to another
     * @param corrected what puts recognised lines of the month right and waits, by the number of the line
     * @param unchecked numbers of the lines that wait for the county's check; what else waits is with the city
     */
    public record Sheet(UnitCode unit, Month month, ReportingCalendar.State state, LocalDateTime due, ReportingCalendar.Booking booking,
                        List<MonthEntries.Row> rows, Map<Long, List<BigDecimal>> months, Map<String, List<Evidence.Kind>> asked, List<RuledOut> ruledOut,
                        List<Elsewhere> elsewhere, Map<Long, Correcting> corrected, Set<Long> unchecked) {

        public Sheet {
            rows = List.copyOf(rows);
            ruledOut = List.copyOf(ruledOut);
            elsewhere = List.copyOf(elsewhere);
            corrected = Map.copyOf(corrected);
            unchecked = Set.copyOf(unchecked);
        }

        /** Whether anything may be entered for it. */
        public boolean isOpen() {
            return state != ReportingCalendar.State.AHEAD;
        }

        /** The kinds of evidence that are asked for and a line lacks. */
        public List<Evidence.Kind> missing(Receipt line) {
            return asked.getOrDefault(line.category(), List.of()).stream()
                    .filter(kind -> line.evidence().stream().noneMatch(piece -> piece.kind() == kind)).toList();
        }
    }

    /**
     * A line entered for a month that was closed or settled, and where it went (补报).
     *
     * @param late whether the year it was entered for is settled
     */
    public record Elsewhere(long line, long project, BigDecimal amount, Month booked, boolean late, Receipt.Status status) {
    }

    /** What a project's money was for and where it came from, the last time. */
    public record Usual(String category, Origin origin) {
    }

    /** The sheet of a unit and all below it. */
    public Sheet of(UnitCode unit, Month month) {
        guard.require(Role.CLERK, Role.OFFICE);
        guard.requireUnit(unit);
        List<MonthEntries.Row> shown = busyFirst(entries.of(unit, month));
        List<Receipt> lines = shown.stream().flatMap(row -> row.lines().stream()).toList();
        return new Sheet(unit, month, calendar.state(unit, month), calendar.due(month), calendar.booking(unit, month), shown,
                rows.months(units.scope(unit), month.year()), rows.asked(), disputes.ruledOut(lines.stream().filter(line -> line.status() == Receipt.Status.RULED_OUT).toList()),
                rows.elsewhere(units.scope(unit), month), corrected(lines), flow.unchecked(lines));
    }

    private Map<Long, Correcting> corrected(List<Receipt> lines) {
        List<Receipt> waiting = receipts.waitingCorrections(lines.stream().filter(line -> line.status() == Receipt.Status.RECOGNISED).map(Receipt::id).toList());
        return Correcting.of(waiting, receipts::of).values().stream().collect(Collectors.toMap(one -> one.of().id(), one -> one, (one, other) -> one));
    }

    /** Projects that have a plan or money stand before those that are only talked about; either by name. */
    private static List<MonthEntries.Row> busyFirst(List<MonthEntries.Row> rows) {
        return rows.stream().sorted(Comparator.comparing((MonthEntries.Row row) -> row.lines().isEmpty() && row.plan().signum() == 0
                && row.year().signum() == 0)).toList();
    }

    /** What a project's money usually is: as the last time, else the last category of the dictionary from outside the city. */
    public Usual usual(long projectId) {
        guard.require(Role.CLERK, Role.OFFICE);
        rows.unitOf(projectId).ifPresent(guard::requireUnit);
        return rows.usual(projectId);
    }
}
