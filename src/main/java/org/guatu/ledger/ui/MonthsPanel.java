package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import org.guatu.live.Redraw;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Unit;

/** The months of a city with their state; its office closes one and two people open one again. */
class MonthsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient ReportingCalendar calendar;
    private final transient ReportingStatus status;
    private final transient Unit unit;
    private final transient Unit city;
    private final transient TypedKeeper keeper;
    private final Command changed;
    private final H2 title = new H2();
    private final RefusalNote refused = new RefusalNote();

    /**
     * @param unit for which they are asked about
     * @param city the one it lies in, whose months these are
     */
    MonthsPanel(ReportingCalendar calendar, ReportingStatus status, Unit unit, Unit city, TypedKeeper keeper, Command changed) {
        this.calendar = calendar;
        this.status = status;
        this.unit = unit;
        this.city = city;
        this.keeper = keeper;
        this.changed = changed;
        addClassNames("card", "months");
        title.addClassName("card-title");
        title.setText(Texts.text("reporting.months", city.shortName(Texts.locale())));
        add(parts());
    }

    /** Shows the months as they are now; a refusal that stands there stays. */
    final void follow() {
        Redraw.into(this, parts());
    }

    private Component[] parts() {
        List<Reopening> asked = calendar.mayAskToReopen(unit.code()) ? calendar.reopenings(unit.code()) : List.of();
        List<Component> parts = new ArrayList<>(List.of(title, refused));
        calendar.months(unit.code()).stream().limit(SHOWN).forEach(month -> parts.add(line(month, asked)));
        parts.add(ReportingView.note(Texts.text("reporting.months.rule", String.valueOf(ReportingCalendar.DUE_DAY))));
        return parts.toArray(Component[]::new);
    }

    private Component line(Closing closing, List<Reopening> asked) {
        Month month = closing.month();
        Span name = new Span(Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth()));
        Span state = new Span(Texts.text(closing.state().messageKey()));
        state.addClassNames("tag", closing.state() == ReportingCalendar.State.OPEN ? "tag--ok" : "tag--plain");
        Span since = new Span(closing.closedOn() == null ? "" : Formats.monthDay(closing.closedOn()));
        since.addClassName("caption");
        Div line = new Div(name, state, since);
        line.addClassName("months-line");
        line.getElement().setAttribute("data-key", month.toString());
        asked.stream().filter(one -> one.month().equals(month)).findFirst().ifPresentOrElse(one -> line.add(waiting(one)), () -> {
            if (calendar.mayClose(unit.code(), month)) {
                line.add(button("reporting.close", () -> new ClosingDialog(calendar, status, city, month, changed).open()));
            } else if (calendar.mayAskToReopen(unit.code()) && closing.state() == ReportingCalendar.State.CLOSED) {
                line.add(reasoned(month));
            }
        });
        return line;
    }

    private Component waiting(Reopening asked) {
        Div words = new Div(new Span(Texts.text("reporting.reopening", asked.askedLabel(), asked.reason())));
        words.addClassName("months-asked");
        if (calendar.mayReopen(asked)) {
            words.add(deed("reporting.reopen", () -> calendar.reopen(asked.id())));
        }
        return words;
    }

    private Component reasoned(Month month) {
        return button("reporting.ask-reopen", () -> {
            Dialog dialog = new Dialog(Texts.text("reporting.ask-reopen"));
            TextArea reason = new TextArea(Texts.text("reporting.reason"));
            reason.setWidthFull();
            reason.setMaxLength(200);
            KeptForm kept = new KeptForm(keeper, "reporting/reopen/" + unit.code() + "/" + month, KeptForm.NEW);
            kept.around(dialog.getElement());
            kept.text("reason", reason);
            kept.restore();
            NativeButton send = new NativeButton(Texts.text("reporting.send"), sent -> {
                try {
                    calendar.askToReopen(unit.code(), month, reason.getValue());
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

    private PressButton deed(String key, Command act) {
        return button(key, () -> {
            try {
                act.execute();
                changed.execute();
            } catch (Refusal e) {
                refused.say(e);
            }
        });
    }

    /** One button of a line takes the place of another: what a press does goes with the word. */
    private static PressButton button(String key, Command act) {
        PressButton button = new PressButton(press -> act.execute());
        button.setText(Texts.text(key));
        button.addClassName("text-button");
        return button;
    }
}
