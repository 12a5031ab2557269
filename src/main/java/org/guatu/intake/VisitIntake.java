package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Header;
import org.guatu.project.CreditCode;
import org.guatu.project.Enterprises;
import org.guatu.project.FirmClass;
import org.guatu.project.NewEnterprise;
import org.guatu.project.Visits;
import org.guatu.project.Visits.NewVisit;
import org.guatu.project.Visits.Visited;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Visits out of a file. A firm that is not in the register is taken in by its credit code or its name, as projects take theirs in; of a name that is
 * new it is asked whether it is not one that is there, because one firm under two names would be counted twice.
 */
@Component
class VisitIntake implements Intake {

    private static final int NOTE = 200;
    private static final int NAME = 120;

    private final AccessGuard guard;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Enterprises enterprises;
    private final Visits visits;
    private final UnitNames units;
    private final Units towns;

    VisitIntake(AccessGuard guard, CurrentUser user, BusinessClock clock, Enterprises enterprises, Visits visits, UnitNames units, Units towns) {
        this.guard = guard;
        this.user = user;
        this.clock = clock;
        this.enterprises = enterprises;
        this.visits = visits;
        this.units = units;
        this.towns = towns;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.VISITS;
    }

    @Override
    public Pass<Entry> begin(Header header, boolean from1904, boolean asks) {
        return new VisitPass(header, from1904, asks);
    }

    /** A visit to a known firm, or to a new one. */
    record Entry(Long enterpriseId, NewEnterprise firm, UnitCode unit, LocalDate visitedOn, String note) {
    }

    private final class VisitPass implements Pass<Entry> {

        private final Header header;
        private final boolean from1904;
        private final LocalDate today = clock.today();
        private final Account account = user.require();
        private final Firms firms = new Firms(code -> enterprises.byCreditCode(CreditCode.typed(code)), enterprises::named);
        private final Map<List<Object>, Integer> seen = new HashMap<>();
        private final Set<String> asked = new HashSet<>();

        private final LikeFirms like;

        VisitPass(Header header, boolean from1904, boolean asks) {
            this.like = asks ? new LikeFirms(enterprises, towns) : null;
            this.header = header;
            this.from1904 = from1904;
        }

        private record Read(RowCells cells, Firms.Named firm, FirmClass firmClass, UnitCode unit, LocalDate on, String note) {

            boolean isKnown() {
                return firm.known() != null && on != null;
            }
        }

        @Override
        public List<Judged<Entry>> judge(List<SheetRow> rows) {
            List<Read> read = rows.stream().map(row -> read(new RowCells(row, header, from1904, Column.ENTERPRISE, Column.CREDIT_CODE))).toList();
            List<Read> known = read.stream().filter(Read::isKnown).toList();
            Set<Visited> there = known.isEmpty() ? Set.of() : visits.known(known.stream().map(one -> one.firm.known().id()).collect(Collectors.toSet()),
                    known.stream().map(Read::on).min(LocalDate::compareTo).orElseThrow(),
                    known.stream().map(Read::on).max(LocalDate::compareTo).orElseThrow());
            return read.stream().map(one -> judge(one, there)).toList();
        }

        @Override
        public void write(List<Judged<Entry>> ready) {
            if (!ready.isEmpty()) {
                visits.enter(ready.stream().map(Judged::entry).map(entry -> new NewVisit(firm(entry), entry.unit, entry.visitedOn, entry.note)).toList());
            }
        }

        private long firm(Entry entry) {
            if (entry.enterpriseId != null) {
                return entry.enterpriseId;
            }
            // a row before may have brought the same firm
            return (entry.firm.creditCode() != null ? enterprises.byCreditCode(CreditCode.typed(entry.firm.creditCode()))
                    : enterprises.named(entry.firm.name()).stream().findFirst()).orElseGet(() -> enterprises.create(entry.firm)).id();
        }

