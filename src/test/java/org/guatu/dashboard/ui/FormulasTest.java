package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Share;
import org.guatu.progress.Figure;
import org.junit.jupiter.api.Test;

/** The formulas with their numbers put in, as anybody would write them on paper. */
class FormulasTest {

    private static final AsOf JUNE = AsOf.of(2024, 6, 30);

    @Test
    void the_city_of_the_picture_is_reckoned_as_the_picture_says() {
        assertThat(lines("23840000000", "50000000000", Measure.YUAN, Period.year(2024), JUNE, PaceCurve.EQUAL_MONTHS)).containsExactly(
                "完成率 | 238.40 ÷ 500 | 47.68% ",
                "序时进度 | 6 个月 ÷ 12 个月 | 50.00% ",
                "与序时差 | 47.68 − 50.00 | −2.32 个百分点",
                "金额差 | 238.40 − 500 × 6 ÷ 12 | −11.60 亿元");
    }

    @Test
    void projects_are_counted_and_not_converted() {
        assertThat(lines("146", "300", Measure.ITEMS, Period.year(2024), JUNE, PaceCurve.EQUAL_MONTHS)).containsExactly(
                "完成率 | 146 ÷ 300 | 48.67% ", "序时进度 | 6 个月 ÷ 12 个月 | 50.00% ",
                "与序时差 | 48.67 − 50.00 | −1.33 个百分点", "数量差 | 146 − 300 × 6 ÷ 12 | −4 个");
    }

    @Test
    void inside_a_month_its_days_are_told() {
        assertThat(lines("146", "300", Measure.ITEMS, Period.year(2024), AsOf.of(2024, 4, 15), PaceCurve.EQUAL_MONTHS).get(1))
                .isEqualTo("序时进度 | （3 + 15 ÷ 30）个月 ÷ 12 个月 | 29.17% ");
    }

    @Test
    void a_campaign_goes_by_days_with_both_ends() {
        Period campaign = Period.campaign("2024-C100", LocalDate.of(2024, 3, 20), LocalDate.of(2024, 6, 27));
        List<String> lines = lines("1", "2", Measure.ITEMS, campaign, AsOf.of(2024, 4, 30), PaceCurve.EQUAL_MONTHS);
        assertThat(lines.get(1)).isEqualTo("序时进度 | 42 天 ÷ 100 天 | 42.00% ");
        assertThat(lines.get(3)).startsWith("数量差 | 1 − 2 × 42 ÷ 100 |");
        assertThat(lines("1", "2", Measure.ITEMS, campaign, JUNE, PaceCurve.EQUAL_MONTHS).get(1)).contains("100 天 ÷ 100 天");
    }

    @Test
    void a_curve_of_its_own_is_said_in_words() {
        TreeMap<Integer, Share> quarter = new TreeMap<>();
        quarter.put(3, Share.of(new BigDecimal("100"), new BigDecimal("230")));
        List<String> lines = lines("96", "230", Measure.ITEMS, Period.year(2024), AsOf.of(2024, 3, 31), PaceCurve.through(12, quarter));
        assertThat(lines.get(1)).isEqualTo("序时进度 | 按本任务自有序时，3 月末应达 43.48% | 43.48% ");
        assertThat(lines.get(2)).endsWith("−1.74 个百分点");
        assertThat(lines.get(3)).isEqualTo("数量差 | 96 − 230 × 43.48% | −4 个");
    }

    @Test
    void rates_get_more_decimals_where_their_printed_difference_would_not_be_the_gap() {
        // 12.345 % printed as 12.35, less 8.33, would print 4.02; the gap is 4.01.
        String[] sides = lines("12345", "100000", Measure.ITEMS, Period.year(2024), AsOf.of(2024, 1, 31), PaceCurve.EQUAL_MONTHS).get(2).split(" \\| ");
        String[] rates = sides[1].split(" − ");
        assertThat(rates[0]).hasSizeGreaterThan("12.35".length());
        assertThat(new BigDecimal(rates[0]).subtract(new BigDecimal(rates[1]))).isEqualByComparingTo(sides[2].split(" ")[0].replace("+", ""));
    }

    @Test
    void where_no_decimals_agree_the_formula_says_it_was_not_reckoned_from_rounded_rates() {
        assertThat(lines("2", "3", Measure.ITEMS, Period.year(2024), AsOf.of(2024, 1, 31), PaceCurve.EQUAL_MONTHS).get(2))
                .isEqualTo("与序时差 | 66.67 − 8.33（按未取整的数相减） | +58.33 个百分点");
    }

    @Test
    void without_a_target_there_is_no_formula() {
        Figure figure = Figure.of(new BigDecimal("12"), Optional.empty(), Operator.GE, Period.year(2024), JUNE, PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
        assertThat(new Formulas(figure, new Amounts(Measure.ITEMS), PaceCurve.EQUAL_MONTHS).lines()).isEmpty();
    }

    private static List<String> lines(String actual, String target, Measure measure, Period period, AsOf asOf, PaceCurve curve) {
        Figure figure = Figure.of(new BigDecimal(actual), Optional.of(new BigDecimal(target)), Operator.GE, period, asOf, curve, LightRules.STANDARD);
        return new Formulas(figure, new Amounts(measure), curve).lines().stream()
                .map(line -> line.label() + " | " + line.filled().text() + " | " + line.result().getText() + " " + line.unit()).toList();
    }
}
