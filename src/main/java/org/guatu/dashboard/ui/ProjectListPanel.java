package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.dashboard.UnitScreen;
import org.guatu.dashboard.UnitScreen.ProjectsOf;
import org.guatu.indicator.Exact;
import org.guatu.live.PressButton;
import org.guatu.live.TakesOver;
import org.guatu.progress.Figure;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectRow;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/**
 * The projects of a unit against their plans of the year. Below the list its sum stands beside the unit's figure, and where the two differ
 * the lines between them. A unit without any plan shows what is registered and says so.
 */
class ProjectListPanel extends Panel implements TakesOver {

    private static final long serialVersionUID = 1L;


    private transient UnitScreen unit;
    private transient ProjectsOf projects;
    private final transient ProjectBoard board;
    private final transient Consumer<NumberPressed> pressed;
    private final transient Units units;
    private final Div chips = new Div();
    private final Paragraph empty = new Paragraph();
    private final Div foot = new Div();
    private final ProjectGrid grid;
    private transient ListState list;

    ProjectListPanel(UnitScreen unit, ProjectsOf projects, ProjectBoard board, Units units, Consumer<NumberPressed> pressed) {
        super("project-list");
        this.unit = unit;
        this.projects = projects;
        this.board = board;
        this.units = units;
        this.pressed = pressed;
        // The screen is read on the day after its as-of day, also when that day is long past.
        LocalDate today = unit.screen().asOf().date().plusDays(1);
        grid = new ProjectGrid(unit.code(), today, this::address, code -> units.byCode(code).shortName(Texts.locale()));
        chips.addClassName("filter-offs");
        empty.addClassName("list-empty");
        foot.addClassName("list-foot");
        body(chips, grid, empty, foot);
    }

    /** Shows the list in another order or narrowed otherwise. */
    void show(ListState wanted) {
        fill(() -> {
            list = wanted;
            ProjectFilter filter = filter();
            Totals totals = board.totals(unit.code(), year(), asOf(), filter);
            ListedProjects listed = new ListedProjects(totals.projects(), (offset, limit) -> board.projects(unit.code(), year(), asOf(), filter, offset, limit));
            getStyle().set("--rows", String.valueOf(totals.projects()));
            clearActions();
            if (projects.registered() > 0) {
                action(ListMenus.sort(list));
                action(ListMenus.filter(list, projects.chains()));
                table(Texts.text("dashboard-unit.list.label"), () -> data(listed, totals),
                        Csv.name(Texts.text("dashboard-unit.list.file", unit.screen().unit().shortName(Texts.locale())), unit.screen()));
            }
            finding(finding(totals, filter), opensTable());
            caption(captions());
            chips.removeAll();
            ListMenus.active(list, projects.chains()).forEach(chips::add);
            chips.setVisible(chips.getChildren().findAny().isPresent());
            // as many as the sum below counts
            grid.show(DataProvider.fromCallbacks(query -> listed.from(query.getOffset(), query.getLimit()), query -> totals.projects()),
                    listed, totals.largestPlan(), ReachedSum.isOf(filter));
            grid.setVisible(totals.projects() > 0);
            empty.setVisible(totals.projects() == 0);
            empty.setText(Texts.text(filter.isNarrowed() ? "dashboard-unit.list.nothing-found"
                    : projects.registered() == 0 ? "dashboard-unit.list.none-registered" : "dashboard-unit.list.none-planned"));
            foot.removeAll();
            foot.setVisible(projects.planned().projects() > 0);
            foot.add(sum(totals, filter), switcher(filter));
            difference(totals, filter);
            if (ReachedSum.isOf(filter)) {
                foot.setVisible(true);
                foot.addComponentAtIndex(1, new ReachedSum(totals, filter, projects.funnel()));
            }
            settled(listed);
        });
    }

    /** Without any plan in the year there is nothing to list by plan: then all that are registered are listed. */
    private ProjectFilter filter() {
        return projects.planned().projects() == 0 ? list.filter().ofAll() : list.filter();
    }

