package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.Screens;
import org.guatu.dashboard.Topics;
import org.guatu.dashboard.ui.EntryLists.EntryList;
import org.guatu.indicator.IndicatorKind;
import org.guatu.ledger.Ledger;
import org.guatu.live.PressButton;
import org.guatu.live.Redraw;
import org.guatu.progress.Progress;
import org.guatu.shell.Formats;
import org.guatu.shell.HeaderState;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** All entries that make a number, with their sum reckoned by the database beside the number; and what waits for recognition. */
@Route(value = "entries", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.CLERK, Role.Name.ADMIN})
class EntriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WAITING = "waiting";
    private static final String SHOW = "show";

    private final transient Screens screens;
    private final transient Progress progress;
    private final transient AccessGuard guard;
    private final transient Units units;
    private final transient Ledger ledger;
    private final transient ObjectProvider<ExplanationOpener> explanations;
    private final H1 title = new H1();
    private final Panel panel = new Panel("entries-panel");
    private String pageTitle = "";
    private transient Screen shown;
    private transient volatile Set<String> topics = Set.of();
    private final transient ScreenNews news;

    EntriesView(Screens screens, Progress progress, AccessGuard guard, Units units, Ledger ledger, ScreenNews news,
                ObjectProvider<ExplanationOpener> explanations) {
        this.screens = screens;
        this.progress = progress;
        this.guard = guard;
        this.units = units;
        this.ledger = ledger;
        this.explanations = explanations;
        this.news = news;
        addClassName("entries");
        title.addClassName("sr-only");
        add(title, panel);
        news.follow(this, () -> topics, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), screens.latest());
        boolean same = shown != null && shown.isSameBut(reading.state());
        // Only what lies over it comes or goes: the list stands as it is, with its focus and its scrolling.
        shown = same ? shown.withAddress(reading.state()) : screens.open(reading.state(), HeaderState.Place.OVERVIEW, Texts.locale());
        guard.requireProjectsOf(shown.unit().code());
        Optional<BridgeTerm> term = BridgeTerm.of(shown.address(), shown.asOf());
        List<String> unknown = new ArrayList<>(shown.unknown());
        if (term.isEmpty() && BridgeTerm.isAsked(shown.address())) {
            unknown.add(Texts.text("dashboard-explain.entries.unknown-term"));
        }
        MainLayout.noticeIgnored(reading, unknown);
        String name = shown.indicator().shortName(Texts.locale());
        MainLayout.show(HeaderState.ofProject(reading.state(), shown.unit().code(), Texts.text("dashboard-explain.entries.leaf", name), shown.asOf().date(),
                shown.header().pendingYuan()));
        pageTitle = Texts.text("dashboard-explain.entries.title", name, shown.unit().shortName(Texts.locale()),
                term.map(t -> PeriodWords.between(t, shown.asOf())).orElseGet(() -> PeriodWords.upTo(shown.period(), shown.asOf())));
        title.setText(pageTitle);
        panel.finding(pageTitle);
        if (!same) {
            show(shown, term);
        }
        topics = shown.address().asOf() != null ? Set.of() : Set.of(Topics.unit(shown.unit().code()));
        explanations.ifAvailable(opener -> opener.follow(shown));
    }

    /** Reads the same address again and carries over what differs. */
    private void refresh() {
        EntriesView drawn = new EntriesView(screens, progress, guard, units, ledger, news, explanations);
        shown = screens.open(shown.address(), HeaderState.Place.OVERVIEW, Texts.locale());
        drawn.title.setText(pageTitle);
        drawn.panel.finding(pageTitle);
        drawn.show(shown, BridgeTerm.of(shown.address(), shown.asOf()));
        Redraw.into(this, drawn.getChildren().toArray(Component[]::new));
        explanations.ifAvailable(opener -> opener.refresh(shown));
        MainLayout.update(HeaderState.ofProject(shown.address(), shown.unit().code(),
                Texts.text("dashboard-explain.entries.leaf", shown.indicator().shortName(Texts.locale())), shown.asOf().date(), shown.header().pendingYuan()));
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(Screen screen, Optional<BridgeTerm> term) {
        EntryTable words = new EntryTable(units, screen.indicator(), Categories.of(ledger));
        EntryLists lists = new EntryLists(progress, screen, words);
        boolean waiting = screen.address().filter(SHOW).filter(WAITING::equals).isPresent();
        EntryList list = term.map(lists::term).orElseGet(() -> waiting ? lists.waiting() : lists.recognised());
        panel.clearActions();
        panel.action(explain(screen));
        panel.action(Csv.link(Texts.text("dashboard-explain.entries.csv"), "entries-" + screen.indicator().code() + "-" + screen.unit().code() + "-"
                + screen.period().period().code() + "-" + screen.asOf() + (waiting ? "-waiting" : term.map(one -> "-" + ListState.word(one.kind())).orElse("")), () -> list.table(words)));
        Component rows = list.rows() == 0 ? empty(list.none()) : new EntryGrid(words, screen.address(), list.rows(), list.sum(), list.pages());
        boolean choice = screen.indicator().kind() == IndicatorKind.FUNDS || term.isPresent();
        panel.body(choice ? tabs(screen, waiting, term) : new Span(), list.said(), rows);
    }

    private static Component empty(String none) {
        Paragraph said = new Paragraph(Texts.text("dashboard-explain.entries." + none));
        said.addClassName("entries-empty");
        return said;
    }

    /** What is recognised, what waits, and the term of the bridge that led here. */
    private Component tabs(Screen screen, boolean waiting, Optional<BridgeTerm> term) {
        UnitCode unit = screen.unit().code();
        Period period = screen.period().period();
        ViewState plain = BridgeTerm.without(screen.address()).withFilter(SHOW, null);
        int entries = screen.standing().entries(screen.indicator(), unit, period);
        Nav tabs = new Nav(tab(plain, Texts.text("dashboard-explain.entries.recognised", Formats.count(entries)), !waiting && term.isEmpty()));
        if (screen.indicator().kind() == IndicatorKind.FUNDS) {
            tabs.add(tab(plain.withFilter(SHOW, WAITING), Texts.text("dashboard-explain.entries.waiting",
                    Formats.count(screen.standing().waiting(screen.indicator(), unit, period).receipts())), waiting && term.isEmpty()));
        }
        term.ifPresent(t -> tabs.add(tab(screen.address(), BridgePanel.name(t.kind(), screen.indicator().measure()), true)));
        tabs.addClassNames("segment", "entries-tabs");
        tabs.setAriaLabel(Texts.text("dashboard-explain.entries.tabs"));
        Div tools = new Div(tabs);
        tools.addClassName("entries-tools");
        return tools;
    }

    private static Component tab(ViewState to, String words, boolean here) {
        Anchor tab = new Anchor(to.href("entries"), words);
        tab.addClassName("segment-entry");
        if (here) {
            tab.getElement().setAttribute("aria-current", "true");
        }
        return tab;
    }

    private Component explain(Screen screen) {
        NativeButton explain = new PressButton(anchor -> explanations.ifAvailable(opener ->
                opener.open(screen, NumberPressed.of(anchor, screen, null))));
        explain.setText(Texts.text("dashboard-explain.entries.explain"));
        explain.addClassName("text-button");
        explain.getElement().setAttribute("aria-haspopup", "dialog");
        return explain;
    }

}
