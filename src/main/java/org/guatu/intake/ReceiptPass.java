package org.guatu.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guatu.calendar.Month;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Header;
import org.guatu.intake.table.Words;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.project.ProjectDirectory.Listed;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/** One reading of a table of receipts. */
final class ReceiptPass implements Intake.Pass<NewReceipt> {

    private final ReceiptIntake intake;
    private final Header header;
    private final boolean from1904;
    private final LocalDate today;
    private final Function<List<NewReceipt>, List<List<Doubt>>> doubting;
    private final Function<List<NewReceipt>, List<Long>> submitting;
    private final EnteredBefore before;
    private final Map<UnitCode, Map<Month, Booking>> bookings = new HashMap<>();
    private final Map<EnteredBefore.Key, Integer> seen = new HashMap<>();

    ReceiptPass(ReceiptIntake intake, Header header, boolean from1904, LocalDate today,
                Function<List<NewReceipt>, List<List<Doubt>>> doubting, Function<List<NewReceipt>, List<Long>> submitting) {
        this.intake = intake;
        this.header = header;
        this.from1904 = from1904;
        this.today = today;
        this.doubting = doubting;
        this.submitting = submitting;
        this.before = new EnteredBefore(intake.entered());
    }

    private record Found(ReceiptRow row, Listed project) {
    }

    @Override
    public List<Judged<NewReceipt>> judge(List<SheetRow> rows) {
        List<ReceiptRow> read = rows.stream().map(row -> ReceiptRow.of(row, header, from1904, today)).toList();
        List<Found> found = withProjects(read);
        lookUp(found);
        return withDoubts(found.stream().map(this::judge).toList(), read);
    }

    @Override
    public void write(List<Judged<NewReceipt>> ready) {
        if (!ready.isEmpty()) {
            submitting.apply(ready.stream().map(Judged::entry).toList());
        }
    }

    private Judged<NewReceipt> judge(Found found) {
        ReceiptRow row = found.row;
        if (row.month() != null) {
            checkMonth(row, found.project);
        }
        if (row.cells().isFaulty() || found.project == null || row.money() == null || row.month() == null) {
            return Judged.faulty(row.cells().number(), row.cells().faults());
        }
        EnteredBefore.Key key = key(found);
        Integer twin = seen.putIfAbsent(key, row.cells().number());
        if (twin != null) {
            row.cells().fault(header.has(Column.AMOUNT) ? Column.AMOUNT : Column.AMOUNT_FOREIGN, "intake.rule.same-as-row", Integer.toString(twin));
            return Judged.faulty(row.cells().number(), row.cells().faults());
        }
        if (before.has(key)) {
            return Judged.skipped(row.cells().number());
        }
        NewReceipt entry = new NewReceipt(found.project.id(), row.month(), row.receivedOn(), row.category(), row.money(), row.origin(),
                row.voucher(), row.note());
        return new Judged<>(row.cells().number(), Judged.Outcome.ADDED, row.money().yuan(), List.of(), List.of(), entry);
    }

    /** The rows with what is unlikely about them, asked for all of them together. */
    private List<Judged<NewReceipt>> withDoubts(List<Judged<NewReceipt>> judged, List<ReceiptRow> read) {
        Iterator<List<Doubt>> doubts = doubting.apply(judged.stream().map(Judged::entry).filter(Objects::nonNull).toList()).iterator();
        return IntStream.range(0, judged.size()).mapToObj(i -> judged.get(i).entry() == null ? judged.get(i)
                : judged.get(i).asking(questions(doubts.next(), read.get(i)))).toList();
    }

    private List<Judged.Question> questions(List<Doubt> doubts, ReceiptRow row) {
        return doubts.stream().map(doubt -> new Judged.Question(row.cells().number(),
                row.cells().address(column(doubt)), doubt.kind().messageKey(), doubt.figures(), row.cells().label())).toList();
    }

    private Column column(Doubt doubt) {
        if (doubt.kind() == Doubt.Kind.LATE_ENTRY) {
            return header.has(Column.MONTH) ? Column.MONTH : Column.RECEIVED_ON;
        }
        return doubt.kind() == Doubt.Kind.FUTURE_DATE ? Column.RECEIVED_ON : header.has(Column.AMOUNT) ? Column.AMOUNT : Column.AMOUNT_FOREIGN;
    }

