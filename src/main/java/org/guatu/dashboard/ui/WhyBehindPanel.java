package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.UnitScreen;
import org.guatu.dashboard.UnitScreen.ProjectsOf;
import org.guatu.dashboard.Why;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.live.PressButton;
import org.guatu.progress.ProjectRow;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Why the unit is behind its pace or ahead of it, by project: the largest as steps of one stair, the rest, and a sum that is E exactly. */
class WhyBehindPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient UnitScreen unit;
    private final transient Why why;
    private final transient Consumer<NumberPressed> pressed;

    WhyBehindPanel(UnitScreen unit, ProjectsOf projects, Why why, ListState list, Component targets, Consumer<NumberPressed> pressed) {
        super("why");
        this.unit = unit;
        this.why = why;
        this.pressed = pressed;
        finding(heading(), opensTable());
        boolean ofYear = unit.screen().period().period().equals(unit.year());
        caption(new Text(ofYear ? Texts.text("dashboard-unit.why.caption") : Texts.text("dashboard-unit.why.year-caption", String.valueOf(unit.screen().standing().year()))), targets);
        table(Texts.text("dashboard-unit.why.table"), this::data,
                Csv.name(Texts.text("dashboard-unit.why.file", unit.screen().unit().shortName(Texts.locale())), unit.screen()));
        List<BigDecimal> shown = why.shown();
        body(stair(list, shown), sums(shown));
        projects.chase().ifPresent(chase -> body().add(new CatchUpBox(chase)));
    }

    private Finding heading() {
        Exact size = why.isAhead() ? why.against() : why.against().negated();
        Finding.Number amount = new Finding.Number(size, Formats.yi(size));
        String way = why.isAhead() ? "ahead" : "behind";
        if (why.against().signum() == 0) {
            return Finding.of("dashboard-unit.why.even");
        }
        return why.few().map(few -> {
            Finding.Number count = Finding.Number.of(few.projects(), Formats.count(few.projects()));
            return few.part().map(part -> Finding.of("dashboard-unit.why." + way, amount, count,
                            new Finding.Number(new Exact(part.value()), Formats.percent(part, 0))))
                    .orElseGet(() -> Finding.of("dashboard-unit.why." + way + "-more", amount, count,
                            new Finding.Number(few.amount(), Formats.decimal(why.shownOfLines(), 2))));
        }).orElseGet(() -> Finding.of("dashboard-unit.why." + way + "-none", amount));
    }

    /** Each step begins where the one before ended, so that their lengths add. */
    private Component stair(ListState list, List<BigDecimal> shown) {
        OrderedList steps = new OrderedList();
        steps.addClassName("why-lines");
        BigDecimal whole = why.lines().stream().map(line -> line.project().difference().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < why.lines().size(); i++) {
            Why.Line line = why.lines().get(i);
            BigDecimal size = line.project().difference().abs();
            steps.add(step(line, shown.get(i), list, Ratio.of(from, whole), Ratio.of(size, whole)));
            from = from.add(size);
        }
        return steps;
    }

    private Component step(Why.Line line, BigDecimal shown, ListState list, Ratio from, Ratio length) {
        ProjectRow project = line.project();
        Anchor open = new Anchor(Addresses.project(project.id(), list.address()));
        open.addClassName("why-link");
        line.blocker().ifPresent(blocker -> {
            Span factor = new Span(Texts.text(blocker.factor().messageKey()));
            factor.addClassNames("tag", "tag--bad", "why-factor");
            open.add(factor);
        });
        Span name = new Span(project.name(Texts.locale()));
        name.addClassName("why-name");
        Span amount = new Span(new FigureData(project.difference(), Formats.signed(shown, 2)));
        amount.addClassNames("why-amount", why.isAhead() ? Tints.gapClass(Light.OK) : Tints.gapClass(project.light()));
        Span bar = new Span();
        bar.addClassNames("why-bar", "why-bar--" + project.light().name().toLowerCase(java.util.Locale.ROOT));
        bar.getStyle().set("--from", from.percent(2).toPlainString() + "%").set("--length", length.percent(2).toPlainString() + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span reason = new Span();
        reason.addClassName("why-reason");
        line.blocker().ifPresentOrElse(blocker -> {
            reason.add(new Span(blocker.matter()), new Span(" · " + blocker.owner()));
            if (blocker.isOverdue(unit.screen().asOf().date())) {
                Span overdue = new Span(" · ");
                int days = -blocker.daysLeft(unit.screen().asOf().date());
                overdue.add(Finding.of("dashboard-unit.why.overdue", Finding.Number.of(days, Formats.count(days))).components());
                overdue.addClassName("gap--bad");
                reason.add(overdue);
            }
        }, () -> reason.add(Finding.of("dashboard-unit.why." + (why.isAhead() ? "of-plan" : "no-blocker"),
                Finding.Number.of(project.recognised(), Formats.yi(project.recognised())), Finding.Number.of(project.due(), Formats.yi(project.due()))).components()));
        open.add(name, amount, bar, reason);
        return new ListItem(open);
    }

    private Component sums(List<BigDecimal> shown) {
        Div sums = new Div();
        sums.addClassName("why-sums");
        int lines = why.lines().size();
        if (why.others() > 0) {
            sums.add(part("dashboard-unit.why.rest", new Object[] {Finding.Number.of(why.others(), Formats.count(why.others()))},
                    why.rest(), shown.get(lines)));
        }
        if (why.unassigned().signum() != 0) {
            sums.add(part(unassigned(), new Object[0], why.unassigned(), shown.get(lines + 1)));
        }
        NativeButton total = new PressButton(anchor -> pressed.accept(new NumberPressed(anchor, unit.funds(), unit.code(), unit.year())));
        total.addClassNames("number-button", Tints.gapClass(unit.fundsOfYear().light()));
        total.add(new FigureData(why.against(), Formats.signedYi(why.against())));
        total.getElement().setAttribute("aria-haspopup", "dialog");
        Span sum = new Span(new Text(Texts.text("dashboard-unit.list.sum") + " "), total,
                new Text(" " + Amounts.YUAN.unit()));
        sum.addClassName("why-total");
        sums.add(sum);
        return sums;
    }

    /** Plans that add to more than the target wants by the day are no task left over. */
    private String unassigned() {
        return why.unassigned().signum() > 0 ? "dashboard-unit.why.planned-over" : "dashboard-unit.why.unassigned";
    }

    private static Component part(String key, Object[] arguments, Exact exact, BigDecimal shown) {
        Span amount = new Span(new FigureData(exact, Formats.signed(shown, 2)));
        amount.addClassNames("why-part", exact.signum() < 0 ? "gap--bad" : exact.signum() > 0 ? "gap--ok" : "gap--none");
        Span part = new Span(Finding.of(key, arguments).components());
        part.add(new Text(" "), amount);
        return part;
    }

    private DataTable data() {
        List<BigDecimal> shown = why.shown();
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < why.lines().size(); i++) {
            Why.Line line = why.lines().get(i);
            rows.add(List.of(DataTable.Cell.words(line.project().name(Texts.locale())),
                    DataTable.Cell.number(line.project().difference(), Formats.signed(shown.get(i), 2)),
                    DataTable.Cell.words(line.blocker().map(b -> Texts.text(b.factor().messageKey())).orElse("")),
                    DataTable.Cell.words(line.blocker().map(b -> b.matter()).orElse("")),
                    DataTable.Cell.words(line.blocker().map(b -> b.owner()).orElse(""))));
        }
        int lines = why.lines().size();
        rows.add(line(Texts.text("dashboard-unit.why.rest", Formats.count(why.others())), why.rest(), shown.get(lines)));
        rows.add(line(Texts.text(unassigned()), why.unassigned(), shown.get(lines + 1)));
        rows.add(line(Texts.text("dashboard-unit.list.sum"), why.against(), why.against().dividedBy(Exact.of(100_000_000)).round(2)));
        return new DataTable(List.of(Texts.text("dashboard-unit.table.project"), Texts.text("dashboard-unit.table.gap"),
                Texts.text("dashboard-unit.table.factor"), Texts.text("dashboard-unit.table.matter"), Texts.text("dashboard-unit.table.owner")), rows);
    }

    private static List<DataTable.Cell> line(String words, Exact exact, BigDecimal shown) {
        return List.of(DataTable.Cell.words(words), DataTable.Cell.number(exact, Formats.signed(shown, 2)),
                DataTable.Cell.BLANK, DataTable.Cell.BLANK, DataTable.Cell.BLANK);
    }
}
