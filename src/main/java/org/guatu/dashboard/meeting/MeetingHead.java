package org.guatu.dashboard.meeting;

import java.util.List;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

import org.guatu.dashboard.Topics;
import org.guatu.review.Meeting;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Heard;
import org.guatu.shell.OnePress;
import org.guatu.shell.Texts;

/** The header of a meeting: its name and week, the walls that follow it, what it froze, ending it. */
class MeetingHead extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SAID_MILLIS = 4000;

    /** Walls come and go without a change of the meeting. */
    private static final String LOOK = """
            const see = () => this.isConnected && this.dispatchEvent(new Event('look'));
            [500, 1500, 3000, 5000].forEach(after => setTimeout(see, after));
            const look = setInterval(() => { if (!see()) clearInterval(look); }, 8000);
            """;

    private final transient MeetingDesk desk;
    private final NativeButton walls = new NativeButton();
    private final Span wallWords = new Span();
    private final Span week = new Span();
    private final Span chip = new Span();
    private final NativeButton end = new NativeButton(Texts.text("tablet.end"));
    private transient Meeting meeting;

    /** @param ended closes the meeting */
    MeetingHead(MeetingDesk desk, Meeting meeting, Runnable ended) {
        this.desk = desk;
        addClassName("meeting-head");
        Span name = new Span(meeting.name());
        name.addClassName("meeting-name");
        week.addClassName("meeting-week");
        walls.addClassNames("text-link", "meeting-walls");
        walls.add(new Glyph(Glyph.Form.SCREEN), wallWords);
        walls.getElement().setAttribute("aria-haspopup", "dialog");
        walls.addClickListener(press -> new PairDialog(desk.deciding(), desk.devices(), this.meeting, names(this.meeting, true), MeetingHead::paired).open());
        chip.addClassName("meeting-chip");
        end.addClassNames("button", "meeting-end");
        end.addClickListener(press -> ask(ended));
        add(name, week, walls, chip, end);
        getElement().addEventListener("look", event -> show(this.meeting));
        getElement().executeJs(LOOK);
        show(meeting);
    }

    /** Said for some seconds away from the buttons that turn pages; then the head itself tells of the wall. */
    private static void paired(String sentence) {
        Notification.show(sentence, SAID_MILLIS, Notification.Position.TOP_CENTER);
    }

    /** The topic that the tablets of a meeting follow besides its walls. */
    static String tablets(Meeting meeting) {
        return "tablet:" + meeting.id();
    }

    final void show(Meeting now) {
        meeting = now;
        week.setText(MeetingView.week(now));
        long there = now.isRunning()
                ? desk.live().following(Topics.meeting(now.id()), Heard::lately) - desk.live().following(tablets(now), Heard::lately)
                : desk.live().following(Topics.walls(now.unit()), Heard::lately);
        List<String> names = names(now, true);
        List<String> lost = names(now, false);
        String said = there == 0 ? Texts.text("tablet.walls.none")
                : there == 1 && names.size() == 1 ? Texts.text("tablet.walls.named", names.getFirst()) : Texts.text("tablet.walls", String.valueOf(there));
        String gone = lost.isEmpty() ? "" : Texts.text("tablet.walls.lost", String.join(Texts.text("shell.list-separator"), lost));
        wallWords.setText(lost.isEmpty() ? said : there == 0 ? gone : gone + " \u00b7 " + said);
        walls.getElement().setAttribute("title", String.join(Texts.text("shell.list-separator"), names)).setAttribute("aria-label", wallWords.getText());
        walls.setClassName("meeting-walls--on", there > 0);
        walls.setClassName("meeting-walls--lost", !lost.isEmpty());
        walls.setVisible(!now.isClosed());
        chip.removeAll();
        chip.setVisible(now.snapshot().isPresent());
        now.snapshot().ifPresent(snapshot -> {
            Span code = new Span(Texts.text("tablet.snapshot-code", snapshot.code()));
            code.addClassName("meeting-code");
            chip.add(new Glyph(Glyph.Form.LOCK), code, new Span(Texts.text("tablet.as-of", Formats.monthDay(snapshot.asOf().date()))));
        });
        end.setVisible(now.isRunning() && desk.mayConduct(now));
    }

    /**
     * The walls with a name that follow now; before the start those of its unit, which will follow.
     *
     * @param there whether those that are there or those that were not heard of for some seconds: their browser died, or their network
     */
    private List<String> names(Meeting now, boolean there) {
        String start = now.isRunning() ? Topics.wall(now.id(), "") : Topics.wall(now.unit(), "");
        return desk.live().followed(start, Heard::lately).entrySet().stream().filter(wall -> wall.getValue() == there)
                .map(wall -> wall.getKey().substring(start.length())).toList();
    }

    private void ask(Runnable ended) {
        Dialog sure = new Dialog(new Paragraph(Texts.text("tablet.end.sure")));
        sure.setHeaderTitle(Texts.text("tablet.end"));
        NativeButton yes = new NativeButton(Texts.text("tablet.end.yes"), press -> {
            sure.close();
            ended.run();
        });
        OnePress.on(yes).addClassNames("button", "button--primary", "meeting-end-yes");
        NativeButton no = new NativeButton(Texts.text("shell.cancel"), press -> sure.close());
        no.addClassName("button");
        sure.getFooter().add(no, yes);
        sure.open();
    }
}
