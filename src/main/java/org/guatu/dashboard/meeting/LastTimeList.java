package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.MatterOrder;
import org.guatu.refusal.Refusal;
import org.guatu.review.Decision;
import org.guatu.review.DecisionStep;
import org.guatu.review.LastTime;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.OnePress;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * What was decided about the unit the last time: done or not, whether its figure moved, what its owner answered. Done or not is told here with
 * one press; a press on the row opens it in place, without leaving what is driven.
 */
class LastTimeList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DecisionDesk desk;
    private final transient Runnable judged;
    private final H2 title = new H2();
    private final Span sums = new Span();
    private final Div rows = new Div();
    private final RefusalNote refusal = new RefusalNote();
    /** The one that was opened last. */
    private DecisionDialog open;

    LastTimeList(DecisionDesk desk, Runnable judged) {
        this.desk = desk;
        this.judged = judged;
        addClassNames("card", "last-time");
        title.addClassName("card-title");
        sums.addClassName("card-sub");
        Div head = new Div(title, sums);
        head.addClassName("tablet-card-head");
        rows.addClassName("last-rows");
        rows.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", Texts.text("tablet.last.region"));
        add(head, refusal, rows);
    }

    /** @param unit of whose matters it tells, in the order of that unit's page on the walls */
    void show(LastTime last, UnitCode unit, LocalDate today) {
        List<LastTime.Line> all = MatterOrder.of(last, unit, desk.deciding().isWhole(unit), today);
        // Counted as the wall counts it.
        title.setText(Texts.text("tablet.last", String.valueOf(last.decisions().size()),
                last.instructions() == 0 ? "" : Texts.text("tablet.last.instructions", String.valueOf(last.instructions()))));
        sums.setText(Texts.text("tablet.last.sums", String.valueOf(last.done()), String.valueOf(last.overdue(today)),
                last.earlier().isEmpty() ? "" : Texts.text("tablet.last.before", String.valueOf(last.earlier().size()))));
        rows.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("tablet.last.none"));
            none.addClassName("note");
            rows.add(none);
        }
        all.forEach(line -> rows.add(row(line, today)));
        if (open != null && open.isOpened()) {
            open.refresh();
        }
    }

    private Component row(LastTime.Line line, LocalDate today) {
        Decision decision = line.decision();
        NativeButton matter = new NativeButton(decision.matter(), press -> open(decision));
        matter.addClassName("last-matter");
        matter.getElement().setAttribute("aria-haspopup", "dialog");
        Span about = new Span(desk.deciding().owner(decision) + " \u00b7 ");
        Span state = new Span(decision.isOverdue(today) || decision.isDone() ? DecisionWords.state(decision, today)
                : Texts.text("tablet.last.due", Formats.monthDay(decision.dueOn())));
        state.setClassName("last-over", decision.isOverdue(today));
        Div who = new Div(about, state);
        who.addClassName("last-who");
        Div words = new Div(matter, who);
        words.addClassName("last-words");
        line.movement().ifPresent(movement -> {
            Div moved = new Div(DecisionWords.movement(decision, movement));
            moved.addClassName("last-who");
            words.add(moved);
        });
        marks(decision, words);
        Div row = new Div(words, judge(decision, true), judge(decision, false));
        row.addClassName("last-row");
        row.getElement().setAttribute("data-key", String.valueOf(decision.id()));
        return row;
    }

    /** What its owner said since it was last taken up: an answer with its day, a request for time that nobody answered yet. */
    private void marks(Decision decision, Div words) {
        Div marks = new Div();
        marks.addClassName("last-marks");
        if (decision.isOwed() && decision.askedUntil() != null) {
            mark(marks, Texts.text("tablet.last.asked", Formats.monthDay(decision.askedUntil())), "tag--warn");
        }
        desk.decisions().steps(decision.id()).stream().filter(step -> step.kind() == DecisionStep.Kind.PROGRESS).reduce((before, last) -> last)
                .ifPresent(last -> mark(marks, Texts.text("tablet.last.answered", Formats.monthDay(last.on())), "tag--accent"));
        if (marks.getComponentCount() > 0) {
            words.add(marks);
        }
    }

    private static void mark(Div marks, String words, String tone) {
        Span mark = new Span(words);
        mark.addClassNames("tag", tone);
        marks.add(mark);
    }

    private void open(Decision decision) {
        refusal.clear();
        try {
            open = new DecisionDialog(desk, decision.id());
            open.open();
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }

    private NativeButton judge(Decision decision, boolean done) {
        NativeButton button = new NativeButton();
        button.add(new Glyph(done ? Glyph.Form.CHECK : Glyph.Form.CLOSE));
        OnePress.on(button).addClassNames("last-judge", done ? "last-judge--done" : "last-judge--not");
        boolean is = done ? decision.isDone() : decision.state() == Decision.State.NOT_DONE;
        button.getElement().setAttribute("aria-pressed", String.valueOf(is))
                .setAttribute("aria-label", Texts.text(done ? "tablet.last.done" : "tablet.last.not-done", decision.matter()));
        button.addClickListener(press -> {
            refusal.clear();
            try {
                judge(decision, done, is);
                judged.run();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        return button;
    }

    /** A press on what is so already takes it back; one on the other corrects it. Both are written down as what they are. */
    private void judge(Decision decision, boolean done, boolean is) {
        Decision open = decision.state() != Decision.State.OPEN && (is || !done)
                ? desk.decisions().reopen(decision.id(), decision.version(), Texts.text("tablet.last.corrected"), null) : decision;
        if (is) {
            return;
        }
        if (done) {
            desk.decisions().done(open.id(), open.version(), null);
        } else {
            desk.decisions().notDone(open.id(), open.version(), null);
        }
    }
}