    private Finding finding(Totals totals, ProjectFilter filter) {
        Finding.Number count = count(totals.projects());
        Finding.Number behind = count(totals.behind());
        if (projects.registered() == 0) {
            return Finding.of("dashboard-unit.list.finding-empty");
        }
        if (projects.planned().projects() == 0) {
            return Finding.of("dashboard-unit.list.finding-registered", count, String.valueOf(year()));
        }
        if (totals.behind() > 0) {
            return Finding.of("dashboard-unit.list.finding", count, behind);
        }
        return totals.anyBehind() > 0
                ? Finding.of("dashboard-unit.list.finding-little", count, count(totals.anyBehind()))
                : Finding.of("dashboard-unit.list.finding-none", count);
    }

    @Override
    public boolean takeOver(Component fresh) {
        ProjectListPanel drawn = (ProjectListPanel) fresh;
        unit = drawn.unit;
        projects = drawn.projects;
        list = drawn.list;
        return false;
    }

    /** Projects have plans by year: on a quarter or a campaign the list says that it stands on the year. */
    private Component[] captions() {
        return unit.screen().period().period().kind() == Period.Kind.YEAR || projects.planned().projects() == 0 ? new Component[0]
                : new Component[] {new Text(Texts.text("dashboard-unit.list.year-caption", String.valueOf(year())))};
    }

    private Component sum(Totals totals, ProjectFilter filter) {
        Span words = new Span();
        words.addClassName("list-sum");
        if (filter.isNarrowed()) {
            words.add(Finding.of("dashboard-unit.list.sum-narrowed", count(totals.projects())).components());
            words.add(new Text(" "));
        } else {
            words.add(new Text(Texts.text("dashboard-unit.list.sum") + " "));
        }
        words.add(new Text(Texts.text("dashboard-unit.list.in-place") + " "), number(totals.recognised()),
                new Text(" / " + Texts.text("dashboard-unit.list.due") + " "), number(totals.due()),
                new Text(" " + Amounts.YUAN.unit()));
        return words;
    }

    private static Finding.Number count(int count) {
        return Finding.Number.of(count, Formats.count(count));
    }

    private Component number(BigDecimal yuan) {
        NativeButton number = new PressButton(anchor -> pressed.accept(new NumberPressed(anchor, unit.funds(), unit.code(), unit.year())));
        number.addClassName("number-button");
        number.add(FigureData.yi(yuan));
        number.getElement().setAttribute("aria-haspopup", "dialog");
        return number;
    }

    private Component switcher(ProjectFilter filter) {
        Anchor other = filter.isNarrowed()
                ? new Anchor(list.whole(), new Span(Texts.text("dashboard-unit.list.unfiltered")))
                : filter.planned() ? new Anchor(list.with("show", ListState.ALL),
                        new Span(Finding.of("dashboard-unit.list.show-all", count(projects.registered())).components()))
                : new Anchor(list.with("show", null),
                        new Span(Finding.of("dashboard-unit.list.show-planned", count(projects.planned().projects())).components()));
        other.add(new Glyph(Glyph.Form.RIGHT));
        other.addClassName("text-link");
        return other;
    }

    /**
     * What lies between the sum of the list and the unit's own figure; nothing when they agree, which is said too. The plans of a unit without a task
     * are held against what is due of the units below it that have one.
     */
    private void difference(Totals totals, ProjectFilter filter) {
        if (filter.isNarrowed()) {
            return;
        }
        Figure figure = unit.fundsOfYear();
        Exact money = Exact.of(figure.actual().subtract(totals.recognised()));
        boolean own = figure.completion().isPresent();
        Optional<Exact> pace = own ? figure.dueByPace() : paceBelow();
        Exact due = pace.map(whole -> whole.minus(Exact.of(totals.due()))).orElse(Exact.ZERO);
        String below = own ? "" : "-below";
        Paragraph said = new Paragraph();
        said.addClassName("list-difference");
        if (money.signum() != 0) {
            said.add(Finding.of("dashboard-unit.list.money-beside", new Finding.Number(money, Formats.signedYi(money))).components());
        }
        if (due.signum() != 0 && totals.projects() > 0) {
            Exact whole = pace.orElseThrow();
            said.add(Finding.of((due.signum() > 0 ? "dashboard-unit.list.due-beside" : "dashboard-unit.list.due-over") + below,
                    new Finding.Number(due, Formats.yi(due.signum() < 0 ? due.negated() : due)), new Finding.Number(whole, Formats.yi(whole))).components());
        }
        if (money.signum() == 0 && due.signum() == 0 && pace.isPresent() && totals.projects() > 0) {
            said.addClassName("list-difference--none");
            said.add(new Glyph(Glyph.Form.CHECK), new Span(Texts.text("dashboard-unit.list.agrees" + below)));
        }
        if (said.getChildren().findAny().isPresent()) {
            foot.addComponentAtIndex(1, said);
        }
    }

