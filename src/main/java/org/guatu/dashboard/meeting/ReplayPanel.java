package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.LinkedHashMap;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.PagePreview;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.review.AgendaItem;
import org.guatu.review.Meeting;
import org.guatu.review.Snapshot;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** A meeting that is over, page by page as it was shown: the very figures and words of then. */
class ReplayPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDesk desk;
    private final transient Meeting meeting;
    private final transient Snapshot snapshot;
    private final H1 name = new H1();
    private final Div parts = new Div();
    private final PagePreview preview = new PagePreview();
    private final AgendaRail rail = new AgendaRail(new Span(), this::show);
    private final transient Map<Integer, WallPage> pages = new LinkedHashMap<>();
    private transient List<AgendaRail.Stop> stops = List.of();

    /** @param code of the snapshot to show, or nothing for the last */
    ReplayPanel(MeetingDesk desk, Meeting meeting, Optional<String> code) {
        this.desk = desk;
        this.meeting = meeting;
        addClassNames("tablet", "tablet--replay");
        List<Snapshot> taken = desk.meetings().snapshots(meeting.id());
        snapshot = code.flatMap(wanted -> taken.stream().filter(one -> one.code().equals(wanted)).findFirst()).or(meeting::snapshot).orElse(null);
        Div head = new Div(name);
        head.addClassName("tablet-head");
        Div ways = new Div();
        ways.addClassName("replay-ways");
        List<AgendaItem> agenda = desk.agendas().of(meeting.id());
        if (snapshot == null || agenda.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("tablet.replay.none"));
            none.addClassName("note");
            name.setText(meeting.name());
            add(new Div(head, none));
            return;
        }
        for (Snapshot one : taken) {
            Anchor link = new Anchor("meeting?replay=" + meeting.id() + "&snapshot=" + one.code(), Texts.text("tablet.snapshot", one.code(), Formats.monthDay(one.asOf().date())));
            link.addClassName("chip-button");
            if (one.equals(snapshot)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            ways.add(link);
        }
        Anchor minutes = new Anchor("minutes/" + meeting.id(), Texts.text("tablet.minutes"));
        minutes.addClassName("button");
        Anchor wall = new Anchor("wall?unit=" + meeting.unit() + "&snapshot=" + snapshot.code(), Texts.text("tablet.replay.wall"));
        wall.addClassName("button");
        ways.add(minutes, wall);
        parts.addClassNames("replay-ways", "replay-parts");
        Div middle = new Div(head, preview, parts, ways);
        middle.addClassName("tablet-middle");
        add(rail, middle);
        stops = agenda.stream().map(item -> {
            WallPage page = desk.pages().whole(meeting, snapshot, item.page());
            pages.put(item.no(), page);
            return AgendaRail.Stop.of(item, page);
        }).toList();
        if (!stops.isEmpty()) {
            show(1);
        }
    }

    private void show(int no) {
        show(no, 1);
    }

    private void show(int no, int part) {
        WallPage page = pages.get(no).part(part);
        int all = pages.get(no).parts();
        parts.removeAll();
        parts.setVisible(all > 1);
        for (int i = 1; all > 1 && i <= all; i++) {
            int other = i;
            NativeButton way = new NativeButton(i + "/" + all, press -> show(no, other));
            way.addClassName("chip-button");
            way.getElement().setAttribute("aria-pressed", String.valueOf(i == part));
            parts.add(way);
        }
        name.setText(page.head().name());
        rail.show(stops, no, "");
        preview.show(page, desk.pages().band(meeting, snapshot, desk.pages().script(meeting), no, 1, List.of(page)));
    }
}
