package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several units together, one year against another, and what a unit could still win. */
class GroupTest {

    private static final List<BigDecimal> SHORTFALLS = Figures.decimals("0.58", "2.40", "1.35", "1.20", "0.68", "0.10");

    @Test
    void the_units_of_the_demonstration_make_the_city() {
        GroupCompletion city = GroupCompletion.of(Figures.units().stream()
                .map(unit -> new GroupCompletion.Part(unit.actual(), unit.target())).toList());
        assertThat(city.actual()).isEqualTo("238.40");
        assertThat(city.target()).isEqualTo("500");
        assertThat(city.completion().orElseThrow().percent(2)).isEqualTo("47.68");
    }

    @Test
    void a_group_is_sum_over_sum_and_never_the_mean_of_rates() {
        GroupCompletion group = GroupCompletion.of(List.of(part("10", "10"), part("0", "90")));
        assertThat(group.completion()).contains(Ratio.of(new BigDecimal("10"), new BigDecimal("100")));
    }

    @Test
    void what_has_no_task_counts_in_the_total_and_not_in_the_rate() {
        GroupCompletion group = GroupCompletion.of(List.of(part("10", "40"), part("5", null), part("3", "0")));
        assertThat(group.completion().orElseThrow().percent(2)).isEqualTo("25.00");
        assertThat(group.actualNoTask()).isEqualTo("8");
        assertThat(group.total()).isEqualTo("18");
    }

    @Test
    void a_group_without_any_task_has_no_rate() {
        assertThat(GroupCompletion.of(List.of(part("5", null), part("0", "0"))).completion()).isEmpty();
        assertThat(GroupCompletion.of(List.of()).completion()).isEmpty();
    }

    @Test
    void six_units_lack_16_27_and_guanxian_alone_38_percent_of_it() {
        BigDecimal lacking = Figures.units().stream()
                .map(unit -> Figures.figure(unit.actual().toString(), unit.target().orElseThrow().toString(), 6))
                .map(figure -> figure.againstPace().orElseThrow()).filter(against -> against.signum() < 0)
                .map(against -> against.round(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lacking).isEqualTo("-16.27");
        BigDecimal guanxian = Figures.guanxian().againstPace().orElseThrow().round(2);
        assertThat(Ratio.of(guanxian.negate(), lacking.negate()).percent(0)).isEqualTo("38");
    }

    @Test
    void growth_is_told_of_like_with_like_only() {
        YearOnYear like = YearOnYear.of(new BigDecimal("471"), "FUNDS/2", Optional.of(new BigDecimal("427.4")), "FUNDS/2");
        assertThat(like.growth().orElseThrow().percent(1)).isEqualTo("10.2");
        YearOnYear unlike = YearOnYear.of(new BigDecimal("471"), "FUNDS/2", Optional.of(new BigDecimal("851.7")), "FUNDS/1");
        assertThat(unlike.state()).isEqualTo(YearOnYear.State.NOT_COMPARABLE);
        assertThat(unlike.growth()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void there_is_no_growth_from_nothing(BigDecimal before) {
        assertThat(YearOnYear.of(BigDecimal.TEN, "F", Optional.of(before), "F").state()).isEqualTo(YearOnYear.State.NO_BASE);
        assertThat(YearOnYear.of(BigDecimal.TEN, "F", Optional.empty(), "F").state()).isEqualTo(YearOnYear.State.NO_BASE);
    }

    @Test
    void a_fall_is_a_negative_growth_and_a_rate_without_comparability_is_refused() {
        assertThat(YearOnYear.of(new BigDecimal("75"), "F", Optional.of(new BigDecimal("100")), "F").growth().orElseThrow().percent(2))
                .isEqualTo("-25.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new YearOnYear(YearOnYear.State.NOT_COMPARABLE, Optional.of(Ratio.ONE)));
    }

    @Test
    void guanxian_would_rise_from_11_to_7_with_its_three_largest_shortfalls_made_good() {
        CatchUp catchUp = CatchUp.of(Figures.guanxian(), "371525", Figures.units(), SHORTFALLS, 3);
        assertThat(catchUp.amount()).isEqualTo("4.95");
        assertThat(Shown.percent(catchUp.after().completion().orElseThrow())).isEqualTo("47.07");
        assertThat(catchUp.rankBefore()).hasValue(11);
        assertThat(catchUp.rankAfter()).hasValue(7);
        assertThat(catchUp.before().light()).isEqualTo(Light.BAD);
        assertThat(catchUp.after().light()).isEqualTo(Light.WARN);
    }

    @Test
    void making_good_nothing_or_everything() {
        CatchUp nothing = CatchUp.of(Figures.guanxian(), "371525", Figures.units(), SHORTFALLS, 0);
        assertThat(nothing.rankAfter()).isEqualTo(nothing.rankBefore());
        assertThat(nothing.amount()).isEqualByComparingTo("0");
        CatchUp everything = CatchUp.of(Figures.guanxian(), "371525", Figures.units(), SHORTFALLS, 99);
        assertThat(everything.made()).isEqualTo(6);
        assertThat(everything.amount()).isEqualTo("6.31");
        assertThat(everything.after().light()).isEqualTo(Light.OK);
    }

    @Test
    void a_shortfall_is_lacking_and_the_unit_is_in_the_field() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                CatchUp.of(Figures.guanxian(), "371525", Figures.units(), Figures.decimals("-1"), 1));
        assertThatIllegalArgumentException().isThrownBy(() ->
                CatchUp.of(Figures.guanxian(), "000000", Figures.units(), SHORTFALLS, 1));
    }

    @Test
    void an_unranked_unit_stays_unranked_however_much_it_makes_good() {
        List<Contestant> field = new ArrayList<>(Figures.units());
        field.add(Figures.unit("371599", "县市区", "1", null));
        CatchUp catchUp = CatchUp.of(Figures.figure("1", null, 6), "371599", field, SHORTFALLS, 2);
        assertThat(catchUp.rankAfter()).isEmpty();
        assertThat(catchUp.after().completion()).isEmpty();
        assertThat(Ranking.of(field, Map.of()).rows().getLast().unit().code()).isEqualTo("371599");
    }

    private static GroupCompletion.Part part(String actual, String target) {
        return new GroupCompletion.Part(new BigDecimal(actual), Optional.ofNullable(target).map(BigDecimal::new));
    }
}
