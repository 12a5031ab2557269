package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 2024, 202400, 202413, 189912, 300001, -202406, 20240630})
    void what_is_no_month_is_refused(int yyyymm) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Month(yyyymm));
    }

    @ParameterizedTest
    @CsvSource({"2024,0", "2024,13", "2024,-1"})
    void a_month_of_a_year_is_1_to_12(int year, int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> Month.of(year, month));
    }

    @ParameterizedTest
    @CsvSource({"202406,1,202407", "202412,1,202501", "202401,-1,202312", "202406,12,202506", "202406,-18,202212", "202406,0,202406"})
    void months_run_over_the_year(int from, int step, int to) {
        assertThat(new Month(from).plus(step)).isEqualTo(new Month(to));
        assertThat(new Month(to).minus(step)).isEqualTo(new Month(from));
        assertThat(new Month(from).monthsUntil(new Month(to))).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"202402,2024-02-29", "202302,2023-02-28", "202406,2024-06-30", "202412,2024-12-31", "190002,1900-02-28"})
    void last_day_knows_leap_years(int month, LocalDate lastDay) {
        assertThat(new Month(month).lastDay()).isEqualTo(lastDay);
        assertThat(new Month(month).days()).isEqualTo(lastDay.getDayOfMonth());
        assertThat(new Month(month).firstDay()).isEqualTo(lastDay.withDayOfMonth(1));
    }

    @Test
    void a_day_lies_in_its_month_only() {
        Month june = Month.of(LocalDate.of(2024, 6, 30));
        assertThat(june).isEqualTo(new Month(202406)).hasToString("202406");
        assertThat(june.contains(LocalDate.of(2024, 6, 1))).isTrue();
        assertThat(june.contains(LocalDate.of(2024, 7, 1))).isFalse();
        assertThat(june.contains(LocalDate.of(2023, 6, 15))).isFalse();
    }

    @Test
    void months_sort_by_time() {
        List<Month> months = Stream.of(202501, 202312, 202406).map(Month::new).sorted().toList();
        assertThat(months).extracting(Month::yyyymm).containsExactly(202312, 202406, 202501);
        assertThat(new Month(202312).isBefore(new Month(202401))).isTrue();
        assertThat(new Month(202401).isAfter(new Month(202312))).isTrue();
        assertThat(new Month(202401).previous().next()).isEqualTo(new Month(202401));
    }
}
