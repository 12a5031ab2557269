package org.guatu.dashboard.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.wall.PagePreview;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.refusal.Refusal;
import org.guatu.review.AgendaItem;
import org.guatu.review.Drive;
import org.guatu.review.Meeting;
import org.guatu.review.Move;
import org.guatu.review.PageRef;
import org.guatu.review.Snapshot;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** A running meeting on a tablet (picture 11): the agenda, the wall small with what might be asked, a decision to take, the last ones, turning. */
class RunPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDesk desk;
    private final transient Consumer<Refusal> refused;
    private final Elapsed meetingClock = new Elapsed(() -> { });
    private final Elapsed pageClock = new Elapsed(this::timeIsUp);
    private final AgendaRail rail = new AgendaRail(meetingClock, no -> move(new Move.Jump(no)));
    private final H1 name = new H1();
    private final Div head = new Div();
    private final DriverBar driver = new DriverBar(this::takeOver);
    private final PagePreview preview = new PagePreview();
    private final OrderedList questions = new OrderedList();
    private final Div casts = new Div();
    private final DecisionForm form;
    private final LastTimeList last;
    private final TurnBar turn = new TurnBar(this::move);
    private final transient Map<PageRef, AgendaRail.Stop> known = new LinkedHashMap<>();
    private String knownOf = "";
    private transient Meeting meeting;
    private transient Drive drive;
    private transient WallPage page;
    private transient List<AgendaRail.Stop> stops = List.of();
    private String tablet;

    /** @param refused told of what could not be done */
    RunPanel(MeetingDesk desk, Meeting meeting, String tablet, Consumer<Refusal> refused) {
        this.desk = desk;
        this.meeting = meeting;
        this.tablet = tablet;
        this.refused = refused;
        addClassName("tablet");
        rail.remember(meeting.id());
        meetingClock.addClassName("elapsed--long");
        form = new DecisionForm(desk.deciding(), meeting.id(), "decide/meeting/" + meeting.id(), Texts.text("decide.save-in"), made -> refresh());
        last = new LastTimeList(desk.answers(), this::refresh);
        preview.onPoint(key -> move(new Move.Point(key.equals(drive.highlight()) ? null : key)));
        head.addClassName("tablet-head");
        Div middle = new Div(head, driver, preview, asked(), casts);
        middle.addClassName("tablet-middle");
        casts.addClassName("tablet-casts");
        H2 title = new H2(Texts.text("tablet.decide"));
        title.addClassName("card-title");
        Div formHead = new Div(title, form.tag());
        formHead.addClassName("tablet-card-head");
        Section write = new Section(formHead, form);
        write.addClassNames("card", "tablet-write");
        Div right = new Div(write, last);
        right.addClassName("tablet-right");
        add(rail, middle, right, turn);
        refresh();
    }

    private Section asked() {
        H2 title = new H2(Texts.text("tablet.questions"));
        title.addClassName("card-title");
        Span here = new Span(Texts.text("tablet.questions.here"));
        here.addClassName("card-sub");
        Div row = new Div(title, here);
        row.addClassName("tablet-card-head");
        questions.addClassName("questions");
        Section all = new Section(row, questions);
        all.addClassNames("card", "tablet-questions");
        return all;
    }

    /** The tablet tells who it is, as it has kept it. */
    void isTablet(String token) {
        tablet = token;
        show(drive, false);
    }

    /** Reads everything that the tablet shows and draws what differs. */
    final void refresh() {
        meeting = desk.meetings().meeting(meeting.id());
        desk.conductor().drive(meeting.id()).ifPresent(now -> show(now, true));
    }

    /** Only what the walls show has changed. */
    final void moved() {
        desk.conductor().drive(meeting.id()).filter(now -> now.version() != drive.version()).ifPresent(now -> show(now, false));
    }

    /** Does a move on what this tablet saw; what is shown afterwards is what the walls show. */
    private void move(Move move) {
        try {
            show(desk.conductor().move(meeting.id(), drive.version(), tablet, move), false);
        } catch (Refusal refusal) {
            refused.accept(refusal);
            refresh();
        }
    }

    private void takeOver() {
        try {
            show(desk.conductor().takeOver(meeting.id(), tablet), false);
        } catch (Refusal refusal) {
            refused.accept(refusal);
        }
    }

    private void timeIsUp() {
        if (turn.isTurning() && drive.isDrivenBy(tablet)) {
            move(turn.forward());
        }
    }

    /** @param whole whether more than the walls may have changed: then the page is drawn anew too where it stays */
    private void show(Drive now, boolean whole) {
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        boolean turned = drive == null || !now.page().equals(drive.page()) || now.pageNo() != drive.pageNo();
        drive = now;
        boolean drives = now.driver().isEmpty() || now.isDrivenBy(tablet);
        if (turned || whole) {
            page(snapshot, turned);
        }
        driver.show(now, drives);
        rail.show(stops, now.pageNo(), drives ? "" : driver.words());
        preview.point(now.highlight());
        preview.setClassName("tablet-preview--dark", now.blank());
        casts(now, drives);
        Aim aim = Aim.of(now.page(), page, now.highlight(), meeting.unit());
        if (!form.isBegun()) {
            form.about(aim.subject(), aim.words());
        }
        turn.show(stops, now, drives ? "" : driver.words());
        setClassName("tablet--watching", !drives);
    }

    /** What belongs to the page on the walls. */
    private void page(Snapshot snapshot, boolean turned) {
        List<AgendaItem> agenda = desk.agendas().of(meeting.id());
        stops = agenda.stream().map(item -> stop(item, snapshot)).toList();
        page = desk.pages().page(meeting, snapshot, drive.page());
        // The parts of a list share its minutes.
        int minutes = stops.stream().filter(stop -> stop.no() == drive.pageNo()).mapToInt(stop -> Math.ceilDiv(stop.minutes(), stop.parts())).findFirst().orElse(0);
        meeting.startedAt().ifPresent(at -> meetingClock.since(at, desk.clock().moment(), 0));
        pageClock.since(drive.since(), desk.clock().moment(), minutes);
        head(page);
        preview.show(page, desk.pages().band(meeting, snapshot, drive, List.of(page)));
        if (turned) {
            questions.removeAll();
            List<String> asked = desk.questions().of(drive.page(), page, snapshot.asOf());
            questions.setClassName("questions--none", asked.isEmpty());
            (asked.isEmpty() ? List.of(Texts.text("tablet.questions.none")) : asked).forEach(question -> questions.add(new ListItem(new Span(question))));
        }
        UnitCode unit = drive.page().isOfUnit() ? drive.page().unit() : meeting.unit();
        last.show(desk.decisions().lastTimeOf(unit, meeting.id(), snapshot.asOf()), unit, desk.clock().today());
    }

    /** A page of the agenda with the light it had when it was frozen. */
    private AgendaRail.Stop stop(AgendaItem item, Snapshot snapshot) {
        if (!knownOf.equals(snapshot.code())) {
            known.clear();
            knownOf = snapshot.code();
        }
        if (item.page().equals(PageRef.DECISIONS)) {
            known.remove(item.page()); // it grows while the meeting decides
        }
        return known.computeIfAbsent(item.page(), ref -> AgendaRail.Stop.of(item, desk.pages().whole(meeting, snapshot, ref))).at(item);
    }

    private void head(WallPage page) {
        head.removeAll();
        name.setText(page.head().name());
        head.add(name);
        if (page instanceof WallPage.OneUnit one) {
            head.add(new LightBadge(one.tile().light(), one.tile().word()));
            if (one.tile().completion() != null && one.tile().against() != null) {
                Span gap = new Span(Texts.text("tablet.gap", one.tile().completion().shown(), one.tile().against().shown(), one.tile().unit()));
                gap.addClassName("tablet-gap");
                head.add(gap);
            }
        }
        Span clock = new Span(new Glyph(Glyph.Form.CLOCK), new Span(Texts.text("tablet.page-clock")), pageClock);
        clock.addClassName("tablet-clock");
        head.add(clock);
    }

    /** What may be put on the wall besides the agenda: of a unit its funnel, its shortfalls, what catching up would do. Pressed again, it goes. */
    private void casts(Drive now, boolean drives) {
        casts.removeAll();
        PageRef own = stops.get(Math.min(now.pageNo(), stops.size()) - 1).page();
        UnitCode unit = now.page().isOfUnit() ? now.page().unit() : own.isOfUnit() ? own.unit() : null;
        casts.setVisible(unit != null);
        if (unit == null) {
            return;
        }
        Span words = new Span(Texts.text("tablet.cast"));
        words.addClassName("tablet-cast-words");
        casts.add(words);
        for (PageRef page : List.of(PageRef.funnel(unit), PageRef.shortfalls(unit), PageRef.catchUp(unit))) {
            boolean on = now.page().equals(page);
            NativeButton cast = new NativeButton(Texts.text("tablet.cast." + page.kind().name().toLowerCase(java.util.Locale.ROOT)),
                    press -> move(new Move.Show(on ? own : page)));
            cast.addClassNames("chip-button", "tablet-cast");
            cast.getElement().setAttribute("aria-pressed", String.valueOf(on)).setAttribute("data-page", page.toString());
            cast.setEnabled(drives);
            casts.add(cast);
        }
    }

    /** Who drives, where it is another: visibly, with the way to take over. */
    private static final class DriverBar extends Div {

        private static final long serialVersionUID = 1L;

        private final Paragraph who = new Paragraph();

        DriverBar(Runnable takeOver) {
            addClassName("driver");
            getElement().setAttribute("role", "status");
            NativeButton take = new NativeButton(Texts.text("tablet.take-over"), press -> takeOver.run());
            take.addClassNames("button", "button--primary", "driver-take");
            add(who, take);
        }

        void show(Drive drive, boolean drives) {
            setVisible(!drives);
            who.setText(Texts.text("tablet.driven-by", drive.driver().orElse("")));
        }

        /** Who drives, and that it can be taken over. */
        String words() {
            return who.getText();
        }
    }
}
