package org.guatu.dashboard.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import org.guatu.project.Dossier;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** The stages of a project on a line: reached ones with how long they took, the present one, planned ones, and what is overdue. */
class StageLine extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** How a stage stands on the day. */
    enum State { DONE, HERE, LATE, PLANNED, OPEN }

    /**
     * A stage on the line.
     *
     * @param date  entered or planned; null when neither is known
     * @param days  taken, been in it, or overdue; negative when there is nothing to count
     */
    record Step(Stage stage, State state, LocalDate date, long days, String note) {
    }

    StageLine(ProjectFile file) {
        addClassNames("card", "stage-line");
        getElement().setAttribute("aria-label", Texts.text("dashboard-project.stages"));
        steps(file.dossier(), file.asOf().date(), file.today(), file.project().stageNote()).forEach(step -> add(item(step, file.year())));
    }

    /** The stages of the funnel, and those around it that the project has reached. */
    static List<Step> steps(Dossier dossier, LocalDate asOf, LocalDate today, String note) {
        List<StageDate> known = dossier.stages();
        Optional<StageDate> here = dossier.currentStage(asOf);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Optional<StageDate> date = known.stream().filter(k -> k.stage() == stage).findFirst();
            Optional<LocalDate> entered = date.map(StageDate::enteredOn).filter(day -> !day.isAfter(asOf));
            Optional<LocalDate> planned = date.map(StageDate::plannedOn);
            if (!Stage.FUNNEL.contains(stage) && entered.isEmpty()) {
                continue;
            }
            // What is said beside an entry belongs to it: it does not stand before the entry counts.
            Optional<String> later = date.filter(one -> one.enteredOn() != null && one.enteredOn().isAfter(asOf)).map(StageLine::later);
            String said = date.flatMap(StageLine::standing).or(() -> later).or(() -> date.map(StageDate::note)).orElse(null);
            boolean left = entered.isPresent() && !date.get().holdsOn(asOf) && here.filter(current -> current.stage().compareTo(stage) > 0).isEmpty();
            if (left) {
                steps.add(new Step(stage, State.OPEN, entered.get(), -1, said));
            } else if (entered.isPresent()) {
                boolean present = here.filter(current -> current.stage() == stage).isPresent();
                long days = present ? ChronoUnit.DAYS.between(entered.get(), today)
                        : nextEntered(known, stage, asOf).map(next -> ChronoUnit.DAYS.between(entered.get(), next)).orElse(-1L);
                steps.add(new Step(stage, present ? State.HERE : State.DONE, entered.get(), days, present && said == null ? note : said));
            } else if (here.filter(current -> current.stage().number() > stage.number()).isPresent()) {
                steps.add(new Step(stage, State.DONE, null, -1, Texts.text("dashboard-project.stage.skipped")));
            } else if (planned.isPresent()) {
                long late = ChronoUnit.DAYS.between(planned.get(), today);
                steps.add(new Step(stage, late > 0 ? State.LATE : State.PLANNED, planned.get(), late, said));
            } else {
                steps.add(new Step(stage, State.OPEN, null, -1, said));
            }
        }
        return steps;
    }

    /** 07-08 入统，已认定，明日计入: screens end with the last complete day. */
    private static String later(StageDate date) {
        return Texts.text("dashboard-project.stage.later", Formats.monthDay(date.enteredOn()), Texts.text(date.stage().messageKey()));
    }

    /** What is to be said of an entry that is not accepted, or of a stage the project went back behind. */
    private static Optional<String> standing(StageDate date) {
        if (date.waitingOn() != null) {
            return Optional.of(Texts.text(date.isWaiting() ? "register.line.waits" : "register.line.returned", Formats.monthDay(date.waitingOn())));
        }
        return Optional.ofNullable(date.leftOn()).map(on -> Texts.text("register.line.left", Formats.monthDay(on)));
    }

    private static Optional<LocalDate> nextEntered(List<StageDate> known, Stage after, LocalDate asOf) {
        return known.stream().filter(k -> k.stage().number() > after.number() && k.enteredOn() != null && !k.enteredOn().isAfter(asOf))
                .map(StageDate::enteredOn).min(LocalDate::compareTo);
    }

    private static ListItem item(Step step, int year) {
        Span mark = new Span();
        mark.addClassName("stage-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        if (step.state() == State.DONE) {
            mark.add(new Glyph(Glyph.Form.CHECK));
        }
        Span name = new Span(Texts.text(step.stage().messageKey()));
        name.addClassName("stage-name");
        Span date = new Span(date(step, year));
        date.addClassName("stage-date");
        Div first = new Div(name, date);
        first.addClassName("stage-first");
        Div second = new Div(new Span(second(step)));
        second.addClassName("stage-second");
        ListItem item = new ListItem(mark, first, second);
        item.addClassNames("stage", "stage--" + step.state().name().toLowerCase(java.util.Locale.ROOT));
        if (step.state() == State.HERE) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static String date(Step step, int year) {
        if (step.date() == null) {
            return "";
        }
        if (step.state() == State.LATE || step.state() == State.PLANNED) {
            return Texts.text("dashboard-project.stage.planned",
                    step.date().getYear() == year ? Formats.monthDay(step.date()) : step.date().toString().substring(0, 7));
        }
        return Formats.date(step.date());
    }

    private static String second(Step step) {
        String counted = switch (step.state()) {
            case DONE -> step.days() < 0 ? "" : Texts.text("dashboard-project.stage.took", String.valueOf(step.days()));
            case HERE -> Texts.text("dashboard-project.stage.since", String.valueOf(step.days()));
            case LATE -> Texts.text("dashboard-project.stage.late", String.valueOf(step.days()));
            case PLANNED, OPEN -> "";
        };
        String note = step.note() == null ? "" : step.note();
        return counted.isEmpty() || note.isEmpty() ? counted + note : counted + Texts.text("dashboard-project.separator") + note;
    }
}
