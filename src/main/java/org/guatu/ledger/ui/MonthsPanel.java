package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingCalendar.Reopening;
import org.guatu.live.Redraw;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** The months of a city with their state; its office closes one and two people open one again. */
class MonthsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient MonthLine lines;
    private final transient Unit unit;
    private final transient Unit city;
    private final H2 title = new H2();

    /**
     * @param unit for which they are asked about
     * @param city the one it lies in, whose months these are
     */
    MonthsPanel(MonthLine lines, Unit unit, Unit city) {
        this.lines = lines;
        this.unit = unit;
        this.city = city;
        addClassNames("card", "months");
        title.addClassName("card-title");
        title.setText(Texts.text("reporting.months", city.shortName(Texts.locale())));
        add(parts());
    }

    /** Shows the months as they are now. */
    final void follow() {
        Redraw.into(this, parts());
    }

    private Component[] parts() {
        ReportingCalendar calendar = lines.calendar();
        List<Reopening> asked = calendar.mayAskToReopen(unit.code()) ? calendar.reopenings(unit.code()) : List.of();
        List<Component> parts = new ArrayList<>(List.of(title));
        calendar.months(unit.code()).stream().limit(SHOWN).forEach(closing -> {
            Month month = closing.month();
            parts.add(lines.of(Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth()), month.toString(), city, unit.code(),
                    closing, asked.stream().filter(one -> one.month().equals(month)).findFirst()));
        });
        parts.add(ReportingView.note(Texts.text("reporting.months.rule", String.valueOf(ReportingCalendar.DUE_DAY))));
        return parts.toArray(Component[]::new);
    }
}
