package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Month;
import org.guatu.chart.MonthPlan;
import org.guatu.chart.MonthPlanChart;
import org.guatu.chart.NumberForm;
import org.guatu.indicator.Ratio;
import org.guatu.ledger.Disputes.Dispute;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.live.Redraw;
import org.guatu.project.Stage;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** The line in the middle: what is claimed beside plan and year, its months, the checks, and what happened to it. */
class LinePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WAN = 4;

    private final transient HintWords words;
    private final transient LongFunction<Optional<Component>> investments;

    /** @param investments the total investments that a project had, where it was changed */
    LinePanel(HintWords words, LongFunction<Optional<Component>> investments) {
        this.words = words;
        this.investments = investments;
        addClassName("review-line");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", Texts.text("recognition.view.checks"));
    }

    /** @param dispute with another unit, or null */
    void show(Opened opened, Dispute dispute) {
        removeAll();
        if (opened == null) {
            Paragraph none = new Paragraph(Texts.text("recognition.line.none"));
            none.addClassName("review-empty");
            add(none);
            return;
        }
        getElement().setAttribute("data-open", String.valueOf(opened.line().id()));
        add(head(opened));
        if (dispute != null) {
            add(disputed(dispute));
        }
        opened.waiting().rulings().told().forEach(ruling -> add(new RulingCard(ruling, opened.line().id(), words)));
        if (opened.waiting().correcting() != null) {
            add(new CorrectionCard(opened.waiting().correcting()));
        }
        add(figures(opened), chart(opened), new CheckList(opened, words));
        investments.apply(opened.line().projectId()).ifPresent(versions -> {
            Div card = new Div(new H3(Texts.text("register.investment.versions")), versions);
            card.addClassNames("card", "review-investments");
            add(card);
        });
        add(new LineHistory(opened, words));
    }

    /** Brings the line that is open up to date where it stands. */
    void follow(Opened opened, Dispute dispute) {
        LinePanel drawn = new LinePanel(words, investments);
        drawn.show(opened, dispute);
        Redraw.into(this, drawn.getChildren().toArray(Component[]::new));
    }

    private Component head(Opened opened) {
        Receipt line = opened.line();
        H2 title = new H2(opened.waiting().project());
        List<Component> parts = new ArrayList<>(List.of(title, tag(words.unit(line.unit()))));
        opened.known().project().stages().keySet().stream().max(Stage::compareTo).ifPresent(stage -> parts.add(tag(Texts.text(stage.messageKey()))));
        if (line.kind() != Receipt.Kind.RECEIPT) {
            parts.add(tag(Texts.text(line.kind().messageKey())));
        }
        parts.addAll(LineMarks.of(line));
        Anchor project = new Anchor(Addresses.receipt(line.projectId(), line.id(), ViewState.DEFAULT),
                new Span(Texts.text("recognition.line.project")), new Glyph(Glyph.Form.RIGHT));
        project.addClassNames("text-link", "review-line-project");
        parts.add(project);
        Div first = new Div(parts.toArray(Component[]::new));
        first.addClassName("review-line-title");
        Paragraph second = new Paragraph(said(line));
        second.addClassName("review-line-said");
        return new Div(first, second);
    }

    private Component disputed(Dispute dispute) {
        Receipt other = dispute.other();
        Anchor link = new Anchor(Addresses.receipt(other.projectId(), other.id(), ViewState.DEFAULT), Texts.text("recognition.dispute.with",
                words.unit(other.unit()), String.valueOf(other.id()), Words.wan(other.amount()), Texts.text(other.status().messageKey())));
        link.addClassName("text-link");
        Div card = new Div(new Span(Texts.text("recognition.dispute.title", KeptSentence.said(dispute.reason()))), link);
        card.addClassName("review-dispute");
        return card;
    }

    private static Component[] said(Receipt line) {
        List<String> said = new ArrayList<>(List.of(Texts.text("recognition.line.month", String.valueOf(line.month().monthOfYear())),
                Texts.text("recognition.line.received", Formats.day(line.receivedOn(), line.month().year())), line.category(), Texts.text("recognition.line.submitted", Formats.monthDay(line.submittedOn()), line.submittedBy())));
        if (line.checkedOn() != null) {
            said.add(Texts.text("recognition.line.checked", Formats.monthDay(line.checkedOn()), line.checkedBy()));
        }
        if (line.handling().note() != null) {
            said.add(Texts.text("recognition.line.note", line.handling().note()));
        }
        if (line.reason() != null) {
            said.add(KeptSentence.said(line.reason()));
        }
        return said.stream().map(Span::new).toArray(Component[]::new);
    }

    private static Span tag(String word) {
        Span tag = new Span(word);
        tag.addClassNames("tag", "review-line-tag");
        return tag;
    }

    private static Component figures(Opened opened) {
        boolean reduced = opened.line().isReduced();
        BigDecimal amount = reduced ? opened.line().claimed() : opened.waiting().amount();
        Span echo = new Span(reduced ? Texts.text("recognition.line.reduced-to", Words.wan(opened.line().amount()))
                : Texts.text("recognition.line.wan") + " " + Texts.text("recognition.line.yi", Formats.yi(amount)));
        Div figures = new Div(figure(opened.waiting().correcting() == null ? "recognition.line.claimed" : "correction.net", new FigureData(amount, Words.wan(amount)), echo),
                opened.known().project().yearPlan().signum() == 0
                        ? figure("recognition.line.plan-left", new Span(Texts.text("recognition.line.no-plan")), new Span())
                        : figure("recognition.line.plan-left", new FigureData(opened.planLeft(), Words.wan(opened.planLeft())), wan()),
                figure("recognition.line.year", new FigureData(opened.year(), Words.wan(opened.year())), wan()));
        figures.addClassNames("card", "review-figures");
        return figures;
    }

    private static Span wan() {
        return new Span(Texts.text("recognition.line.wan"));
    }

    private static Div figure(String key, Component number, Component unit) {
        Span label = new Span(Texts.text(key));
        label.addClassName("review-figure-label");
        number.getElement().getClassList().add("review-figure-value");
        Div second = new Div(number, unit);
        second.addClassName("review-figure-number");
        Div figure = new Div(label, second);
        figure.addClassName("review-figure");
        return figure;
    }

    private static Component chart(Opened opened) {
        Receipt line = opened.line();
        BigDecimal amount = opened.waiting().amount();
        BigDecimal then = opened.year().add(amount);
        BigDecimal month = opened.months().getOrDefault(line.month(), BigDecimal.ZERO).add(amount);
        boolean less = amount.signum() < 0;
        // what is taken back is hatched off the month's column; where that would fall below nothing, its heading says so
        boolean waits = line.isWaiting() && amount.signum() != 0 && (!less || month.signum() >= 0);
        boolean below = line.isWaiting() && less && month.signum() < 0;
        String claim = less ? "correction.chart.less" : opened.waiting().correcting() == null ? "recognition.chart.claim" : "correction.chart.more";
        String title = waits && then.signum() > 0 && month.signum() >= 0 ? Texts.text(opened.waiting().correcting() == null
                ? "recognition.chart.title" : "correction.chart.title", String.valueOf(line.month().monthOfYear()), Formats.percent(Ratio.of(month, then), 1))
                : below ? Texts.text("correction.chart.below", String.valueOf(line.month().monthOfYear()), Words.wan(month))
                : Texts.text("recognition.chart.title-none");
        Span hatch = new Span();
        hatch.addClassName("hatch-swatch");
        hatch.getElement().setAttribute("aria-hidden", "true");
        Span legend = new Span(new Span(Texts.text("recognition.chart.unit")));
        // only what is drawn is explained: of a line that was decided nothing is hatched
        if (waits) {
            legend.addComponentAsFirst(new Span(Texts.text(claim)));
            legend.addComponentAsFirst(hatch);
        }
        legend.addClassName("review-legend");
        Div head = new Div(new H3(title), legend);
        head.addClassName("review-card-head");
        MonthPlanChart chart = new MonthPlanChart();
        chart.addClassName("review-chart");
        int last = Math.max(line.month().monthOfYear(), opened.months().isEmpty() || opened.months().lastKey().year() != line.month().year() ? 1
                : opened.months().lastKey().monthOfYear());
        chart.show(new MonthPlan(title, IntStream.rangeClosed(1, last).mapToObj(number -> {
            Month of = Month.of(line.month().year(), number);
            boolean here = waits && of.equals(line.month());
            BigDecimal recognised = here && less ? month : opened.months().getOrDefault(of, BigDecimal.ZERO);
            return new MonthPlan.Month(Texts.text("recognition.chart.name", String.valueOf(number)), null, recognised.movePointLeft(WAN),
                    here ? amount.abs().movePointLeft(WAN) : null, false);
        }).toList(), NumberForm.COUNT, new MonthPlan.Names(Texts.text("recognition.chart.month"), Texts.text("recognition.chart.recognised"),
                Texts.text(claim), Texts.text("recognition.chart.plan"))));
        Div card = new Div(head, chart);
        card.addClassNames("card", "review-chart-card");
        return card;
    }
}
