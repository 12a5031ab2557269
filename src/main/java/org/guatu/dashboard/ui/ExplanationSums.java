package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.IndicatorKind;
import org.guatu.progress.Explanation;
import org.guatu.progress.Standing;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Of how many projects a number is, recognised beside waiting, that its entries add up to it, and why the units below may not. */
class ExplanationSums extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Screen screen;
    private final transient Explanation explanation;
    private final transient Amounts amounts;

    ExplanationSums(Screen screen, Explanation explanation) {
        this.screen = screen;
        this.explanation = explanation;
        this.amounts = Amounts.of(explanation.indicator());
        addClassName("ex-sums");
        Standing.Waiting waiting = explanation.waiting();
        Span projects = new Span(projects(waiting));
        projects.addClassName("ex-projects");
        Span updated = new Span(explanation.lastRecognised().map(day -> Texts.text("dashboard-explain.updated", Formats.monthDay(day))).orElse(""));
        updated.addClassName("ex-caption");
        Div head = new Div(projects, updated);
        head.addClassName("ex-row");
        add(head);
        if (waiting.amount().signum() > 0 && explanation.total().signum() >= 0) {
            add(bar(waiting));
        }
        Div row = new Div();
        row.addClassName("ex-row");
        if (amounts.measure().isMoney()) {
            row.add(new Span(Finding.of("dashboard-explain.counted", count(explanation.entries()), number(explanation.total()), amounts.unit()).components()));
        }
        if (waiting.receipts() > 0) {
            row.add(new Span(Finding.of("dashboard-explain.not-counted", count(waiting.receipts()),
                    Finding.Number.of(waiting.amount(), amounts.shown(waiting.amount())), amounts.unit(amounts.shown(waiting.amount()))).components()));
        }
        add(row, agreement());
        parts().ifPresent(this::add);
    }

    private Component[] projects(Standing.Waiting waiting) {
        return switch (explanation.indicator().kind()) {
            case FUNDS -> (waiting.projects() == 0 ? Finding.of("dashboard-explain.projects", count(explanation.projects()))
                    : Finding.of("dashboard-explain.projects-waiting", count(explanation.projects()), count(waiting.projects()))).components();
            case STAGE_COUNT -> Finding.of("dashboard-explain.projects", count(explanation.projects())).components();
            case VISIT_COUNT -> Finding.of("dashboard-explain.firms", count(explanation.entries())).components();
            case REPORTED -> Finding.of("dashboard-explain.reports", count(explanation.entries())).components();
        };
    }

    private static Finding.Number count(int number) {
        return Finding.Number.of(number, Formats.count(number));
    }

    private Component bar(Standing.Waiting waiting) {
        Div recognised = new Div();
        recognised.addClassName("ex-bar-recognised");
        recognised.getStyle().set("flex-grow", amounts.read(explanation.total()).toPlainString());
        Div hatched = new Div();
        hatched.addClassNames("ex-bar-waiting", "hatch");
        hatched.getStyle().set("flex-grow", amounts.read(waiting.amount()).toPlainString());
        Div bar = new Div(recognised, hatched);
        bar.addClassName("ex-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private Component agreement() {
        String key = !explanation.addsUp() ? "differs"
                : explanation.indicator().kind() == IndicatorKind.VISIT_COUNT ? "agrees-firms" : "agrees";
        Paragraph said = new Paragraph();
        said.addClassNames("ex-agreement", explanation.addsUp() ? "ex-agreement--yes" : "ex-agreement--no");
        said.add(new Glyph(explanation.addsUp() ? Glyph.Form.CHECK : Glyph.Form.ALERT));
        said.add(Finding.of("dashboard-explain." + key, Finding.Number.of(explanation.total(), amounts.shown(explanation.total())), amounts.unit(amounts.shown(explanation.total()))).components());
        return said;
    }

    /** Why the units below do not add to the unit, where they do not. */
    private Optional<Component> parts() {
        Standing standing = screen.standing();
        Period period = explanation.period().period();
        if (!explanation.unit().equals(standing.unit()) || standing.children().isEmpty()) {
            return Optional.empty();
        }
        Standing.Remainder rest = standing.remainder(explanation.indicator(), period);
        if (rest.isZero()) {
            return Optional.empty();
        }
        BigDecimal parts = standing.children().stream().map(child -> standing.figure(explanation.indicator(), child.code(), period).actual())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Paragraph said = new Paragraph(Finding.of("dashboard-explain.parts.below", number(parts), amounts.unit(number(parts))).components());
        said.addClassName("ex-parts");
        part(said, "own", rest.own());
        part(said, "county-money", rest.countyMoney());
        part(said, "repeated", rest.repeated());
        return Optional.of(said);
    }

    private void part(Paragraph said, String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            said.add(Finding.of("dashboard-explain.parts." + key, number(amount), amounts.unit(number(amount))).components());
        }
    }

    private Finding.Number number(BigDecimal amount) {
        return Finding.Number.of(amount, amounts.shown(amount));
    }
}
