package org.guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Projects, stages, visits and 冠县 with its project 精密镀铝锌板三期, as the pictures show them. */
class DemoProjectsTest {

    private static final DemoData DATA = DemoDataTest.DATA;
    private static final Map<Long, DemoRows.Project> PROJECTS = DemoDataTest.PROJECTS;
    private static final BigDecimal YI = new BigDecimal("100000000");
    private static final LocalDate BUSINESS = LocalDate.of(2024, 7, 1);

    @Test
    void stages_come_in_order_and_nothing_is_known_after_june() {
        for (DemoRows.Project project : DATA.projects()) {
            List<DemoRows.Stage> entered = stages(project.id()).stream().filter(s -> s.enteredOn() != null).toList();
            assertThat(entered).isNotEmpty();
            for (int i = 0; i < entered.size(); i++) {
                assertThat(entered.get(i).acceptedOn()).as("%s", project).isAfterOrEqualTo(entered.get(i).enteredOn())
                        .isBeforeOrEqualTo(LocalDate.of(2024, 6, 30));
                assertThat(i == 0 || entered.get(i - 1).enteredOn().isBefore(entered.get(i).enteredOn())).as("%s %s", project, entered).isTrue();
            }
        }
        assertThat(DATA.projects()).hasSizeGreaterThan(300);
        assertThat(DATA.projects().stream().map(DemoRows.Project::nameZh)).doesNotHaveDuplicates();
        assertThat(DATA.projects().stream().map(DemoRows.Project::code)).doesNotHaveDuplicates();
        assertThat(DATA.projects().stream().map(DemoRows.Project::sideState).filter(s -> s != null)).contains("HALTED", "TERMINATED");
    }

    @Test
    void every_unit_has_a_funnel_that_narrows() {
        for (DemoUnit unit : DemoUnit.values()) {
            List<Long> funnel = funnel(unit.code).stream().map(Map.Entry::getKey).toList();
            for (int i = 1; i < funnel.size(); i++) {
                assertThat(funnel.get(i)).as(unit.name).isPositive().isLessThan(funnel.get(i - 1));
            }
        }
    }

    @Test
    void the_funnel_of_guanxian_is_that_of_the_picture() {
        List<Map.Entry<Long, BigDecimal>> funnel = funnel("371525");
        assertThat(funnel.stream().map(Map.Entry::getKey)).containsExactly(46L, 28L, 21L, 15L, 11L, 5L);
        assertThat(funnel.stream().map(Map.Entry::getValue)).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(DemoDataTest.decimals("186.0 112.6 84.3 61.8 43.5 17.2"));
        List<DemoRows.Stage> stuck = DATA.stages().stream().filter(s -> s.stage().equals("LANDED") && unit(s.projectId()).equals("371525")
                && s.enteredOn() != null && s.enteredOn().isBefore(BUSINESS.minusDays(90))
                && !has(s.projectId(), "STARTED")).toList();
        assertThat(stuck).hasSize(3);
        assertThat(stuck.stream().filter(s -> PROJECTS.get(s.projectId()).nameZh().equals("储能电池 PACK 生产线"))
                .map(s -> BUSINESS.toEpochDay() - s.enteredOn().toEpochDay())).containsExactly(128L);
    }

    @Test
    void starts_of_projects_from_1yi_are_146_and_of_key_projects_17() {
        List<DemoRows.Stage> starts = DATA.stages().stream().filter(s -> s.stage().equals("STARTED") && s.enteredOn() != null
                && s.enteredOn().getYear() == 2024).toList();
        List<DemoRows.Stage> large = starts.stream().filter(s -> PROJECTS.get(s.projectId()).totalInvestment().compareTo(YI) >= 0).toList();
        assertThat(months(large)).containsExactly(12, 10, 38, 24, 27, 35);
        assertThat(large.stream().filter(s -> unit(s.projectId()).equals("371525"))).hasSize(9);
        Set<Long> listed = DATA.listed().stream().map(DemoRows.Listed::projectId).collect(Collectors.toSet());
        List<DemoRows.Stage> key = starts.stream().filter(s -> listed.contains(s.projectId())).toList();
        assertThat(months(key)).containsExactly(0, 1, 6, 3, 3, 4);
        assertThat(listed).hasSize(29);
        assertThat(listed.stream().filter(id -> has(id, "STARTED")).count()).isEqualTo(17);
        assertThat(listed.stream().filter(id -> unit(id).equals("371525"))).hasSize(2);
        assertThat(key.stream().filter(s -> unit(s.projectId()).equals("371525"))).hasSize(1);
    }

