package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.Topics;
import org.guatu.dashboard.ui.ScreenNews;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.refusal.Refusal;
import org.guatu.review.Drive;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * The wall: a page, or two side by side where it is very wide, without any frame of ours around it. The address says everything it is; keys,
 * remotes, fingers and time turn its pages. While a meeting of its unit runs, the tablet that drives it does.
 */
@Route("wall")
@Tag("guatu-wall")
@JsModule("./dashboard/guatu-wall.ts")
@RolesAllowed({Role.Name.WALL, Role.Name.LEADER, Role.Name.OFFICE, Role.Name.ADMIN})
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final transient WallPrograms programs;
    private final transient CurrentUser user;
    private final transient BusinessClock clock;
    private final transient ScreenNews moved;
    private final WallFrame frame = new WallFrame(true);
    private final transient WallWalk walk = new WallWalk();
    /** As the address bar has it, and with what a kept wall fills in. */
    private transient WallAddress said = WallAddress.DEFAULT;
    private transient WallAddress address = WallAddress.DEFAULT;
    private transient WallProgram program;
    private transient UnitCode code;
    private transient volatile Set<String> topics = Set.of();
    /** What the running meeting decided, as far as this wall knows. */
    private transient List<Matter> decided = List.of();
    private WallList list;
    private Div told;
    private String ignored;

    WallView(WallPrograms programs, CurrentUser user, BusinessClock clock, LiveScreens live, ScreenNews moved) {
        this.programs = programs;
        this.user = user;
        this.clock = clock;
        addClassName("wall-screen");
        frame.place().addClickListener(press -> toggleList());
        add(frame);
        addListener(WallCommand.class, command -> obey(command.command(), command.at()));
        addListener(WallPanes.class, measured -> {
            walk.panes(measured.panes());
            follow();
        });
        this.moved = moved;
        live.follow(this, () -> topics, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WallAddress.Reading reading = WallAddress.read(event.getLocation().getQueryParameters(), clock.defaultAsOf());
        said = reading.address();
        Optional<WallAddress> resolved = programs.resolved(said);
        address = resolved.orElse(said);
        Optional<String> noUnit = Optional.ofNullable(address.unit()).flatMap(programs::noUnit);
        address = noUnit.isEmpty() ? address : address.withoutUnit();
        code = address.unit() != null ? address.unit() : user.require().homeUnit();
        ignored = noUnit.isPresent() ? noUnit.get() : resolved.isEmpty() ? Texts.text("wall.no-wall", said.wall()) : reading.ignored().isEmpty() ? null
                : Texts.text("shell.address.ignored", String.join(Texts.text("shell.list-separator"), reading.ignored()));
        frame.theme(address.brightness());
        frame.setClassName("wall-box--ratio", address.ratio() != null);
        if (address.ratio() != null) {
            frame.getStyle().set("--ratio-width", String.valueOf(address.ratio().width())).set("--ratio-height", String.valueOf(address.ratio().height()));
        }
        attribute("seconds", address.seconds());
        program = null;
        refresh();
    }

    @Override
    public String getPageTitle() {
        return program == null ? Texts.text("shell.brand") : Texts.text("wall.page-title", program.unit().name(Texts.locale()));
    }

    /** Finds out anew what there is to show and draws it in place. */
    void refresh() {
        WallProgram before = program;
        program = programs.open(address, code);
        along();
        if (before == null) {
            walk.to(program.script(), address.page(), address.part());
        } else if (before.isDriven() && !program.isDriven()) {
            walk.settle(); // after a meeting the wall's own pages are others than the agenda's
        }
        decided = programs.decided(program);
        topics = followed();
        attribute("units", program.byRank().size());
        getElement().setAttribute("driven", program.isDriven());
        program.drive().ifPresentOrElse(this::follow, () -> {
            getElement().removeAttribute("blank");
            draw();
        });
    }

    /** The script as this wall walks it. A wall that a tablet drives alone on its wall turns nothing itself and needs no parts. */
    private void along() {
        WallScript pages = programs.walked(program, address, walk.panes());
        walk.along(pages, program.isDriven() && walk.panes() == 1 ? pages : pages.parted(page -> programs.parts(program, address, page)));
    }

    /** The wall was measured: it walks its script by one or by two. */
    private void follow() {
        along();
        draw();
    }

    /** What it follows during a meeting; without one those that wait for the next, where it would follow it: so a tablet sees before the start who is there. */
    private Set<String> followed() {
        String name = user.require().displayName();
        return program.frozen().map(frozen -> frozen.meeting().id()).map(meeting -> followed(Topics.meeting(meeting), Topics.wall(meeting, name)))
                .orElseGet(() -> address.asOf() != null || address.snapshot() != null ? Set.of(Topics.unit(code)) : followed(Topics.walls(code), Topics.wall(code, name)));
    }

    /** @param named said by a screen of its own alone */
    private Set<String> followed(String all, String named) {
        return user.require().hasAny(Role.WALL) ? Set.of(Topics.unit(code), all, named) : Set.of(Topics.unit(code), all);
    }

    /** Shows what a tablet shows: its page, the row it points at, or nothing. */
    void follow(Drive drive) {
        closeList();
        walk.to(drive.page());
        draw();
        frame.views().forEach(view -> view.point(drive.highlight()));
        getElement().setAttribute("blank", drive.blank());
    }

    private void obey(String command, int at) {
        if (program.isDriven() && !command.equals("out")) {
            return;
        }
        switch (command) {
            case "next", "turn" -> turn(walk::next);
            case "back" -> turn(walk::back);
            case "home" -> turn(() -> walk.to(1));
            case "end" -> turn(walk::end);
            case "board" -> turn(() -> walk.to(PageRef.RANKING));
            case "decisions" -> turn(() -> walk.to(PageRef.DECISIONS));
            case "unit" -> program.byRank().stream().skip(Math.max(0, at - 1L)).findFirst().ifPresent(unit -> turn(() -> walk.to(unit)));
            case "out" -> out();
            default -> { }
        }
    }

    private void turn(Runnable step) {
        step.run();
        closeList();
        draw();
    }

    private void draw() {
        // Driven, the driven page stands left and what follows it right.
        List<PageRef> wanted = walk.shown(program.isDriven());
        List<String> said = new ArrayList<>();
        List<WallPage> built = new ArrayList<>();
        for (PageRef page : wanted) {
            try {
                built.add(programs.page(program, address, page));
            } catch (Refusal refusal) {
                said.add(Texts.text(refusal));
            }
        }
        if (!built.isEmpty()) {
            frame.show(built, programs.band(program, address, walk.pages(), built));
        }
        say(said);
        LocalDateTime now = clock.moment();
        attribute("now", now.format(SECOND));
        getElement().setAttribute("fixed", !now.toLocalDate().equals(LocalDate.now(BusinessClock.ZONE)));
        remember();
    }

    /** The address tells the page, so that a wall that is opened again goes on where it was. */
    private void remember() {
        int page = program.script().placeOf(walk.here().whole());
        attribute("page", page == 0 ? walk.here() : WallAddress.place(page, walk.here().part()));
        if (!program.isDriven() && page > 0 && (said.page() != page || said.part() != walk.here().part())) {
            said = said.at(page, walk.here().part());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(said.href())));
        }
    }

    private void say(List<String> sentences) {
        List<String> all = new ArrayList<>(sentences);
        java.util.stream.Stream.of(ignored, program.notice()).filter(Objects::nonNull).forEach(all::add);
        frame.notice(String.join(" ", all));
    }

    /** Something it follows has changed. A new decision is read out on whatever page stands: who decides sees that it was heard. */
    void hear(News news) {
        List<String> before = decided.stream().map(Matter::key).toList();
        refresh();
        moved.words(news, true).filter(words -> program.frozen().isEmpty()).ifPresent(words -> tell("wall-moved", words));
        decided.stream().filter(matter -> !before.contains(matter.key())).reduce((earlier, later) -> later)
                .ifPresent(newest -> tell("wall-decided", Texts.text("wall.matter.decided", newest.about(), newest.text(), newest.due())));
    }

    /** Words that stand over the page for some seconds; of a wall that is frozen no figure moves. */
    private void tell(String kind, String words) {
        Div said = new Div(new Span(new Span(words)));
        said.addClassNames("wall-told-now", kind);
        said.getElement().setAttribute("role", "status").setAttribute("data-theme", address.brightness());
        if (told != null) {
            remove(told);
        }
        told = said;
        add(said);
    }

    private void toggleList() {
        if (list != null) {
            closeList();
            return;
        }
        if (!program.isDriven()) {
            list = new WallList(programs.entries(program, address, walk), walk.step(), walk.panes(), step -> turn(() -> walk.to(step)));
            list.getElement().setAttribute("data-theme", address.brightness());
            add(list);
        }
    }

    private void closeList() {
        if (list != null) {
            remove(list);
            list = null;
        }
    }

    /** Leads out to the overview, for those who have one. */
    private void out() {
        if (list != null) {
            closeList();
        } else if (user.account().filter(who -> who.hasAny(Role.LEADER, Role.OFFICE, Role.ADMIN)).isPresent()) {
            getUI().ifPresent(ui -> ui.navigate(""));
        }
    }

    private void attribute(String name, Object value) {
        if (value == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, value.toString());
        }
    }
}
