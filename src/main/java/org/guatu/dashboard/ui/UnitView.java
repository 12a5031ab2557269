package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.dashboard.RankOf;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.Screens;
import org.guatu.dashboard.Topics;
import org.guatu.dashboard.UnitScreen;
import org.guatu.dashboard.UnitScreen.ProjectsOf;
import org.guatu.dashboard.UnitScreens;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.PublishedFigure;
import org.guatu.live.Redraw;
import org.guatu.progress.ProjectBoard;
import org.guatu.project.Projects;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Track;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One unit: its cards, its projects from the first talks to production, the list against the plans, and why it is behind or ahead. The
 * address holds everything; another order or filter changes the list and leaves the rest as it is.
 */
@Route(value = "unit/:code", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.CLERK, Role.Name.REVIEWER, Role.Name.OFFICE, Role.Name.ADMIN})
class UnitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitScreens screens;
    private final transient Screens addresses;
    private final transient ProjectBoard board;
    private final transient Indicators indicators;
    private final transient Units units;
    private final transient EarlierYears years;
    private final transient ScreenNews news;
    private final transient ObjectProvider<ExplanationOpener> explanations;
    private final transient ObjectProvider<DecisionOpener> decisions;
    private final H1 heading = new H1();
    private final Div cards = new Div();
    private final Div funnel = new Div();
    /** What is owed already about the unit and its numbers. */
    private final Div owed = new Div();
    private final Div main = new Div();
    private transient UnitScreen unit;
    private transient ListState list;
    private ProjectListPanel projectList;
    private transient volatile Set<String> topics = Set.of();

    UnitView(UnitScreens screens, Screens addresses, ProjectBoard board, Indicators indicators, Units units, EarlierYears years,
             ScreenNews news, ObjectProvider<ExplanationOpener> explanations, ObjectProvider<DecisionOpener> decisions) {
        this.screens = screens;
        this.addresses = addresses;
        this.board = board;
        this.indicators = indicators;
        this.units = units;
        this.years = years;
        this.news = news;
        this.explanations = explanations;
        this.decisions = decisions;
        addClassName("unit-screen");
        cards.addClassName("unit-cards");
        funnel.addClassName("unit-funnel");
        main.addClassName("unit-main");
        heading.addClassName("sr-only");
        owed.addClassName("unit-owed");
        add(heading, cards, funnel, owed, main);
        news.follow(this, () -> topics, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        if (!UnitCode.isCode(code)) {
            throw new Refusal("dashboard.refusal.unknown-unit", code);
        }
        ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), addresses.latest());
        ListState wanted = ListState.of(UnitCode.of(code), reading.state());
        boolean known = unit != null && wanted.sameScreen(list);
        unit = known ? unit.withAddress(reading.state()) : screens.open(wanted.unit(), reading.state(), Texts.locale());
        list = unit.projects().map(projects -> wanted.knowing(projects.chains().stream().map(Projects.Chain::code).toList())).orElse(wanted);
        MainLayout.show(unit.screen().header());
        List<String> said = new ArrayList<>(years.above(unit.screen()));
        successor(unit.screen()).ifPresent(said::add);
        MainLayout.noticeIgnored(reading.and(list.ignored()), said);
        topics = reading.state().asOf() != null ? Set.of() : Set.of(Topics.unit(unit.code()), Topics.of(Subject.TARGET));
        heading.setText(Texts.text("dashboard-unit.heading", unit.screen().unit().name(Texts.locale()), unit.screen().period().name(Texts.locale())));
        if (!known) {
            show();
        }
        unit.projects().ifPresent(this::showList);
        explanations.ifAvailable(opener -> opener.follow(unit.screen()));
        DialogButton.follow(this, unit.screen().address());
    }

    @Override
    public String getPageTitle() {
        return unit == null ? Texts.text("shell.brand") : Texts.text("dashboard-unit.title", unit.screen().unit().shortName(Texts.locale()));
    }

    /** Reads the same address again and carries over what differs. */
    private void refresh() {
        UnitView drawn = new UnitView(screens, addresses, board, indicators, units, years, news, explanations, decisions);
        drawn.unit = screens.open(list.unit(), list.address(), Texts.locale());
        drawn.list = list;
        drawn.heading.setText(heading.getText());
        drawn.show();
        drawn.unit.projects().ifPresent(drawn::showList);
        unit = drawn.unit;
        Redraw.into(this, drawn.getChildren().toArray(Component[]::new));
        explanations.ifAvailable(opener -> opener.refresh(unit.screen()));
        cards.getStyle().set("--cards", drawn.cards.getStyle().get("--cards"));
        projectList = projectList != null && projectList.isAttached() ? projectList : drawn.projectList;
        MainLayout.update(unit.screen().header());
    }

    /** What the rest of the screen shows; the list follows by itself. */
    private void show() {
        cards();
        owed();
        main.removeAll();
        funnel.removeAll();
        projectList = null;
        List<PublishedFigure> published = indicators.published(unit.code(), unit.screen().asOf().date().getYear());
        if (unit.projects().isEmpty()) {
            Panel own = targets(published);
            decide(own);
            main.add(closed(), own);
            return;
        }
        ProjectsOf projects = unit.projects().get();
        projectList = new ProjectListPanel(unit, projects, board, units, this::explain);
        main.add(projectList, projects.why().<Panel>map(why -> new WhyBehindPanel(unit, projects, why, list, targetsButton(published), this::explain))
                .orElseGet(() -> targets(published)));
    }

    private void owed() {
        owed.removeAll();
        UnitCode code = unit.code();
        List<Decision> about = unit.screen().address().asOf() != null ? List.of() : decisions.stream().flatMap(opener -> opener.owed(code, subject -> switch (subject) {
            case DecisionSubject.OnUnit on -> on.unit().equals(code);
            case DecisionSubject.OnFigure on -> on.unit().equals(code);
            case DecisionSubject.OnProject project -> false;
            case DecisionSubject.OnBlocker blocker -> false;
        }).stream()).toList();
        owed.setVisible(!about.isEmpty());
        if (!about.isEmpty()) {
            decisions.stream().findFirst().ifPresent(opener -> owed.add(opener.strip(about, 1)));
        }
    }

    /** Beside what says how the unit stands: a decision about it. */
    private void decide(Panel panel) {
        String about = unit.screen().unit().shortName(Texts.locale());
        decisions.stream().flatMap(opener -> opener.button(new DecisionSubject.OnUnit(unit.code()), about).stream()).forEach(panel::action);
    }

    private void showList(ProjectsOf projects) {
        funnel.removeAll();
        funnel.add(new FunnelPanel(projects.funnel(), projects.registered(), list, unit.screen()));
        projectList.show(list);
        decide(projectList);
    }

    private void cards() {
        cards.removeAll();
        boolean first = true;
        List<Indicator> headlines = unit.screen().standing().headlines();
        cards.getStyle().set("--cards", String.valueOf(headlines.size()));
        for (Indicator indicator : headlines) {
            String href = list.href(list.address().withIndicator(indicator.code()));
            IndicatorCard card = new IndicatorCard(unit.screen(), indicator, unit.code(), unit.screen().period().period(),
                    first ? IndicatorCard.Size.HERO : IndicatorCard.Size.NORMAL, href, this::explain);
            if (first) {
                unit.rank().ifPresent(rank -> card.note(rank(rank, (anchor, derived) -> explain(new NumberPressed(anchor, indicator, unit.code(),
                        unit.screen().period().period(), derived.code())))));
                card.setClassName("indicator-card--tied", unit.rank().filter(rank -> rank.place().tied() && rank.inTrack().isPresent()).isPresent());
            }
            cards.add(card);
            first = false;
        }
    }

    private Component rank(RankOf rank, Finding.Press press) {
        RankOf.Place place = rank.place();
        Span words = new Span(Finding.of(place.tied() ? "dashboard-unit.rank-tied" : "dashboard-unit.rank",
                rank(place.rank()), rank(place.of())).components(press));
        rank.inTrack().ifPresent(track -> {
            words.add(new Text(Texts.text("dashboard-unit.rank-separator")));
            words.add(Finding.of("dashboard-unit.rank-in-track", track(rank.track()),
                    rank(track.rank())).components(press));
        });
        return words;
    }

    private static Finding.Number rank(int rank) {
        return Finding.Number.of(rank, Formats.count(rank)).as(Derived.RANK);
    }

    private String track(String code) {
        Locale locale = Texts.locale();
        String brief = "dashboard-unit.track." + code.toLowerCase(Locale.ROOT);
        return Texts.has(brief) ? Texts.text(brief) : units.track(code).map((Track track) -> track.name(locale)).orElse(code);
    }

    /** In place of the lists, for a reader who may see the totals of the unit alone. */
    private Component closed() {
        Panel closed = new Panel("closed");
        closed.finding(Texts.text("dashboard-unit.closed.title"));
        Paragraph words = new Paragraph(new Glyph(Glyph.Form.LOCK),
                new Span(Texts.text("dashboard-unit.closed.sentence", unit.screen().unit().shortName(Texts.locale()))));
        words.addClassName("list-empty");
        closed.body(words);
        return closed;
    }

    private Panel targets(List<PublishedFigure> published) {
        Panel panel = new Panel("targets");
        var targets = TargetList.of(unit.screen());
        String year = String.valueOf(unit.screen().standing().year());
        panel.finding(targets.isEmpty() ? Finding.of("dashboard-unit.targets.none", year)
                : Finding.of("dashboard-unit.targets.some", year, Finding.Number.of(targets.size(), Formats.count(targets.size()))));
        panel.caption(new Text(Texts.text("dashboard-unit.targets.caption")));
        Div scroller = new Div(new TargetList(unit.screen(), targets, published));
        scroller.addClassName("targets-scroller");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", Texts.text("dashboard-unit.targets.caption"));
        panel.body(scroller);
        return panel;
    }

    private Component targetsButton(List<PublishedFigure> published) {
        NativeButton button = new DialogButton("targets", () -> new TargetsDialog(unit.screen(), published));
        button.add(new Span(Texts.text("dashboard-unit.targets.open")), new Glyph(Glyph.Form.RIGHT));
        button.addClassNames("text-link", "targets-open");
        return button;
    }

    private void explain(NumberPressed pressed) {
        explanations.ifAvailable(opener -> opener.open(unit.screen(), pressed));
    }

    /** A unit that is no more leads to the one that took its place. */
    private Optional<String> successor(Screen screen) {
        Unit shown = screen.unit();
        return Optional.ofNullable(shown.successor()).flatMap(units::find).map(next -> Texts.text("dashboard-unit.successor",
                shown.name(Texts.locale()), String.valueOf(shown.validTo().getYear()), next.name(Texts.locale()), next.code().value()));
    }
}