    @Test
    void firms_visited_are_574_and_41_and_no_firm_belongs_to_two_units() {
        visited("WELL_KNOWN", 47, 62, 58, 121, 104, 110, 119);
        visited("TOP500", 4, 4, 3, 10, 8, 7, 9);
        Map<Long, Set<String>> units = DATA.visits().stream().collect(Collectors.groupingBy(DemoRows.Visit::enterpriseId,
                Collectors.mapping(DemoRows.Visit::unitCode, Collectors.toSet())));
        assertThat(units.values()).allMatch(set -> set.size() == 1);
        assertThat(DATA.visits()).hasSizeGreaterThan(574 + 41).allMatch(v -> !v.acceptedOn().isAfter(LocalDate.of(2024, 6, 30)));
        assertThat(DATA.enterprises().stream().map(DemoRows.Enterprise::name)).doesNotHaveDuplicates().allMatch(name -> name.contains("演示"));
    }

    @Test
    void the_twelve_projects_of_guanxian_stand_as_the_picture_shows_them() {
        List<String> rows = DATA.projects().stream().filter(p -> p.unitCode().equals("371525") && !plan(p.id()).isEmpty()).map(p -> String.join("|",
                p.nameZh(), furthest(p.id()), yi(sum(plan(p.id()))), yi(sum(plan(p.id()).subList(0, 6))), yi(recognised(p.id())),
                String.valueOf(BUSINESS.toEpochDay() - p.lastUpdateOn().toEpochDay()), p.leaderLabel(), p.teamLabel())).toList();
        assertThat(rows).containsExactlyInAnyOrder("精密镀铝锌板三期|STARTED|7.2|3.6|1.2|9|市领导A|专班3", "高速护栏智能工厂|STARTED|5.6|2.8|1.45|4|县领导B|专班1",
                "储能电池 PACK 生产线|LANDED|4|2|0.8|16|县领导A|专班2", "鲁西冷链物流枢纽|STARTED|3.6|1.8|1.12|6|县领导C|专班4",
                "高端纺织新材料产业园|LANDED|2.2|1.1|0.52|21|县领导D|专班5", "中药饮片产业园|STARTED|2.4|1.2|1.1|3|县领导E|专班6",
                "轴承保持器智造|IN_STATISTICS|2.8|1.4|1.31|5|县领导B|专班1", "装配式建筑构件|PRODUCING|1.4|0.7|0.65|2|县领导F|专班7",
                "秸秆综合利用|STARTED|1.8|0.9|0.86|4|县领导F|专班7", "光伏支架基地|IN_STATISTICS|3.8|1.9|1.93|1|县领导C|专班4",
                "灵芝精深加工|PRODUCING|3|1.5|1.62|2|县领导E|专班6", "新能源车轻量化部件|STARTED|4.2|2.1|2.26|1|市领导A|专班3");
    }

