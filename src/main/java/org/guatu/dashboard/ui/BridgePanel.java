package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.chart.BridgeChart;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Measure;
import org.guatu.live.TakesOver;
import org.guatu.progress.Bridge;
import org.guatu.progress.Rounding;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** What changed since the last meeting, as a bridge whose terms add to the difference, also as they are printed; a press opens its entries. */
class BridgePanel extends Panel implements TakesOver {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "dashboard.overview.bridge.";

    private final transient BiConsumer<Screen, Optional<ViewState>> pressed;
    private final transient Consumer<NumberPressed> explain;
    private BridgeChart chart;
    private transient Screen shown;
    private transient Bridge terms;
    /** Which panel stands on the screen when this one was drawn to bring it up to date. */
    private BridgePanel keeper = this;

    /**
     * @param pressed told where a press of a term or a total leads: an address of the entries' screen, none for the screen's own number
     * @param explain told when a number of its sentences is pressed
     */
    BridgePanel(BiConsumer<Screen, Optional<ViewState>> pressed, Consumer<NumberPressed> explain) {
        super("bridge");
        this.explain = explain;
        this.pressed = pressed;
    }

    /** @param bridge empty when no earlier meeting is known */
    void show(Screen screen, Optional<Bridge> bridge) {
        clearActions();
        Amounts amounts = Amounts.of(screen.indicator());
        if (bridge.isEmpty()) {
            finding(Finding.of(KEY + "no-meeting"));
            caption();
            missing(KEY + "no-meeting-hint");
            return;
        }
        Bridge found = bridge.get();
        Finding sentence = Findings.bridge(found, amounts);
        Finding.Press said = (anchor, derived) -> explain.accept(NumberPressed.of(anchor, screen, derived));
        finding(sentence, said);
        List<Component> words = new ArrayList<>();
        Findings.bridgeCaption(found, amounts).forEach(part -> words.add(new Span(part.components(said))));
        caption(words.toArray(Component[]::new));
        if (found.terms().isEmpty()) {
            missing(KEY + "nothing-hint");
            return;
        }
        shown = screen;
        terms = found;
        if (chart == null) {
            chart = new BridgeChart();
            chart.addPointClickListener(press -> keeper.open(press.index()));
        }
        chart.show(drawn(found, amounts, sentence.text()));
        com.vaadin.flow.component.html.Div stage = new com.vaadin.flow.component.html.Div(chart);
        stage.addClassName("chart-stage");
        body(stage);
        String title = Texts.text(KEY + "table", screen.unit().shortName(Texts.locale()), screen.indicator().shortName(Texts.locale()), amounts.name());
        table(title, () -> table(found, amounts), Csv.name(title, screen));
    }

    @Override
    public boolean takeOver(Component fresh) {
        BridgePanel drawn = (BridgePanel) fresh;
        shown = drawn.shown;
        terms = drawn.terms;
        chart = chart == null ? drawn.chart : chart;
        drawn.keeper = this;
        return false;
    }

    private void open(int column) {
        pressed.accept(shown, behind(shown, terms, column));
    }

    /** The first column is the earlier total, then come the terms, last the total of now. */
    private static Optional<ViewState> behind(Screen screen, Bridge bridge, int column) {
        ViewState number = screen.address().withUnit(screen.unit().code()).withPeriod(screen.period().period().code()).withIndicator(screen.indicator().code());
        if (column == 0) {
            return Optional.of(number.withAsOf(bridge.fromDate().date()));
        }
        return column > bridge.terms().size() ? Optional.empty()
                : Optional.of(new BridgeTerm(bridge.terms().get(column - 1).kind(), bridge.fromDate()).in(number));
    }

    private void missing(String key) {
        Paragraph words = new Paragraph(Texts.text(key));
        words.addClassName("panel-missing");
        body(words);
        chart = null;
    }

    /** Rounded so that what is printed adds up; the table holds the exact amounts. */
    private static org.guatu.chart.Bridge drawn(Bridge bridge, Amounts amounts, String label) {
        List<Exact> parts = new ArrayList<>();
        parts.add(amounts.read(Exact.of(bridge.from())));
        bridge.terms().forEach(term -> parts.add(amounts.read(Exact.of(term.amount()))));
        List<BigDecimal> shown = Rounding.largestRemainder(parts, amounts.decimals());
        List<org.guatu.chart.Bridge.Delta> deltas = new ArrayList<>();
        for (int i = 0; i < bridge.terms().size(); i++) {
            deltas.add(new org.guatu.chart.Bridge.Delta(name(bridge.terms().get(i).kind(), amounts.measure()), shown.get(i + 1)));
        }
        BigDecimal to = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new org.guatu.chart.Bridge(label, new org.guatu.chart.Bridge.Total(Formats.monthDay(bridge.fromDate().date()), shown.getFirst()), deltas,
                new org.guatu.chart.Bridge.Total(Formats.monthDay(bridge.toDate().date()), to), amounts.officialForm(),
                new org.guatu.chart.Bridge.Names(Texts.text(KEY + "name.term"), Texts.text(KEY + "name.change"), Texts.text(KEY + "name.after")));
    }

    /** Projects and firms do not arrive as money does. */
    static String name(Bridge.Kind kind, Measure measure) {
        return Texts.text(kind == Bridge.Kind.NEW && !measure.isMoney() ? KEY + "new-count" : kind.messageKey());
    }

    private static DataTable table(Bridge bridge, Amounts amounts) {
        List<String> header = List.of(Texts.text(KEY + "name.term"), amounts.head(Texts.text(KEY + "name.change")), Texts.text(KEY + "name.entries"),
                amounts.head(Texts.text(KEY + "name.after")));
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        rows.add(List.of(DataTable.Cell.words(Formats.date(bridge.fromDate().date())), DataTable.Cell.BLANK, DataTable.Cell.BLANK, cell(amounts, bridge.from())));
        bridge.steps().forEach(step -> rows.add(List.of(DataTable.Cell.words(name(step.term().kind(), amounts.measure())),
                DataTable.Cell.number(amounts.read(step.term().amount()), amounts.signed(step.term().amount())),
                DataTable.Cell.count(step.term().entries()), cell(amounts, step.after()))));
        rows.add(List.of(DataTable.Cell.words(Formats.date(bridge.toDate().date())),
                DataTable.Cell.number(amounts.read(bridge.change()), amounts.signed(bridge.change())),
                DataTable.Cell.count(bridge.entries()), cell(amounts, bridge.to())));
        return new DataTable(header, rows);
    }

    private static DataTable.Cell cell(Amounts amounts, BigDecimal quantity) {
        return DataTable.Cell.number(amounts.read(quantity), amounts.shown(quantity));
    }
}
