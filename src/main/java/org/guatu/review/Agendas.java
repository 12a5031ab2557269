package org.guatu.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.AgendaRows;
import org.guatu.review.store.DriveRows;
import org.guatu.review.store.MeetingRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scripts of meetings: proposed from how the units stand, arranged by the office. */
@Service
@Transactional(readOnly = true)
public class Agendas {

    private static final int MOST = 80;

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final AgendaProposal proposal;
    private final MeetingRows meetings;
    private final AgendaRows rows;
    private final DriveRows drives;
    private final ApplicationEventPublisher events;

    Agendas(AccessGuard guard, AuditTrail audit, BusinessClock clock, AgendaProposal proposal, MeetingRows meetings, AgendaRows rows, DriveRows drives,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
        this.proposal = proposal;
        this.meetings = meetings;
        this.rows = rows;
        this.drives = drives;
        this.events = events;
    }

    /**
     * The agenda of a meeting, in order. As long as nobody arranged that of a planned one, it is proposed anew each time. Its reasons are told by what the
     * meeting froze; of a planned one by what a start would freeze by the rule.
     */
    public List<AgendaItem> of(long meetingId) {
        Meeting meeting = known(meetingId);
        guard.requireTotals(meeting.unit());
        return meeting.isPlanned() ? proposed(meeting, usual(meeting)) : rows.of(meetingId);
    }

    /** The same of a planned meeting by what a start would freeze. */
    public List<AgendaItem> of(long meetingId, FreezeBy by) {
        Meeting meeting = known(meetingId);
        guard.requireTotals(meeting.unit());
        return meeting.isPlanned() ? proposed(meeting, by) : rows.of(meetingId);
    }

    /** Lets go of what was arranged by hand: the agenda is proposed again. Refused once the meeting started. */
    @Transactional
    public List<AgendaItem> propose(long meetingId, int version) {
        guard.require(Role.OFFICE, Role.LEADER);
        Meeting meeting = known(meetingId);
        guard.requireUnit(meeting.unit());
        if (!meeting.isPlanned()) {
            throw new Refusal("meeting.refusal.started");
        }
        if (!meetings.agendaChanged(meetingId, version, false)) {
            throw new Refusal("meeting.refusal.changed");
        }
        rows.replace(meetingId, List.of());
        events.publishEvent(new MeetingMoved(known(meetingId)));
        return proposed(known(meetingId), usual(meeting));
    }

    private FreezeBy usual(Meeting meeting) {
        return FreezeBy.usual(meetings.of(meeting.unit(), Meeting.State.CLOSED, 1).stream().findFirst(), clock.today());
    }

    private List<AgendaItem> proposed(Meeting meeting, FreezeBy by) {
        LocalDate today = clock.today();
        AsOf asOf = by.on(today, AsOf.WHOLE_DAY);
        return meeting.agendaEdited() ? proposal.reasons(meeting, rows.of(meeting.id()), asOf, today) : proposal.of(meeting, asOf, today);
    }

    /**
     * Arranges the agenda anew: order, pages and minutes; the numbers of the items are not looked at. Refused when somebody changed the meeting
     * meanwhile, it is closed, a page stands twice, or there is none. While a meeting runs, the page on the walls stays.
     *
     * @param version the version of the meeting that was seen
     */
    @Transactional
    public List<AgendaItem> arrange(long meetingId, int version, List<AgendaItem> items) {
        guard.require(Role.OFFICE, Role.LEADER);
        Meeting meeting = known(meetingId);
        guard.requireUnit(meeting.unit());
        if (meeting.isClosed()) {
            throw new Refusal("meeting.refusal.closed");
        }
        if (items.isEmpty() || items.size() > MOST) {
            throw new Refusal("meeting.refusal.agenda-size", Integer.toString(MOST));
        }
        if (items.stream().map(AgendaItem::page).distinct().count() != items.size()) {
            throw new Refusal("meeting.refusal.page-twice");
        }
        List<AgendaItem> before = rows.of(meetingId);
        if (!meetings.agendaChanged(meetingId, version, true)) {
            throw new Refusal("meeting.refusal.changed");
        }
        List<AgendaItem> now = IntStream.range(0, items.size()).mapToObj(i -> items.get(i).at(i + 1)).toList();
        rows.replace(meetingId, now);
        if (meeting.isRunning()) {
            follow(meetingId, new Script(now));
        }
        audit.record(new AuditEvent(Subject.MEETING, Long.toString(meetingId), meeting.unit(), "meeting-agenda", Map.of("agenda", words(before)),
                Map.of("agenda", words(now)), null));
        events.publishEvent(new MeetingMoved(known(meetingId)));
        return now;
    }

    /** The page on the walls stays, its number follows the new order. A move in the same moment wins: the next one puts the number right. */
    private void follow(long meetingId, Script script) {
        drives.find(meetingId).ifPresent(drive -> {
            int no = script.placeOf(drive.page()).orElse(Math.min(drive.pageNo(), script.items().size()));
            Drive there = new Drive(meetingId, drive.version() + 1, drive.page(), no, drive.highlight(), drive.blank(), drive.since(),
                    drive.driverLabel(), drive.driverTablet());
            if (drives.change(there)) {
                events.publishEvent(new DriveMoved(there));
            }
        });
    }

    private Meeting known(long id) {
        return meetings.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
    }

    private static String words(List<AgendaItem> items) {
        return items.stream().map(item -> item.page() + " " + item.minutes()).collect(Collectors.joining(", "));
    }
}
