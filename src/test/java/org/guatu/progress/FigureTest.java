package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;
import org.guatu.indicator.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"东昌府区,36.14,72,50.19,0.19,0.14,OK", "茌平区,40.44,78,51.85,1.85,1.44,OK", "临清市,31.43,62,50.69,0.69,0.43,OK",
            "阳谷县,22.95,50,45.90,-4.10,-2.05,WARN", "莘县,19.85,44,45.11,-4.89,-2.15,WARN",
            "东阿县,14.62,36,40.61,-9.39,-3.38,BAD", "冠县,14.82,42,35.29,-14.71,-6.18,BAD",
            "高唐县,20.03,42,47.69,-2.31,-0.97,WARN", "经开区,21.90,40,54.75,4.75,1.90,OK", "高新区,11.76,22,53.45,3.45,0.76,OK",
            "度假区,4.46,12,37.17,-12.83,-1.54,BAD", "全市,238.40,500,47.68,-2.32,-11.60,WARN"})
    void the_first_picture_comes_out(String unit, String actual, String target, BigDecimal percent, BigDecimal gap,
                                     BigDecimal againstPace, Light light) {
        Figure figure = Figures.figure(actual, target, 6);
        assertThat(Shown.percent(figure.completion().orElseThrow())).isEqualTo(percent);
        assertThat(Shown.points(figure.gapPoints().orElseThrow())).isEqualTo(gap);
        assertThat(Shown.official(figure.againstPace().orElseThrow())).isEqualTo(againstPace);
        assertThat(figure.light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"146,300,48.67,-1.33,-4,WARN", "17,30,56.67,6.67,2,OK", "574,1000,57.40,7.40,74,OK", "41,100,41.00,-9.00,-9,BAD",
            "9,26,34.62,-15.38,-4,BAD", "1,2,50.00,0.00,0,OK", "47,84,55.95,5.95,5,OK", "4,10,40.00,-10.00,-1,BAD"})
    void counts_come_out_as_in_the_pictures(String actual, String target, BigDecimal percent, BigDecimal gap,
                                            BigDecimal againstPace, Light light) {
        Figure figure = Figures.figure(actual, target, 6);
        assertThat(Shown.percent(figure.completion().orElseThrow())).isEqualTo(percent);
        assertThat(Shown.points(figure.gapPoints().orElseThrow())).isEqualTo(gap);
        assertThat(Shown.count(figure.againstPace().orElseThrow())).isEqualTo(againstPace);
        assertThat(figure.light()).isEqualTo(light);
    }

    @Test
    void the_city_needs_43_60_a_month_and_has_39_73() {
        Figure city = Figures.city();
        assertThat(city.requiredPerMonth().orElseThrow().round(2)).isEqualTo("43.60");
        assertThat(city.presentPerMonth().orElseThrow().round(2)).isEqualTo("39.73");
        assertThat(city.speedUp().orElseThrow().round(2)).isEqualTo("1.10");
        assertThat(city.requiredPerWeek().orElseThrow().round(2)).isEqualTo("9.95");
        assertThat(city.monthsElapsed()).isEqualTo(Exact.of(6));
        assertThat(city.monthsLeft()).isEqualTo(Exact.of(6));
        assertThat(city.dueByPace()).contains(Exact.of(250));
        assertThat(city.periodState()).isEqualTo(PeriodState.RUNNING);
        assertThat(city.task()).isEqualTo(TaskState.SET);
    }

    @Test
    void no_target_means_no_rate_no_light_no_bar() {
        Figure figure = Figures.figure("0.12", null, 5);
        assertThat(figure.task()).isEqualTo(TaskState.NOT_SET);
        assertNothingIsSaid(figure);
        assertThat(figure.noLight()).contains(NoLight.NO_TARGET);
        assertThat(figure.presentPerMonth().orElseThrow().round(3)).isEqualTo("0.024");
    }

    @ParameterizedTest
    @CsvSource({"0,ZERO", "0.00,ZERO", "0.01,ZERO_EXCEEDED", "500,ZERO_EXCEEDED", "-1,ZERO"})
    void a_target_of_zero_never_makes_a_rate(String actual, TaskState task) {
        Figure figure = Figures.figure(actual, "0", 6);
        assertThat(figure.task()).isEqualTo(task);
        assertNothingIsSaid(figure);
        assertThat(figure.noLight()).contains(NoLight.ZERO_TARGET);
    }

    private static void assertNothingIsSaid(Figure figure) {
        assertThat(figure.completion()).isEmpty();
        assertThat(figure.gapPoints()).isEmpty();
        assertThat(figure.againstPace()).isEmpty();
        assertThat(figure.dueByPace()).isEmpty();
        assertThat(figure.remaining()).isEmpty();
        assertThat(figure.requiredPerMonth()).isEmpty();
        assertThat(figure.requiredPerWeek()).isEmpty();
        assertThat(figure.speedUp()).isEmpty();
        assertThat(figure.bar()).isEmpty();
        assertThat(figure.light()).isEqualTo(Light.NONE);
        assertThat(figure.done()).isFalse();
        assertThat(figure.periodState()).isEqualTo(PeriodState.NO_TASK);
    }

    @Test
    void a_negative_target_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.figure("1", "-1", 6));
    }

    @Test
    void quarter_and_year_stand_side_by_side() {
        AsOf asOf = AsOf.of(2024, 3, 31);
        Figure quarter = Figure.of(new BigDecimal("96"), new BigDecimal("100"), Period.quarter(2024, 1), asOf);
        Figure year = Figure.of(new BigDecimal("96"), new BigDecimal("230"), Period.year(2024), asOf);
        assertThat(quarter.light()).isEqualTo(Light.WARN);
        assertThat(quarter.periodState()).isEqualTo(PeriodState.PERIOD_OVER_NOT_DONE);
        assertThat(year.light()).isEqualTo(Light.OK);
        assertThat(year.periodState()).isEqualTo(PeriodState.RUNNING);
    }

    @Test
    void a_second_quarter_over_at_98_69_is_yellow_and_not_done() {
        Figure figure = Figure.of(new BigDecimal("128.30"), new BigDecimal("130"), Period.quarter(2024, 2), Figures.END_OF_JUNE);
        assertThat(Shown.percent(figure.completion().orElseThrow())).isEqualTo("98.69");
        assertThat(figure.remaining().orElseThrow().round(2)).isEqualTo("1.70");
        assertThat(figure.light()).isEqualTo(Light.WARN);
        assertThat(figure.periodState()).isEqualTo(PeriodState.PERIOD_OVER_NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({"GE,500,DONE,DONE,true", "EQ,500,DONE,DONE,true", "GT,500,OK,RUNNING,false", "GT,500.01,DONE,DONE,true",
            "GE,499.99,OK,RUNNING,false", "GE,825.35,DONE,DONE,true"})
    void done_follows_the_operator(Operator operator, BigDecimal actual, Light light, PeriodState state, boolean done) {
        Figure figure = Figure.of(actual, Optional.of(new BigDecimal("500")), operator, Period.year(2024), Figures.END_OF_JUNE,
                PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
        assertThat(figure.done()).isEqualTo(done);
        assertThat(figure.light()).isEqualTo(light);
        assertThat(figure.periodState()).isEqualTo(state);
    }

    @Test
    void to_exceed_met_to_the_cent_at_the_end_is_neither_done_nor_green() {
        Figure figure = Figure.of(new BigDecimal("500"), Optional.of(new BigDecimal("500")), Operator.GT, Period.year(2024),
                AsOf.of(2024, 12, 31), PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
        assertThat(figure.remaining()).contains(Exact.ZERO);
        assertThat(figure.periodState()).isEqualTo(PeriodState.PERIOD_OVER_NOT_DONE);
        assertThat(figure.light()).isEqualTo(Light.WARN);
    }

    @Test
    void completion_above_the_target_is_real_and_leaves_nothing_to_do() {
        Figure figure = Figures.figure("825.35", "500", 6);
        assertThat(Shown.percent(figure.completion().orElseThrow())).isEqualTo("165.07");
        assertThat(figure.remaining()).contains(Exact.ZERO);
        assertThat(figure.requiredPerMonth()).contains(Exact.ZERO);
        assertThat(figure.speedUp()).contains(Exact.ZERO);
    }

    @Test
    void nothing_reported_is_grey_and_a_reported_zero_is_red() {
        Figure zero = Figures.figure("0", "42", 6);
        assertThat(zero.light()).isEqualTo(Light.BAD);
        assertThat(zero.completion()).contains(Ratio.ZERO);
        assertThat(zero.speedUp()).isEmpty();
        assertThat(zero.notReported().light()).isEqualTo(Light.NONE);
        assertThat(zero.notReported().noLight()).contains(NoLight.NOT_REPORTED);
        assertThat(Figures.figure("4.46", "12", 6).notReported().completion()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2024-01-14,NONE", "2024-01-15,BAD"})
    void below_four_percent_of_the_period_nothing_is_judged(LocalDate date, Light light) {
        Figure figure = Figure.of(new BigDecimal("1"), new BigDecimal("500"), Period.year(2024), AsOf.of(date));
        assertThat(figure.light()).isEqualTo(light);
        assertThat(figure.noLight().isPresent()).isEqualTo(light == Light.NONE);
    }

    @Test
    void before_the_period_starts_there_is_no_present_rate() {
        Figure figure = Figure.of(BigDecimal.ZERO, new BigDecimal("130"), Period.quarter(2024, 3), Figures.END_OF_JUNE);
        assertThat(figure.pace()).isEqualTo(Share.ZERO);
        assertThat(figure.presentPerMonth()).isEmpty();
        assertThat(figure.speedUp()).isEmpty();
        assertThat(figure.requiredPerMonth().orElseThrow().round(2)).isEqualTo("43.33");
        assertThat(figure.noLight()).contains(NoLight.TOO_EARLY);
    }

    @Test
    void a_campaign_is_paced_by_days() {
        Period campaign = Period.campaign("2024-C100", LocalDate.of(2024, 5, 20), LocalDate.of(2024, 8, 27));
        Figure figure = Figure.of(new BigDecimal("40"), new BigDecimal("100"), campaign, Figures.END_OF_JUNE);
        assertThat(figure.pace()).isEqualTo(Share.of(42, 100));
        assertThat(figure.gapPoints()).contains(Exact.of(-2));
        assertThat(figure.light()).isEqualTo(Light.WARN);
        assertThat(figure.requiredPerWeek()).contains(Exact.of(420).dividedBy(Exact.of(58)));
    }

    @Test
    void indicators_with_different_lag_keep_their_own_date() {
        Figure foreign = Figures.figure("19.6", "40", 5);
        assertThat(foreign.asOf()).isEqualTo(AsOf.of(2024, 5, 31));
        assertThat(foreign.pace()).isEqualTo(Share.of(5, 12));
        assertThat(Figures.city().pace()).isEqualTo(Share.of(1, 2));
    }

    @Test
    void the_light_rule_of_the_as_of_date_is_used() {
        LightRules rules = new LightRules(List.of(
                LightRule.points(BigDecimal.TEN, new BigDecimal("30")).valid(LocalDate.of(2024, 6, 1), null)));
        assertThat(underRules(rules, AsOf.of(2024, 5, 31)).light()).isEqualTo(Light.BAD);
        assertThat(underRules(rules, AsOf.of(2024, 6, 1)).light()).isEqualTo(Light.OK);
    }

    private static Figure underRules(LightRules rules, AsOf asOf) {
        return Figure.of(new BigDecimal("35"), Optional.of(new BigDecimal("100")), Operator.GE, Period.year(2024), asOf,
                PaceCurve.EQUAL_MONTHS, rules);
    }

    @Test
    void reversals_may_take_a_figure_below_zero() {
        Figure figure = Figures.figure("-3", "100", 6);
        assertThat(figure.completion().orElseThrow().percent(2)).isEqualTo("-3.00");
        assertThat(figure.light()).isEqualTo(Light.BAD);
        assertThat(figure.speedUp()).isEmpty();
        assertThat(figure.remaining()).contains(Exact.of(103));
        assertThat(figure.bar().orElseThrow().recognised()).isEqualTo(Share.ZERO);
    }
}
