package org.guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guatu.ledger.EvidenceFiles;
import org.junit.jupiter.api.Test;

/** The money of the demonstration: every figure of {@code demo_figures.json} comes out of the rows, to the yuan. */
class DemoDataTest {

    static final DemoData DATA = DemoData.build();
    static final Map<Long, DemoRows.Project> PROJECTS = DATA.projects().stream()
            .collect(Collectors.toMap(DemoRows.Project::id, Function.identity()));
    private static final LocalDate MEETING = LocalDate.of(2024, 6, 24);
    private static final LocalDate END = LocalDate.of(2024, 6, 30);
    private static final List<DemoRows.Receipt> RECOGNISED = DATA.receipts().stream().filter(r -> r.status().equals("RECOGNISED")).toList();

    @Test
    void the_same_rows_are_made_every_time() {
        assertThat(DemoData.build()).isEqualTo(DATA);
    }

    @Test
    void the_city_has_238_40_of_412_entries_in_127_projects() {
        assertThat(yi(RECOGNISED)).isEqualByComparingTo("238.40");
        assertThat(RECOGNISED).hasSize(412).allMatch(r -> !r.decidedOn().isAfter(END));
        assertThat(projects(RECOGNISED)).hasSize(127);
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(m -> yi(RECOGNISED.stream().filter(r -> r.bookedMonth() == 202400 + m).toList())))
                .usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(decimals("28.6 24.9 56.6 41.2 40.6 46.5"));
    }

    @Test
    void nine_receipts_of_six_projects_wait_for_the_city() {
        List<DemoRows.Receipt> waiting = DATA.receipts().stream().filter(r -> r.status().equals("CHECKED")).toList();
        assertThat(yi(waiting)).isEqualByComparingTo("6.20");
        assertThat(waiting).allMatch(r -> !r.submittedOn().isBefore(LocalDate.of(2024, 6, 25)) && !r.submittedOn().isAfter(END));
        assertThat(waiting.stream().map(r -> DemoUnitNames.of(r.unitCode()) + " " + name(r) + " " + r.category() + " " + wan(r)))
                .containsExactlyInAnyOrder("临清市 高端轴承生产基地 设备款 15800", "茌平区 高端铝精深产业园一期 设备款 12000", "阳谷县 铜基新材料 施工结算 8200",
                        "茌平区 高端铝精深产业园一期 施工结算 6000", "莘县 预制菜产业园 施工结算 5000", "冠县 精密镀铝锌板三期 设备款 4500", "东阿县 阿胶健康产业园 设备款 4000",
                        "阳谷县 铜基新材料 设备款 3500", "东阿县 阿胶健康产业园 施工结算 3000");
        assertThat(projects(waiting)).hasSize(6);
        assertThat(projects(RECOGNISED)).containsAll(projects(waiting));
    }

    @Test
    void each_unit_has_its_target_and_its_money() {
        Map<String, String> expected = Map.ofEntries(Map.entry("371502", "72 36.14 0.92"), Map.entry("371503", "78 40.44 1.38"),
                Map.entry("371581", "62 31.43 2.24"), Map.entry("371521", "50 22.95 0.86"), Map.entry("371522", "44 19.85 1.05"),
                Map.entry("371524", "36 14.62 0.31"), Map.entry("371525", "42 14.82 0.22"), Map.entry("371526", "42 20.03 0.40"),
                Map.entry("371571", "40 21.90 1.16"), Map.entry("371572", "22 11.76 0.66"), Map.entry("371573", "12 4.46 0.04"));
        expected.forEach((unit, figures) -> {
            List<BigDecimal> wanted = decimals(figures);
            List<DemoRows.Receipt> ofUnit = RECOGNISED.stream().filter(r -> r.unitCode().equals(unit)).toList();
            assertThat(target("FUNDS", unit, "2024").movePointLeft(8)).as(unit).isEqualByComparingTo(wanted.get(0));
            assertThat(yi(ofUnit)).as(unit).isEqualByComparingTo(wanted.get(1));
            assertThat(yi(ofUnit.stream().filter(r -> r.decidedOn().isAfter(MEETING)).toList())).as(unit).isEqualByComparingTo(wanted.get(2));
        });
        assertThat(RECOGNISED).allMatch(r -> expected.containsKey(r.unitCode()));
    }

    @Test
    void the_bridge_since_the_last_meeting_has_49_entries_in_five_terms() {
        List<DemoRows.Receipt> since = RECOGNISED.stream().filter(r -> r.decidedOn().isAfter(MEETING)).toList();
        assertThat(since).hasSize(49);
        assertThat(yi(RECOGNISED).subtract(yi(since))).isEqualByComparingTo("229.16");
        term(since.stream().filter(r -> r.kind().equals("RECEIPT") && r.receivedOn().isAfter(MEETING)), 38, "9.87");
        term(since.stream().filter(r -> r.kind().equals("RECEIPT") && !r.receivedOn().isAfter(MEETING)), 5, "1.45");
        term(since.stream().filter(r -> r.kind().equals("CORRECTION")), 3, "-0.48");
        term(since.stream().filter(r -> r.kind().equals("REDUCTION")), 2, "-0.60");
        term(since.stream().filter(r -> r.kind().equals("WITHDRAWAL")), 1, "-1.00");
    }

    @Test
    void the_rows_give_the_ranks_of_the_bulletin_of_may() {
        DemoRows.Board board = DATA.boards().getFirst();
        Map<String, Double> rates = DATA.targets().stream()
                .filter(t -> t.indicatorCode().equals("FUNDS") && t.periodCode().equals("2024"))
                .collect(Collectors.toMap(DemoRows.Target::unitCode, t -> yi(RECOGNISED.stream()
                        .filter(r -> r.unitCode().equals(t.unitCode()) && !r.decidedOn().isAfter(board.asOf())).toList()).doubleValue()
                        / t.amount().doubleValue()));
        assertThat(rates.keySet().stream().sorted((a, b) -> Double.compare(rates.get(b), rates.get(a))))
                .containsExactlyElementsOf(board.ranks().stream().map(DemoRows.BoardRank::unitCode).toList())
                .containsExactly("371503", "371571", "371572", "371502", "371526", "371581", "371521", "371524", "371522", "371573", "371525");
    }

    @Test
    void the_second_quarter_falls_short_and_the_campaign_is_on_its_way() {
        List<DemoRows.Receipt> quarter = RECOGNISED.stream().filter(r -> r.bookedMonth() >= 202404).toList();
        assertThat(yi(quarter)).isEqualByComparingTo("128.30");
        assertThat(target("FUNDS", "371500", "2024Q2").movePointLeft(8)).isEqualByComparingTo("130");
        assertThat(share(quarter, "371525", "2024Q2")).isLessThan(0.9);
        DemoRows.Period campaign = DATA.periods().getFirst();
        assertThat(campaign.endOn().toEpochDay() - campaign.startOn().toEpochDay() + 1).isEqualTo(100);
        List<DemoRows.Receipt> inCampaign = RECOGNISED.stream().filter(r -> !r.receivedOn().isBefore(campaign.startOn())).toList();
        assertThat(share(inCampaign, "371500", campaign.code())).isBetween(0.98, 0.9999);
        assertThat(share(inCampaign, "371525", campaign.code())).isBetween(0.9 * 0.98, 0.9799);
    }

    @Test
    void the_targets_of_the_units_add_to_the_citys() {
        Map<String, String> city = Map.of("FUNDS", "50000000000", "START_1YI", "300", "KEY_START", "30", "VISIT_FIRM", "1000", "VISIT_TOP500", "100");
        city.forEach((indicator, total) -> assertThat(unitTargets(indicator, "2024")).as(indicator).isEqualByComparingTo(total));
        for (String period : List.of("2024Q1", "2024Q2", "2024-BR100")) {
            city.keySet().forEach(indicator -> assertThat(unitTargets(indicator, period)).as(indicator + period)
                    .isEqualByComparingTo(target(indicator, "371500", period)));
        }
        assertThat(DATA.targets().stream().map(DemoRows.Target::ref)).doesNotHaveDuplicates().allMatch(ref -> ref.length() <= 24);
    }

    @Test
    void every_entry_is_plausible_and_taken_back_only_by_its_own_entry() {
        Map<Long, DemoRows.Receipt> byId = DATA.receipts().stream().collect(Collectors.toMap(DemoRows.Receipt::id, Function.identity()));
        for (DemoRows.Receipt r : DATA.receipts()) {
            assertThat(r.receivedOn()).as("%s", r).isBeforeOrEqualTo(r.submittedOn());
            assertThat(r.unitCode()).isEqualTo(PROJECTS.get(r.projectId()).unitCode());
            assertThat(r.bookedMonth()).isEqualTo(r.receivedOn().getYear() * 100 + r.receivedOn().getMonthValue());
            if (r.decidedOn() != null) {
                assertThat(r.decidedOn()).as("%s", r).isAfterOrEqualTo(r.submittedOn());
                assertThat(r.decidedBy()).isNotEqualTo(r.submittedBy());
                assertThat(r.checkedOn() == null || !r.checkedOn().isAfter(r.decidedOn()) && !r.checkedOn().isBefore(r.submittedOn())).isTrue();
            }
            assertThat(r.amount().signum()).isEqualTo(r.kind().equals("RECEIPT") ? 1 : -1);
            if (r.correctsId() != null) {
                DemoRows.Receipt earlier = byId.get(r.correctsId());
                assertThat(earlier.id()).isLessThan(r.id());
                assertThat(earlier.projectId()).isEqualTo(r.projectId());
                assertThat(earlier.decidedOn()).isBefore(r.decidedOn());
                assertThat(earlier.amount()).isGreaterThanOrEqualTo(r.amount().negate());
                assertThat(r.reason()).isNotBlank();
            }
        }
        Map<Long, BigDecimal> nets = new HashMap<>();
        RECOGNISED.forEach(r -> nets.merge(r.projectId(), r.amount(), BigDecimal::add));
        assertThat(nets).allSatisfy((project, net) -> {
            assertThat(net).isPositive().isLessThanOrEqualTo(PROJECTS.get(project).totalInvestment());
            assertThat(net.remainder(new BigDecimal("1000000"))).as("%s", PROJECTS.get(project)).isEqualByComparingTo("0");
            assertThat(PROJECTS.get(project).totalInvestment()).isGreaterThanOrEqualTo(new BigDecimal("100000000"));
        });
    }

    @Test
    void every_receipt_has_evidence_whose_hash_is_that_of_its_bytes() {
        Set<Long> proven = DATA.evidence().stream().map(DemoRows.Evidence::receiptId).collect(Collectors.toSet());
        assertThat(proven).hasSize(DATA.receipts().size());
        assertThat(DATA.evidence()).allMatch(e -> e.svg().contains("演示佐证") && e.sha256().equals(EvidenceFiles.hash(e.bytes())));
        Map<String, Long> uses = DATA.evidence().stream().collect(Collectors.groupingBy(DemoRows.Evidence::sha256, Collectors.counting()));
        assertThat(uses.values().stream().filter(n -> n > 1)).containsExactly(2L);
    }

    @Test
    void the_plans_of_a_unit_add_to_its_target_and_half_of_it_is_due() {
        Map<String, BigDecimal> years = new HashMap<>();
        Map<String, BigDecimal> halves = new HashMap<>();
        for (DemoRows.Plan plan : DATA.plans()) {
            String unit = PROJECTS.get(plan.projectId()).unitCode();
            years.merge(unit, plan.amount(), BigDecimal::add);
            halves.merge(unit, plan.month() <= 202406 ? plan.amount() : BigDecimal.ZERO, BigDecimal::add);
        }
        years.forEach((unit, sum) -> {
            assertThat(sum).isEqualByComparingTo(target("FUNDS", unit, "2024"));
            assertThat(halves.get(unit).doubleValue() / sum.doubleValue()).isBetween(0.48, 0.52);
        });
        assertThat(DATA.plans()).allMatch(plan -> plan.amount().signum() > 0);
        assertThat(DATA.plans().stream().map(DemoRows.Plan::projectId).collect(Collectors.toSet())).isEqualTo(projects(RECOGNISED));
    }

    @Test
    void last_year_adds_up_in_every_month() {
        List<BigDecimal> city = history("371500");
        assertThat(city.stream().map(sum -> sum.movePointLeft(8))).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(
                decimals("24.1 47.3 101.8 141.2 183.6 230.57 267.9 306.2 357.4 391.5 428.6 471"));
        for (int i = 0; i < 12; i++) {
            int month = i;
            BigDecimal units = Stream.of(DemoUnit.values()).map(unit -> history(unit.code).get(month)).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(units).isEqualByComparingTo(city.get(i));
        }
        assertThat(Stream.of(DemoUnit.values())).allMatch(unit -> history(unit.code).equals(history(unit.code).stream().sorted().toList()));
    }

    private static void term(Stream<DemoRows.Receipt> receipts, int count, String sum) {
        List<DemoRows.Receipt> list = receipts.toList();
        assertThat(list).hasSize(count);
        assertThat(yi(list)).isEqualByComparingTo(sum);
    }

    private static double share(List<DemoRows.Receipt> receipts, String unit, String period) {
        return yi(receipts.stream().filter(r -> unit.equals("371500") || r.unitCode().equals(unit)).toList()).doubleValue() * 1e8
                / target("FUNDS", unit, period).doubleValue();
    }

    private static BigDecimal unitTargets(String indicator, String period) {
        return DATA.targets().stream().filter(t -> t.indicatorCode().equals(indicator) && t.periodCode().equals(period) && !t.unitCode().equals("371500"))
                .map(DemoRows.Target::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal target(String indicator, String unit, String period) {
        return DATA.targets().stream().filter(t -> t.indicatorCode().equals(indicator) && t.unitCode().equals(unit) && t.periodCode().equals(period))
                .findFirst().orElseThrow().amount();
    }

    private static List<BigDecimal> history(String unit) {
        return DATA.history().stream().filter(h -> h.unitCode().equals(unit)).map(DemoRows.HistoryMonth::cumulative).toList();
    }

    static BigDecimal yi(Collection<DemoRows.Receipt> receipts) {
        return receipts.stream().map(DemoRows.Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add).movePointLeft(8);
    }

    static List<BigDecimal> decimals(String figures) {
        return Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
    }

    private static Set<Long> projects(List<DemoRows.Receipt> receipts) {
        return new HashSet<>(receipts.stream().map(DemoRows.Receipt::projectId).toList());
    }

    private static String name(DemoRows.Receipt receipt) {
        return PROJECTS.get(receipt.projectId()).nameZh();
    }

    private static long wan(DemoRows.Receipt receipt) {
        return receipt.amount().movePointLeft(4).longValueExact();
    }

    /** Names of the units by code. */
    static final class DemoUnitNames {
        static String of(String code) {
            return Stream.of(DemoUnit.values()).filter(unit -> unit.code.equals(code)).findFirst().orElseThrow().name;
        }
    }
}
