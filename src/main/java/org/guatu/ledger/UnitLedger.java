package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.UnitLedgerRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All lines of a unit and below, whatever their state (项目台账), and every file that hangs on one of them (佐证库). */
@Service
@Transactional(readOnly = true)
public class UnitLedger {

    private static final Role[] READERS = {Role.CLERK, Role.REVIEWER, Role.OFFICE};

    private final AccessGuard guard;
    private final Units units;
    private final UnitLedgerRows rows;
    private final ReceiptRows receipts;

    UnitLedger(AccessGuard guard, Units units, UnitLedgerRows rows, ReceiptRows receipts) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
        this.receipts = receipts;
    }

    /**
     * Which lines are asked for; what is null asks for all.
     *
     * @param status all but withdrawn lines where it is null
     * @param month  to which they are booked
     */
    public record Filter(Long project, Receipt.Status status, Month month) {

        /** Everything that was not withdrawn. */
        public static final Filter ALL = new Filter(null, null, null);
    }

    /** A line with the name of its project. */
    public record Line(Receipt receipt, String project) {
    }

    /** A project that has lines. */
    public record ProjectName(long id, String name) {
    }

    /**
     * What the lines of a filter come to.
     *
     * @param sum        yuan of all of them
     * @param recognised yuan of those that count
     */
    public record Total(long lines, BigDecimal sum, BigDecimal recognised) {
    }

    /** The receipt a file hangs on. */
    public record Use(long receiptId, Month month, long projectId, String project, BigDecimal amount, Receipt.Status status) {
    }

    /**
     * A file of the unit under one purpose.
     *
     * @param uses      the receipts of the unit on which it hangs
     * @param elsewhere on how many receipts of other units it hangs besides
     */
    public record Piece(Evidence evidence, List<Use> uses, long elsewhere) {

        public Piece {
            uses = List.copyOf(uses);
        }

        /** Whether it hangs on more than one receipt, wherever. */
        public boolean isShared() {
            return uses.size() + elsewhere > 1;
        }
    }

    /** Lines of a filter, the latest month first. */
    public List<Line> lines(UnitCode unit, Filter filter, int offset, int limit) {
        require(unit);
        Map<Long, String> names = new java.util.LinkedHashMap<>();
        rows.lines(units.scope(unit), filter, offset, limit).forEach(line -> names.put(line.receiptId(), line.project()));
        Map<Long, Receipt> found = receipts.of(names.keySet()).stream().collect(Collectors.toMap(Receipt::id, line -> line));
        return names.entrySet().stream().filter(line -> found.containsKey(line.getKey()))
                .map(line -> new Line(found.get(line.getKey()), line.getValue())).toList();
    }

    /** What the lines of a filter come to. */
    public Total total(UnitCode unit, Filter filter) {
        require(unit);
        return rows.total(units.scope(unit), filter);
    }

    /** The projects that have lines, by name. */
    public List<ProjectName> projects(UnitCode unit) {
        require(unit);
        return rows.projects(units.scope(unit));
    }

    /** The months to which lines are booked, the latest first. */
    public List<Month> months(UnitCode unit) {
        require(unit);
        return rows.months(units.scope(unit));
    }

    /** How many files there are of each purpose. */
    public Map<Evidence.Kind, Long> purposes(UnitCode unit) {
        require(unit);
        return rows.purposes(units.scope(unit));
    }

    /** The files of a purpose, the latest first; each once, however often it hangs. */
    public List<Piece> files(UnitCode unit, Evidence.Kind purpose, int offset, int limit) {
        require(unit);
        List<Evidence> files = rows.files(units.scope(unit), purpose, offset, limit);
        List<UnitLedgerRows.Hung> hung = rows.hung(files.stream().map(Evidence::sha256).toList());
        java.util.Set<UnitCode> own = java.util.Set.copyOf(units.scope(unit));
        return files.stream().map(file -> {
            List<UnitLedgerRows.Hung> uses = hung.stream().filter(one -> Objects.equals(one.sha256(), file.sha256())).toList();
            return new Piece(file, uses.stream().filter(one -> own.contains(one.unit())).map(UnitLedgerRows.Hung::use).toList(),
                    uses.stream().filter(one -> !own.contains(one.unit())).count());
        }).toList();
    }

    private void require(UnitCode unit) {
        guard.require(READERS);
        guard.requireUnit(unit);
    }
}
