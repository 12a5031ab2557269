package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.function.Supplier;

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
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.Screens;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.progress.Progress;
import org.guatu.progress.Standing;
import org.guatu.shell.Glyph;
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
    private final transient ObjectProvider<ExplanationOpener> explanations;
    private final H1 title = new H1();
    private final Panel panel = new Panel("entries-panel");
    private String pageTitle = "";

    EntriesView(Screens screens, Progress progress, AccessGuard guard, Units units, ObjectProvider<ExplanationOpener> explanations) {
        this.screens = screens;
        this.progress = progress;
        this.guard = guard;
        this.units = units;
        this.explanations = explanations;
        addClassName("entries");
        title.addClassName("sr-only");
        add(title, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), screens.latest());
        Screen screen = screens.open(reading.state(), HeaderState.Place.OVERVIEW, Texts.locale());
        guard.requireProjectsOf(screen.unit().code());
        MainLayout.noticeIgnored(reading);
        String name = screen.indicator().shortName(Texts.locale());
        MainLayout.show(HeaderState.ofProject(reading.state(), screen.unit().code(), Texts.text("dashboard-explain.entries.leaf", name), screen.asOf().date(),
                screen.header().pendingYuan()));
        pageTitle = Texts.text("dashboard-explain.entries.title", name, screen.unit().shortName(Texts.locale()), PeriodWords.upTo(screen.period(), screen.asOf()));
        title.setText(pageTitle);
        panel.finding(pageTitle);
        show(screen, reading.state().filter(SHOW).filter(WAITING::equals).isPresent());
        explanations.ifAvailable(opener -> opener.follow(screen));
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(Screen screen, boolean waiting) {
        Indicator indicator = screen.indicator();
        UnitCode unit = screen.unit().code();
        Period period = screen.period().period();
        AsOf asOf = screen.asOf();
        EntryTable words = new EntryTable(units, indicator);
        Progress.Opened opened = progress.opened(indicator, unit, period, asOf);
        Standing.Waiting submitted = screen.standing().waiting(indicator, unit, period);
        Supplier<DataTable> table = () -> words.table(waiting ? progress.waiting(indicator, unit, period, asOf, 0, Integer.MAX_VALUE)
                : progress.entries(indicator, unit, period, asOf, 0, Integer.MAX_VALUE));
        panel.clearActions();
        panel.action(explain(screen));
        panel.action(Csv.link(Texts.text("dashboard-explain.entries.csv"), "entries-" + indicator.code() + "-" + unit + "-" + period.code() + "-" + asOf, table));
        int rows = waiting ? submitted.receipts() : opened.entries();
        BigDecimal sum = waiting ? submitted.amount() : opened.quantity();
        Component list = rows == 0 ? empty(waiting)
                : new EntryGrid(words, screen.address(), period.start().getYear(), rows, sum, (offset, limit) -> waiting
                        ? progress.waiting(indicator, unit, period, asOf, offset, limit) : progress.entries(indicator, unit, period, asOf, offset, limit));
        Component said = waiting ? sumWaiting(words, submitted) : sum(screen, words, opened);
        panel.body(indicator.kind() == IndicatorKind.FUNDS ? tabs(screen, waiting, opened, submitted) : new Span(), said, list);
    }

    private static Component empty(boolean waiting) {
        Paragraph none = new Paragraph(Texts.text(waiting ? "dashboard-explain.entries.none-waiting" : "dashboard-explain.entries.none"));
        none.addClassName("entries-empty");
        return none;
    }

    private static Component tabs(Screen screen, boolean waiting, Progress.Opened opened, Standing.Waiting submitted) {
        ViewState plain = screen.address().withFilter(SHOW, null);
        Nav tabs = new Nav(tab(plain, "recognised", opened.entries(), !waiting), tab(plain.withFilter(SHOW, WAITING), "waiting", submitted.receipts(), waiting));
        tabs.addClassNames("segment", "entries-tabs");
        tabs.setAriaLabel(Texts.text("dashboard-explain.entries.tabs"));
        Div tools = new Div(tabs);
        tools.addClassName("entries-tools");
        return tools;
    }

    private static Component tab(ViewState to, String word, int count, boolean here) {
        Anchor tab = new Anchor(to.href("entries"), Texts.text("dashboard-explain.entries." + word, String.valueOf(count)));
        tab.addClassName("segment-entry");
        if (here) {
            tab.getElement().setAttribute("aria-current", "true");
        }
        return tab;
    }

    /** The sum is the database's, over all entries; the number is the screen's. They are compared here, in front of everybody. */
    private static Component sum(Screen screen, EntryTable words, Progress.Opened opened) {
        BigDecimal number = screen.figure().actual();
        boolean agrees = opened.quantity().compareTo(number) == 0;
        String key = !agrees ? "differs" : screen.indicator().kind() == IndicatorKind.VISIT_COUNT ? "agrees-firms" : "agrees";
        Span entries = new Span(Finding.of("dashboard-explain.entries.sum", count(opened.entries()), number(words, opened.quantity()), words.amounts().unit()).components());
        Span said = new Span(new Glyph(agrees ? Glyph.Form.CHECK : Glyph.Form.ALERT),
                new Span(Finding.of("dashboard-explain.entries." + key, number(words, number), words.amounts().unit()).components()));
        said.addClassNames("ex-agreement", agrees ? "ex-agreement--yes" : "ex-agreement--no");
        Div line = new Div(entries, said);
        line.addClassName("entries-sum");
        return line;
    }

    private static Component sumWaiting(EntryTable words, Standing.Waiting submitted) {
        Div line = new Div(new Span(Finding.of("dashboard-explain.entries.sum-waiting", count(submitted.receipts()), number(words, submitted.amount()),
                words.amounts().unit()).components()));
        line.addClassName("entries-sum");
        return line;
    }

    private static Finding.Number count(int number) {
        return Finding.Number.of(number, String.valueOf(number));
    }

    private static Finding.Number number(EntryTable words, BigDecimal amount) {
        return Finding.Number.of(amount, words.amounts().shown(amount));
    }

    private Component explain(Screen screen) {
        NativeButton explain = new NativeButton(Texts.text("dashboard-explain.entries.explain"));
        explain.addClassName("text-button");
        explain.getElement().setAttribute("aria-haspopup", "dialog");
        explain.addClickListener(press -> explanations.ifAvailable(opener ->
                opener.open(explain, screen, screen.indicator(), screen.unit().code(), screen.period().period())));
        return explain;
    }

}
