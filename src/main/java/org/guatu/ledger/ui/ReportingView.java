package org.guatu.ledger.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.ReportingStatus;
import org.guatu.ledger.ReportingStatus.State;
import org.guatu.ledger.ReportingStatus.UnitMonth;
import org.guatu.ledger.ReviewLevels;
import org.guatu.ledger.RiskRules;
import org.guatu.ledger.WorkingDays;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.live.Redraw;
import org.guatu.shell.Addresses;
import org.guatu.shell.Formats;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;

/** Who has reported a month and who has not, and the months that are open. The month stands in the address. */
@Route(value = ReportingView.ROUTE, layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.CLERK, Role.Name.REVIEWER, Role.Name.OFFICE, Role.Name.ADMIN})
class ReportingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "reporting";
    private static final long serialVersionUID = 1L;
    /** So many units that have not reported are named in the title. */
    private static final int NAMED = 3;
    /** What is told when a month is closed or opened again, whichever unit's screen it is. */
    static final String CLOSED = Subject.MONTH.name().toLowerCase(Locale.ROOT);

    private final transient CurrentUser user;
    private final transient ReportingStatus status;
    private final transient ReportingCalendar calendar;
    private final transient RiskRules rules;
    private final transient AccessGuard guard;
    private final transient Units units;
    private final transient TypedKeeper keeper;
    private final transient WorkingDays days;
    private final transient ReviewLevels levels;
    private final transient HistoryLinks history;
    private final Div head = new Div();
    private final Div list = new Div();
    private Command monthsFollow = () -> {
    };
    private transient Month month;
    private transient Unit unit;

    ReportingView(CurrentUser user, ReportingStatus status, ReportingCalendar calendar, RiskRules rules, AccessGuard guard, Units units,
                  TypedKeeper keeper, WorkingDays days, ReviewLevels levels, HistoryLinks history, LiveScreens live) {
        this.user = user;
        this.status = status;
        this.calendar = calendar;
        this.rules = rules;
        this.guard = guard;
        this.units = units;
        this.keeper = keeper;
        this.days = days;
        this.levels = levels;
        this.history = history;
        addClassName("reporting");
        head.addClassName("reporting-head");
        list.addClassNames("card", "reporting-list");
        live.follow(this, () -> unit == null ? Set.of() : Set.of(News.unit(unit.code()), CLOSED), news -> follow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String asked = query.getSingleParameter("month").orElse("");
        Month month = read(asked);
        String other = query.getSingleParameter("unit").orElse("");
        Optional<Unit> named = Optional.of(other).filter(UnitCode::isCode).map(UnitCode::of).flatMap(units::find)
                .filter(one -> guard.maySeeTotalsOf(one.code()));
        unit = named.orElseGet(() -> units.byCode(user.require().homeUnit()));
        String ignored = Stream.of(asked.isEmpty() || month != null ? "" : "month=" + asked, other.isEmpty() || named.isPresent() ? "" : "unit=" + other)
                .filter(said -> !said.isEmpty()).collect(Collectors.joining(Texts.text("shell.list-separator")));
        MainLayout.notice(ignored.isEmpty() ? null : Texts.text("shell.address.ignored", ignored));
        show(month == null ? calendar.current(unit.code()) : month);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("reporting.title");
    }

    private void show(Month chosen) {
        month = chosen;
        removeAll();
        head.removeAll();
        list.removeAll();
        List<UnitMonth> rows = rows();
        head.add(head(rows));
        list.add(list(rows));
        Div both = new Div(list, months());
        both.addClassName("reporting-both");
        add(head, both);
    }

    /** The months of the unit's city; above the cities, the month that is shown in each of them. */
    private Component months() {
        MonthLine lines = new MonthLine(calendar, status, keeper, () -> UI.getCurrent().refreshCurrentRoute(false));
        if (units.children(unit.code(), month.lastDay()).stream().anyMatch(below -> below.kind() == UnitKind.CITY)) {
            CitiesPanel cities = new CitiesPanel(lines, units, unit, month);
            monthsFollow = cities::follow;
            return cities;
        }
        MonthsPanel months = new MonthsPanel(lines, unit, units.byCode(units.cityOf(unit.code())));
        monthsFollow = months::follow;
        return months;
    }

    /** What is reported and closed meanwhile is shown where it stands. */
    void follow() {
        if (month != null) {
            List<UnitMonth> rows = rows();
            Redraw.into(head, head(rows));
            Redraw.into(list, list(rows));
            monthsFollow.execute();
        }
    }

    private List<UnitMonth> rows() {
        List<UnitMonth> rows = status.of(unit.code(), month);
        return rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private Component[] head(List<UnitMonth> rows) {
        H1 title = new H1(sentence(rows, month));
        if (!guard.may(Role.OFFICE, Role.ADMIN)) {
            return new Component[] {title, months(month)};
        }
        Div settings = new Div(setting("recognition.rules.title", () -> new RulesDialog(rules, true, history, () -> {
        }).open()), setting("recognition.levels.title", () -> new ReviewLevelsDialog(levels, keeper, history).open()),
                setting("recognition.days.title", () -> new WorkingDaysDialog(days, history, () -> show(month)).open()));
        settings.addClassName("reporting-settings");
        return new Component[] {title, settings, months(month)};
    }

    private static NativeButton setting(String key, Runnable open) {
        NativeButton button = new NativeButton(Texts.text(key), press -> open.run());
        button.addClassName("text-button");
        button.getElement().setAttribute("data-key", key);
        return button;
    }

    private Component[] list(List<UnitMonth> rows) {
        return new Component[] {new ReportingTable(rows, month, this::href), note(Texts.text("reporting.counted"))};
    }

    /** The title is the finding: how many have reported, and who is late. */
    private String sentence(List<UnitMonth> rows, Month month) {
        List<UnitMonth> asked = rows.stream().filter(row -> row.state() != State.NONE).toList();
        List<String> missing = asked.stream().filter(row -> row.state() == State.LATE || row.state() == State.DUE)
                .map(row -> row.unit().shortName(Texts.locale())).toList();
        String name = Texts.text("reporting.month", String.valueOf(month.year()), month.firstDay().getMonth());
        List<String> partly = asked.stream().filter(row -> row.state() == State.PARTLY).map(row -> row.unit().shortName(Texts.locale())).toList();
        if (missing.isEmpty()) {
            return partly.isEmpty() ? Texts.text("reporting.all", name, String.valueOf(asked.size()))
                    : Texts.text("reporting.all-partly", name, String.valueOf(asked.size()), String.join(Texts.text("shell.list-separator"), partly));
        }
        return Texts.text("reporting.missing", name, String.valueOf(asked.size() - missing.size()), String.valueOf(asked.size()),
                        named(missing), Formats.monthDayTime(calendar.due(month)));
    }

    /** A few by name; of more the first, and how many they are: the table names each. */
    private static String named(List<String> units) {
        return units.size() <= NAMED ? String.join(Texts.text("shell.list-separator"), units)
                : Texts.text("reporting.missing.many", units.getFirst(), String.valueOf(units.size()));
    }

    private Component months(Month shown) {
        Nav nav = new Nav();
        nav.addClassName("segment");
        nav.setAriaLabel(Texts.text("reporting.choose"));
        Month newest = calendar.months(unit.code()).getFirst().month();
        for (int back = 5; back >= 0; back--) {
            Month month = newest.minus(back);
            Anchor entry = new Anchor(address(month, unit),
                    Texts.text("reporting.month-short", month.firstDay().getMonth()));
            entry.addClassName("segment-entry");
            if (month.equals(shown)) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            nav.add(entry);
        }
        return nav;
    }

    /** A row of a city leads to the reporting of its counties, every other to the unit itself. */
    private String href(Unit of) {
        return of.kind() == UnitKind.CITY ? address(month, of) : "unit/" + of.code();
    }

    /** The own unit needs no name in the address. */
    private String address(Month month, Unit of) {
        return of.code().equals(user.require().homeUnit()) ? Addresses.reporting(month) : Addresses.reporting(month, of.code());
    }

    /** A month as an address names it, 2024-06; null for anything else. */
    private static Month read(String text) {
        if (!text.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
            return null;
        }
        return Month.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    /** A paragraph in the tone of a note. */
    static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }
}
