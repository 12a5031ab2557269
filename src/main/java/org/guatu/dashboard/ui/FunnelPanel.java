package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.Screen;
import org.guatu.indicator.Ratio;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * How many projects have come how far, with their total investment. A step counts whoever has reached it or a later one; pressing it lists
 * exactly those.
 */
class FunnelPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** @param screen whose unit and day the table is named by */
    FunnelPanel(List<FunnelStep> funnel, int registered, ListState list, Screen screen) {
        addClassNames("panel", "funnel");
        H2 title = new H2(Texts.text("dashboard-unit.funnel.title"));
        title.addClassName("funnel-title");
        Div words = new Div(title, caption(Texts.text("dashboard-unit.funnel.caption")), caption(Texts.text("dashboard-unit.funnel.units")));
        words.addClassName("funnel-words");
        Div head = new Div(words);
        head.addClassName("funnel-head");
        add(head);
        int first = funnel.getFirst().projects();
        if (first == 0) {
            Span none = new Span((registered == 0 ? Finding.of("dashboard-unit.funnel.none")
                    : Finding.of("dashboard-unit.funnel.no-stages", Finding.Number.of(registered, Formats.count(registered)))).components());
            none.addClassName("funnel-none");
            add(none);
            return;
        }
        head.add(table(funnel, screen));
        for (int i = 0; i < funnel.size(); i++) {
            add(step(funnel.get(i), i == 0 ? null : funnel.get(i - 1), first, registered, list));
        }
    }

    private static Component step(FunnelStep step, FunnelStep before, int first, int registered, ListState list) {
        String word = ListState.word(step.stage());
        boolean chosen = list.filter().stage().filter(step.stage()::equals).isPresent();
        Span name = new Span(Texts.text(step.stage().messageKey()));
        name.addClassName("funnel-stage");
        Span rate = new Span();
        rate.addClassName("funnel-rate");
        if (before == null) {
            // Leads, terminated projects and those without any date are registered and not in the funnel.
            rate.add(step.projects() == registered ? new Text(Texts.text("dashboard-unit.funnel.registered"))
                    : new Span(Finding.of("dashboard-unit.funnel.of-registered", Finding.Number.of(registered, Formats.count(registered))).components()));
        } else if (before.projects() > 0) {
            rate.add(Finding.of("dashboard-unit.funnel.conversion", conversion(step, before)).components());
        }
        Span count = new Span(FigureData.count(BigDecimal.valueOf(step.projects())));
        count.addClassName("funnel-count");
        Span money = new Span(count, new Text(" " + Texts.text("dashboard-unit.funnel.items") + " · "),
                new FigureData(step.investment(), money(step.investment())),
                new Text(" " + Texts.text("dashboard-unit.funnel.money-unit")));
        money.addClassName("funnel-money");
        Span bar = new Span();
        bar.addClassName("funnel-bar");
        bar.getStyle().set("--share", Ratio.of(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(first)).percent(1).toPlainString() + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(chosen ? list.whole() : list.reached(word), name, rate, money, bar);
        link.addClassName("funnel-link");
        link.getElement().setAttribute("data-stage", word);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Div cell = new Div(link);
        cell.addClassName("funnel-step");
        cell.setClassName("funnel-step--chosen", chosen);
        if (step.stuck() > 0) {
            cell.add(stuck(step, list));
        }
        return cell;
    }

    /** An aside: one decimal, none from a thousand up, where the room is needed. */
    private static String money(BigDecimal yuan) {
        BigDecimal yi = yuan.movePointLeft(8);
        return Formats.decimal(yi, yi.compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : 1);
    }

    private static Component stuck(FunnelStep step, ListState list) {
        Anchor stuck = new Anchor(list.filter().stuck() ? list.whole() : list.reached(ListState.STUCK),
                Finding.of("dashboard-unit.funnel.stuck", Finding.Number.of(step.stuck(), Formats.count(step.stuck()))).components());
        stuck.addClassName("funnel-stuck");
        if (list.filter().stuck()) {
            stuck.getElement().setAttribute("aria-current", "true");
        }
        return stuck;
    }

    private static Finding.Number conversion(FunnelStep step, FunnelStep before) {
        Ratio rate = Ratio.of(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(before.projects()));
        return new Finding.Number(new org.guatu.indicator.Exact(rate.value()), Formats.percent(rate, 0));
    }

    private static Component caption(String words) {
        Span caption = new Span(words);
        caption.addClassName("funnel-caption");
        return caption;
    }

    private static Component table(List<FunnelStep> funnel, Screen screen) {
        String unit = screen.unit().shortName(Texts.locale());
        return DialogButton.table("funnel", Texts.text("dashboard-unit.funnel.table", unit), () -> data(funnel), Csv.name(Texts.text("dashboard-unit.funnel.table", unit), screen));
    }

    private static DataTable data(List<FunnelStep> funnel) {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < funnel.size(); i++) {
            FunnelStep step = funnel.get(i);
            DataTable.Cell rate = i == 0 || funnel.get(i - 1).projects() == 0 ? DataTable.Cell.BLANK
                    : DataTable.Cell.percent(Ratio.of(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(funnel.get(i - 1).projects())),
                            conversion(step, funnel.get(i - 1)).shown());
            rows.add(List.of(DataTable.Cell.words(Texts.text(step.stage().messageKey())),
                    DataTable.Cell.count(step.projects()),
                    DataTable.Cell.number(step.investment(), Formats.yi(step.investment())), rate,
                    step.stage() == org.guatu.project.Stage.LANDED ? DataTable.Cell.count(step.stuck()) : DataTable.Cell.BLANK));
        }
        return new DataTable(List.of(Texts.text("dashboard-unit.list.stage"), Texts.text("dashboard-unit.funnel.projects"),
                Texts.text("dashboard-unit.funnel.investment"), Texts.text("dashboard-unit.funnel.rate"),
                Texts.text("dashboard-unit.funnel.stuck-head")), rows);
    }
}
