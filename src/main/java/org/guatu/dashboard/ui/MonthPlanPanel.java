package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Month;
import org.guatu.chart.MonthPlan;
import org.guatu.chart.MonthPlanChart;
import org.guatu.chart.NumberForm;
import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.live.TakesOver;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** What was planned and what came, month by month of the year; the finding is reckoned from the months that are over. */
class MonthPlanPanel extends Panel implements TakesOver {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;
    private static final int YI = 8;

    /**
     * A month in yuan.
     *
     * @param plan       null when nothing was planned
     * @param recognised net; null for a month not begun without money
     * @param over       whether the month is over
     */
    record Line(Month month, BigDecimal plan, BigDecimal recognised, BigDecimal waiting, boolean begun, boolean over) {

        boolean isShort() {
            return plan != null && plan.signum() > 0 && recognised != null && recognised.compareTo(plan) < 0;
        }
    }

    private transient ProjectNumbers numbers;
    /** The panel that stands on the screen and shows this one's chart. */
    private MonthPlanPanel keeper = this;

    MonthPlanPanel(ProjectFile file, ProjectNumbers numbers) {
        super("project-months");
        this.numbers = numbers;
        List<Line> lines = lines(file);
        Finding finding = finding(lines);
        boolean nothing = lines.stream().allMatch(line -> line.plan() == null && (line.recognised() == null || line.recognised().signum() == 0)
                && line.waiting().signum() == 0);
        finding(nothing ? Finding.of("dashboard-project.months.title") : finding, opensTable());
        if (nothing) {
            Paragraph none = new Paragraph(Texts.text(file.isFromSource() ? "dashboard-project.months.source-only" : "dashboard-project.months.nothing"));
            none.addClassName("project-empty");
            body(none);
            return;
        }
        MonthPlanChart chart = new MonthPlanChart();
        chart.addClassName("project-chart");
        chart.addPointClickListener(press -> keeper.numbers.open(press.getSource(), ProjectDerivations.month(press.index() + 1)));
        chart.show(plan(lines, finding.text()));
        action(legend(file, numbers));
        body(chart);
        table(finding.text(), () -> table(lines), file.project().code() + "-months-" + file.year());
    }

    @Override
    public boolean takeOver(Component fresh) {
        MonthPlanPanel drawn = (MonthPlanPanel) fresh;
        numbers = drawn.numbers;
        drawn.keeper = this;
        return false;
    }

    static List<Line> lines(ProjectFile file) {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(number -> {
            Month month = Month.of(file.year(), number);
            boolean begun = !month.isAfter(file.asOf().month());
            BigDecimal recognised = file.recognised(month);
            return new Line(month, file.dossier().plan().get(month), begun || recognised.signum() != 0 ? recognised : null, file.waiting(month), begun,
                    !month.lastDay().isAfter(file.asOf().date()));
        }).toList();
    }

    /** «6 个月都低于计划，6 月净减 0.06»; what cannot be said is left out. */
    static Finding finding(List<Line> lines) {
        List<Line> over = lines.stream().filter(line -> line.over() && line.plan() != null && line.plan().signum() > 0).toList();
        long behind = over.stream().filter(Line::isShort).count();
        Optional<Line> last = lines.stream().filter(line -> line.begun() && line.recognised() != null).reduce((one, next) -> next);
        Finding latest = last.map(MonthPlanPanel::latest).orElse(Finding.of("dashboard-project.months.title"));
        if (over.isEmpty()) {
            return latest;
        }
        String key = behind == over.size() ? behind == 1 ? "the-one-below" : "all-below" : behind == 0 ? "none-below" : "some-below";
        return Finding.of("dashboard-project.months." + key, Finding.Number.of(over.size(), String.valueOf(over.size())),
                Finding.Number.of(behind, String.valueOf(behind)), latest);
    }

    private static Finding latest(Line line) {
        java.time.Month month = java.time.Month.of(line.month().monthOfYear());
        int sign = line.recognised().signum();
        return Finding.of("dashboard-project.months." + (sign < 0 ? "net-less" : sign == 0 ? "no-money" : "money"), month,
                Finding.Number.of(line.recognised(), Formats.yi(line.recognised().abs())));
    }

    private static MonthPlan plan(List<Line> lines, String label) {
        return new MonthPlan(label, lines.stream().map(line -> new MonthPlan.Month(name(line.month()), read(line.plan()), read(line.recognised()),
                line.waiting().signum() > 0 ? read(line.waiting()) : null, !line.begun())).toList(), NumberForm.YI2,
                new MonthPlan.Names(Texts.text("dashboard-project.months.month"), Texts.text("dashboard-project.months.recognised"),
                        Texts.text("dashboard-project.months.waiting"), Texts.text("dashboard-project.months.plan")));
    }

    private static DataTable table(List<Line> lines) {
        Amounts yuan = Amounts.YUAN;
        List<String> header = List.of(Texts.text("dashboard-project.months.month"), yuan.head(Texts.text("dashboard-project.months.plan")),
                yuan.head(Texts.text("dashboard-project.months.recognised")), yuan.head(Texts.text("dashboard-project.months.waiting")));
        return new DataTable(header, lines.stream().map(line -> List.of(Cell.words(name(line.month())), cell(line.plan()), cell(line.recognised()),
                cell(line.waiting()))).toList());
    }

    private static Cell cell(BigDecimal yuan) {
        return yuan == null ? Cell.BLANK : Cell.number(read(yuan), Formats.yi(yuan));
    }

    private static Div legend(ProjectFile file, ProjectNumbers numbers) {
        Div legend = new Div(entry("bar", Texts.text("dashboard-project.months.recognised")));
        if (file.waiting().signum() > 0) {
            legend.add(entry("hatch", new Span(Finding.of("dashboard-project.months.waiting-amount", Finding.Number.of(file.waiting(), Formats.yi(file.waiting())))
                    .components(numbers.opens(ProjectDerivations.WAITING)))));
        }
        legend.add(entry("tick", Texts.text("dashboard-project.months.plan")), new Span(Amounts.YUAN.name()));
        legend.addClassName("project-legend");
        return legend;
    }

    private static Span entry(String swatch, String words) {
        return entry(swatch, new Span(words));
    }

    private static Span entry(String swatch, Span words) {
        Span mark = new Span();
        mark.addClassName("hatch".equals(swatch) ? "hatch-swatch" : "legend-" + swatch);
        mark.getElement().setAttribute("aria-hidden", "true");
        Span entry = new Span(mark, words);
        entry.addClassName("legend-entry");
        return entry;
    }

    private static String name(Month month) {
        return Texts.text("dashboard-project.months.name", java.time.Month.of(month.monthOfYear()));
    }

    private static BigDecimal read(BigDecimal yuan) {
        return yuan == null ? null : yuan.movePointLeft(YI);
    }
}
