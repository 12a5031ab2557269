package org.guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import org.guatu.WithDemonstration;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Light;
import org.guatu.progress.Bridge;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Standing;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the services tell the leader of the demonstration is what pictures 01 and 03 show. */
@WithDemonstration
class DemoPicturesDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final AsOf END = AsOf.of(2024, 6, 30);
    private static final Period YEAR = Period.year(2024);

    @Autowired
    private Progress progress;
    @Autowired
    private ProjectBoard board;
    @Autowired
    private Indicators indicators;

    private Indicator funds;

    @BeforeEach
    void theLeaderLooks() {
        TestingAuthenticationToken token = new TestingAuthenticationToken("leader", "none", "ROLE_LEADER");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
        funds = indicators.find(Indicator.FUNDS).orElseThrow();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_city_is_a_little_behind_in_the_year_and_the_quarter_and_well_on_its_way_in_the_campaign() {
        Standing city = progress.standing(CITY, 2024, END);
        assertThat(lights(city, CITY)).containsExactly(Light.WARN, Light.WARN, Light.OK, Light.OK, Light.BAD);
        assertThat(city.figure(funds, CITY, YEAR).actual()).isEqualByComparingTo("23840000000");
        assertThat(city.figure(funds, CITY, Period.quarter(2024, 2)).actual()).isEqualByComparingTo("12830000000");
        assertThat(city.figure(funds, CITY, Period.quarter(2024, 2)).light()).isEqualTo(Light.WARN);
        Period campaign = city.period(Targets.CAMPAIGN).orElseThrow().period();
        assertThat(city.figure(funds, CITY, campaign).light()).isEqualTo(Light.OK);
        assertThat(city.waiting(CITY, YEAR).amount()).isEqualByComparingTo("620000000");
        assertThat(city.waiting(CITY, YEAR).receipts()).isEqualTo(9);
        assertThat(city.waiting(CITY, YEAR).projects()).isEqualTo(6);
        assertThat(city.children()).filteredOn(child -> city.figure(funds, child.code(), YEAR).againstPace().orElseThrow().signum() < 0).hasSize(6);
        assertThat(city.missing()).extracting(missing -> missing.unit().code().value()).containsExactly("371573");
    }

    @Test
    void the_year_is_forecast_to_end_at_487() {
        Standing city = progress.standing(CITY, 2024, END);
        var forecast = city.forecast(funds, CITY, YEAR);
        assertThat(yi(forecast.median().orElseThrow().round(0))).isEqualTo("487.0");
        assertThat(yi(forecast.low().orElseThrow().round(0))).isEqualTo("476.8");
        assertThat(yi(forecast.high().orElseThrow().round(0))).isEqualTo("495.0");
    }

    @Test
    void guanxian_is_red_in_the_year_and_the_quarter_and_yellow_in_the_campaign() {
        Standing county = progress.standing(GUANXIAN, 2024, END);
        assertThat(lights(county, GUANXIAN)).containsExactly(Light.BAD, Light.BAD, Light.OK, Light.OK, Light.BAD);
        assertThat(county.figure(funds, GUANXIAN, Period.quarter(2024, 2)).light()).isEqualTo(Light.BAD);
        assertThat(county.figure(funds, GUANXIAN, county.period(Targets.CAMPAIGN).orElseThrow().period()).light()).isEqualTo(Light.WARN);
    }

    @Test
    void the_bridge_since_the_meeting_has_five_terms() {
        Bridge bridge = progress.bridge(progress.standing(CITY, 2024, END), funds, YEAR, AsOf.of(2024, 6, 24));
        assertThat(yi2(bridge.from())).isEqualTo("229.16");
        assertThat(bridge.entries()).isEqualTo(49);
        assertThat(bridge.terms()).extracting(term -> term.kind() + " " + yi2(term.amount()) + " " + term.entries()).containsExactly("NEW 9.87 38",
                "LATE_RECOGNITION 1.45 5", "CORRECTION -0.48 3", "REDUCTION -0.60 2", "WITHDRAWAL -1.00 1");
    }

    @Test
    void the_bulletin_of_may_is_what_the_screen_of_that_day_shows() {
        Standing may = progress.standing(CITY, 2024, AsOf.of(2024, 5, 31));
        assertThat(may.ranking(funds, YEAR, Map.of()).rows()).extracting(row -> row.unit().code()).containsExactlyElementsOf(
                DemoData.build().boards().getFirst().ranks().stream().map(DemoRows.BoardRank::unitCode).toList());
    }

    @Test
    void the_projects_of_guanxian_are_sorted_by_shortfall_and_five_are_clearly_behind() {
        List<ProjectRow> rows = board.projects(GUANXIAN, 2024, END, ProjectFilter.DEFAULT, 0, 50);
        assertThat(rows).hasSize(12);
        assertThat(rows.subList(0, 5)).extracting(row -> row.nameZh() + " " + yi2(row.difference())).containsExactly("精密镀铝锌板三期 -2.40",
                "高速护栏智能工厂 -1.35", "储能电池 PACK 生产线 -1.20", "鲁西冷链物流枢纽 -0.68", "高端纺织新材料产业园 -0.58");
        ProjectBoard.Totals totals = board.totals(GUANXIAN, 2024, END, ProjectFilter.DEFAULT);
        assertThat(totals.behind()).isEqualTo(5);
        assertThat(yi2(totals.difference())).isEqualTo("-6.18");
        assertThat(board.funnel(GUANXIAN, END)).extracting(ProjectBoard.FunnelStep::projects).containsExactly(46, 28, 21, 15, 11, 5);
        assertThat(board.funnel(GUANXIAN, END)).extracting(step -> yi(step.investment())).containsExactly("186.0", "112.6", "84.3", "61.8", "43.5", "17.2");
        assertThat(board.funnel(GUANXIAN, END).get(2).stuck()).isEqualTo(3);
    }

    private List<Light> lights(Standing standing, UnitCode unit) {
        return List.of("FUNDS", "START_1YI", "KEY_START", "VISIT_FIRM", "VISIT_TOP500").stream()
                .map(code -> standing.figure(indicators.find(code).orElseThrow(), unit, YEAR).light()).toList();
    }

    private static String yi(BigDecimal yuan) {
        return yuan.movePointLeft(8).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String yi2(BigDecimal yuan) {
        return yuan.movePointLeft(8).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