    /** Which amounts are printed a hundredth away from the project's own screen, so that the rows add; nothing where none is. */
    private void settled(ListedProjects listed) {
        int settled = listed.settled(ProjectGrid::isPlannedOrPaid);
        if (settled > 0) {
            Paragraph said = new Paragraph();
            said.addClassName("list-settled");
            said.add(Finding.of("dashboard-unit.list.settled", count(settled)).components());
            foot.addComponentAtIndex(foot.getComponentCount() - 1, said);
        }
    }

    /** What is due by pace of the units below that have a task; empty where none has. */
    private Optional<Exact> paceBelow() {
        return unit.screen().standing().children().stream().map(child -> unit.screen().standing().figure(unit.funds(), child.code(), unit.year()))
                .filter(figure -> figure.completion().isPresent()).flatMap(figure -> figure.dueByPace().stream()).reduce(Exact::plus);
    }

    /** All rows, and below them the sums that stand below the list. */
    private DataTable data(ListedProjects listed, Totals totals) {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        LocalDate today = asOf().date().plusDays(1);
        for (ProjectRow row : listed.all()) {
            rows.add(List.of(DataTable.Cell.words(row.name(Texts.locale())), DataTable.Cell.words(row.code()),
                    DataTable.Cell.words(units.byCode(row.unit()).shortName(Texts.locale())), DataTable.Cell.words(Texts.text(row.light().messageKey())),
                    DataTable.Cell.words(row.stage() == null ? "" : Texts.text(row.stage().messageKey())),
                    DataTable.Cell.words(row.leader()), DataTable.Cell.words(row.team()),
                    row.totalInvestment() == null ? DataTable.Cell.BLANK : DataTable.Cell.number(row.totalInvestment(), listed.investment(row)), yi(row.planYear()), DataTable.Cell.number(row.due(), listed.due(row)),
                    DataTable.Cell.number(row.recognised(), listed.recognised(row)),
                    DataTable.Cell.number(row.difference(), listed.difference(row)), yi(row.waiting()),
                    ProjectGrid.days(row, today).map(days -> DataTable.Cell.count(days)).orElse(DataTable.Cell.BLANK)));
        }
        DataTable.Cell blank = DataTable.Cell.BLANK;
        rows.add(List.of(DataTable.Cell.words(Texts.text("dashboard-unit.list.sum")), blank, blank, blank, blank, blank, blank,
                yi(totals.investment()), blank, yi(totals.due()), yi(totals.recognised()), difference(totals), blank, blank));
        List<String> heads = List.of("project", "code", "unit", "status", "stage", "leader", "team", "investment", "plan", "due", "recognised", "gap", "waiting", "silent");
        return new DataTable(heads.stream().map(head -> Texts.text("dashboard-unit.table." + head)).toList(), rows);
    }

    private static DataTable.Cell difference(Totals totals) {
        BigDecimal difference = totals.recognised().subtract(totals.due());
        return DataTable.Cell.number(difference, Formats.signedYi(difference));
    }

    private static DataTable.Cell yi(BigDecimal yuan) {
        return DataTable.Cell.number(yuan, Formats.yi(yuan));
    }

    private String address(ProjectRow row) {
        return Addresses.project(row.id(), list.address());
    }

    private AsOf asOf() {
        return unit.screen().asOf();
    }

    private int year() {
        return unit.screen().standing().year();
    }
}
