package org.guatu.ledger.ui;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.Ruling;
import org.guatu.ledger.Step;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;

/** What happened to the line and to the project's money before it (经过), the latest first. */
class LineHistory extends Section {

    private static final long serialVersionUID = 1L;

    LineHistory(Opened opened, HintWords words) {
        addClassNames("card", "review-history");
        Div head = new Div(new H3(Texts.text("recognition.history.title")));
        head.addClassName("review-card-head");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("review-history-rows");
        happened(opened, words).forEach(rows::add);
        bare(opened, rows);
        opened.earlier().forEach(line -> rows.add(row(Formats.day(line.decidedOn(), opened.line().month().year()), Texts.text("recognition.history.earlier",
                line.decidedBy() == null ? Formats.NONE : line.decidedBy(), String.valueOf(line.month().monthOfYear()), Words.wan(line.amount()),
                String.valueOf(line.id())))));
        add(head, rows);
    }

    /** The steps, and the rulings on it that made none of their own: the line that counts goes on as it was. */
    private static List<ListItem> happened(Opened opened, HintWords words) {
        record Told(LocalDateTime at, ListItem row) {
        }
        Stream<Told> steps = opened.steps().reversed().stream().map(step -> new Told(step.at(), row(when(step), words(step))));
        Stream<Told> rulings = opened.waiting().rulings().told().reversed().stream().filter(ruling -> opened.steps().stream().noneMatch(step -> isOf(step, ruling)))
                .map(ruling -> new Told(ruling.ruledAt(), row(Formats.monthDayTime(ruling.ruledAt()), Texts.text("ruling.history", ruling.ruledBy(),
                        words.ruled(ruling), words.unit(ruling.against(opened.line().id()).unit()), String.valueOf(ruling.against(opened.line().id()).line()),
                        ruling.ground()))));
        return Stream.concat(steps, rulings).sorted(Comparator.comparing(Told::at).reversed()).map(Told::row).toList();
    }

    private static boolean isOf(Step step, Ruling ruling) {
        return (step.kind() == Step.Kind.RULED || step.kind() == Step.Kind.RULED_OUT) && ruling.ground().equals(step.reason());
    }

    /** Lines that came with demonstration data carry their days on themselves: what no step tells is told by them. */
    private static void bare(Opened opened, UnorderedList rows) {
        Receipt line = opened.line();
        if (opened.steps().isEmpty() && line.decidedOn() != null) {
            rows.add(row(Formats.monthDay(line.decidedOn()), Texts.text("recognition.history.step", line.decidedBy() == null ? Formats.NONE : line.decidedBy(),
                    Texts.text(line.status().messageKey()))));
        }
        if (line.checkedOn() != null && !has(opened, Step.Kind.CHECKED)) {
            rows.add(row(Formats.monthDay(line.checkedOn()), Texts.text("recognition.history.step", line.checkedBy(),
                    Texts.text(Step.Kind.CHECKED.messageKey()))));
        }
        if (line.submittedOn() != null && !has(opened, Step.Kind.SUBMITTED)) {
            rows.add(row(Formats.monthDay(line.submittedOn()), Texts.text("recognition.history.step", line.submittedBy(),
                    Texts.text(Step.Kind.SUBMITTED.messageKey()))));
        }
    }

    /** A step that was written down afterwards stands at the beginning of its day: no more than the day is known. */
    private static String when(Step step) {
        return step.at().toLocalTime().equals(LocalTime.MIDNIGHT) ? Formats.monthDay(step.at().toLocalDate()) : Formats.monthDayTime(step.at());
    }

    private static boolean has(Opened opened, Step.Kind kind) {
        return opened.steps().stream().anyMatch(step -> step.kind() == kind);
    }

    private static String words(Step step) {
        if (step.kind() == Step.Kind.HELD && KeptSentence.isOne(step.reason())) {
            // the system's sentence says itself who did what
            return KeptSentence.said(step.reason());
        }
        String did = Texts.text("recognition.history.step", KeptSentence.said(step.label()), Texts.text(step.kind().messageKey()));
        return step.reason() == null ? did : did + Texts.text("recognition.history.reason", ReturnedFields.said(step.field(), step.reason()));
    }

    private static ListItem row(String when, String what) {
        Span day = new Span(when);
        day.addClassName("review-history-day");
        return new ListItem(day, new Span(what));
    }
}
