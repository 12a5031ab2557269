package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingCalendar.CityMonth;
import org.guatu.ledger.ReportingCalendar.Reopening;
import org.guatu.live.PressButton;
import org.guatu.live.Redraw;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;

/**
 * One month in all cities of a province: where each stands, and closing it in one or in all that are still open. Each city's month is its own, so what
 * one closes stays open in the next.
 */
class CitiesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MonthLine lines;
    private final transient Units units;
    private final transient Unit province;
    private final transient Month month;
    private final H2 title = new H2();

    CitiesPanel(MonthLine lines, Units units, Unit province, Month month) {
        this.lines = lines;
        this.units = units;
        this.province = province;
        this.month = month;
        addClassNames("card", "months");
        title.addClassName("card-title");
        add(parts());
    }

    /** Shows the cities as they are now. */
    final void follow() {
        Redraw.into(this, parts());
    }

    private Component[] parts() {
        ReportingCalendar calendar = lines.calendar();
        List<CityMonth> cities = calendar.cities(province.code(), month);
        long open = cities.stream().filter(one -> one.closing().state() == ReportingCalendar.State.OPEN).count();
        title.setText(Texts.text("reporting.cities", Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth()),
                String.valueOf(open), String.valueOf(cities.size())));
        List<Component> parts = new ArrayList<>(List.of(title));
        List<Unit> closable = cities.stream().filter(one -> calendar.mayClose(one.city(), month)).map(one -> units.byCode(one.city())).toList();
        if (closable.size() > 1) {
            PressButton all = MonthLine.button("reporting.close-all",
                    () -> new ClosingDialog(lines.calendar(), lines.status(), province, closable, month, lines.changed()).open());
            all.setText(Texts.text("reporting.close-all", String.valueOf(closable.size())));
            all.addClassName("months-all");
            parts.add(all);
        }
        cities.forEach(one -> parts.add(lines.of(units.byCode(one.city()).shortName(Texts.locale()), one.city().value(), units.byCode(one.city()), one.city(),
                one.closing(), waits(one))));
        parts.add(ReportingView.note(Texts.text(lines.calendar().mayAskToReopen(province.code()) ? "reporting.cities.rule" : "reporting.cities.whose")));
        return parts.toArray(Component[]::new);
    }

    private Optional<Reopening> waits(CityMonth one) {
        if (!lines.calendar().mayAskToReopen(one.city())) {
            return Optional.empty();
        }
        return lines.calendar().reopenings(one.city()).stream().filter(asked -> asked.month().equals(month)).findFirst();
    }
}
