package org.guatu.dashboard.wall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/**
 * The wall: a page, or two side by side where it is very wide, without any frame of ours around it. The address says everything it is; keys,
 * remotes, fingers and time turn its pages.
 */
@Route("wall")
@Tag("guatu-wall")
@JsModule("./dashboard/guatu-wall.ts")
@RolesAllowed({Role.Name.WALL, Role.Name.LEADER, Role.Name.OFFICE, Role.Name.ADMIN})
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WallView.class);

    private final transient WallPages pages;
    private final transient CurrentUser user;
    private final transient Units units;
    private final transient BusinessClock clock;
    private final transient Settings settings;
    private final WallFrame frame = new WallFrame(true);
    private final Div notice = new Div();
    private transient WallAddress address = WallAddress.DEFAULT;
    private transient Unit unit;
    private transient WallScript script;
    private transient List<PageRef> byRank = List.of();
    private Div list;
    private int panes = 1;
    private int first = 1;

    WallView(WallPages pages, CurrentUser user, Units units, BusinessClock clock, Settings settings) {
        this.pages = pages;
        this.user = user;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
        addClassName("wall-screen");
        notice.addClassName("wall-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        frame.place().addClickListener(press -> toggleList());
        add(frame, notice);
        addListener(Command.class, command -> obey(command.command(), command.at()));
        addListener(Panes.class, measured -> {
            panes = measured.panes() == 2 ? 2 : 1;
            turn(first);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WallAddress.Reading reading = WallAddress.read(event.getLocation().getQueryParameters(), clock.defaultAsOf());
        address = reading.address();
        UnitCode code = address.unit() != null ? address.unit() : user.require().homeUnit();
        unit = units.find(code).orElseThrow(() -> new Refusal("dashboard.refusal.unknown-unit", code.value()));
        frame.theme(address.brightness());
        if (address.ratio() != null) {
            frame.getStyle().set("--ratio-width", String.valueOf(address.ratio().width())).set("--ratio-height", String.valueOf(address.ratio().height()));
        }
        frame.setClassName("wall-box--ratio", address.ratio() != null);
        attribute("seconds", address.seconds());
        say(reading.ignored().isEmpty() ? null
                : Texts.text("shell.address.ignored", String.join(Texts.text("shell.list-separator"), reading.ignored())));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return unit == null ? Texts.text("shell.brand") : Texts.text("wall.page-title", unit.name(Texts.locale()));
    }

    /** Reads script and figures anew and shows the page that is shown. */
    void refresh() {
        AsOf asOf = asOf();
        byRank = pages.unitsByRank(unit.code(), asOf);
        attribute("units", byRank.size());
        script = WallScript.of(address.script(), word -> word.equals(WallAddress.UNITS) ? byRank : pages.targets(unit.code(), asOf));
        turn(address.page());
    }

    private AsOf asOf() {
        return address.asOf() == null ? clock.live() : AsOf.of(address.asOf());
    }

    private void obey(String command, int at) {
        switch (command) {
            case "next", "turn" -> turn(script.after(first, panes));
            case "back" -> turn(script.before(first, panes));
            case "home" -> turn(1);
            case "end" -> turn(script.size());
            case "board" -> open(PageRef.RANKING);
            case "decisions" -> open(PageRef.DECISIONS);
            case "unit" -> byRank.stream().skip(Math.max(0, at - 1L)).findFirst().ifPresent(this::open);
            case "out" -> out();
            default -> LOG.debug("a browser sent the command {}", command);
        }
    }

    private void open(PageRef page) {
        int place = script.placeOf(page);
        if (place > 0) {
            turn(place);
        } else {
            show(List.of(page), 0);
        }
    }

    private void turn(int page) {
        first = script.spread(page, panes);
        address = address.at(first);
        closeList();
        show(script.pages().subList(first - 1, Math.min(script.size(), first - 1 + panes)), first);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address.href())));
    }

    /** Builds and shows; what cannot be built says so and the wall goes on. */
    private void show(List<PageRef> wanted, int no) {
        AsOf asOf = asOf();
        List<WallPage> built = new ArrayList<>();
        for (PageRef page : wanted) {
            try {
                built.add(pages.build(page, unit.code(), asOf));
            } catch (Refusal refusal) {
                say(Texts.text(refusal));
            }
        }
        if (!built.isEmpty()) {
            frame.show(built, band(built, no));
        }
        LocalDateTime now = clock.moment();
        attribute("page", no);
        attribute("now", now.truncatedTo(ChronoUnit.SECONDS).toString().length() == 16 ? now.truncatedTo(ChronoUnit.SECONDS) + ":00" : now.truncatedTo(ChronoUnit.SECONDS));
        getElement().setAttribute("fixed", !now.toLocalDate().equals(LocalDate.now(BusinessClock.ZONE)));
    }

    private WallBand band(List<WallPage> built, int no) {
        LocalDate today = clock.today();
        String week = Texts.text("wall.week", String.valueOf(today.get(IsoFields.WEEK_BASED_YEAR)), String.valueOf(today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        String subtitle = settings.isDemo() ? week + " \u00b7 " + Texts.text("shell.demo") : week;
        return new WallBand(Texts.text("wall.title", unit.name(Texts.locale())), subtitle, asOf().date(), null,
                script.groups().stream().map(List::size).toList(), no, built.size(), built.stream().map(page -> page.head().name()).toList());
    }

    private void toggleList() {
        if (list != null) {
            closeList();
            return;
        }
        list = Draw.box("wall-jump");
        int no = 1;
        for (PageRef page : script.pages()) {
            int to = no++;
            NativeButton entry = new NativeButton();
            entry.addClassName("wall-jump-entry");
            entry.add(Draw.words("wall-jump-no", String.valueOf(to)), new Span(name(page)));
            if (to >= first && to < first + panes) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            entry.addClickListener(press -> turn(to));
            list.add(entry);
        }
        add(list);
    }

    private String name(PageRef page) {
        return switch (page.kind()) {
            case UNIT -> units.find(page.unit()).map(known -> known.shortName(Texts.locale())).orElse(page.toString());
            case INDICATOR -> pages.name(page, unit.code(), asOf());
            default -> Texts.text("wall.page." + page.kind().name().toLowerCase(java.util.Locale.ROOT));
        };
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
            return;
        }
        Optional<Account> account = user.account();
        if (account.filter(who -> who.hasAny(Role.LEADER, Role.OFFICE, Role.ADMIN)).isPresent()) {
            getUI().ifPresent(ui -> ui.navigate(""));
        }
    }

    private void say(String sentence) {
        notice.setVisible(sentence != null);
        notice.setText(sentence == null ? "" : sentence);
    }

    private void attribute(String name, Object value) {
        if (value == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, value.toString());
        }
    }

    /** A key, a remote, a finger or the time asks for a page. */
    @DomEvent("wall-command")
    public static class Command extends ComponentEvent<WallView> {

        private static final long serialVersionUID = 1L;

        private final String command;
        private final int at;

        public Command(WallView source, boolean fromClient, @EventData("event.detail.command") String command, @EventData("event.detail.at") int at) {
            super(source, fromClient);
            this.command = command;
            this.at = at;
        }

        String command() {
            return command;
        }

        int at() {
            return at;
        }
    }

    /** The wall was measured: one page fits, or two. */
    @DomEvent("wall-panes")
    public static class Panes extends ComponentEvent<WallView> {

        private static final long serialVersionUID = 1L;

        private final int panes;

        public Panes(WallView source, boolean fromClient, @EventData("event.detail.panes") int panes) {
            super(source, fromClient);
            this.panes = panes;
        }

        int panes() {
            return panes;
        }
    }
}
