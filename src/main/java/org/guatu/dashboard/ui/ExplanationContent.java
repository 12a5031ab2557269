package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.IndicatorKind;
import org.guatu.indicator.IndicatorVersion;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PublishedFigure;
import org.guatu.indicator.Target;
import org.guatu.progress.Explanation;
import org.guatu.progress.Figure;
import org.guatu.progress.PeriodState;
import org.guatu.progress.Standing;
import org.guatu.progress.YearOnYear;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** What a number opens into (picture 05): definition, filled formulas, task, entries and that they add up. */
class ExplanationContent extends Div {

    private static final long serialVersionUID = 1L;

    /** Last year's figure of the same span, and how this year's compares. */
    record Before(BigDecimal amount, YearOnYear change) {
    }

    private final transient Screen screen;
    private final transient Explanation explanation;
    private final transient Amounts amounts;
    private final transient EntryTable words;
    private final transient Units units;

    ExplanationContent(Screen screen, Explanation explanation, Formulas formulas, Optional<Before> before, List<PublishedFigure> published,
                       Units units, Supplier<DataTable> all) {
        this.screen = screen;
        this.explanation = explanation;
        this.amounts = formulas.amounts();
        this.words = new EntryTable(units, explanation.indicator());
        this.units = units;
        addClassName("explanation-content");
        Div scroll = new Div(head(), number(), definition(), task(), formulas(formulas));
        scroll.addClassName("ex-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", title());
        before.ifPresent(year -> scroll.add(yearOnYear(year)));
        if (!published.isEmpty()) {
            scroll.add(new PublishedYears(published));
        }
        scroll.add(sums());
        parts().ifPresent(scroll::add);
        if (explanation.mayOpen()) {
            scroll.add(latest());
        }
        add(scroll, foot(all));
    }

    String title() {
        return Texts.text("dashboard-explain.title", name(), explanation.unit().name(Texts.locale()));
    }

    private String name() {
        return explanation.indicator().shortName(Texts.locale());
    }

    private Component head() {
        H2 title = new H2(name());
        title.getElement().setAttribute("title", explanation.indicator().name(Texts.locale()));
        Span of = new Span(Texts.text("dashboard-explain.of", explanation.unit().shortName(Texts.locale()), PeriodWords.upTo(explanation.period(), screen.asOf())));
        of.addClassName("ex-of");
        Div head = new Div(title, of);
        head.addClassName("ex-head");
        return head;
    }

    private Component number() {
        Figure figure = explanation.figure();
        FigureData value = amounts.figure(figure.actual());
        value.addClassName("ex-value");
        Span unit = new Span(Texts.text("dashboard-explain.recognised-unit", amounts.unit()));
        unit.addClassName("ex-unit");
        LightBadge light = new LightBadge(figure.light(), lightWord(figure));
        light.addClassName("ex-light");
        Div row = new Div(value, unit, light);
        row.addClassName("ex-number");
        return row;
    }

    private static String lightWord(Figure figure) {
        if (figure.noLight().isPresent()) {
            return Texts.text(figure.noLight().get().messageKey());
        }
        return figure.periodState() == PeriodState.PERIOD_OVER_NOT_DONE ? Texts.text(figure.periodState().messageKey())
                : Texts.text("dashboard-explain.light." + figure.light().name().toLowerCase(java.util.Locale.ROOT));
    }

    private Component definition() {
        Div box = new Div();
        box.addClassName("ex-definition");
        Optional<IndicatorVersion> version = explanation.version();
        if (version.isEmpty()) {
            box.add(new Paragraph(Texts.text("dashboard-explain.no-definition")));
            return box;
        }
        IndicatorVersion v = version.get();
        Span label = new Span(v.documentNo() == null ? Texts.text("dashboard-explain.definition", v.label(Texts.locale()))
                : Texts.text("dashboard-explain.definition-document", v.label(Texts.locale()), v.documentNo()));
        Div caption = new Div(label);
        caption.addClassName("ex-caption");
        if (v.demo()) {
            caption.add(demoMark());
        }
        Paragraph text = new Paragraph(v.definition(Texts.locale()));
        text.addClassName("ex-text");
        box.add(caption, text);
        return box;
    }

    /** The task with its operator and nature, and the words of the source. */
    private Component task() {
        Div box = new Div();
        box.addClassName("ex-task");
        Optional<Target> target = explanation.target();
        if (target.isEmpty()) {
            box.add(new Span(Texts.text("dashboard-explain.task.none")));
            return box;
        }
        Target t = target.get();
        Span said = new Span();
        said.addClassName("ex-task-amount");
        if (t.amount() == null) {
            said.setText(Texts.text("dashboard-explain.task.wish"));
        } else {
            String key = t.operator() == Operator.GT ? "more-than" : t.operator() == Operator.EQ ? "portfolio" : "at-least";
            said.add(Finding.of("dashboard-explain.task." + key, Finding.Number.of(t.amount(), amounts.target(t.amount())), amounts.unit()).components());
        }
        Span nature = new Span(Texts.text(t.nature().messageKey()));
        nature.addClassName("tag");
        Span source = new Span(Texts.text("dashboard-explain.task.source", t.sentence(), t.document()));
        source.addClassName("ex-source");
        box.add(said, nature);
        if (t.revisionNo() > 1) {
            box.add(new Span(Texts.text("dashboard-explain.task.revision", String.valueOf(t.revisionNo()), Formats.date(t.effectiveFrom()),
                    t.documentNo() == null ? "" : t.documentNo())));
        }
        if (t.demo()) {
            box.add(demoMark());
        }
        box.add(source);
        return box;
    }

