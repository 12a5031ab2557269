package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.MonthGridRows;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk's month: every project of the unit with what it had, what its plan leaves, and its lines of the month. */
@Service
@Transactional(readOnly = true)
public class MonthEntries {

    private final AccessGuard guard;
    private final Units units;
    private final MonthGridRows grid;
    private final ReceiptRows receipts;
    private final DisputeRows disputes;

    MonthEntries(AccessGuard guard, Units units, MonthGridRows grid, ReceiptRows receipts, DisputeRows disputes) {
        this.guard = guard;
        this.units = units;
        this.grid = grid;
        this.receipts = receipts;
        this.disputes = disputes;
    }

    /** Where a project's month stands: the least finished of its lines. */
    public enum State { RETURNED, DRAFT, SUBMITTED, RECOGNISED, RULED_OUT, NO_CHANGE, EMPTY }

    /**
     * A project in a month; amounts in yuan.
     *
     * @param stage     the furthest it has reached and was accepted, or null
     * @param waiting   a further one whose entry waits for a reviewer, or null
     * @param lastMonth recognised in the month before for the unit: of a shared project its part
     * @param year      recognised in the year for the unit
     * @param planLeft  what the year's plan leaves of the whole project; never below zero
     * @param plan      planned for the year; zero where there is no plan
     * @param asked     whether a word is asked for: it has a plan or money in the year. Others are only talked about
     * @param own       whether the project is the unit's; that of another stands here for the part of its money that is the unit's, to be read only
     * @param noChange  whether the clerk said that nothing changed
     * @param lines     the lines of the month, without withdrawn ones
     */
    public record Row(long projectId, String code, String name, UnitCode unit, Stage stage, Stage waiting, BigDecimal investment, BigDecimal lastMonth,
                      BigDecimal year, BigDecimal planLeft, BigDecimal plan, boolean noChange, boolean asked, boolean own, List<Receipt> lines) {

        public Row {
            lines = List.copyOf(lines);
        }

        /** What the lines of the month add to, whatever their state; what a ruling counts with another line adds nothing. */
        public BigDecimal month() {
            return lines.stream().filter(line -> line.status() != Receipt.Status.RULED_OUT).map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Where the month stands. */
        public State state() {
            return lines.stream().map(line -> switch (line.status()) {
                case RETURNED -> State.RETURNED;
                case DRAFT -> State.DRAFT;
                case SUBMITTED, CHECKED -> State.SUBMITTED;
                case RECOGNISED -> State.RECOGNISED;
                case RULED_OUT -> State.RULED_OUT;
                case WITHDRAWN -> State.EMPTY;
            }).min(java.util.Comparator.naturalOrder()).orElse(noChange ? State.NO_CHANGE : State.EMPTY);
        }

        /** Whether the clerk has said something for the month. */
        public boolean isStated() {
            return state() == State.SUBMITTED || state() == State.RECOGNISED || state() == State.RULED_OUT || state() == State.NO_CHANGE;
        }
    }

    /**
     * The month of a unit and all below it, by name: its projects, terminated ones only when they have lines, and those of others of whose money a part is
     * its own, with the lines that say so.
     */
    public List<Row> of(UnitCode unit, Month month) {
        guard.require(Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.LEADER, Role.ADMIN);
        guard.requireUnit(unit);
        List<UnitCode> scope = List.copyOf(units.scope(unit));
        Map<Long, List<Receipt>> lines = Stream.concat(receipts.ofMonth(scope, month).stream(),
                receipts.fromBeforeMoves(scope).stream().filter(line -> line.month().equals(month))).collect(Collectors.groupingBy(Receipt::projectId));
        return grid.rows(scope, month).stream().filter(row -> !row.terminated() || lines.containsKey(row.projectId()))
                .map(row -> new Row(row.projectId(), row.code(), row.name(), row.unit(), row.stage(), row.waiting(), row.investment(), row.lastMonth(), row.year(),
                        row.plan().subtract(row.wholeYear()).max(BigDecimal.ZERO), row.plan(), row.noChange(), row.asked(), row.own(),
                        lines.getOrDefault(row.projectId(), List.of()))).toList();
    }

    /** The lines of the unit that ended by a ruling from a day on, the latest first: nothing is asked of them any more. */
    public List<RuledOut> ruledOut(UnitCode unit, LocalDate since) {
        guard.require(Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.LEADER, Role.ADMIN);
        guard.requireUnit(unit);
        List<UnitCode> scope = List.copyOf(units.scope(unit));
        return disputes.ruledOut(Stream.concat(receipts.inStatus(scope, List.of(Receipt.Status.RULED_OUT)).stream(),
                        receipts.fromBeforeMoves(scope).stream().filter(line -> line.status() == Receipt.Status.RULED_OUT)).toList()).stream()
                .filter(ruled -> !ruled.ruledAt().toLocalDate().isBefore(since)).toList();
    }

    /** The lines of the unit that were sent back and wait for the clerk, the ones to be answered first first. */
    public List<Receipt> returned(UnitCode unit) {
        guard.require(Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.LEADER, Role.ADMIN);
        guard.requireUnit(unit);
        List<UnitCode> scope = List.copyOf(units.scope(unit));
        return Stream.concat(receipts.inStatus(scope, List.of(Receipt.Status.RETURNED)).stream(),
                        receipts.fromBeforeMoves(scope).stream().filter(line -> line.status() == Receipt.Status.RETURNED))
                .sorted(java.util.Comparator.comparing(line -> line.handling().answerBy() == null ? java.time.LocalDate.MIN : line.handling().answerBy()))
                .toList();
    }
}
