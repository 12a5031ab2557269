package org.guatu.ledger.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingCalendar.Reopening;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** Asks before a closed month is opened again: which month of which city, who asked when and why, which figures may change from then on and until when. */
@Tag("vaadin-dialog")
class ReopeningDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;

    ReopeningDialog(ReportingCalendar calendar, Unit city, Reopening asked, Command reopened) {
        super(Texts.text("reporting.reopening.title", city.shortName(Texts.locale()), month(asked.month())));
        setCloseOnEsc(true);
        UnorderedList facts = new UnorderedList(
                new ListItem(Texts.text("reporting.reopening.asked", asked.askedLabel(), Formats.monthDayTime(asked.askedAt()))),
                new ListItem(Texts.text("reporting.reopening.reason", asked.reason())),
                new ListItem(Texts.text("reporting.reopening.figures", month(asked.month()))),
                new ListItem(Texts.text("reporting.reopening.until", Formats.date(asked.until()))));
        facts.addClassNames("closing-facts", "entry-wide");
        body().add(facts, wide(new Paragraph(Texts.text("reporting.reopening.does"))));
        foot(Texts.text("reporting.reopening.not"), false, this::close);
        foot(Texts.text("reporting.reopen"), true, () -> {
            calendar.reopen(asked.id());
            close();
            reopened.execute();
        });
    }

    private static String month(Month month) {
        return Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth());
    }
}