    private Component formulas(Formulas formulas) {
        Div box = new Div();
        box.addClassName("ex-formulas");
        List<Formulas.Line> lines = formulas.lines();
        if (lines.isEmpty()) {
            Paragraph why = new Paragraph(Texts.text(explanation.target().isEmpty() ? "dashboard-explain.no-rate" : "dashboard-explain.no-rate-zero"));
            why.addClassName("ex-caption");
            box.add(why);
            return box;
        }
        H3 head = new H3(Texts.text("dashboard-explain.formulas"));
        head.addClassName("ex-caption");
        box.add(head);
        for (Formulas.Line line : lines) {
            Span label = new Span(line.label());
            Span filled = new Span(line.filled());
            filled.addClassName("ex-filled");
            Span result = new Span(line.result(), new Text(line.unit().isEmpty() ? "" : " " + line.unit()));
            result.addClassName("ex-result");
            if (line.judged()) {
                result.addClassName(Tints.gapClass(explanation.figure().light()));
            }
            Div row = new Div(label, filled, result);
            row.addClassName("ex-formula");
            box.add(row);
        }
        return box;
    }

    private Component yearOnYear(Before before) {
        Div line = new Div(new Span(Texts.text("dashboard-explain.year-on-year")));
        line.addClassNames("ex-formula", "ex-before");
        Span filled = new Span(Finding.of("dashboard-explain.last-year", Finding.Number.of(before.amount(), amounts.shown(before.amount())), amounts.unit()).components());
        filled.addClassName("ex-filled");
        Span result = before.change().growth().map(growth -> {
            String digits = Formats.signed(growth.pointsAbove(org.guatu.indicator.Ratio.ZERO), 2) + "%";
            return new Span(new FigureData(growth, digits));
        }).orElseGet(() -> new Span(Texts.text(before.change().state().messageKey())));
        result.addClassName("ex-result");
        line.add(filled, result);
        return line;
    }

    /** How many projects, recognised beside waiting, and that the entries add up. */
    private Component sums() {
        Standing.Waiting waiting = explanation.waiting();
        Div box = new Div();
        box.addClassName("ex-sums");
        Span projects = new Span(projects(waiting));
        projects.addClassName("ex-projects");
        Span updated = new Span(explanation.lastRecognised().map(day -> Texts.text("dashboard-explain.updated", Formats.monthDay(day))).orElse(""));
        updated.addClassName("ex-caption");
        Div head = new Div(projects, updated);
        head.addClassName("ex-row");
        box.add(head);
        if (waiting.amount().signum() > 0 && explanation.total().signum() >= 0) {
            box.add(bar(waiting));
        }
        Span counted = new Span(Finding.of("dashboard-explain.counted", count(explanation.entries()),
                Finding.Number.of(explanation.total(), amounts.shown(explanation.total())), amounts.unit()).components());
        Div row = new Div(counted);
        row.addClassName("ex-row");
        if (explanation.indicator().kind() == IndicatorKind.FUNDS) {
            row.add(new Span(Finding.of("dashboard-explain.not-counted", count(waiting.receipts()),
                    Finding.Number.of(waiting.amount(), amounts.shown(waiting.amount())), amounts.unit()).components()));
        }
        box.add(row, agreement());
        return box;
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
        said.add(Finding.of("dashboard-explain." + key, Finding.Number.of(explanation.total(), amounts.shown(explanation.total())), amounts.unit()).components());
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
        Paragraph said = new Paragraph(Finding.of("dashboard-explain.parts.below", number(parts), amounts.unit()).components());
        said.addClassName("ex-parts");
        part(said, "own", rest.own());
        part(said, "county-money", rest.countyMoney());
        part(said, "repeated", rest.repeated());
        return Optional.of(said);
    }

    private void part(Paragraph said, String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            said.add(Finding.of("dashboard-explain.parts." + key, number(amount), amounts.unit()).components());
        }
    }

    private Finding.Number number(BigDecimal amount) {
        return Finding.Number.of(amount, amounts.shown(amount));
    }

    private Component latest() {
        Div list = new Div();
        list.addClassName("ex-entries");
        list.getElement().setAttribute("role", "list");
        explanation.latest().forEach(entry -> list.add(new EntryLine(entry, words, screen.address())));
        return list;
    }

    private Component foot(Supplier<DataTable> all) {
        Div foot = new Div();
        foot.addClassName("ex-foot");
        if (!explanation.mayOpen()) {
            Span why = new Span(Texts.text("dashboard-explain.closed", explanation.unit().shortName(Texts.locale())));
            why.addClassName("ex-closed");
            foot.add(new Glyph(Glyph.Form.LOCK), why);
            return foot;
        }
        List<Component> links = new ArrayList<>();
        if (explanation.entries() > 0 || explanation.waiting().receipts() > 0) {
            Anchor open = new Anchor(Addresses.entries(explanation.unit().code(), explanation.indicator().code(), explanation.period().period().code(),
                    screen.address()), new Span(Texts.text("dashboard-explain.open-all", Formats.count(explanation.entries()))), new Glyph(Glyph.Form.RIGHT));
            open.addClassName("ex-open-all");
            links.add(open);
            links.add(Csv.link(Texts.text("dashboard-explain.export"), fileName(explanation.indicator().code(), screen.asOf().date()), all));
        } else {
            links.add(new Span(Texts.text("dashboard-explain.no-entries")));
        }
        foot.add(links);
        return foot;
    }

    private String fileName(String indicator, LocalDate asOf) {
        return indicator + "-" + explanation.unit().code() + "-" + explanation.period().period().code() + "-" + asOf;
    }

    static Component demoMark() {
        Span mark = new Span(Texts.text("shell.demo"));
        mark.addClassName("demo-mark");
        return mark;
    }
}
