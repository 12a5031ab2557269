package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.review.Decision;
import org.guatu.review.Reminder;
import org.guatu.shell.Texts;

/** What the reader is reminded of, above the list: soon due and overdue, each a way to its decision. It is not drawn where there is nothing. */
class ReminderStrip extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;

    /** @param link address of the list, to which the decision is added */
    ReminderStrip(List<Reminder> reminders, DecisionDesk desk, LocalDate today, String link) {
        addClassName("remind");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.text("remind.region"));
        getElement().setAttribute("data-key", "reminders");
        long late = reminders.stream().filter(reminder -> reminder.moment() == Reminder.Moment.AFTER).count();
        Span title = new Span(Texts.text("remind.count", String.valueOf(reminders.size()), String.valueOf(late)));
        title.addClassName("remind-title");
        add(title);
        reminders.stream().limit(SHOWN).forEach(reminder -> add(row(reminder, desk, today, link)));
        if (reminders.size() > SHOWN) {
            Span more = new Span(Texts.text("remind.more", String.valueOf(reminders.size() - SHOWN)));
            more.addClassName("caption");
            add(more);
        }
    }

    private static Anchor row(Reminder reminder, DecisionDesk desk, LocalDate today, String link) {
        Decision decision = reminder.decision();
        boolean after = decision.isOverdue(today);
        Span what = new Span(Texts.text("remind.row", desk.deciding().unit(decision.unit()), decision.matter()));
        what.addClassName("remind-what");
        Span when = new Span(after ? Texts.text("decide.state.overdue", String.valueOf(decision.daysOverdue(today))) : DecisionWords.due(decision, today));
        when.addClassName("remind-when");
        Anchor row = new Anchor(link + "&decision=" + decision.id(), what, when);
        row.addClassName("remind-row");
        row.setClassName("remind-row--late", after);
        return row;
    }
}
