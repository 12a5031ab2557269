package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.MonthEntries.State;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.TypedDraft;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** The rows of a month as the browser shows them: every figure exact and as it is read, every word ready. */
final class SheetModel {

    private static final List<BigDecimal> NO_MONTHS = java.util.Collections.nCopies(12, BigDecimal.ZERO);

    private final EntryDesk desk;
    private final Units units;
    /** Which lines were shown in which versions. */
    private final Set<String> seen = new HashSet<>();
    private boolean opened;

    SheetModel(EntryDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    /** A figure in yuan and as it is read. */
    record Num(String exact, String shown) {
        /** What is only read beside the typed column: at most two decimals, or columns run into each other; the exact figure stays in it. */
        static Num read(BigDecimal yuan) {
            return new Num(yuan.toPlainString(), Formats.wan(yuan));
        }

        static Num wan(BigDecimal yuan) {
            return new Num(yuan.toPlainString(), Words.wan(yuan));
        }
    }

    /** Some pieces of evidence of a kind; wrong when the line was sent back for its evidence. */
    record Chip(String word, boolean wrong) {
    }

    /** A question at a row about one of its lines: what is pressed to answer it, and an amount to put in place, if one suggests itself. */
    record Question(String kind, long line, String text, String fix, String fixWan, String keep) {
    }

    /**
     * What became of a line that is not in the row's figures.
     *
     * @param kind ended (by a ruling) or moved (to another month)
     * @param to   address of the line, or null
     */
    record Note(String kind, String text, String to) {
    }

    /** Two versions side by side. */
    record Conflict(String mine, String mineLabel, String theirs, String theirsLabel) {
    }

    /** A typed text that was kept. */
    record Kept(String text, int based, String key, String at) {
    }

    /**
     * A row.
     *
     * @param cell    typed, open (its lines are opened), or read
     * @param version of the only line, −1 where there is none
     * @param field   the fields that a return points at, with commas between them, or null
     * @param waits   whether what was typed waits for the database and is to be sent again
     * @param by      who changed its only line last and when, where somebody may have typed over what it was before, else null
     * @param what    purpose and origin that the amount is or will be entered with, or null where nobody asked yet
     */
    record RowModel(long id, String name, String unit, String stage, String stageWaits, Num last, Num year, Num left, String plan, List<String> months, String state,
                    String stateWord, String stateNote, String cell, Num month, String echo, int lines, int version, List<Chip> evidence,
                    List<String> missing, String reason, String field, List<Question> questions, String refusal, boolean waits,
                    Conflict conflict, Kept typed, String what, List<Note> notes, String by) {
    }

    /** The heads that count rows by their state, and the sums below the columns. */
    record Totals(Map<String, Long> states, Num last, Num year, Num left, String month, int drafts) {
    }

    List<RowModel> rows() {
        Map<String, TypedDraft> typed = desk.typed().stream().collect(Collectors.toMap(TypedDraft::field, draft -> draft));
        boolean many = desk.sheet().rows().stream().map(Row::unit).distinct().count() > 1;
        List<RowModel> rows = desk.sheet().rows().stream().map(row -> row(row, many, typed.get(String.valueOf(row.projectId())))).toList();
        opened = true;
        return rows;
    }

    Totals totals() {
        Map<String, Long> states = new TreeMap<>();
        List<Row> rows = desk.sheet().rows();
        rows.stream().filter(Row::own).forEach(row -> states.merge(row.state().name(), 1L, Long::sum));
        return new Totals(states, sum(rows.stream().map(Row::lastMonth).toList()), sum(rows.stream().map(Row::year).toList()),
                sum(rows.stream().map(Row::planLeft).toList()), rows.stream().map(Row::month).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString(), desk.drafts().size());
    }

    private static Num sum(List<BigDecimal> parts) {
        return Num.read(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private RowModel row(Row row, boolean withUnit, TypedDraft typed) {
        Receipt sole = EntryDesk.soleLine(row).orElse(null);
        Receipt back = row.lines().stream().filter(line -> line.status() == Receipt.Status.RETURNED).findFirst().orElse(null);
        long id = row.projectId();
        return new RowModel(id, row.name(), withUnit ? units.byCode(row.unit()).shortName(Texts.locale()) : null,
                row.stage() == null ? "" : Texts.text(row.stage().messageKey()),
                row.waiting() == null ? null : Texts.text("entry.stage-waits", Texts.text(row.waiting().messageKey())), Num.read(row.lastMonth()), Num.read(row.year()),
                Num.read(row.planLeft()), row.plan().toPlainString(),
                desk.sheet().months().getOrDefault(id, NO_MONTHS).stream().map(BigDecimal::toPlainString).toList(), row.state().name(),
                stateWord(row), stateNote(row), desk.isTyped(row) ? "typed" : desk.sheet().isOpen() && (row.own() || !row.lines().isEmpty()) ? "open" : "read",
                amount(row), row.lines().isEmpty() && !row.noChange() ? "" : Words.yi(row.month()), row.lines().size(),
                sole == null ? TypedDraft.NEW : sole.version(), chips(row, back), missing(row), back == null ? null : reason(back),
                back == null ? null : back.handling().returnField(), questions(row), desk.notes().refusal(id), desk.notes().isWaiting(id),
                conflict(id), typed == null ? null : new Kept(typed.content(), typed.basedOn(), typed.requestKey(), typed.savedAt().toString()),
                desk.isTyped(row) ? desk.kinds().words(row) : null, notes(row), by(sole, typed));
    }

    private List<Note> notes(Row row) {
        Stream<Note> corrected = row.lines().stream().map(line -> desk.sheet().corrected().get(line.id())).filter(Objects::nonNull)
                .map(waits -> new Note("moved", Whereabouts.waits(waits), Whereabouts.address(desk.sheet().unit(), waits)));
        return Stream.concat(corrected, Stream.concat(
                desk.sheet().ruledOut().stream().filter(ruled -> ruled.line().projectId() == row.projectId())
                        .map(ruled -> new Note("ended", desk.whereabouts().ended(ruled), null)),
                desk.sheet().elsewhere().stream().filter(line -> line.project() == row.projectId())
                        .map(line -> new Note("moved", Whereabouts.moved(line), EntryAddress.row(desk.sheet().unit(), line.booked(), line.project()))))).toList();
    }

    private static Num amount(Row row) {
        if (row.lines().isEmpty()) {
            return row.noChange() ? new Num("0", "0") : null;
        }
        BigDecimal month = row.month();
        // a draft whose amount is still to come shows an empty cell
        return month.signum() == 0 && row.state() == State.DRAFT ? new Num("0", "") : Num.wan(month);
    }

    private static String key(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a state is called: in a month that has not begun nothing is missing yet. */
    static String stateKey(State state, boolean begun) {
        return "entry.state." + (state == State.EMPTY && !begun ? "ahead" : key(state));
    }

    private String stateWord(Row row) {
        return Texts.text(row.own() || !row.lines().isEmpty() ? stateKey(row.state(), desk.sheet().isOpen()) : "entry.state.share");
    }

    private String stateNote(Row row) {
        if (row.state() != State.SUBMITTED) {
            return "";
        }
        if (row.lines().stream().anyMatch(line -> line.handling().held())) {
            return Texts.text("entry.state.held");
        }
        return Texts.text(row.lines().stream().anyMatch(line -> desk.sheet().unchecked().contains(line.id())) ? "entry.state.at-county" : "entry.state.at-city");
    }

    private static List<Chip> chips(Row row, Receipt back) {
        boolean wrong = back != null && ReturnedFields.points(back.handling().returnField(), "evidence");
        Map<Evidence.Kind, Long> kinds = row.lines().stream().flatMap(line -> line.evidence().stream())
                .collect(Collectors.groupingBy(Evidence::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream().map(kind -> new Chip(Texts.text("entry.chip", Texts.text(kind.getKey().messageKey()),
                Formats.count(kind.getValue())), wrong)).toList();
    }

    /** What a row lacks: the amount that a form left for later, and evidence. */
    private List<String> missing(Row row) {
        List<Receipt> mine = row.lines().stream().filter(EntryDesk::isWithClerk).toList();
        return Stream.concat(mine.stream().filter(line -> line.amount().signum() == 0).limit(1).map(line -> Texts.text("entry.amount")),
                mine.stream().flatMap(line -> desk.sheet().missing(line).stream()).distinct().sorted(Comparator.naturalOrder())
                        .map(kind -> Texts.text(kind.messageKey()))).toList();
    }

    private static String reason(Receipt back) {
        String by = back.handling().answerBy() == null ? "" : Texts.text("entry.answer-by", Formats.monthDay(back.handling().answerBy()));
        return Texts.text("entry.returned", back.reason() == null ? Formats.NONE : ReturnedFields.said(back.handling().returnField(), back.reason()), back.decidedBy() == null ? Formats.NONE : back.decidedBy(),
                back.decidedOn() == null ? Formats.NONE : Formats.monthDay(back.decidedOn()), by);
    }

    private List<Question> questions(Row row) {
        List<Question> questions = new ArrayList<>();
        for (Receipt line : row.lines()) {
            // of several lines each question says which one it is about
            String of = row.lines().size() == 1 ? "" : Texts.text("entry.question.of", Words.wan(line.amount()), desk.kinds().purpose(line.category()));
            desk.sending().openDoubts(line).forEach(doubt -> questions.add(question(doubt, line, of)));
            List<Evidence.Kind> lacking = desk.notes().askedEvidence(line.id());
            if (!lacking.isEmpty()) {
                questions.add(new Question("EVIDENCE", line.id(), of + Texts.text("entry.question.evidence",
                        lacking.stream().map(kind -> Texts.text(kind.messageKey())).collect(Collectors.joining(Texts.text("entry.and")))), null, null,
                        Texts.text("entry.question.without")));
            }
        }
        return questions;
    }

    private static Question question(Doubt doubt, Receipt line, String of) {
        String keep = Texts.text("entry.question.keep", Words.wan(line.amount()));
        if (doubt.kind() == Doubt.Kind.TOO_SMALL) {
            String fix = Words.wan((BigDecimal) doubt.figures().get(2));
            return new Question(doubt.kind().name(), line.id(), of + Words.doubt(doubt), Texts.text("entry.question.fix", fix), fix, keep);
        }
        boolean aboutAmount = doubt.kind() == Doubt.Kind.OVER_PLAN || doubt.kind() == Doubt.Kind.TEN_TIMES;
        return new Question(doubt.kind().name(), line.id(), of + Words.doubt(doubt), null, null, aboutAmount ? keep : Texts.text("entry.question.yes"));
    }

    /** Who changed a line that somebody may be typing over: asked for only where it changed since the sheet was opened, or since it was typed over. */
    private String by(Receipt sole, TypedDraft typed) {
        return sole == null ? null : desk.changes().of(sole, !seen.add(sole.id() + "/" + sole.version()) ? typed != null && typed.basedOn() != sole.version() : opened);
    }

    private Conflict conflict(long project) {
        RowNotes.Conflict conflict = desk.notes().conflict(project);
        if (conflict == null) {
            return null;
        }
        Receipt now = conflict.current();
        String by = desk.changes().of(now, true);
        boolean gone = now.status() == Receipt.Status.WITHDRAWN;
        return new Conflict(conflict.mine(), Texts.text("entry.conflict.mine"), gone ? Formats.NONE : Words.wan(now.amount()),
                gone ? Texts.text("entry.conflict.gone", by) : Texts.text("entry.conflict.theirs", by, Texts.text(now.status().messageKey())));
    }
}
