package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Period;
import org.guatu.chart.Bullet;
import org.guatu.chart.Sparkline;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Shown;
import org.guatu.live.PressButton;
import org.guatu.progress.Figure;
import org.guatu.progress.PeriodState;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * One indicator of a unit: number, target, light, months, bullet, gap. Its title and ground select the indicator, its numbers open what they
 * are made of. What is missing (no target, no report) is said in words; an empty bar is never drawn.
 */
public class IndicatorCard extends Article {

    private static final long serialVersionUID = 1L;

    /** How large a card is drawn. */
    public enum Size { HERO, NORMAL }

    private final transient CardReading reading;
    private final transient Consumer<NumberPressed> pressed;
    private final Div note = new Div();

    /**
     * @param unit    the screen's unit or one right below it
     * @param href    where the title leads: the same screen with this indicator
     * @param pressed told when a number is pressed
     */
    public IndicatorCard(Screen screen, Indicator indicator, UnitCode unit, Period period, Size size, String href, Consumer<NumberPressed> pressed) {
        this.reading = CardReading.of(screen, indicator, unit, period);
        this.pressed = pressed;
        addClassNames("card", "indicator-card", size == Size.HERO ? "indicator-card--hero" : "indicator-card--normal");
        boolean selected = indicator.code().equals(screen.indicator().code());
        setClassName("indicator-card--selected", selected);
        getElement().setAttribute("data-indicator", indicator.code());
        add(title(href, selected), badge(), number());
        addMonths();
        Figure figure = reading.figure();
        if (figure.completion().isPresent() && !reading.isBlank()) {
            add(bullet(), done(), scale(), gap());
        }
        addSentences();
        others();
        add(explain());
    }

    /** Says something beside the title, as the rank: 第 11/11. */
    public final void note(Component... said) {
        note.removeAll();
        note.add(said);
        note.addClassName("ic-note");
        addClassName("indicator-card--noted");
        add(note);
    }

    /** What is missing, and that the target came later than the day shown. */
    private void addSentences() {
        Paragraph said = new Paragraph();
        said.addClassName("ic-sentence");
        reading.sentence().ifPresent(sentence -> said.add(sentence.components((anchor, derived) -> pressed.accept(
                new NumberPressed(anchor, reading.indicator(), reading.unit(), reading.period(), derived == null ? null : derived.code())))));
        reading.target().flatMap(target -> CardReading.cameLater(target, reading.screen().asOf()))
                .ifPresent(later -> said.add(new Text((said.getChildren().findAny().isPresent() ? " " : "") + later)));
        if (said.getChildren().findAny().isPresent()) {
            add(said);
        }
    }

