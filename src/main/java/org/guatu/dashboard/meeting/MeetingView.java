package org.guatu.dashboard.meeting;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.dashboard.Topics;
import org.guatu.live.News;
import org.guatu.refusal.Refusal;
import org.guatu.review.Meeting;
import org.guatu.shell.Formats;
import org.guatu.shell.MainLayout;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import jakarta.annotation.security.RolesAllowed;

/**
 * The meeting on a tablet: before it the agenda, during it the walls, after it the replay. Without an address of its own it is the meeting that
 * runs, or the next one. Whatever the tablet or the server goes through, all that is shown is read from the meeting.
 */
@Route(value = "meeting", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE})
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAST = 8;
    /** A tablet keeps its name for as long as its page stands, also through a reload; a second page on the same device is another tablet. */
    private static final String WHO = "const kept = sessionStorage.getItem('guatu-tablet'); if (!kept) sessionStorage.setItem('guatu-tablet', $0); return kept || $0;";

    private final transient MeetingDesk.Parts parts;
    private final transient CurrentUser user;
    private final RefusalNote refusal = new RefusalNote();
    private final WaitingBar waiting = new WaitingBar(this::look);
    private final Div content = new Div();
    private String tablet = UUID.randomUUID().toString();
    private transient Meeting meeting;
    private transient MeetingHead head;
    /** What is asked before a refresh, where it was opened. */
    private RefreshDialog asking;
    /** What is drawn anew while a meeting is only planned. */
    private transient List<Runnable> planned = List.of();
    private transient volatile Set<String> topics = Set.of();

    MeetingView(MeetingDesk.Parts parts, CurrentUser user) {
        this.parts = parts;
        this.user = user;
        addClassName("meeting");
        content.addClassName("meeting-content");
        add(waiting, refusal, content);
        parts.desk().live().follow(this, () -> topics, this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs(WHO, tablet).then(String.class, token -> {
            if (token != null && token.length() <= 64 && !token.isBlank()) {
                tablet = token;
                run().ifPresent(panel -> panel.isTablet(token));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        UnitCode unit = user.require().homeUnit();
        Optional<Long> replay = id(asked, "replay");
        try {
            Optional<Meeting> found = replay.or(() -> id(asked, "meeting")).map(desk().meetings()::meeting)
                    .or(() -> desk().meetings().running(unit)).or(() -> desk().meetings().planned(unit).stream().findFirst());
            show(found.orElse(null), replay.isPresent() || found.filter(Meeting::isClosed).isPresent(), asked.getSingleParameter("snapshot"));
        } catch (Refusal refused) {
            show(null, false, Optional.empty());
            say(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return (meeting == null ? Texts.text("tablet.nav") : meeting.name()) + " \u00b7 " + Texts.text("shell.brand");
    }

    private MeetingDesk desk() {
        return parts.desk();
    }

    private static Optional<Long> id(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong);
    }

    private Optional<RunPanel> run() {
        return content.getChildren().filter(RunPanel.class::isInstance).map(RunPanel.class::cast).findFirst();
    }

    private void show(Meeting wanted, boolean replay, Optional<String> snapshot) {
        meeting = wanted;
        content.removeAll();
        planned = List.of();
        waiting.setVisible(false);
        refusal.clear();
        if (wanted == null) {
            topics = Set.of(Topics.unit(user.require().homeUnit()));
            MainLayout.showTools(new Div());
            content.add(beside(empty(Texts.text("tablet.none"), Texts.text("tablet.none.what")), new PlansPanel(desk(), user.require().homeUnit(), 0)));
            return;
        }
        if (wanted.isCancelled()) {
            topics = Set.of(Topics.unit(wanted.unit()));
            MainLayout.showTools(new Div());
            content.add(beside(empty(Texts.text("arrange.gone"), Texts.text("arrange.gone.what", Formats.date(wanted.heldOn()))), new PlansPanel(desk(), wanted.unit(), 0)));
            return;
        }
        boolean running = wanted.isRunning() && !replay;
        head = new MeetingHead(desk(), wanted, () -> end(wanted));
        MainLayout.showTools(head);
        if (replay) {
            topics = Set.of();
            content.add(new ReplayPanel(desk(), wanted, snapshot));
            return;
        }
        topics = Set.of(Topics.meeting(wanted.id()), MeetingHead.tablets(wanted), Topics.unit(wanted.unit()), Topics.of(Subject.MEETING), Topics.of(Subject.DECISION));
        if (running) {
            content.add(new RunPanel(desk(), wanted, tablet, this::say));
            waiting.show(desk().meetings().waiting(wanted.id()));
        } else {
            PlanPanel plan = new PlanPanel(desk(), wanted, started -> UI.getCurrent().refreshCurrentRoute(false));
            PlansPanel all = new PlansPanel(desk(), wanted.unit(), wanted.id());
            content.add(beside(plan, all));
            planned = List.of(plan::refresh, all::refresh);
        }
    }

    /** Something of the meeting or of its unit has changed: another page, another driver, a decision, an entry that waits. */
    private void refresh(News news) {
        if (meeting == null) {
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        Meeting now = desk().meetings().meeting(meeting.id());
        if (now.state() != meeting.state()) {
            if (asking != null) {
                asking.close();
            }
            if (now.isClosed()) {
                UI.getCurrent().navigate("minutes/" + now.id());
            } else {
                show(now, false, Optional.empty());
            }
            return;
        }
        boolean driven = news.topics().equals(Set.of(Topics.meeting(now.id()))) && now.equals(meeting);
        meeting = now;
        if (driven) {
            run().ifPresent(RunPanel::moved);
            return;
        }
        head.show(now);
        run().ifPresent(panel -> {
            panel.refresh();
            waiting.show(desk().meetings().waiting(now.id()));
        });
        if (asking != null && asking.isOpened()) {
            asking.follow();
        }
        planned.forEach(Runnable::run);
    }

    private void look() {
        asking = new RefreshDialog(desk(), meeting, () -> {
            try {
                desk().meetings().refresh(meeting.id());
                refresh(News.of());
            } catch (Refusal refused) {
                say(refused);
            }
        });
        asking.open();
    }

    private void end(Meeting running) {
        try {
            desk().meetings().close(running.id());
            UI.getCurrent().navigate("minutes/" + running.id());
        } catch (Refusal refused) {
            say(refused);
        }
    }

    private void say(Refusal refused) {
        refusal.say(refused);
    }

    private static Div empty(String title, String what) {
        Div none = new Div(new H1(title), new Paragraph(what));
        none.addClassNames("card", "plan");
        return none;
    }

    /** Before a meeting: it, and beside it what else is planned and what was held. */
    private Div beside(Component main, PlansPanel all) {
        Div side = new Div(all, past());
        side.addClassName("plan-side");
        Div both = new Div(main, side);
        both.addClassName("plan-both");
        return both;
    }

    /** The meetings before: to see again, and their minutes. */
    private Div past() {
        List<Meeting> closed = desk().meetings().closed(meeting == null ? user.require().homeUnit() : meeting.unit(), PAST);
        Div list = new Div();
        list.addClassNames("card", "past-meetings");
        list.setVisible(!closed.isEmpty());
        list.add(new com.vaadin.flow.component.html.H2(Texts.text("tablet.past")));
        for (Meeting one : closed) {
            Anchor replay = new Anchor("meeting?replay=" + one.id(), Texts.text("tablet.replay"));
            Anchor minutes = new Anchor("minutes/" + one.id(), Texts.text("tablet.minutes"));
            replay.addClassName("text-link");
            replay.setVisible(one.snapshot().isPresent());
            minutes.addClassName("text-link");
            Span day = new Span(Texts.text("tablet.past.when", Formats.date(one.heldOn()), one.began().toString()));
            day.addClassName("plans-name");
            Span name = new Span(one.name());
            name.addClassName("plans-when");
            Div words = new Div(day, name);
            words.addClassName("plans-words");
            Div row = new Div(words, replay, minutes);
            row.addClassName("past-row");
            list.add(row);
        }
        return list;
    }

    /** 2024 年第 27 周. */
    static String week(Meeting meeting) {
        return Texts.text("wall.week", String.valueOf(meeting.heldOn().get(IsoFields.WEEK_BASED_YEAR)), String.valueOf(meeting.heldOn().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
}
