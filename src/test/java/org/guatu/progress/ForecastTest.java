package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;
import org.guatu.indicator.Shown;
import org.guatu.progress.Forecast.Method;
import org.guatu.progress.Forecast.NoForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final Optional<LastYear> LAST_YEAR = Optional.of(new LastYear(Figures.LAST_YEAR, true));

    @Test
    void the_city_is_expected_at_487_0_between_476_8_and_495_0() {
        Forecast forecast = Forecast.of(Figures.city(), Figures.CITY_MONTHS, LAST_YEAR, Optional.empty());

        assertThat(forecast.by(Method.LINEAR).orElseThrow().round(2)).isEqualTo("476.80");
        assertThat(forecast.by(Method.LAST_THREE_MONTHS).orElseThrow().round(2)).isEqualTo("495.00");
        assertThat(forecast.by(Method.SEASONAL).orElseThrow().round(2)).isEqualTo("486.99");
        assertThat(forecast.by(Method.PIPELINE)).isEmpty();
        assertThat(Shown.aside(forecast.median().orElseThrow())).isEqualTo("487.0");
        assertThat(Shown.aside(forecast.low().orElseThrow())).isEqualTo("476.8");
        assertThat(Shown.aside(forecast.high().orElseThrow())).isEqualTo("495.0");
        assertThat(forecast.againstTarget(new BigDecimal("500")).orElseThrow().round(1)).isEqualTo("-13.0");
        assertThat(forecast.none()).isEmpty();
        assertThat(forecast.estimates()).extracting(Forecast.Estimate::method)
                .containsExactly(Method.LINEAR, Method.LAST_THREE_MONTHS, Method.SEASONAL);
    }

    @Test
    void of_four_methods_the_median_lies_between_the_middle_two() {
        Forecast forecast = Forecast.of(Figures.city(), Figures.CITY_MONTHS, LAST_YEAR, Optional.of(Exact.of(270)));
        assertThat(forecast.by(Method.PIPELINE).orElseThrow().round(2)).isEqualTo("508.40");
        Exact middle = forecast.by(Method.SEASONAL).orElseThrow().plus(forecast.by(Method.LAST_THREE_MONTHS).orElseThrow())
                .dividedBy(Exact.of(2));
        assertThat(forecast.median()).contains(middle);
        assertThat(forecast.high().orElseThrow().round(2)).isEqualTo("508.40");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-10,TOO_EARLY", "2024-01-31,TOO_FEW_MONTHS", "2024-02-29,TOO_FEW_MONTHS", "2024-03-30,TOO_FEW_MONTHS"})
    void from_two_months_there_is_never_a_forecast(LocalDate date, NoForecast none) {
        Figure figure = Figure.of(new BigDecimal("53.5"), new BigDecimal("500"), Period.year(2024), AsOf.of(date));
        Forecast forecast = Forecast.of(figure, Figures.CITY_MONTHS, LAST_YEAR, Optional.of(Exact.of(400)));
        assertThat(forecast.none()).contains(none);
        assertThat(forecast.median()).isEmpty();
        assertThat(forecast.low()).isEmpty();
        assertThat(forecast.high()).isEmpty();
        assertThat(forecast.againstTarget(new BigDecimal("500"))).isEmpty();
    }

    @Test
    void three_whole_months_are_enough() {
        Forecast forecast = Forecast.of(Figures.figure("110.1", "500", 3), Figures.CITY_MONTHS, Optional.empty(), Optional.empty());
        assertThat(forecast.by(Method.LINEAR).orElseThrow().round(2)).isEqualTo("440.40");
        assertThat(forecast.by(Method.LAST_THREE_MONTHS).orElseThrow().round(2)).isEqualTo("440.40");
        assertThat(forecast.none()).isEmpty();
    }

    @Test
    void one_method_alone_is_no_forecast() {
        Forecast forecast = Forecast.of(Figures.city(), List.of(), Optional.empty(), Optional.empty());
        assertThat(forecast.none()).contains(NoForecast.TOO_FEW_METHODS);
        assertThat(forecast.by(Method.LINEAR)).isPresent();
        assertThat(forecast.median()).isEmpty();
    }

    @Test
    void a_carried_figure_foretells_nothing() {
        Forecast forecast = Forecast.of(Figures.city().notReported(), Figures.CITY_MONTHS, LAST_YEAR, Optional.empty());
        assertThat(forecast.none()).contains(NoForecast.NOT_REPORTED);
    }

    @Test
    void the_running_month_is_not_one_of_the_last_three() {
        Figure figure = Figure.of(new BigDecimal("240"), new BigDecimal("500"), Period.year(2024), AsOf.of(2024, 7, 15));
        List<BigDecimal> months = Figures.decimals("28.6", "24.9", "56.6", "41.2", "40.6", "46.5", "1.6");
        Exact mean = Exact.of(new BigDecimal("128.3")).dividedBy(Exact.of(3));
        assertThat(Forecast.of(figure, months, Optional.empty(), Optional.empty()).by(Method.LAST_THREE_MONTHS))
                .contains(Exact.of(240).plus(mean.times(figure.monthsLeft())));
    }

    @Test
    void a_campaign_that_starts_inside_a_month_counts_whole_months_only() {
        Period campaign = Period.campaign("2024-C160", LocalDate.of(2024, 3, 20), LocalDate.of(2024, 8, 26));
        List<BigDecimal> months = Figures.decimals("100", "10", "20", "30");
        Figure figure = Figure.of(new BigDecimal("160"), new BigDecimal("300"), campaign, AsOf.of(2024, 6, 30));
        assertThat(Forecast.of(figure, months, Optional.empty(), Optional.empty()).by(Method.LAST_THREE_MONTHS))
                .contains(Exact.of(160).plus(Exact.of(20).times(figure.monthsLeft())));
        Figure earlier = Figure.of(new BigDecimal("130"), new BigDecimal("300"), campaign, AsOf.of(2024, 5, 31));
        assertThat(Forecast.of(earlier, months, Optional.empty(), Optional.empty()).none()).contains(NoForecast.TOO_FEW_MONTHS);
    }

    @Test
    void last_year_counts_only_complete_and_measured_alike() {
        AsOf asOf = Figures.END_OF_JUNE;
        Period year = Period.year(2024);
        assertThat(new LastYear(Figures.LAST_YEAR, true).shareAt(year, asOf))
                .contains(Ratio.of(new BigDecimal("230.57"), new BigDecimal("471")));
        assertThat(new LastYear(Figures.LAST_YEAR, false).shareAt(year, asOf)).isEmpty();
        assertThat(new LastYear(Figures.LAST_YEAR.subList(0, 11), true).shareAt(year, asOf)).isEmpty();
        assertThat(new LastYear(List.of(), true).shareAt(year, asOf)).isEmpty();
        assertThat(new LastYear(Figures.LAST_YEAR, true).shareAt(year, AsOf.of(2025, 1, 31))).isEmpty();
        assertThat(new LastYear(Figures.decimals("0", "0", "0"), true).shareAt(Period.quarter(2024, 1), AsOf.of(2024, 2, 29))).isEmpty();
    }

    @Test
    void last_year_may_have_a_month_of_corrections() {
        LastYear lastYear = new LastYear(Figures.decimals("10", "8", "20"), true);
        assertThat(lastYear.shareAt(Period.quarter(2024, 1), AsOf.of(2024, 2, 29))).contains(new Ratio(Share.of(8, 20).value()));
    }

    @Test
    void the_pipeline_weighs_each_plan_by_its_stage() {
        Exact weighted = PlanLeft.weighted(List.of(new PlanLeft(new BigDecimal("6"), Share.of(9, 10)),
                new PlanLeft(new BigDecimal("10"), Share.of(1, 4)), new PlanLeft(BigDecimal.ZERO, Share.ONE)));
        assertThat(weighted).isEqualTo(Exact.of(new BigDecimal("7.9")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanLeft(new BigDecimal("-1"), Share.ONE));
    }

    @Test
    void linear_begins_at_eight_percent_of_the_period() {
        assertThat(Forecast.linear(Figure.of(BigDecimal.TEN, new BigDecimal("500"), Period.year(2024), AsOf.of(2024, 1, 29)))).isEmpty();
        assertThat(Forecast.linear(Figure.of(BigDecimal.TEN, new BigDecimal("500"), Period.year(2024), AsOf.of(2024, 1, 31)))).isPresent();
    }

    @Test
    void without_a_target_a_forecast_is_still_possible() {
        Forecast forecast = Forecast.of(Figures.figure("238.40", null, 6), Figures.CITY_MONTHS, LAST_YEAR, Optional.empty());
        assertThat(forecast.median()).isPresent();
    }

    @Test
    void the_median_lies_in_the_band_and_the_end_is_the_actual() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            int month = 3 + random.nextInt(10);
            List<BigDecimal> months = random.ints(12, 0, 10_000).mapToObj(n -> BigDecimal.valueOf(n, 2)).toList();
            BigDecimal actual = months.subList(0, month).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Forecast forecast = Forecast.of(Figures.figure(actual.toString(), "500", month), months, LAST_YEAR, Optional.empty());
            assertThat(forecast.median().orElseThrow()).isBetween(forecast.low().orElseThrow(), forecast.high().orElseThrow());
            assertThat(forecast.low().orElseThrow()).isGreaterThanOrEqualTo(Exact.of(actual));
            if (month == 12) {
                assertThat(forecast.median()).contains(Exact.of(actual));
                assertThat(forecast.high()).contains(Exact.of(actual));
            }
        }
    }
}
