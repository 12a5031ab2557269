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

import org.guatu.dashboard.Screen;
import org.guatu.indicator.IndicatorVersion;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PublishedFigure;
import org.guatu.indicator.Target;
import org.guatu.progress.Explanation;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.PeriodState;
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
    private final Div foot;

    /** @param derivation how the pressed figure is reckoned from the explained number; empty when it is that number */
    ExplanationContent(Screen screen, Explanation explanation, Optional<Derivation> derivation, Formulas formulas, Optional<Before> before, List<PublishedFigure> published,
                       Units units, Categories categories, Supplier<DataTable> all) {
        this.screen = screen;
        this.explanation = explanation;
        this.amounts = formulas.amounts();
        this.words = new EntryTable(units, explanation.indicator(), categories);
        this.units = units;
        addClassName("explanation-content");
        Div scroll = new Div(head());
        derivation.ifPresent(how -> scroll.add(new DerivationBlock(how)));
        scroll.add(number());
        printedOtherwise().ifPresent(scroll::add);
        scroll.add(definition(), task(), formulas(formulas));
        scroll.addClassName("ex-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", title());
        before.ifPresent(year -> scroll.add(yearOnYear(year)));
        Forecast forecast = screen.standing().forecast(explanation.indicator(), explanation.unit().code(), explanation.period().period());
        if (!isBlank() && forecast.median().isPresent()) {
            scroll.add(new ForecastMethods(forecast, amounts));
        }
        if (!published.isEmpty()) {
            scroll.add(new PublishedYears(published));
        }
        if (!isBlank()) {
            scroll.add(new ExplanationSums(screen, explanation));
        }
        if (!explanation.footnotes().isEmpty()) {
            scroll.add(new Footnotes(explanation.footnotes(), amounts));
        }
        if (explanation.mayOpen()) {
            scroll.add(latest());
        }
        foot = foot(all);
        add(scroll, foot);
    }

    /** Beside the ways onward: a decision about the number, the history of its task. */
    void beside(Component way) {
        foot.add(way);
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
        Span value = new Span(isBlank() ? new Text(Formats.NONE) : amounts.figure(figure.actual()));
        value.addClassName("ex-value");
        Span unit = new Span(isBlank() ? amounts.unit() : Texts.text("dashboard-explain.recognised-unit", amounts.unit()));
        unit.addClassName("ex-unit");
        LightBadge light = new LightBadge(figure.light(), lightWord(figure));
        light.addClassName("ex-light");
        Div row = new Div(value, unit, light);
        row.addClassName("ex-number");
        return row;
    }

    /** In the ranking it, or its difference, may stand a hundredth away from its own rounding, so that what is printed there adds up. */
    private Optional<Component> printedOtherwise() {
        boolean ranked = !isBlank() && explanation.indicator().equals(screen.indicator()) && explanation.period().equals(screen.period());
        List<String> otherwise = ranked ? RankingRows.of(screen, Optional.empty()).printedOtherwise(explanation.unit(), amounts) : List.of();
        if (otherwise.isEmpty()) {
            return Optional.empty();
        }
        Paragraph note = new Paragraph(Texts.text("dashboard-explain.printed", String.join(Texts.text("shell.list-separator"), otherwise), amounts.unit()));
        note.addClassName("ex-caption");
        return Optional.of(note);
    }

    /** Nothing was entered and nothing reported: there is no number, and zero would be one. */
    private boolean isBlank() {
        return explanation.figure().actual().signum() == 0 && !explanation.figure().reported() && explanation.entries() == 0;
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
            said.add(Finding.of("dashboard-explain.task." + key, Finding.Number.of(t.amount(), amounts.target(t.amount())), amounts.unit(amounts.target(t.amount()))).components());
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
        CardReading.cameLater(t, screen.asOf()).ifPresent(later -> box.add(new Span(later)));
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
        if (lines.isEmpty() || isBlank()) {
            String key = isBlank() ? "no-rate-unreported" : explanation.target().isEmpty() ? "no-rate" : "no-rate-zero";
            Paragraph why = new Paragraph(Texts.text("dashboard-explain." + key));
            why.addClassName("ex-caption");
            box.add(why);
            return box;
        }
        H3 head = new H3(Texts.text("dashboard-explain.formulas"));
        head.addClassName("ex-caption");
        box.add(head);
        for (Formulas.Line line : lines) {
            Span label = new Span(line.label());
            Span filled = new Span(line.filled().components());
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
        Span filled = new Span(Finding.of("dashboard-explain.last-year", Finding.Number.of(before.amount(), amounts.shown(before.amount())), amounts.unit(amounts.shown(before.amount()))).components());
        filled.addClassName("ex-filled");
        Span result = before.change().growth().map(growth -> {
            String digits = Formats.signed(growth.pointsAbove(org.guatu.indicator.Ratio.ZERO), 2) + "%";
            return new Span(new FigureData(growth, digits));
        }).orElseGet(() -> new Span(Texts.text(before.change().state().messageKey())));
        result.addClassName("ex-result");
        line.add(filled, result);
        return line;
    }

    private Component latest() {
        Div list = new Div();
        list.addClassName("ex-entries");
        list.getElement().setAttribute("role", "list");
        explanation.latest().forEach(entry -> list.add(new EntryLine(entry, words, screen.address())));
        return list;
    }

    private Div foot(Supplier<DataTable> all) {
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
                    screen.address()), new Span(openAll().components()), new Glyph(Glyph.Form.RIGHT));
            open.addClassName("ex-open-all");
            links.add(open);
            links.add(Csv.link(Texts.text("dashboard-explain.export"), fileName(explanation.indicator().code(), screen.asOf().date()), all));
        } else {
            links.add(new Span(Texts.text("dashboard-explain.no-entries")));
        }
        foot.add(links);
        return foot;
    }

    private Finding openAll() {
        Finding.Number entries = Finding.Number.of(explanation.entries(), Formats.count(explanation.entries()));
        return amounts.measure().isMoney() ? Finding.of("dashboard-explain.open-all", entries)
                : Finding.of("dashboard-explain.open-all-counted", entries, amounts.unit(entries));
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