    @Test
    void what_blocks_guanxian_is_an_open_problem_and_a_blocked_need() {
        Map<String, String> why = Map.of("精密镀铝锌板三期", "LAND|46 亩净地未交付|县自然资源和规划局", "高速护栏智能工厂", "APPROVAL|施工许可分两批核发|县行政审批服务局",
                "储能电池 PACK 生产线", "ENVIRONMENT|批复未出，落地 128 天未开工|生态环境分局", "鲁西冷链物流枢纽", "FUNDING|银团贷款未放款|县财政金融服务中心",
                "高端纺织新材料产业园", "APPROVAL|规划方案待联审|县行政审批服务局");
        Set<String> blocked = new HashSet<>();
        for (DemoRows.FactorNeed need : DATA.factorNeeds()) {
            if (unit(need.projectId()).equals("371525") && need.state().equals("BLOCKED")) {
                String project = PROJECTS.get(need.projectId()).nameZh();
                String[] expected = why.get(project).split("\\|");
                blocked.add(project);
                assertThat(need.factor()).isEqualTo(expected[0]);
                DemoRows.Blocker reason = DATA.blockers().stream().filter(b -> b.projectId() == need.projectId() && b.resolvedOn() == null
                        && b.effectAmount() != null).max((a, b) -> a.effectAmount().compareTo(b.effectAmount())).orElseThrow();
                assertThat(reason.matter()).startsWith(expected[1]);
                assertThat(reason.ownerLabel()).isEqualTo(expected[2]);
            }
        }
        assertThat(blocked).isEqualTo(why.keySet());
        assertThat(DATA.blockers()).anyMatch(b -> b.matter().equals("储能电池环评批复") && b.dueOn().equals(LocalDate.of(2024, 6, 28))
                && LocalDate.of(2024, 6, 24).equals(b.assignedOn()) && b.resolvedOn() == null);
        assertThat(DATA.blockers()).anyMatch(b -> b.matter().equals("护栏工厂首批施工许可") && LocalDate.of(2024, 6, 25).equals(b.resolvedOn()));
        assertThat(DATA.blockers().stream().filter(b -> b.resolvedOn() == null && b.dueOn().isBefore(BUSINESS))
                .map(b -> PROJECTS.get(b.projectId()).code())).as("overdue").containsExactly("GX-024", "GX-018");
        assertThat(DATA.blockers()).anyMatch(b -> b.matter().equals("冷链枢纽银团贷款放款") && b.dueOn().equals(LocalDate.of(2024, 7, 5)));
    }

    @Test
    void the_project_of_the_picture_has_its_seven_ledger_lines() {
        DemoRows.Project project = DATA.projects().stream().filter(p -> p.code().equals("GX-018")).findFirst().orElseThrow();
        assertThat(yi(project.totalInvestment())).isEqualTo("12.8");
        assertThat(BUSINESS.toEpochDay() - project.leaderSince().toEpochDay()).isEqualTo(289);
        assertThat(plan(project.id()).stream().map(DemoProjectsTest::yi)).containsExactly("0.3", "0.3", "0.6", "0.7", "0.8", "0.9", "0.8", "0.7", "0.6",
                "0.6", "0.5", "0.4");
        assertThat(DATA.receipts().stream().filter(r -> r.projectId() == project.id()).map(r -> String.join("|", r.receivedOn().toString().substring(5),
                String.valueOf(r.bookedMonth() % 100), r.category(), r.amount().movePointLeft(4).stripTrailingZeros().toPlainString(), r.status(),
                evidence(r.id())))).containsExactlyInAnyOrder("06-28|6|设备款|4500|CHECKED|BANK_SLIP 2 INVOICE 1",
                "06-21|6|重复列支|-600|RECOGNISED|REDUCTION_NOTE 1", "05-30|5|施工结算|3000|RECOGNISED|BANK_SLIP 1 SETTLEMENT 1",
                "04-29|4|施工结算|3600|RECOGNISED|BANK_SLIP 1", "03-28|3|土地出让金|4200|RECOGNISED|PAYMENT_BOOK 1 PHOTO 2",
                "02-27|2|设计勘察|800|RECOGNISED|BANK_SLIP 1", "01-30|1|注册资本|1000|RECOGNISED|CAPITAL_REPORT 1");
        assertThat(DATA.blockers().stream().filter(b -> b.projectId() == project.id())).hasSize(3);
        assertThat(DATA.factorNeeds().stream().filter(n -> n.projectId() == project.id() && n.state().equals("SECURED"))).hasSize(4);
    }

