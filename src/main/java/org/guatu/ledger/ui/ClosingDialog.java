package org.guatu.ledger.ui;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingStatus;
import org.guatu.ledger.ReportingStatus.State;
import org.guatu.ledger.ReportingStatus.UnitMonth;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** Asks before a month of a city, or of all cities of a province, is closed: who has not reported, what is still under way, what closing does and that undoing it takes two people. */
@Tag("vaadin-dialog")
class ClosingDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;

    /** For one city. */
    ClosingDialog(ReportingCalendar calendar, ReportingStatus status, Unit city, Month month, Command closed) {
        this(status, Texts.text("reporting.closing.title", city.shortName(Texts.locale()), name(month)), city, List.of(), calendar, month,
                () -> calendar.close(city.code(), month), closed);
    }

    /** For cities of a province that are still open. */
    ClosingDialog(ReportingCalendar calendar, ReportingStatus status, Unit province, List<Unit> cities, Month month, Command closed) {
        this(status, Texts.text("reporting.closing.title-all", province.shortName(Texts.locale()), name(month), String.valueOf(cities.size())), province, cities,
                calendar, month, () -> calendar.closeAll(province.code(), month), closed);
    }

    private ClosingDialog(ReportingStatus status, String title, Unit of, List<Unit> cities, ReportingCalendar calendar, Month month, Command close, Command closed) {
        super(title);
        setCloseOnEsc(true);
        List<UnitMonth> all = status.of(of.code(), month);
        List<UnitMonth> below = all.size() > 1 ? all.subList(1, all.size()) : all;
        List<String> missing = below.stream().filter(one -> one.state() == State.LATE || one.state() == State.DUE)
                .map(one -> one.unit().shortName(Texts.locale())).toList();
        List<String> partly = below.stream().filter(one -> one.state() == State.PARTLY).map(one -> one.unit().shortName(Texts.locale())).toList();
        UnorderedList facts = new UnorderedList();
        if (!cities.isEmpty()) {
            facts.add(new ListItem(Texts.text("reporting.closing.cities", names(cities.stream().map(one -> one.shortName(Texts.locale())).toList()))));
        }
        facts.addClassNames("closing-facts", "entry-wide");
        facts.add(new ListItem(Texts.text(missing.isEmpty() ? "reporting.closing.all-reported" : "reporting.closing.missing", String.valueOf(missing.size()), names(missing))));
        if (!partly.isEmpty()) {
            facts.add(new ListItem(Texts.text("reporting.closing.partly", String.valueOf(partly.size()), names(partly))));
        }
        UnitMonth whole = all.getFirst();
        facts.add(new ListItem(Texts.text("reporting.closing.lines", count(whole, UnitMonth::drafts), count(whole, UnitMonth::returned), count(whole, UnitMonth::waiting))));
        facts.add(new ListItem(Texts.text("reporting.closing.due", Formats.monthDayTime(calendar.due(month)))));
        body().add(facts, wide(new Paragraph(Texts.text("reporting.closing.does"))));
        foot(Texts.text("reporting.closing.not"), false, this::close);
        foot(Texts.text("reporting.close"), true, () -> {
            close.execute();
            close();
            closed.execute();
        });
    }

    private static String name(Month month) {
        return Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth());
    }

    private static String names(List<String> units) {
        return units.stream().collect(Collectors.joining(Texts.text("shell.list-separator")));
    }

    private static String count(UnitMonth whole, ToIntFunction<UnitMonth> part) {
        return String.valueOf(part.applyAsInt(whole));
    }
}
