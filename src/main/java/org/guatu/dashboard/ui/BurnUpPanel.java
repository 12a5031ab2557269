package org.guatu.dashboard.ui;

import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;


import org.guatu.chart.BurnUpChart;
import org.guatu.chart.GuatuChart;
import org.guatu.chart.PaceGapChart;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.PaceCurve;
import org.guatu.live.TakesOver;
import org.guatu.progress.Forecast;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** Where the period is heading: cumulative against pace, last year and forecast, or the difference against pace by month. */
class BurnUpPanel extends Panel implements TakesOver {

    private static final long serialVersionUID = 1L;

    private final Div stage = new Div();
    private BurnUpChart burnUp;
    private PaceGapChart gaps;
    private transient Screen shown;
    private transient BurnUpFigures figures;
    /** Which panel stands on the screen when this one was drawn to bring it up to date. */
    private BurnUpPanel keeper = this;

    private final transient Consumer<NumberPressed> pressed;

    /** @param pressed told when a number of its sentences or a month is pressed */
    BurnUpPanel(Consumer<NumberPressed> pressed) {
        super("burnup");
        this.pressed = pressed;
        stage.addClassName("chart-stage");
    }

    void show(Screen screen, PaceCurve curve) {
        CardReading reading = CardReading.of(screen, screen.indicator(), screen.unit().code(), screen.period().period());
        Forecast forecast = screen.standing().forecast(screen.indicator(), screen.unit().code(), screen.period().period());
        Amounts amounts = reading.amounts();
        Finding sentence = Findings.burnUp(reading.figure(), forecast, amounts, reading.isBlank());
        Finding.Press press = (anchor, derived) -> pressed.accept(NumberPressed.of(anchor, screen, derived));
        finding(sentence, press);
        Optional<Finding> need = reading.isBlank() ? Optional.empty() : Findings.need(reading.figure(), forecast, amounts);
        Text what = new Text(Texts.text("dashboard.overview.burnup.what", screen.indicator().shortName(Texts.locale()), amounts.name()));
        caption(need.map(said -> new Component[] {what, separator(), new Span(said.components(press))}).orElse(new Component[] {what}));
        clearActions();

        shown = screen;
        figures = new BurnUpFigures(screen, reading, curve, forecast);
        if (!figures.canBeDrawn()) {
            Paragraph missing = new Paragraph(Texts.text("dashboard.overview.burnup.nothing-to-draw"));
            missing.addClassName("panel-missing");
            body(missing);
            burnUp = null;
            gaps = null;
            return;
        }
        boolean difference = figures.hasPace() && Show.of(screen.address()).contains(Show.GAP);
        stage.removeAll();
        GuatuChart chart = difference ? gapChart(figures, sentence) : burnUpChart(figures, sentence);
        if (figures.hasPace()) {
            Component choice = choice(screen.address(), difference);
            if (!reading.isBlank()) {
                choice.getElement().appendChild(methods(screen).getElement());
            }
            stage.add(choice);
        }
        stage.setClassName("chart-stage--gap", difference);
        stage.add(chart);
        body(stage);
        String title = Texts.text(difference ? "dashboard.overview.burnup.table-gap" : "dashboard.overview.burnup.table",
                screen.unit().shortName(Texts.locale()), screen.indicator().shortName(Texts.locale()), amounts.name());
        BurnUpFigures read = figures;
        table(title, () -> read.table(chart.table()), Csv.name(title, screen));
    }

    @Override
    public boolean takeOver(Component fresh) {
        BurnUpPanel drawn = (BurnUpPanel) fresh;
        shown = drawn.shown;
        figures = drawn.figures;
        burnUp = burnUp == null ? drawn.burnUp : burnUp;
        gaps = gaps == null ? drawn.gaps : gaps;
        drawn.keeper = this;
        return false;
    }

    /** A month that is pressed opens what it shows and the number as of its end; a month to come what is expected of it. */
    private void open(GuatuChart chart, GuatuChart.PointClickEvent press) {
        figures.dayOf(chart instanceof PaceGapChart, press.series(), press.index()).ifPresent(day -> pressed.accept(
                new NumberPressed(chart, shown.indicator(), shown.unit().code(), shown.period().period(), day.toString())));
    }

    /** Opens the number with its formulas and what each method of the forecast says. */
    private static Component methods(Screen screen) {
        Anchor methods = new Anchor(screen.address().withOver(new ViewState.Explained(screen.indicator().code(), screen.unit().code(),
                screen.period().period().code())).href(""), Texts.text("dashboard.overview.burnup.methods"));
        methods.addClassName("segment-entry");
        return methods;
    }

    private GuatuChart burnUpChart(BurnUpFigures figures, Finding sentence) {
        if (burnUp == null) {
            burnUp = new BurnUpChart();
            burnUp.addPointClickListener(press -> keeper.open(press.getSource(), press));
        }
        burnUp.show(figures.burnUp(sentence.text()));
        return burnUp;
    }

    private GuatuChart gapChart(BurnUpFigures figures, Finding sentence) {
        if (gaps == null) {
            gaps = new PaceGapChart();
            gaps.addPointClickListener(press -> keeper.open(press.getSource(), press));
        }
        gaps.show(figures.gaps(sentence.text()));
        return gaps;
    }

    /** 累计 / 与序时差, as links: what is chosen stands in the address. */
    private static Component choice(ViewState address, boolean difference) {
        Nav choice = new Nav();
        choice.addClassNames("segment", "segment--small", "chart-choice");
        choice.setAriaLabel(Texts.text("dashboard.overview.burnup.choose"));
        choice.add(entry(Show.without(address, Show.GAP), "dashboard.overview.burnup.cumulative", !difference),
                entry(Show.with(address, Show.GAP), "dashboard.overview.burnup.gap-view", difference));
        return choice;
    }

    private static Component entry(ViewState to, String key, boolean current) {
        Anchor entry = new Anchor(to.href(""), Texts.text(key));
        entry.addClassName("segment-entry");
        if (current) {
            entry.getElement().setAttribute("aria-current", "true");
        }
        return entry;
    }

    static Span separator() {
        Span dot = new Span("\u00b7");
        dot.addClassName("separator");
        return dot;
    }
}