    private void checkMonth(ReceiptRow row, Listed project) {
        Column at = header.has(Column.MONTH) ? Column.MONTH : Column.RECEIVED_ON;
        if (row.month().isAfter(Month.of(today))) {
            row.cells().fault(at, "intake.rule.month-ahead", row.month().written());
            return;
        }
        if (project == null) {
            return;
        }
        Booking booked = bookings.computeIfAbsent(project.unit(), unit -> new HashMap<>())
                .computeIfAbsent(row.month(), month -> intake.calendar().booking(project.unit(), month));
        // what comes for a settled year goes in as a late entry, once the sender has confirmed that
        if (!booked.late() && !booked.month().equals(row.month())) {
            row.cells().fault(at, "intake.rule.month-closed", row.month().written(), booked.month().written());
        }
    }

    private List<Found> withProjects(List<ReceiptRow> rows) {
        Map<String, Listed> byCode = intake.projects().byCodes(values(rows.stream().map(ReceiptRow::code).toList())).stream()
                .collect(Collectors.toMap(Listed::code, one -> one, (one, other) -> one));
        Set<String> names = new HashSet<>();
        rows.stream().filter(row -> row.code() == null && row.name() != null).forEach(row -> names.addAll(spellings(row.name())));
        Map<String, List<Listed>> byName = intake.projects().byNames(names).stream()
                .collect(Collectors.groupingBy(one -> bare(one.name())));
        List<Found> found = new ArrayList<>();
        for (ReceiptRow row : rows) {
            Listed project = row.code() != null ? byCode(row, byCode) : row.name() != null ? byName(row, byName) : null;
            found.add(new Found(row, project == null || !checkProject(row, project) ? null : project));
        }
        return found;
    }

    private Listed byCode(ReceiptRow row, Map<String, Listed> byCode) {
        Listed project = byCode.get(row.code());
        if (project == null) {
            row.cells().fault(Column.PROJECT_CODE, "intake.rule.project-unknown");
        } else if (row.name() != null && !bare(row.name()).equals(bare(project.name())) && intake.guard().isInScope(project.unit())) {
            row.cells().fault(Column.PROJECT_NAME, "intake.rule.code-and-name", project.code(), project.name());
        }
        return project;
    }

    private Listed byName(ReceiptRow row, Map<String, List<Listed>> byName) {
        List<Listed> named = byName.getOrDefault(bare(row.name()), List.of());
        if (named.size() == 1) {
            return named.getFirst();
        }
        row.cells().fault(Column.PROJECT_NAME, named.isEmpty() ? "intake.rule.project-unknown" : "intake.rule.name-not-unique",
                Integer.toString(named.size()));
        return null;
    }

    private boolean checkProject(ReceiptRow row, Listed project) {
        Column at = row.code() != null ? Column.PROJECT_CODE : Column.PROJECT_NAME;
        if (!intake.guard().isInScope(project.unit())) {
            row.cells().fault(at, "intake.rule.project-elsewhere");
            return false;
        }
        if ("TERMINATED".equals(project.sideState())) {
            row.cells().fault(at, "intake.rule.project-terminated");
        }
        if (row.unit() != null) {
            Optional<Unit> unit = intake.units().find(row.unit(), project.unit());
            if (unit.isEmpty()) {
                row.cells().fault(Column.UNIT, "intake.rule.unit-unknown");
            } else if (!unit.get().code().equals(project.unit())) {
                row.cells().fault(Column.UNIT, "intake.rule.unit-not-of-project", intake.units().byCode(project.unit()));
            }
        }
        return true;
    }

    /** Looks up the same money that somebody entered before, by hand or by file. */
    private void lookUp(List<Found> found) {
        before.lookUp(found.stream().filter(one -> one.project != null && one.row.receivedOn() != null)
                .map(one -> new EnteredBefore.ProjectDay(one.project.id(), one.row.receivedOn())).toList());
    }

    private static EnteredBefore.Key key(Found found) {
        ReceiptRow row = found.row;
        return new EnteredBefore.Key(found.project.id(), row.receivedOn(), row.money().yuan(), row.money().currency(), row.voucher());
    }

    private static Set<String> values(List<String> some) {
        return some.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** A name with its brackets in both widths, since both are typed for the same project. */
    private static Set<String> spellings(String name) {
        String half = Words.halfWidth(name);
        return Stream.of(name, half, half.replace('(', '\uFF08').replace(')', '\uFF09')).collect(Collectors.toSet());
    }

    private static String bare(String name) {
        return Words.halfWidth(name).replace(" ", "");
    }
}
