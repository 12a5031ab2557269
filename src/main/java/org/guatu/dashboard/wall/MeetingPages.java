package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.live.Round;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Drive;
import org.guatu.review.DriveMoved;
import org.guatu.review.Meeting;
import org.guatu.review.MeetingMoved;
import org.guatu.review.Meetings;
import org.guatu.review.PageRef;
import org.guatu.review.Snapshot;
import org.guatu.review.SnapshotPages;
import org.guatu.review.SnapshotTaken;
import org.guatu.shell.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The pages of a meeting for its walls and its tablets: as they were frozen, word for word. What is decided while the meeting runs is laid over the
 * pages that tell of decisions, at once.
 */
@Component
public class MeetingPages {

    private final AccessGuard guard;
    private final WallPages pages;
    private final SnapshotPages kept;
    private final Meetings meetings;
    private final Agendas agendas;
    private final MatterPages matters;
    private final Settings settings;

    MeetingPages(AccessGuard guard, WallPages pages, SnapshotPages kept, Meetings meetings, Agendas agendas, MatterPages matters, Settings settings) {
        this.guard = guard;
        this.pages = pages;
        this.kept = kept;
        this.meetings = meetings;
        this.agendas = agendas;
        this.matters = matters;
        this.settings = settings;
    }

    /** A page of a meeting as one of its snapshots has it. One that was not kept is built at the snapshot's day, and kept by who drives. */
    public WallPage page(Meeting meeting, Snapshot snapshot, PageRef page) {
        return whole(meeting, snapshot, page.whole()).part(page.part());
    }

    /** The same uncut, however long its list is. */
    public WallPage whole(Meeting meeting, Snapshot snapshot, PageRef page) {
        Optional<String> text = kept.get(meeting.id(), snapshot.code(), page);
        WallPage frozen = text.map(known -> KeptPage.read(known).in(Texts.locale())).orElseGet(() -> fresh(meeting, snapshot, page));
        return meeting.isRunning() ? matters.withPresent(frozen, meeting) : frozen;
    }

    private WallPage fresh(Meeting meeting, Snapshot snapshot, PageRef page) {
        if (!meeting.isRunning() || !guard.may(Role.LEADER, Role.OFFICE) || !guard.isInScope(meeting.unit())) {
            return pages.whole(page, meeting.unit(), snapshot.asOf());
        }
        return KeptPage.read(keep(meeting, snapshot, page)).in(Texts.locale());
    }

    private String keep(Meeting meeting, Snapshot snapshot, PageRef page) {
        String text = pages.keep(page, meeting.unit(), snapshot.asOf());
        kept.put(meeting.id(), snapshot.code(), page, text);
        return text;
    }

    /** What a running meeting decided up to now; of others nothing is new. */
    List<Matter> decided(Meeting meeting) {
        return meeting.isRunning() ? matters.decided(meeting) : List.of();
    }

    /** The script of a meeting: its agenda. */
    public WallScript script(Meeting meeting) {
        return WallScript.ofPages(agendas.of(meeting.id()).stream().map(AgendaItem::page).toList());
    }

    /** What stands above and below the page that a meeting shows. A page put there by hand has no place of its own. */
    public WallBand band(Meeting meeting, Snapshot snapshot, Drive drive, List<WallPage> shown) {
        WallScript script = script(meeting);
        int place = script.placeOf(drive.page().whole());
        return band(meeting, snapshot, script, place == 0 ? 0 : drive.pageNo(), 1, shown);
    }

    /**
     * The same for a place on the script.
     *
     * @param pages how many pages of the script are shown: two parts of a list are of one
     */
    public WallBand band(Meeting meeting, Snapshot snapshot, WallScript script, int first, int pages, List<WallPage> shown) {
        return new WallBand(meeting.name(), subtitle(meeting.heldOn(), settings.isDemo()), snapshot.asOf().date(), snapshot.code(),
                script.groups().stream().map(List::size).toList(), first, pages, shown.stream().map(page -> page.head().name()).toList());
    }

    /** The week, and that the data are a demonstration's. */
    static String subtitle(LocalDate day, boolean demo) {
        String week = Texts.text("wall.week", String.valueOf(day.get(IsoFields.WEEK_BASED_YEAR)), String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        return demo ? week + " \u00b7 " + Texts.text("shell.demo") : week;
    }

    /**
     * A meeting froze its figures: all pages of its agenda are kept in the same transaction, so a meeting that runs has all of them. What several of
     * them tell is read once, in both languages.
     */
    @EventListener
    void on(SnapshotTaken taken) {
        Round.alone(() -> taken.pages().forEach(page -> keep(taken.meeting(), taken.snapshot(), page)));
    }

    /** A meeting that closes leaves its pages as they stood on the wall at the end, with what it decided: a replay shows exactly these. */
    @EventListener
    void on(MeetingMoved moved) {
        Meeting meeting = moved.meeting();
        if (meeting.isClosed() && meeting.snapshot().isPresent()) {
            Snapshot snapshot = meeting.snapshot().get();
            for (PageRef page : kept.of(meeting.id(), snapshot.code())) {
                KeptPage before = KeptPage.read(kept.get(meeting.id(), snapshot.code(), page).orElseThrow());
                KeptPage last = new KeptPage(Texts.speaking(Texts.CHINESE, () -> matters.withPresent(before.zh(), meeting)),
                        Texts.speaking(Texts.ENGLISH, () -> matters.withPresent(before.en(), meeting)));
                if (!last.equals(before)) {
                    kept.putLast(meeting.id(), snapshot.code(), page, last.write());
                }
            }
        }
    }

    /** A page that is put on the wall by hand is kept before a wall asks for it, since a wall keeps nothing. */
    @EventListener
    void on(DriveMoved moved) {
        Meeting meeting = meetings.meeting(moved.drive().meetingId());
        PageRef page = moved.drive().page().whole();
        meeting.snapshot().filter(snapshot -> meeting.isRunning() && kept.get(meeting.id(), snapshot.code(), page).isEmpty())
                .ifPresent(snapshot -> keep(meeting, snapshot, page));
    }
}
