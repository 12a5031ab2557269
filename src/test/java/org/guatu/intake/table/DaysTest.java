package org.guatu.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.guatu.calendar.Month;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetCell.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and months as people and spreadsheets write them. */
class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-03", "2024-6-3", "2024/6/3", "2024.6.3", "2024年6月3日", "2024 年 6 月 3 日", "20240603", "２０２４年６月３日", "2024-06-03 00:00:00",
            "2024-06-03T00:00:00", "2024年6月3号"})
    void usual_forms_are_the_day_they_mean(String text) {
        assertThat(Days.day(text(text), false)).isEqualTo(DAY);
    }

    @Test
    void a_serial_number_is_read_as_its_workbook_counts() {
        assertThat(Days.day(number("45446"), false)).isEqualTo(DAY);
        assertThat(Days.day(number("45446.75"), false)).isEqualTo(DAY);
        assertThat(Days.day(SheetCell.text(1, 0, "４5446"), false)).as("in a file of plain text").isEqualTo(DAY);
        assertThat(Days.day(number("43984"), true)).isEqualTo(DAY);
        assertThat(Days.day(number("20240603"), false)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6/3/2024", "24-6-3", "6月3日", "2024-6", "4544", "454460", "昨天", "2024-06/03"})
    void a_text_that_could_be_two_days_is_none(String text) {
        assertUnfit(text(text), "intake.rule.not-a-day");
    }

    @Test
    void a_day_that_never_was_or_lies_far_away_is_named() {
        assertUnfit(text("2024-02-30"), "intake.rule.no-such-day");
        assertUnfit(text("1924-02-03"), "intake.rule.day-far-away");
        assertUnfit(number("12"), "intake.rule.day-far-away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"202406", "2024-06", "2024/6", "2024年6月", "2024年6月份", "2024-06-03", "6月", "6月份", "6", "06", "2024.06"})
    void months_are_read_with_the_year_of_their_table(String text) {
        assertThat(Days.month(text(text), false, 2024)).isEqualTo(new Month(202406));
    }

    @Test
    void a_serial_number_is_shown_as_the_day_it_means_and_anything_else_as_it_is() {
        assertThat(Days.shown(number("45446"), false)).isEqualTo("2024-06-03 (45446)");
        assertThat(Days.shown(number("20240603"), false)).isEqualTo("20240603");
        assertThat(Days.shown(number("202405"), false)).as("a month as it is typed").isEqualTo("202405");
        assertThat(Days.shown(SheetCell.text(1, 0, "45446"), false)).isEqualTo("2024-06-03 (45446)");
    }

    @Test
    void a_month_without_any_year_is_not_guessed() {
        assertThatThrownBy(() -> Days.month(text("6月"), false, null))
                .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.rule()).isEqualTo("intake.rule.month-without-year"));
    }

    @Test
    void a_month_typed_as_a_decimal_number_is_not_guessed() {
        assertThatThrownBy(() -> Days.month(number("2024.1"), false, null)).isInstanceOf(Unfit.class);
    }

    @Test
    void a_month_stored_as_a_day_is_its_month() {
        assertThat(Days.month(number("45444"), false, null)).isEqualTo(new Month(202406));
        assertThat(Days.month(number("202406"), false, null)).isEqualTo(new Month(202406));
        assertThatThrownBy(() -> Days.month(text("202413"), false, null)).isInstanceOf(Unfit.class);
    }

    private static void assertUnfit(SheetCell cell, String rule) {
        assertThatThrownBy(() -> Days.day(cell, false))
                .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.rule()).isEqualTo(rule));
    }

    private static SheetCell text(String text) {
        return SheetCell.text(2, 0, text);
    }

    private static SheetCell number(String text) {
        return new SheetCell(2, 0, text, Nature.NUMBER, "");
    }
}