    private Component title(String href, boolean selected) {
        Anchor link = new Anchor(href, unbroken(reading.indicator().shortName(Texts.locale())));
        link.addClassName("ic-link");
        link.getElement().setAttribute("title", reading.indicator().name(Texts.locale()));
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        }
        H2 title = new H2(link);
        title.addClassName("ic-title");
        return title;
    }

    /** 亿 and 元 stay on one line. */
    private static String unbroken(String name) {
        return name.replace("\u4EBF\u5143", "\u4EBF\u2060\u5143");
    }

    private Component badge() {
        LightBadge badge = new LightBadge(reading.figure().light(), reading.lightWord());
        badge.addClassName("ic-light");
        return badge;
    }

    private Component number() {
        Amounts amounts = reading.amounts();
        NativeButton number = new PressButton(this::tell);
        number.addClassName("number-button");
        number.add(reading.isBlank() ? new Span(Formats.NONE) : amounts.figure(reading.figure().actual()));
        Span target = new Span();
        target.addClassName("ic-target");
        reading.figure().target().filter(t -> t.signum() > 0).ifPresent(t ->
                target.add(new Text("/ " + reading.operatorSign()), beside(reading.period(), amounts.targetFigure(t)), new Text(" ")));
        target.add(new Text(reading.figure().target().map(t -> amounts.unit(amounts.target(t))).orElseGet(amounts::unit)));
        reading.natureWord().ifPresent(word -> {
            Span tag = new Span(word);
            tag.addClassNames("tag", "ic-nature");
            target.add(tag);
        });
        number.getElement().setAttribute("aria-haspopup", "dialog");
        Div row = new Div(number, target);
        row.addClassName("ic-number");
        return row;
    }

    private void addMonths() {
        List<BigDecimal> increments = reading.increments();
        if (increments.stream().allMatch(increment -> increment.signum() == 0)) {
            return;
        }
        Amounts amounts = reading.amounts();
        StringJoiner said = new StringJoiner(Texts.text("dashboard.card.list-separator"));
        for (int i = 0; i < increments.size(); i++) {
            int month = reading.period().months().get(i).monthOfYear();
            said.add(Texts.text("dashboard.card.month", java.time.Month.of(month), amounts.shown(increments.get(i))));
        }
        Sparkline months = new Sparkline(increments, Texts.text("dashboard.card.months", said.toString()));
        months.addClassName("ic-months");
        add(months);
    }

    private Component bullet() {
        Figure figure = reading.figure();
        Amounts amounts = reading.amounts();
        BigDecimal pending = reading.pending();
        String label = Texts.text("dashboard.card.bullet", Formats.percent(figure.completion().orElseThrow()), Formats.percentShort(figure.pace().ratio()));
        if (pending.signum() > 0) {
            label += Texts.text("dashboard.card.bullet-pending", amounts.shown(pending), amounts.unit(amounts.shown(pending)));
        }
        Bullet.Reading shown = Bullet.Reading.of(figure.actual(), figure.target().orElseThrow(), figure.dueByPace().orElseThrow().round(2),
                pending.signum() > 0 ? pending : null, Tints.of(figure.light()), label);
        Bullet bullet = new Bullet(figure.reported() ? shown : shown.unreported());
        bullet.addClassName("ic-bullet");
        return bullet;
    }

    private Component done() {
        Span done = new Span(new Span(Texts.text("dashboard.card.done")), FigureData.percent(reading.figure().completion().orElseThrow()));
        done.addClassName("ic-done");
        return done;
    }

    /** The words under the bullet, where the card is large enough for them. */
    private Component scale() {
        Figure figure = reading.figure();
        Span pace = new Span(Texts.text("dashboard.card.pace", Formats.percentShort(figure.pace().ratio())));
        pace.addClassName("ic-pace");
        pace.getStyle().set("--at", figure.pace().percent(2).toPlainString() + "%");
        Div scale = new Div(pace, new Span(reading.amounts().target(figure.target().orElseThrow())));
        scale.addClassName("ic-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        return scale;
    }

    private Component gap() {
        Figure figure = reading.figure();
        Amounts amounts = reading.amounts();
        var points = figure.gapPoints().orElseThrow();
        Span left = new Span(new FigureData(points, Formats.signed(points, Shown.points(points).scale())),
                new Text(" " + Texts.text("dashboard.card.points")));
        FigureData against = amounts.signedFigure(figure.againstPace().orElseThrow());
        Span right = new Span(against, new Text(" " + amounts.unit(against.getText())));
        Div gap = new Div(left, right);
        gap.addClassNames("ic-gap", figure.reported() ? Tints.gapClass(figure.light()) : "gap--none");
        setClassName("indicator-card--over", figure.periodState() == PeriodState.PERIOD_OVER_NOT_DONE);
        return gap;
    }

    /** The quarter beside the year: one must not hide the other. */
    private void others() {
        List<CardReading.Other> others = reading.others();
        if (others.isEmpty()) {
            return;
        }
        Div lines = new Div();
        lines.addClassName("ic-others");
        for (CardReading.Other other : others) {
            CardReading that = other.reading();
            Amounts amounts = that.amounts();
            NativeButton line = beside(other.period().period(), LightBadge.shapeOnly(that.figure().light()), new Span(other.period().name(Texts.locale()) + " "),
                    that.isBlank() ? new Span(Formats.NONE) : amounts.figure(that.figure().actual()),
                    new Text(" / " + that.operatorSign()), amounts.targetFigure(that.figure().target().orElseThrow()));
            line.addClassName("ic-other");
            lines.add(line);
        }
        add(lines);
    }

    /** A press on any of the lower numbers; it lies over them, so that its area is large enough for a finger. */
    private Component explain() {
        NativeButton explain = new PressButton(this::tell);
        explain.addClassName("ic-explain");
        explain.getElement().setAttribute("aria-label",
                Texts.text("dashboard.card.explain", reading.indicator().shortName(Texts.locale())));
        explain.getElement().setAttribute("aria-haspopup", "dialog");
        return explain;
    }

    private void tell(Component anchor) {
        tell(anchor, reading.period());
    }

    private void tell(Component anchor, Period period) {
        pressed.accept(new NumberPressed(anchor, reading.indicator(), reading.unit(), period));
    }

    /** A number beside the large one: pressed it opens the same, of its period; from the keyboard the large one is enough. */
    private NativeButton beside(Period period, Component... figures) {
        NativeButton number = new PressButton(anchor -> tell(anchor, period));
        number.addClassNames("number-button", "beside-number");
        number.add(figures);
        number.getElement().setAttribute("aria-haspopup", "dialog");
        if (period.equals(reading.period())) {
            number.getElement().setAttribute("tabindex", "-1");
        }
        return number;
    }
}
