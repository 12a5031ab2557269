package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Measure;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PublishedFigure;
import org.guatu.indicator.Target;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** What was asked of a unit, in the words of the document, and what was published of it in other years (目标与历年). */
class TargetList extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> METRICS = List.of("funds", "funds-of-county", "signed", "started", "major", "large", "foreign");

    TargetList(Screen screen, List<Target> targets, List<PublishedFigure> published) {
        addClassName("target-list");
        if (targets.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("dashboard-unit.targets.none-text", screen.unit().name(Texts.locale()),
                    String.valueOf(screen.standing().year())));
            none.addClassName("target-none");
            add(none);
        }
        targets.forEach(target -> add(target(screen, target)));
        if (!published.isEmpty()) {
            H3 title = new H3(Texts.text("dashboard-unit.targets.published"));
            title.addClassName("target-heading");
            add(title);
            published.reversed().forEach(figure -> add(published(figure)));
        }
    }

    /** The targets of a unit in the year: real ones before those of the demonstration, then by indicator, its year before quarters and campaigns. */
    static List<Target> of(Screen screen) {
        List<String> order = screen.standing().periods().stream().map(named -> named.period().code()).toList();
        return screen.standing().targetsOf(screen.unit().code()).stream()
                .sorted(Comparator.comparing(Target::demo).thenComparingInt(target -> place(screen, target)).thenComparingInt(target -> order.indexOf(target.periodCode()))).toList();
    }

    private static int place(Screen screen, Target target) {
        return indicator(screen, target).map(Indicator::headlineOrder).orElse(Integer.MAX_VALUE);
    }

    private static Optional<Indicator> indicator(Screen screen, Target target) {
        return screen.standing().indicator(target.indicatorCode());
    }

    private static Component target(Screen screen, Target target) {
        Article item = new Article();
        item.addClassName("target");
        Span name = new Span(indicator(screen, target).map(indicator -> indicator.name(Texts.locale())).orElse(target.indicatorCode()));
        name.addClassName("target-name");
        Span number = new Span(number(screen, target));
        number.addClassName("target-number");
        Div head = new Div(name, number);
        head.addClassName("target-head");
        Div tags = new Div();
        tags.addClassName("target-tags");
        tags.add(tag(screen.standing().period(target.periodCode()).map(named -> named(named)).orElse(target.periodCode())));
        tags.add(tag(Texts.text(target.nature().messageKey())));
        if (target.thresholdNote() != null) {
            tags.add(tag(Texts.text("dashboard-unit.targets.threshold", String.join(Texts.text("shell.list-separator"),
                    target.thresholdNote().split(";")))));
        }
        if (target.demo()) {
            tags.add(tag(Texts.text("shell.demo")));
        }
        if (target.revisionNo() > 1) {
            tags.add(tag(Texts.text("dashboard-unit.targets.revision", Formats.count(target.revisionNo()), Formats.date(target.effectiveFrom()))));
        }
        Paragraph sentence = new Paragraph(Texts.text("dashboard-unit.targets.quote", target.sentence()));
        sentence.addClassName("target-sentence");
        sentence.getElement().setAttribute("lang", "zh-CN");
        Paragraph document = new Paragraph(Stream.of(target.document(), target.documentNo(), noteOf(target))
                .filter(part -> part != null && !part.isBlank()).distinct().collect(Collectors.joining(" · ")));
        document.addClassName("target-document");
        item.add(head, sentence, tags, document);
        CardReading.cameLater(target, screen.asOf()).ifPresent(words -> {
            Paragraph later = new Paragraph(words);
            later.addClassName("target-document");
            item.add(later);
        });
        return item;
    }

    /** What the document says of the nature of its target beyond the one word that the tag says already. */
    private static String noteOf(Target target) {
        String word = Texts.text(Texts.CHINESE, target.nature().messageKey());
        return target.natureNote() == null || target.natureNote().equals(word) ? null : target.natureNote();
    }

    private static String named(NamedPeriod named) {
        return named.name(Texts.locale());
    }

    private static Component[] number(Screen screen, Target target) {
        Optional<Indicator> indicator = indicator(screen, target);
        if (target.amount() == null || indicator.isEmpty()) {
            return new Component[] {new Text(Texts.text("dashboard-unit.targets.no-number"))};
        }
        Amounts amounts = Amounts.of(indicator.get());
        BigDecimal amount = target.amount();
        String sign = target.operator() == Operator.GT ? "> " : target.operator() == Operator.GE ? "≥ " : "";
        return new Component[] {new Text(sign), amounts.targetFigure(amount), new Text(" " + amounts.unit(amounts.target(amount)))};
    }

    /** Where a published figure comes from, in words: the sources carry numbers of their own in the register. */
    static String source(PublishedFigure figure) {
        return figure.source().equals("derived") ? Texts.text("dashboard-unit.targets.source-derived")
                : Texts.text("dashboard-unit.targets.source-number", figure.source().replace("seed ", ""));
    }

    private static Component published(PublishedFigure figure) {
        Span year = new Span(Texts.text("dashboard-unit.targets.year-period", figure.year(), period(figure.period())));
        year.addClassName("published-year");
        Span metric = new Span(metric(figure));
        metric.addClassName("published-metric");
        Span amount = new Span(new Text(figure.amount() + " " + measure(figure)));
        amount.addClassName("published-amount");
        Div line = new Div(year, metric, amount);
        line.addClassName("published");
        Span more = new Span(Stream.of(figure.ratePercent() == null ? null : Texts.text("dashboard-unit.targets.rate", figure.ratePercent()),
                        figure.impliedTarget() == null ? null : Texts.text("dashboard-unit.targets.of-target", figure.impliedTarget(), measure(figure)),
                        figure.yoyPercent() == null ? null : Texts.text("dashboard-unit.targets.yoy", figure.yoyPercent()),
                        Texts.text("dashboard-unit.targets.source", source(figure)))
                .filter(part -> part != null).collect(Collectors.joining(" · ")));
        more.addClassName("published-more");
        line.add(more);
        if (!figure.comparable()) {
            Span not = new Span(new Glyph(Glyph.Form.ALERT), new Span(Texts.text("progress.yoy.not_comparable")));
            not.addClassName("published-not");
            line.add(not);
        }
        return line;
    }

    /** What a figure was printed to be of; the names we know in the reader's language. */
    static String metric(PublishedFigure figure) {
        return METRICS.stream().map("dashboard-unit.metric."::concat).filter(key -> Texts.text(Texts.CHINESE, key).equals(figure.metric())).findFirst()
                .map(Texts::text).orElse(figure.metric());
    }

    /** The unit a figure was printed in; those we know in the reader's language. */
    static String measure(PublishedFigure figure) {
        return Stream.of(Measure.values()).filter(known -> Texts.text(Texts.CHINESE, known.messageKey()).equals(figure.measure())).findFirst()
                .map(known -> new Amounts(known).unit()).orElse(figure.measure());
    }

    /** Spans of published figures are words of their sources; those we know are told in the reader's language. */
    static String period(String period) {
        String key = "dashboard-unit.span." + period.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Texts.has(key) ? Texts.text(key) : period;
    }

    private static Component tag(String words) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        return tag;
    }
}
