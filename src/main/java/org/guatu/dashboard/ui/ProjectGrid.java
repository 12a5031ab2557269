package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;

import org.guatu.chart.Bullet;
import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.live.TakesOver;
import org.guatu.progress.ProjectRow;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * Projects against their plans, read as they are scrolled to. The bar of a project is as long as its plan, against the largest of the list.
 * A row leads to its project; coming back finds the list where it was left.
 */
@JsModule("./dashboard/keep-scroll.ts")
class ProjectGrid extends Grid<ProjectRow> implements TakesOver {

    private static final long serialVersionUID = 1L;

    private static final int SILENT_LONG = 7;
    private static final int SILENT_TOO_LONG = 14;
    private static final int PAGE = 50;

    private static final String LIGHT = """
            <span class="light light--plain ${item.className}"><span class="light-shape" aria-hidden="true"></span><span>${item.word}</span></span>""";
    private static final String NAME = """
            <div class="pl-two"><a class="pl-name" href="${item.href}">${item.name}</a><span class="pl-sub">${item.sub}</span></div>""";
    private static final String BAR = """
            <div class="pl-bar" ?hidden="${!item.planned}" style="width: ${item.length}"><guatu-bullet role="img" actual="${item.actual}" \
            pace="${item.pace}" pending="${item.pending}" status="${item.status}" aria-label="${item.label}"></guatu-bullet></div>\
            <span class="pl-sub" ?hidden="${item.planned}">${item.label}</span>""";
    private static final String MONEY = """
            <div class="pl-two"><span><data class="figure ${item.recognisedSettled}" value="${item.recognisedExact}">${item.recognised}</data><span class="pl-due"> / \
            <data class="figure ${item.dueSettled}" value="${item.dueExact}">${item.due}</data></span></span>\
            <span class="pl-gap ${item.className}"><data class="figure ${item.gapSettled}" value="${item.gapExact}">${item.gap}</data></span></div>""";
    private static final String INVESTMENT = """
            <data class="figure" value="${item.investmentExact}">${item.investment}</data>""";
    private static final String SILENT = """
            <span class="${item.className}"><data class="figure" value="${item.exact}">${item.days}</data></span>""";

    private final transient Function<ProjectRow, String> address;
    private final transient Function<UnitCode, String> unitName;
    private BigDecimal largestPlan = BigDecimal.ONE;
    private transient ListedProjects listed = new ListedProjects(0, (offset, limit) -> List.of());

    /**
     * @param ownUnit  the unit of the screen: projects of another say whose they are
     * @param today    the day from which silence is counted
     * @param address  of a project
     * @param unitName the short name of a unit
     */
    ProjectGrid(UnitCode ownUnit, LocalDate today, Function<ProjectRow, String> address, Function<UnitCode, String> unitName) {
        super(PAGE);
        this.address = address;
        this.unitName = unitName;
        addClassName("project-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", Texts.text("dashboard-unit.list.label"));
        boolean wide = Texts.isEnglish(); // its words are twice as long
        column("status", light(), wide ? "108px" : "86px", 0);
        column("project", name(ownUnit), wide ? "150px" : "180px", 1);
        column("stage", LitRenderer.<ProjectRow>of("${item.stage}").withProperty("stage", ProjectGrid::stage), wide ? "110px" : "60px", 0);
        column("bar", bar(), wide ? "112px" : "140px", 1);
        column("investment", investment(), "112px", 0).setTextAlign(ColumnTextAlign.END).setVisible(false);
        column("money", money(), "112px", 0).setTextAlign(ColumnTextAlign.END);
        column("silent", silent(today), wide ? "64px" : "74px", 0).setTextAlign(ColumnTextAlign.END);
        addItemClickListener(click -> UI.getCurrent().navigate(address.apply(click.getItem())));
        getElement().executeJs("window.guatuKeepScroll(this)");
    }

    /**
     * Shows other rows.
     *
     * @param amounts how the amounts of these rows are printed
     * @param reached whether they are who has reached a stage: then what is to be invested in them stands in the place of the plan's bar
     */
    void show(CallbackDataProvider<ProjectRow, Void> rows, ListedProjects amounts, BigDecimal largest, boolean reached) {
        listed = amounts;
        stages(reached);
        largestPlan = largest.signum() > 0 ? largest : BigDecimal.ONE;
        setDataProvider(rows);
    }

    /** The rows are read again; where the list stands, it stays. */
    @Override
    public boolean takeOver(Component fresh) {
        ProjectGrid drawn = (ProjectGrid) fresh;
        largestPlan = drawn.largestPlan;
        listed = drawn.listed;
        stages(drawn.getColumnByKey("investment").isVisible());
        setDataProvider(drawn.getDataProvider());
        return true;
    }

    private void stages(boolean reached) {
        getColumnByKey("investment").setVisible(reached);
        getColumnByKey("bar").setVisible(!reached);
    }

    private LitRenderer<ProjectRow> investment() {
        return LitRenderer.<ProjectRow>of(INVESTMENT)
                .withProperty("investmentExact", row -> row.totalInvestment() == null ? "" : row.totalInvestment().toPlainString())
                .withProperty("investment", row -> listed.investment(row));
    }