        private Read read(RowCells cells) {
            Firms.Named firm = firms.read(cells);
            String word = cells.meaning(Column.FIRM_CLASS, "firm-class");
            FirmClass firmClass = word == null ? null : FirmClass.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            LocalDate on = cells.day(Column.VISITED_ON);
            cells.require(Column.VISITED_ON);
            if (on != null && on.isAfter(today)) {
                cells.fault(Column.VISITED_ON, "intake.rule.day-ahead", on.toString(), today.toString());
            }
            return new Read(cells, firm, firmClass, unit(cells), on, cells.text(Column.NOTE, NOTE));
        }

        private Judged<Entry> judge(Read read, Set<Visited> there) {
            RowCells cells = read.cells;
            checkFirm(read);
            if (cells.isFaulty() || read.unit == null || read.on == null) {
                return Judged.faulty(cells.number(), cells.faults());
            }
            Object firm = read.firm.known() != null ? Long.valueOf(read.firm.known().id())
                    : read.firm.code() != null ? read.firm.code() : read.firm.name();
            Integer twin = seen.putIfAbsent(List.of(firm, read.unit, read.on), cells.number());
            if (twin != null) {
                cells.fault(Column.VISITED_ON, "intake.rule.same-firm-and-day", Integer.toString(twin));
                return Judged.faulty(cells.number(), cells.faults());
            }
            if (read.firm.known() != null && there.contains(new Visited(read.firm.known().id(), read.unit, read.on))) {
                return Judged.skipped(cells.number());
            }
            Entry entry = new Entry(read.firm.known() == null ? null : read.firm.known().id(), read.firm.known() != null ? null
                    : new NewEnterprise(read.firm.name(), read.firm.code(), read.firmClass), read.unit, read.on, read.note);
            boolean asked = like != null && entry.firm != null && entry.firm.creditCode() == null;
            return new Judged<>(cells.number(), Judged.Outcome.ADDED, BigDecimal.ZERO, List.of(), asked ? question(cells, entry.firm.name()) : List.of(), entry);
        }

        /** Of each new name it is asked once. */
        private List<Judged.Question> question(RowCells cells, String name) {
            if (!asked.add(name)) {
                return List.of();
            }
            Optional<String> other = like.of(name);
            return List.of(new Judged.Question(cells.number(), cells.address(Column.ENTERPRISE),
                    other.isPresent() ? "intake.question.firm-like" : "intake.question.firm-new", other.isPresent() ? List.of(name, other.get()) : List.of(name), ""));
        }

        private void checkFirm(Read read) {
            RowCells cells = read.cells;
            Column at = header.has(Column.ENTERPRISE) ? Column.ENTERPRISE : Column.CREDIT_CODE;
            if (read.firm.known() != null) {
                if (read.firmClass != null && read.firmClass != read.firm.known().firmClass()) {
                    cells.fault(Column.FIRM_CLASS, "intake.rule.firm-class-differs");
                }
            } else if (read.firm.name() == null && !cells.isFaulty()) {
                cells.fault(at, read.firm.code() == null ? "intake.rule.firm-missing" : "intake.rule.firm-unknown");
            } else if (read.firm.name() != null && read.firm.name().length() < 2) {
                cells.fault(at, "intake.rule.firm-missing");
            }
        }

        /** The unit of the row; without one the importer's own, where that is a single one. */
        private UnitCode unit(RowCells cells) {
            String text = cells.text(Column.UNIT, NAME);
            if (text == null) {
                if (!account.hasAny(Role.OFFICE) && guard.isInScope(account.homeUnit())) {
                    return account.homeUnit();
                }
                cells.fault(Column.UNIT, "intake.rule.missing", Column.UNIT.title(ImportKind.VISITS));
                return null;
            }
            Optional<Unit> unit = units.find(text, account.homeUnit());
            if (unit.isEmpty()) {
                cells.fault(Column.UNIT, "intake.rule.unit-unknown");
            } else if (!guard.isInScope(unit.get().code())) {
                cells.fault(Column.UNIT, "intake.rule.unit-elsewhere");
            }
            return unit.map(Unit::code).filter(Objects::nonNull).orElse(null);
        }
    }
}
