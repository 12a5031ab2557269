package org.guatu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceCurveTest {

    private static final PaceCurve LAST_YEAR = PaceCurve.ofCumulative(Stream.of("24.1", "47.3", "101.8", "141.2", "183.6",
            "230.57", "267.9", "306.2", "357.4", "391.5", "428.6", "471").map(BigDecimal::new).toList());
    private static final PaceCurve WEST_COAST = PaceCurve.through(12, new TreeMap<>(Map.of(3, Share.of(100, 230))));

    @ParameterizedTest
    @CsvSource({"2024,2024-06-30,1,2", "2024,2024-04-15,7,24", "2024,2024-05-31,5,12", "2024,2023-12-31,0,1",
            "2024,2024-12-31,1,1", "2024,2025-06-30,1,1", "2024,2024-01-01,1,372", "2024,2024-02-29,1,6",
            "2023,2023-02-28,1,6", "2024Q1,2024-03-31,1,1", "2024Q2,2024-05-31,2,3", "2024Q2,2024-04-15,1,6",
            "2024Q2,2024-03-31,0,1"})
    void equal_months_run_straight_by_days(String period, LocalDate date, int part, int whole) {
        assertThat(PaceCurve.EQUAL_MONTHS.shareAt(Period.parse(period), AsOf.of(date))).isEqualTo(Share.of(part, whole));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-19,0", "2024-05-20,1", "2024-06-30,42", "2024-08-26,99", "2024-08-27,100", "2024-09-30,100"})
    void a_campaign_goes_by_days_with_both_ends(LocalDate date, int days) {
        Period campaign = Period.campaign("2024-C100", LocalDate.of(2024, 5, 20), LocalDate.of(2024, 8, 27));
        assertThat(PaceCurve.EQUAL_MONTHS.shareAt(campaign, AsOf.of(date))).isEqualTo(Share.of(days, 100));
        assertThat(LAST_YEAR.shareAt(campaign, AsOf.of(date))).isEqualTo(Share.of(days, 100));
    }

    @Test
    void an_own_curve_holds_at_its_month_ends() {
        assertThat(LAST_YEAR.shareAt(Period.year(2024), AsOf.of(2024, 6, 30)))
                .isEqualTo(Share.of(new BigDecimal("230.57"), new BigDecimal("471")));
        assertThat(LAST_YEAR.shareAt(Period.year(2024), AsOf.of(2024, 12, 31))).isEqualTo(Share.ONE);
    }

    @Test
    void an_own_curve_runs_straight_inside_a_month() {
        assertThat(LAST_YEAR.shareAt(Period.year(2024), AsOf.of(2024, 4, 15)))
                .isEqualTo(Share.of(new BigDecimal("121.5"), new BigDecimal("471")));
        assertThat(LAST_YEAR.shareAt(Period.year(2024), AsOf.of(2024, 1, 1)).value())
                .isEqualTo(BigFraction.of(241, 4710).divide(31));
    }

    @Test
    void a_curve_goes_through_the_months_that_are_set() {
        Period year = Period.year(2024);
        assertThat(WEST_COAST.shareAt(year, AsOf.of(2024, 3, 31))).isEqualTo(Share.of(100, 230));
        assertThat(WEST_COAST.shareAt(year, AsOf.of(2024, 3, 31)).percent(2)).isEqualTo("43.48");
        assertThat(WEST_COAST.shareAt(year, AsOf.of(2024, 1, 31))).isEqualTo(Share.of(100, 690));
        assertThat(WEST_COAST.shareAt(year, AsOf.of(2024, 12, 31))).isEqualTo(Share.ONE);
        assertThat(WEST_COAST.monthEnds()).hasSize(12);
    }

    @Test
    void nothing_set_means_equal_months() {
        PaceCurve straight = PaceCurve.through(12, new TreeMap<>());
        for (int month = 1; month <= 12; month++) {
            AsOf end = AsOf.of(new org.guatu.calendar.Month(202400 + month).lastDay());
            assertThat(straight.shareAt(Period.year(2024), end)).isEqualTo(PaceCurve.EQUAL_MONTHS.shareAt(Period.year(2024), end));
        }
        assertThat(PaceCurve.EQUAL_MONTHS.isEqualMonths()).isTrue();
        assertThat(straight.isEqualMonths()).isFalse();
    }

    @Test
    void a_curve_that_falls_or_stops_short_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceCurve(List.of(Share.of(1, 2), Share.of(1, 3), Share.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceCurve(List.of(Share.of(1, 2), Share.of(2, 3))));
        assertThatIllegalArgumentException().isThrownBy(() -> PaceCurve.through(3, new TreeMap<>(Map.of(4, Share.ONE))));
        assertThatIllegalArgumentException().isThrownBy(() -> PaceCurve.through(3, new TreeMap<>(Map.of(0, Share.ZERO))));
    }

    @Test
    void a_curve_of_another_number_of_months_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LAST_YEAR.shareAt(Period.quarter(2024, 2), AsOf.of(2024, 5, 31)));
    }

    @Test
    void a_pace_never_falls_from_day_to_day() {
        Random random = new Random(7);
        for (PaceCurve curve : List.of(PaceCurve.EQUAL_MONTHS, LAST_YEAR, WEST_COAST)) {
            for (int i = 0; i < 400; i++) {
                LocalDate date = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(480));
                Share today = curve.shareAt(Period.year(2024), AsOf.of(date));
                assertThat(curve.shareAt(Period.year(2024), AsOf.of(date.plusDays(1)))).isGreaterThanOrEqualTo(today);
            }
        }
    }
}
