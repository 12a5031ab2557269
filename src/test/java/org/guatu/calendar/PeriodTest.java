package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final Period HUNDRED_DAYS =
            Period.campaign("2024-C100", LocalDate.of(2024, 5, 20), LocalDate.of(2024, 8, 27));

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                Period.campaign("2024-C1", LocalDate.of(2024, 6, 2), LocalDate.of(2024, 6, 1)));
    }

    @Test
    void a_campaign_of_one_day_is_a_campaign() {
        Period day = Period.campaign("2024-C1", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 1));
        assertThat(day.daysTotal()).isEqualTo(1);
        assertThat(day.monthsTotal()).isEqualTo(BigFraction.of(1, 30));
    }

    @ParameterizedTest
    @CsvSource({"2024,YEAR,2024-01-01,2024-12-31", "2024Q1,QUARTER,2024-01-01,2024-03-31",
            "2024Q2,QUARTER,2024-04-01,2024-06-30", "2023Q4,QUARTER,2023-10-01,2023-12-31"})
    void a_code_names_its_dates(String code, Period.Kind kind, LocalDate start, LocalDate end) {
        assertThat(Period.parse(code)).isEqualTo(new Period(code, kind, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024Q0", "2024Q5", "2024-C100", "2024q1", "202406", " 2024"})
    void a_code_that_names_no_year_or_quarter_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(code));
        assertThat(Period.isYearOrQuarter(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024,YEAR,2024-01-01,2024-12-30", "2024,YEAR,2023-01-01,2023-12-31", "2024Q2,QUARTER,2024-01-01,2024-03-31",
            "2024,CAMPAIGN,2024-01-01,2024-12-31", "2024Q1,YEAR,2024-01-01,2024-12-31", "2024-c100,CAMPAIGN,2024-01-01,2024-01-02"})
    void a_code_that_contradicts_its_dates_is_refused(String code, Period.Kind kind, LocalDate start, LocalDate end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(code, kind, start, end));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void a_year_has_four_quarters(int quarter) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2024, quarter));
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-06-30,6,1,6,1,184", "2024,2024-04-15,7,2,17,2,260", "2024,2024-12-31,12,1,0,1,0",
            "2024,2025-03-01,12,1,0,1,0", "2024,2023-12-31,0,1,12,1,366", "2024,2024-01-01,1,31,371,31,365",
            "2024,2024-02-29,2,1,10,1,306", "2024Q2,2024-05-31,2,1,1,1,30", "2024Q1,2024-03-31,3,1,0,1,0"})
    void months_and_days_are_counted_exactly(String code, LocalDate date, int elapsed, int elapsedOver, int left, int leftOver, int daysLeft) {
        Period period = Period.parse(code);
        assertThat(period.monthsElapsed(date)).isEqualTo(BigFraction.of(elapsed, elapsedOver));
        assertThat(period.monthsLeft(date)).isEqualTo(BigFraction.of(left, leftOver));
        assertThat(period.daysLeft(date)).isEqualTo(daysLeft);
    }

    @Test
    void a_campaign_counts_both_ends() {
        assertThat(HUNDRED_DAYS.daysTotal()).isEqualTo(100);
        assertThat(HUNDRED_DAYS.daysElapsed(LocalDate.of(2024, 5, 20))).isEqualTo(1);
        assertThat(HUNDRED_DAYS.daysElapsed(LocalDate.of(2024, 6, 30))).isEqualTo(42);
        assertThat(HUNDRED_DAYS.daysLeft(LocalDate.of(2024, 6, 30))).isEqualTo(58);
        assertThat(HUNDRED_DAYS.daysElapsed(LocalDate.of(2024, 5, 19))).isZero();
    }

    @Test
    void a_campaign_counts_parts_of_months() {
        assertThat(HUNDRED_DAYS.monthsElapsed(LocalDate.of(2024, 5, 31))).isEqualTo(BigFraction.of(12, 31));
        assertThat(HUNDRED_DAYS.monthsElapsed(LocalDate.of(2024, 6, 30))).isEqualTo(BigFraction.of(12, 31).add(1));
        assertThat(HUNDRED_DAYS.monthsTotal()).isEqualTo(BigFraction.of(12, 31).add(2).add(BigFraction.of(27, 31)));
        assertThat(HUNDRED_DAYS.months()).extracting(Month::yyyymm).containsExactly(202405, 202406, 202407, 202408);
    }

    @Test
    void a_period_knows_its_months_and_days() {
        Period quarter = Period.quarter(2024, 2);
        assertThat(quarter.months()).extracting(Month::yyyymm).containsExactly(202404, 202405, 202406);
        assertThat(quarter.contains(new Month(202404))).isTrue();
        assertThat(quarter.contains(new Month(202407))).isFalse();
        assertThat(quarter.contains(new Month(202403))).isFalse();
        assertThat(quarter.contains(LocalDate.of(2024, 6, 30))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2024, 7, 1))).isFalse();
        assertThat(Period.year(2024).months()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-29,false", "2024-06-30,true", "2024-07-01,true", "2024-01-01,false"})
    void a_period_is_over_when_no_day_is_left(LocalDate date, boolean over) {
        assertThat(Period.quarter(2024, 2).isOver(date)).isEqualTo(over);
        assertThat(Period.quarter(2024, 2).isOver(AsOf.of(date))).isEqualTo(over);
    }

    @Test
    void elapsed_and_left_add_to_the_whole_on_any_day() {
        Random random = new Random(20240630);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
            Period period = Period.campaign("X" + i, start, start.plusDays(random.nextInt(500)));
            LocalDate date = start.plusDays(random.nextInt(700) - 100);
            assertThat(period.monthsElapsed(date).add(period.monthsLeft(date))).isEqualTo(period.monthsTotal());
            assertThat(period.daysElapsed(date) + period.daysLeft(date)).isEqualTo(period.daysTotal());
            assertThat(period.monthsElapsed(date.plusDays(1))).isGreaterThanOrEqualTo(period.monthsElapsed(date));
            assertThat(period.isOver(date)).isEqualTo(period.daysLeft(date) == 0);
        }
    }

    @Test
    void an_as_of_date_is_a_day() {
        assertThatNullPointerException().isThrownBy(() -> AsOf.of(null));
        AsOf asOf = AsOf.of(2024, 6, 30);
        assertThat(asOf).hasToString("2024-06-30").isLessThan(AsOf.of(2024, 7, 1));
        assertThat(asOf.month()).isEqualTo(new Month(202406));
    }
}
