package org.guatu.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.MeetingRows;
import org.guatu.review.store.MinutesRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of meetings, to read, print and hand out. They tell of all units of the meeting, so they are for whoever may open the projects of
 * its unit, and not for walls.
 */
@Service
@Transactional(readOnly = true)
public class MinutesBook {

    private final AccessGuard guard;
    private final MeetingRows meetings;
    private final MinutesRows rows;
    private final MinutesWriter writer;
    private final MinutesNames names;

    MinutesBook(AccessGuard guard, MeetingRows meetings, MinutesRows rows, MinutesWriter writer, MinutesNames names) {
        this.guard = guard;
        this.meetings = meetings;
        this.rows = rows;
        this.writer = writer;
        this.names = names;
    }

    /** The minutes as they were written at the end; of a meeting that runs, or was closed before minutes were kept, as they would be now. */
    public Minutes of(long meetingId) {
        guard.require(Role.LEADER, Role.OFFICE, Role.CLERK, Role.REVIEWER, Role.ADMIN);
        Meeting meeting = meetings.find(meetingId).orElseThrow(() -> new Refusal("meeting.refusal.unknown"));
        guard.requireProjectsOf(meeting.unit());
        if (meeting.isPlanned() || meeting.isCancelled()) {
            throw new Refusal("meeting.refusal.no-minutes");
        }
        // Minutes that were written before told the planned time.
        return rows.find(meetingId).map(kept -> kept.beganAt(meeting.began())).orElseGet(() -> writer.draw(meeting));
    }

    /** The same with units and indicators named in the reader's language; matters, offices and persons as they were written down. */
    public Minutes of(long meetingId, Locale language) {
        Minutes written = of(meetingId);
        return names.in(language, written, meetings.find(meetingId).orElseThrow().unit());
    }

    /**
     * The same as a Word file (.docx).
     *
     * @param said finds the texts of that language
     */
    public byte[] word(long meetingId, Locale language, MinutesWords.Said said) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MinutesDocument(said).write(of(meetingId, language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
