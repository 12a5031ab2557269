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

/** Asks before a month of a city is closed: who has not reported, what is still under way, what closing does and that undoing it takes two people. */
@Tag("vaadin-dialog")
class ClosingDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;

    ClosingDialog(ReportingCalendar calendar, ReportingStatus status, Unit city, Month month, Command closed) {
        super(Texts.text("reporting.closing.title", city.shortName(Texts.locale()), Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth())));
        setCloseOnEsc(true);
        List<UnitMonth> all = status.of(city.code(), month);
        List<UnitMonth> below = all.size() > 1 ? all.subList(1, all.size()) : all;
        List<String> missing = below.stream().filter(one -> one.state() == State.LATE || one.state() == State.DUE)
                .map(one -> one.unit().shortName(Texts.locale())).toList();
        List<String> partly = below.stream().filter(one -> one.state() == State.PARTLY).map(one -> one.unit().shortName(Texts.locale())).toList();
        UnorderedList facts = new UnorderedList();
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
            calendar.close(city.code(), month);
            close();
            closed.execute();
        });
    }

    private static String names(List<String> units) {
        return units.stream().collect(Collectors.joining(Texts.text("shell.list-separator")));
    }

    private static String count(UnitMonth whole, ToIntFunction<UnitMonth> part) {
        return String.valueOf(part.applyAsInt(whole));
    }
}
