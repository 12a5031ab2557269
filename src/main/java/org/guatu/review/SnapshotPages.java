package org.guatu.review;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.SnapshotRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of a meeting as they were shown, word for word: the replay shows these, whatever was corrected, renamed or decided since. What
 * is in a page is not this room's matter; it is text.
 */
@Service
@Transactional(readOnly = true)
public class SnapshotPages {

    private final AccessGuard guard;
    private final MeetingRows meetings;
    private final SnapshotRows rows;

    SnapshotPages(AccessGuard guard, MeetingRows meetings, SnapshotRows rows) {
        this.guard = guard;
        this.meetings = meetings;
        this.rows = rows;
    }

    /** A page as it was kept. */
    public Optional<String> get(long meetingId, String snapshotCode, PageRef page) {
        guard.requireTotals(meeting(meetingId).unit());
        return rows.page(meetingId, snapshotCode, page.toString());
    }

    /** The pages that a snapshot has. */
    public List<PageRef> of(long meetingId, String snapshotCode) {
        guard.requireTotals(meeting(meetingId).unit());
        return rows.pages(meetingId, snapshotCode).stream().map(PageRef::parse).toList();
    }

    /**
     * Keeps a page of a running meeting; one that is kept already stays as it is. Leaders and the office drive, so they keep; a wall only
     * reads.
     */
    @Transactional
    public void put(long meetingId, String snapshotCode, PageRef page, String content) {
        guard.require(Role.LEADER, Role.OFFICE);
        Meeting meeting = meeting(meetingId);
        guard.requireUnit(meeting.unit());
        if (!meeting.isRunning()) {
            throw new Refusal("meeting.refusal.not-running");
        }
        rows.keep(meetingId, snapshotCode, page.toString(), content);
    }

    /**
     * Keeps a page as it stood when the meeting closed, with what the meeting itself decided on it. Called in the transaction that closes, by whoever
     * draws the pages; refused before and never called again.
     */
    @Transactional
    public void putLast(long meetingId, String snapshotCode, PageRef page, String content) {
        guard.require(Role.LEADER, Role.OFFICE);
        Meeting meeting = meeting(meetingId);
        guard.requireUnit(meeting.unit());
        if (!meeting.isClosed()) {
            throw new Refusal("meeting.refusal.not-closed");
        }
        rows.keepLast(meetingId, snapshotCode, page.toString(), content);
    }

    private Meeting meeting(long id) {
        return meetings.find(id).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
    }
}
