package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingCalendar PLAIN = new WorkingCalendar(Map.of());

    @Test
    void working_days_leave_out_saturday_and_sunday() {
        assertThat(PLAIN.plus(LocalDate.of(2024, 6, 25), 4)).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(PLAIN.plus(LocalDate.of(2024, 6, 29), 1)).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(PLAIN.plus(LocalDate.of(2024, 6, 25), 0)).isEqualTo(LocalDate.of(2024, 6, 25));
    }

    @Test
    void a_holiday_does_not_count_and_a_weekend_worked_for_it_does() {
        WorkingCalendar mayDay = new WorkingCalendar(Map.of(LocalDate.of(2024, 4, 28), true, LocalDate.of(2024, 5, 1), false, LocalDate.of(2024, 5, 2), false,
                LocalDate.of(2024, 5, 3), false));
        assertThat(mayDay.plus(LocalDate.of(2024, 4, 26), 1)).as("Sunday is worked").isEqualTo(LocalDate.of(2024, 4, 28));
        assertThat(mayDay.plus(LocalDate.of(2024, 4, 30), 1)).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(mayDay.onOrAfter(LocalDate.of(2024, 5, 3))).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(mayDay.onOrAfter(LocalDate.of(2024, 5, 6))).isEqualTo(LocalDate.of(2024, 5, 6));
    }
}
