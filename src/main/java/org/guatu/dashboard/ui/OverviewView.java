package org.guatu.dashboard.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.AsOf;
import org.guatu.contest.Boards;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.Screens;
import org.guatu.dashboard.Topics;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Targets;
import org.guatu.live.Redraw;
import org.guatu.progress.Bridge;
import org.guatu.progress.Progress;
import org.guatu.review.Meetings;
import org.guatu.shell.HeaderState;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.beans.factory.ObjectProvider;

/**
 * How far a unit is: its headline indicators, where the year is heading, who of the units below is behind, what changed since the last meeting, what
 * needs somebody. It fits one screen of a tablet. A unit without units below has its own screen and is sent there.
 */
@Route(value = "", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.CLERK, Role.Name.ADMIN})
class OverviewView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient AccessGuard guard;
    private final transient Progress progress;
    private final transient Boards boards;
    private final transient Meetings meetings;
    private final transient Targets targets;
    private final transient Attention attention;
    private final transient EarlierYears years;
    private final transient Units units;
    private final transient ScreenNews news;
    private final transient ObjectProvider<ExplanationOpener> explanations;

    private final H1 title = new H1();
    private final Div cards = new Div();
    private final Div hero = new Div();
    private final BurnUpPanel burnUp = new BurnUpPanel(this::explain);
    private final RankingPanel ranking;
    private final BridgePanel bridge = new BridgePanel(this::openBridge, this::explain);
    private final AttentionPanel needs = new AttentionPanel();
    private transient Screen shown;
    private transient Attention.Items items;
    private transient volatile Set<String> topics = Set.of();

    OverviewView(Screens screens, AccessGuard guard, Progress progress, Boards boards, Meetings meetings, Targets targets, Units units, Attention attention, EarlierYears years,
                 ScreenNews news, ObjectProvider<ExplanationOpener> explanations) {
        this.screens = screens;
        this.guard = guard;
        this.progress = progress;
        this.boards = boards;
        this.meetings = meetings;
        this.targets = targets;
        this.attention = attention;
        this.years = years;
        this.units = units;
        this.news = news;
        this.explanations = explanations;
        ranking = new RankingPanel(units, this::explain);
        addClassName("overview");
        title.addClassName("sr-only");
        hero.addClassName("overview-hero");
        cards.addClassName("overview-cards");
        Div below = new Div(bridge, needs);
        below.addClassName("overview-below");
        add(title, hero, cards, burnUp, ranking, below);
        news.follow(this, () -> topics, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), screens.latest());
        if (shown != null && shown.isSameBut(reading.state())) {
            // Only what lies over it comes or goes: the screen stands as it is, with its focus and its reading.
            shown = shown.withAddress(reading.state());
            MainLayout.show(shown.header(), AttentionPanel.button(items));
            MainLayout.noticeIgnored(reading, years.above(shown));
            return;
        }
        Screen screen = screens.open(reading.state(), HeaderState.Place.OVERVIEW, Texts.locale());
        if (screen.standing().children().isEmpty()) {
            event.forwardTo("unit/" + screen.unit().code(), reading.state().withUnit(null).withOver(reading.state().over()).toQuery());
            return;
        }
        List<String> unknown = RankingRows.unknown(screen);
        MainLayout.noticeIgnored(reading.and(unknown), years.above(screen));
        show(unknown.isEmpty() ? screen : screen.withAddress(without(reading.state(), unknown)));
    }

    private static ViewState without(ViewState address, List<String> unknown) {
        ViewState ordered = unknown.contains("sort") ? address.withSort(null) : address;
        return (unknown.contains(RankingRows.TRACK) ? ordered.withFilter(RankingRows.TRACK, null) : ordered).withOver(address.over());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (shown != null) {
            explanations.ifAvailable(opener -> opener.follow(shown));
            DialogButton.follow(this, shown.address());
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? Texts.text("shell.brand")
                : Texts.text("dashboard.overview.page-title", shown.unit().name(Texts.locale()), shown.period().name(Texts.locale()));
    }

    private void show(Screen screen) {
        Screen before = shown;
        draw(screen);
        Redraw.drawn(this, shown);
        MainLayout.show(screen.header(), AttentionPanel.button(items));
        // A past day stands as it stood.
        topics = screen.address().asOf() != null ? Set.of() : Set.of(Topics.unit(screen.unit().code()), Topics.of(Subject.TARGET));
        keepFocus(before, screen);
    }

    /** Reads the same address again and carries over what differs. */
    private void refresh() {
        ViewState address = shown.address();
        OverviewView drawn = Redraw.alike(this, view -> view.shown, List.of(OverviewView.class, address, guard.sight(), Texts.locale()), () -> {
            OverviewView fresh = new OverviewView(screens, guard, progress, boards, meetings, targets, units, attention, years, news, explanations);
            fresh.draw(screens.open(address, HeaderState.Place.OVERVIEW, Texts.locale()));
            return fresh;
        });
        shown = drawn.shown;
        items = drawn.items;
        explanations.ifAvailable(opener -> opener.refresh(shown));
        MainLayout.update(shown.header(), AttentionPanel.button(items));
    }

    private void draw(Screen screen) {
        shown = screen;
        title.setText(Texts.text("dashboard.overview.title", screen.unit().name(Texts.locale()), screen.period().name(Texts.locale())));
        items = attention.of(screen);
        cards(screen);
        var period = screen.period().period();
        UnitCode unit = screen.unit().code();
        burnUp.fill(() -> burnUp.show(screen, targets.pace(screen.indicator().code(), unit, period)));
        ranking.fill(() -> ranking.show(screen, boards.lastPublished(unit, screen.indicator().code(), period.code(), screen.asOf())));
        bridge.fill(() -> bridge.show(screen, bridge(screen)));
        needs.fill(() -> needs.show(items));
    }

    private Optional<Bridge> bridge(Screen screen) {
        return meetings.lastBefore(screen.unit().code(), screen.asOf())
                .map(meeting -> progress.bridge(screen.standing(), screen.indicator(), screen.period().period(), AsOf.of(meeting.asOf())));
    }

    /** Who may not open the unit's projects is told so by the explanation. */
    private void openBridge(Screen screen, Optional<ViewState> entries) {
        UnitCode unit = screen.unit().code();
        if (entries.isEmpty() || !guard.mayOpenProjectsOf(unit)) {
            explain(new NumberPressed(bridge, screen.indicator(), unit, screen.period().period()));
            return;
        }
        UI.getCurrent().navigate("entries", entries.get().toQuery());
    }

    private void cards(Screen screen) {
        hero.removeAll();
        cards.removeAll();
        List<Indicator> headlines = screen.standing().headlines();
        for (Indicator indicator : headlines) {
            boolean first = indicator.equals(headlines.getFirst());
            IndicatorCard card = new IndicatorCard(screen, indicator, screen.unit().code(), screen.period().period(),
                    first ? IndicatorCard.Size.HERO : IndicatorCard.Size.NORMAL,
                    screen.address().withIndicator(first ? null : indicator.code()).href(""), this::explain);
            (first ? hero : cards).add(card);
        }
        cards.setVisible(headlines.size() > 1);
        getElement().setAttribute("data-cards", String.valueOf(headlines.size()));
    }

    private void explain(NumberPressed pressed) {
        explanations.ifAvailable(opener -> opener.open(shown, pressed));
    }

    /** The cards are built anew: the one that was chosen from the keyboard gets the focus back. */
    private void keepFocus(Screen before, Screen now) {
        if (before != null && before.unit().equals(now.unit()) && !before.indicator().equals(now.indicator())) {
            getElement().executeJs("const link = this.querySelector('.ic-link[aria-current]');"
                    + " if (link && (!document.activeElement || document.activeElement === document.body)) link.focus({preventScroll: true})");
        }
    }
}
