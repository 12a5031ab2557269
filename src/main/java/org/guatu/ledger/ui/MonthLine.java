package org.guatu.ledger.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingCalendar.Closing;
import org.guatu.ledger.ReportingCalendar.Reopening;
import org.guatu.ledger.ReportingStatus;
import org.guatu.live.PressButton;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/**
 * A month of a city on a line, with what the reader may do about it: close it, ask to open it again, or grant that to somebody else. Nothing happens
 * before a dialog said what follows.
 *
 * @param changed what is done after a change
 */
record MonthLine(ReportingCalendar calendar, ReportingStatus status, TypedKeeper keeper, Command changed) {

    /**
     * @param name   what the line is about: the month, or the city
     * @param key    by which the line is known when it is drawn again
     * @param asker  the unit for which the reader would ask; in the city, or the city itself
     * @param waits  a request that waits, if there is one
     */
    Div of(String name, String key, Unit city, UnitCode asker, Closing closing, Optional<Reopening> waits) {
        Span state = new Span(Texts.text(closing.state().messageKey()));
        state.addClassNames("tag", closing.state() == ReportingCalendar.State.OPEN ? "tag--ok" : "tag--plain");
        Span since = new Span(closing.closedOn() == null ? "" : Formats.monthDay(closing.closedOn()));
        since.addClassName("caption");
        Div line = new Div(new Span(name), state, since);
        line.addClassName("months-line");
        line.getElement().setAttribute("data-key", key);
        waits.ifPresentOrElse(one -> line.add(waiting(one, city)), () -> {
            if (calendar.mayClose(city.code(), closing.month())) {
                line.add(button("reporting.close", () -> new ClosingDialog(calendar, status, city, closing.month(), changed).open()));
            } else if (calendar.mayAskToReopen(asker) && closing.state() == ReportingCalendar.State.CLOSED) {
                line.add(asking(asker, closing.month()));
            }
        });
        return line;
    }

    private Component waiting(Reopening asked, Unit city) {
        Div words = new Div(new Span(Texts.text("reporting.reopening", asked.askedLabel(), asked.reason())));
        words.addClassName("months-asked");
        if (calendar.mayReopen(asked)) {
            words.add(button("reporting.reopen", () -> new ReopeningDialog(calendar, city, asked, changed).open()));
        }
        return words;
    }

    private Component asking(UnitCode unit, Month month) {
        return button("reporting.ask-reopen", () -> {
            Dialog dialog = new Dialog(Texts.text("reporting.ask-reopen"));
            TextArea reason = new TextArea(Texts.text("reporting.reason"));
            reason.setWidthFull();
            reason.setMaxLength(200);
            KeptForm kept = new KeptForm(keeper, "reporting/reopen/" + unit + "/" + month, KeptForm.NEW);
            kept.around(dialog.getElement());
            kept.text("reason", reason);
            kept.restore();
            NativeButton send = new NativeButton(Texts.text("reporting.send"), sent -> {
                try {
                    calendar.askToReopen(unit, month, reason.getValue());
                    kept.letGo();
                    dialog.close();
                    changed.execute();
                } catch (Refusal e) {
                    // what was typed stays
                    reason.setInvalid(true);
                    reason.setErrorMessage(Texts.text(e));
                }
            });
            send.addClassNames("button", "button--primary");
            dialog.add(kept, reason);
            dialog.getFooter().add(send);
            dialog.open();
        });
    }

    /** One button of a line takes the place of another: what a press does goes with the word. */
    static PressButton button(String key, Command act) {
        PressButton button = new PressButton(press -> act.execute());
        button.setText(Texts.text(key));
        button.addClassName("text-button");
        return button;
    }
}
