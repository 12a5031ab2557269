package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.Month;
import org.guatu.indicator.Light;
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
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.LightBadge;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.UnitCode;

/** Who has reported a month and who has not, and the months that are open. The month stands in the address. */
@Route(value = ReportingView.ROUTE, layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.CLERK, Role.Name.REVIEWER, Role.Name.OFFICE, Role.Name.ADMIN})
class ReportingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "reporting";
    private static final long serialVersionUID = 1L;
    /** What is told when a month is closed or opened again, whichever unit's screen it is. */
    private static final String CLOSED = Subject.MONTH.name().toLowerCase(Locale.ROOT);

    private final transient CurrentUser user;
    private final transient ReportingStatus status;
    private final transient ReportingCalendar calendar;
    private final transient RiskRules rules;
    private final transient AccessGuard guard;
    private final transient TypedKeeper keeper;
    private final transient WorkingDays days;
    private final transient ReviewLevels levels;
    private final transient HistoryLinks history;
    private final Div head = new Div();
    private final Div list = new Div();
    private MonthsPanel months;
    private transient Month month;

    ReportingView(CurrentUser user, ReportingStatus status, ReportingCalendar calendar, RiskRules rules, AccessGuard guard,
                  TypedKeeper keeper, WorkingDays days, ReviewLevels levels, HistoryLinks history, LiveScreens live) {
        this.user = user;
        this.status = status;
        this.calendar = calendar;
        this.rules = rules;
        this.guard = guard;
        this.keeper = keeper;
        this.days = days;
        this.levels = levels;
        this.history = history;
        addClassName("reporting");
        head.addClassName("reporting-head");
        list.addClassNames("card", "reporting-list");
        Set<String> followed = Set.of(News.unit(user.require().homeUnit()), CLOSED);
        live.follow(this, () -> followed, news -> follow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation().getQueryParameters().getSingleParameter("month").orElse("");
        Month month = read(asked);
        MainLayout.notice(asked.isEmpty() || month != null ? null : Texts.text("shell.address.ignored", "month=" + asked));
        show(month == null ? calendar.current() : month);
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
        months = new MonthsPanel(calendar, keeper, () -> UI.getCurrent().refreshCurrentRoute(false));
        Div both = new Div(list, months);
        both.addClassName("reporting-both");
        add(head, both);
    }

    /** What is reported and closed meanwhile is shown where it stands. */
    void follow() {
        if (month != null) {
            List<UnitMonth> rows = rows();
            Redraw.into(head, head(rows));
            Redraw.into(list, list(rows));
            months.follow();
        }
    }

    private List<UnitMonth> rows() {
        List<UnitMonth> rows = status.of(user.require().homeUnit(), month);
        return rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private Component[] head(List<UnitMonth> rows) {
        H1 title = new H1(sentence(rows, month));
        if (!guard.may(Role.OFFICE, Role.ADMIN)) {
            return new Component[] {title, months(month)};
        }
        Div settings = new Div(setting("recognition.rules.title", () -> new RulesDialog(rules, true, () -> {
        }).open()), setting("recognition.levels.title", () -> new ReviewLevelsDialog(levels, keeper, history).open()),
                setting("recognition.days.title", () -> new WorkingDaysDialog(days, () -> show(month)).open()));
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
        return new Component[] {table(rows, month), note(Texts.text("reporting.counted"))};
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
                        String.join(Texts.text("shell.list-separator"), missing), Formats.monthDayTime(calendar.due(month)));
    }

    private Component months(Month shown) {
        Nav nav = new Nav();
        nav.addClassName("segment");
        nav.setAriaLabel(Texts.text("reporting.choose"));
        Month newest = calendar.months().getFirst().month();
        for (int back = 5; back >= 0; back--) {
            Month month = newest.minus(back);
            Anchor entry = new Anchor(Addresses.reporting(month),
                    Texts.text("reporting.month-short", month.firstDay().getMonth()));
            entry.addClassName("segment-entry");
            if (month.equals(shown)) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            nav.add(entry);
        }
        return nav;
    }

    private static Component table(List<UnitMonth> rows, Month month) {
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        for (String column : List.of("unit", "state", "stated", "zero", "drafts", "returned", "reported", "last")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text("reporting.column." + column));
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        }
        header.add(names);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row)));
        NativeTable table = new NativeTable(header, body);
        table.addClassName("reporting-table");
        table.getElement().setAttribute("aria-label", Texts.text("reporting.table", month.firstDay().getMonth()));
        return table;
    }

    private static NativeTableRow line(UnitMonth row) {
        NativeTableRow line = new NativeTableRow();
        NativeTableHeaderCell unit = new NativeTableHeaderCell();
        unit.getElement().setAttribute("scope", "row");
        unit.add(new Anchor("unit/" + row.unit().code(), row.unit().shortName(Texts.locale())));
        line.getElement().setAttribute("data-unit", row.unit().code().value());
        line.add(unit, cell(new LightBadge(light(row.state()), Texts.text(row.state().messageKey()))),
                cell(FigureData.count(java.math.BigDecimal.valueOf(row.stated())), new Span(" / "), FigureData.count(java.math.BigDecimal.valueOf(row.projects()))),
                count(row.zero()), count(row.drafts()), returned(row), day(row.reportedOn()), last(row));
        return line;
    }

    private static NativeTableCell returned(UnitMonth row) {
        NativeTableCell cell = count(row.returned());
        if (row.overdue() > 0) {
            Span late = new Span(Texts.text("reporting.overdue", String.valueOf(row.overdue())));
            late.addClassNames("tag", "tag--bad");
            cell.add(late);
        }
        return cell;
    }

    private static NativeTableCell last(UnitMonth row) {
        NativeTableCell cell = day(row.lastOn());
        if (row.silent()) {
            Span silent = new Span(Texts.text("reporting.silent", String.valueOf(ReportingStatus.SILENT_DAYS)));
            silent.addClassNames("tag", "tag--warn");
            cell.add(silent);
        }
        return cell;
    }

    private static NativeTableCell count(int number) {
        return cell(number == 0 ? new Span(Formats.NONE) : FigureData.count(java.math.BigDecimal.valueOf(number)));
    }

    private static NativeTableCell day(LocalDate day) {
        return cell(new Span(day == null ? Formats.NONE : Formats.monthDay(day)));
    }

    private static NativeTableCell cell(Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }

    /** Shape and colour of a state of reporting. */
    static Light light(State state) {
        return switch (state) {
            case WHOLE -> Light.OK;
            case ZERO -> Light.DONE;
            case PARTLY -> Light.WARN;
            case LATE -> Light.BAD;
            case DUE, NONE -> Light.NONE;
        };
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