    private Column<ProjectRow> column(String key, LitRenderer<ProjectRow> renderer, String width, int grow) {
        Span head = new Span(Texts.text("dashboard-unit.list.head." + key));
        return addColumn(renderer).setKey(key).setHeader(head).setWidth(width).setFlexGrow(grow).setResizable(false).setSortable(false);
    }

    private static LitRenderer<ProjectRow> light() {
        return LitRenderer.<ProjectRow>of(LIGHT)
                .withProperty("className", row -> LightBadge.className(row.light()))
                .withProperty("word", row -> row.light() == Light.NONE ? none(row) : Texts.text(row.light().messageKey()));
    }

    private static String none(ProjectRow row) {
        return Texts.text(row.planYear().signum() == 0 ? "dashboard-unit.list.no-plan" : "dashboard-unit.list.too-early");
    }

    private LitRenderer<ProjectRow> name(UnitCode ownUnit) {
        return LitRenderer.<ProjectRow>of(NAME)
                .withProperty("href", address::apply)
                .withProperty("name", row -> row.name(Texts.locale()))
                .withProperty("sub", row -> Stream.of(row.unit().equals(ownUnit) ? null : unitName.apply(row.unit()), row.leader(), row.team())
                        .filter(part -> part != null).collect(Collectors.joining(" · ")));
    }

    private static String stage(ProjectRow row) {
        if (row.sideState() != null) {
            return Texts.text("project.side." + row.sideState().toLowerCase(java.util.Locale.ROOT));
        }
        return row.stage() == null ? Formats.NONE : Texts.text(row.stage().messageKey());
    }

    private LitRenderer<ProjectRow> bar() {
        return LitRenderer.<ProjectRow>of(BAR)
                .withProperty("planned", row -> row.planYear().signum() > 0)
                .withProperty("length", row -> Ratio.of(row.planYear(), largestPlan).percent(1).toPlainString() + "%")
                .withProperty("actual", row -> reading(row).map(r -> r.actual().toPlainString()).orElse(""))
                .withProperty("pace", row -> reading(row).map(r -> r.pace().toPlainString()).orElse(""))
                .withProperty("pending", row -> reading(row).map(Bullet.Reading::pending).map(BigDecimal::toPlainString).orElse(""))
                .withProperty("status", row -> Tints.of(row.light()).code())
                .withProperty("label", row -> reading(row).map(Bullet.Reading::label).orElseGet(() -> Texts.text("dashboard-unit.list.no-plan-bar")));
    }

    private static Optional<Bullet.Reading> reading(ProjectRow row) {
        if (row.planYear().signum() <= 0) {
            return Optional.empty();
        }
        String label = Texts.text("dashboard-unit.list.bar", Formats.yi(row.recognised()), Formats.yi(row.planYear()), Formats.yi(row.due()));
        if (row.waiting().signum() > 0) {
            label += Texts.text("dashboard-unit.list.bar-waiting", Formats.yi(row.waiting()));
        }
        return Optional.of(Bullet.Reading.of(row.recognised(), row.planYear(), row.due(), row.waiting(), Tints.of(row.light()), label));
    }

    private LitRenderer<ProjectRow> money() {
        return LitRenderer.<ProjectRow>of(MONEY)
                .withProperty("recognisedExact", row -> row.recognised().toPlainString())
                .withProperty("recognised", row -> isPlannedOrPaid(row) ? listed.recognised(row) : Formats.NONE)
                .withProperty("dueExact", row -> row.due().toPlainString())
                .withProperty("due", row -> row.planYear().signum() > 0 ? listed.due(row) : Formats.NONE)
                .withProperty("gapExact", row -> row.difference().toPlainString())
                .withProperty("gap", row -> isPlannedOrPaid(row) ? listed.difference(row) : "")
                .withProperty("recognisedSettled", row -> settled(isPlannedOrPaid(row) && ListedProjects.isSettled(listed.recognised(row), row.recognised())))
                .withProperty("dueSettled", row -> settled(row.planYear().signum() > 0 && ListedProjects.isSettled(listed.due(row), row.due())))
                .withProperty("gapSettled", row -> settled(isPlannedOrPaid(row) && listed.isSettledDifference(row)))
                .withProperty("className", row -> Tints.gapClass(row.light()));
    }

    /** Dotted below: printed otherwise than it rounds by itself; below the list it is told why. */
    private static String settled(boolean settled) {
        return settled ? "figure--settled" : "";
    }

    /** Nothing planned and nothing paid is no zero. */
    static boolean isPlannedOrPaid(ProjectRow row) {
        return row.planYear().signum() > 0 || row.recognised().signum() != 0;
    }

    private static LitRenderer<ProjectRow> silent(LocalDate today) {
        return LitRenderer.<ProjectRow>of(SILENT)
                .withProperty("exact", row -> days(row, today).map(String::valueOf).orElse(""))
                .withProperty("days", row -> days(row, today).map(days -> Texts.text("dashboard-unit.list.days", Formats.count(days))).orElse(Formats.NONE))
                .withProperty("className", row -> days(row, today)
                        .map(days -> days > SILENT_TOO_LONG ? "pl-silent pl-silent--bad" : days > SILENT_LONG ? "pl-silent pl-silent--warn" : "pl-silent")
                        .orElse("pl-silent"));
    }

    /** Silence as of the day: what was told of a project later is not known then. */
    static Optional<Integer> days(ProjectRow row, LocalDate today) {
        return row.daysSilent(today).filter(days -> days >= 0);
    }
}
