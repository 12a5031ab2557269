package org.guatu.review;

import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.AgendaRows;
import org.guatu.review.store.DriveRows;
import org.guatu.review.store.MeetingRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who drives a running meeting and what its walls show. It holds nothing itself: all of it lies in the meeting's row, so a server that starts
 * anew, or a second one, goes on where the meeting is.
 */
@Service
public class Conductor {

    private static final int TABLET = 64;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final MeetingRows meetings;
    private final AgendaRows agendas;
    private final DriveRows rows;
    private final MeetingTransactions transactions;
    private final ApplicationEventPublisher events;

    Conductor(AccessGuard guard, BusinessClock clock, MeetingRows meetings, AgendaRows agendas, DriveRows rows, MeetingTransactions transactions,
              ApplicationEventPublisher events) {
        this.guard = guard;
        this.clock = clock;
        this.meetings = meetings;
        this.agendas = agendas;
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
    }

    /** What the walls of a meeting show; of a closed one, what they showed last; nothing before it started. */
    public Optional<Drive> drive(long meetingId) {
        guard.requireTotals(meeting(meetingId).unit());
        return rows.find(meetingId);
    }

    /**
     * Does a move, if the walls still show what the tablet saw: one conditional update. Of two that press next at once one turns the page, and
     * the other gets what is shown now, without an error. Call it outside a transaction.
     *
     * @param seenVersion the version the tablet saw
     * @param tablet      the tablet's own token, 1 to 64 characters; the first that moves drives from then on, the others take over first
     * @return what the walls show now
     */
    public Drive move(long meetingId, int seenVersion, String tablet, Move move) {
        Account account = require(meetingId);
        Drive present = running(meetingId);
        if (present.version() != seenVersion) {
            return present;
        }
        if (present.driverTablet() != null && !present.isDrivenBy(tablet)) {
            throw new Refusal("meeting.refusal.not-driving", present.driverLabel());
        }
        Drive moved = new Script(agendas.of(meetingId)).after(present, move, clock.moment());
        return moved.equals(present) ? present : change(driven(moved, account, tablet, moved.version()));
    }

    /** The tablet drives from now on, whoever did before; the one that did sees it by {@link Drive#isDrivenBy}. */
    public Drive takeOver(long meetingId, String tablet) {
        Account account = require(meetingId);
        Drive present = running(meetingId);
        return present.isDrivenBy(tablet) ? present : change(driven(present, account, tablet, present.version() + 1));
    }

    private Drive change(Drive wanted) {
        boolean done = transactions.run(() -> {
            boolean first = rows.change(wanted);
            if (first) {
                events.publishEvent(new DriveMoved(wanted));
            }
            return first;
        });
        return done ? wanted : running(wanted.meetingId());
    }

    private Account require(long meetingId) {
        Account account = guard.require(Role.LEADER, Role.OFFICE);
        guard.requireUnit(meeting(meetingId).unit());
        return account;
    }

    private Drive running(long meetingId) {
        if (!meeting(meetingId).isRunning()) {
            throw new Refusal("meeting.refusal.not-running");
        }
        return rows.find(meetingId).orElseThrow(() -> new IllegalStateException("meeting " + meetingId + " runs and shows nothing"));
    }

    private Meeting meeting(long id) {
        return meetings.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
    }

    private static Drive driven(Drive drive, Account by, String tablet, int version) {
        if (tablet == null || tablet.isBlank() || tablet.length() > TABLET) {
            throw new IllegalArgumentException("a tablet tells who it is");
        }
        return new Drive(drive.meetingId(), version, drive.page(), drive.pageNo(), drive.highlight(), drive.blank(), drive.since(),
                by.displayName(), tablet);
    }
}
