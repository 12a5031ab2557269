package org.guatu.demo.store;

import java.time.LocalDate;
import java.util.List;

import org.guatu.calendar.BusinessClock;
import org.guatu.demo.DemoData;
import org.guatu.demo.DemoRows;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Meeting;
import org.guatu.review.MeetingMoved;
import org.guatu.review.Meetings;
import org.guatu.review.SnapshotTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets the last meeting of the demonstration leave what a real one leaves: an agenda proposed on its morning, and each of its pages as it was frozen, with
 * what the meeting decided. Who keeps the pages is told as in a meeting; only the day, the moments and the code of the snapshot are given.
 */
@Component
class HeldMeeting {

    private static final String CONDUCTED_BY = "office";

    private final Inserts inserts;
    private final Agendas agendas;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;

    HeldMeeting(Inserts inserts, Agendas agendas, Meetings meetings, ApplicationEventPublisher events) {
        this.inserts = inserts;
        this.agendas = agendas;
        this.meetings = meetings;
        this.events = events;
    }

    /** Called when everything else is there: accounts, figures, decisions. */
    void hold(DemoData data) {
        DemoRows.Meeting last = data.meetings().get(data.meetings().size() - 2);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext office = SecurityContextHolder.createEmptyContext();
        office.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(CONDUCTED_BY, null, List.of()));
        SecurityContextHolder.setContext(office);
        today(last.heldOn().toString());
        try {
            Meeting closed = meetings.meeting(last.id());
            state(last, "PLANNED", "NULL");
            List<AgendaItem> agenda = agendas.of(last.id());
            inserts.into("review_agenda", "meeting_id, item_no, page_ref, minutes, reasons", agenda,
                    item -> new Object[] {last.id(), item.no(), item.page().toString(), item.minutes(), item.reasonsText()});
            // What it decided belongs to no page yet while it runs.
            state(last, "RUNNING", "'" + closed.snapshot().orElseThrow().code() + "'");
            Meeting running = meetings.meeting(last.id());
            events.publishEvent(new SnapshotTaken(running, running.snapshot().orElseThrow(), agenda.stream().map(AgendaItem::page).toList()));
            inserts.run("UPDATE review_meeting SET state = 'CLOSED' WHERE id = %d".formatted(last.id()));
            events.publishEvent(new MeetingMoved(closed));
        } finally {
            today(DemoData.BUSINESS_DATE);
            SecurityContextHolder.setContext(before);
        }
    }

    private void state(DemoRows.Meeting meeting, String state, String snapshot) {
        inserts.run("UPDATE review_meeting SET state = '%s', snapshot_code = %s WHERE id = %d".formatted(state, snapshot, meeting.id()));
    }

    private void today(String day) {
        inserts.run("UPDATE setting SET setting_value = '%s' WHERE setting_key = '%s'".formatted(LocalDate.parse(day), BusinessClock.SETTING));
    }
}