    @Test
    void the_resort_has_not_reported_june_and_the_last_meeting_was_on_a_monday() {
        assertThat(DATA.monthReports()).hasSize(65).noneMatch(r -> r.unitCode().equals("371573") && r.month() == 202406);
        assertThat(DATA.receipts()).noneMatch(r -> r.unitCode().equals("371573") && r.bookedMonth() == 202406);
        assertThat(DATA.meetings().getLast().heldOn()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(DATA.meetings().get(DATA.meetings().size() - 2).heldOn()).isEqualTo(LocalDate.of(2024, 6, 24));
        assertThat(DATA.meetings()).allMatch(m -> m.heldOn().getDayOfWeek().getValue() == 1);
    }

    private static void visited(String firmClass, int guanxian, Integer... months) {
        Set<Long> firms = DATA.enterprises().stream().filter(e -> e.firmClass().equals(firmClass)).map(DemoRows.Enterprise::id).collect(Collectors.toSet());
        Map<Long, DemoRows.Visit> first = new HashMap<>();
        DATA.visits().stream().filter(v -> firms.contains(v.enterpriseId()))
                .forEach(v -> first.merge(v.enterpriseId(), v, (a, b) -> a.visitedOn().isAfter(b.visitedOn()) ? b : a));
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(m -> (int) first.values().stream().filter(v -> v.visitedOn().getMonthValue() == m).count()))
                .containsExactly(months);
        assertThat(first.values().stream().filter(v -> v.unitCode().equals("371525"))).hasSize(guanxian);
        assertThat(first).hasSize(Arrays.stream(months).mapToInt(Integer::intValue).sum());
    }

    private static List<Integer> months(List<DemoRows.Stage> stages) {
        return IntStream.rangeClosed(1, 6).mapToObj(m -> (int) stages.stream().filter(s -> s.enteredOn().getMonthValue() == m).count()).toList();
    }

    private static List<Map.Entry<Long, BigDecimal>> funnel(String unit) {
        return Stream.of("NEGOTIATING", "SIGNED", "LANDED", "STARTED", "IN_STATISTICS", "PRODUCING").map(stage -> {
            List<DemoRows.Project> reached = DATA.projects().stream().filter(p -> p.unitCode().equals(unit) && has(p.id(), stage)).toList();
            return Map.entry((long) reached.size(), reached.stream().map(DemoRows.Project::totalInvestment).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .movePointLeft(8));
        }).toList();
    }

    private static final Map<Long, List<DemoRows.Stage>> STAGES = DATA.stages().stream().collect(Collectors.groupingBy(DemoRows.Stage::projectId));

    private static List<DemoRows.Stage> stages(long project) {
        return STAGES.get(project);
    }

    private static boolean has(long project, String stage) {
        return stages(project).stream().anyMatch(s -> s.stage().equals(stage) && s.enteredOn() != null);
    }

    private static String furthest(long project) {
        return stages(project).stream().filter(s -> s.enteredOn() != null).toList().getLast().stage();
    }

    private static String unit(long project) {
        return PROJECTS.get(project).unitCode();
    }

    private static List<BigDecimal> plan(long project) {
        return DATA.plans().stream().filter(p -> p.projectId() == project).map(DemoRows.Plan::amount).toList();
    }

    private static BigDecimal recognised(long project) {
        return sum(DATA.receipts().stream().filter(r -> r.projectId() == project && r.status().equals("RECOGNISED")).map(DemoRows.Receipt::amount).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String yi(BigDecimal yuan) {
        return yuan.movePointLeft(8).stripTrailingZeros().toPlainString();
    }

    private static String evidence(long receipt) {
        Map<String, Long> kinds = DATA.evidence().stream().filter(e -> e.receiptId() == receipt)
                .collect(Collectors.groupingBy(DemoRows.Evidence::kind, java.util.TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(" "));
    }
}
