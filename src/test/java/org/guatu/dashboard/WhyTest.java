package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectRow;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

class WhyTest {

    @Test
    void guanxian_lacks_6_18_and_three_projects_make_80_percent() {
        Why why = why("-6.18", "-2.40", "-1.35", "-1.20", "-0.68", "-0.58", "-0.10", "-0.09", "-0.05", "-0.04", "0.03", "0.12", "0.16");

        assertThat(why.lines()).extracting(line -> yi(line.project().difference())).containsExactly("-2.40", "-1.35", "-1.20", "-0.68", "-0.58");
        assertThat(why.others()).isEqualTo(7);
        assertThat(why.rest()).isEqualTo(Exact.of(yuan("0.03")));
        assertThat(why.unassigned().signum()).isZero();
        Why.Few few = why.few().orElseThrow();
        assertThat(few.projects()).isEqualTo(3);
        assertThat(few.part().orElseThrow().percent(0)).isEqualByComparingTo("80");
        assertThat(why.isAhead()).isFalse();
    }

    @Test
    void lines_rest_and_unassigned_add_to_the_whole_exactly_and_as_shown() {
        for (Exact against : List.of(Exact.of(yuan("-3.00")).dividedBy(Exact.of(7)), Exact.of(yuan("-9.99")), Exact.of(yuan("4.44")))) {
            Why why = Why.of(against, totals("-1.004", "-0.333", "0.777", "0.005"), lines("-1.004", "-0.333", "0.777", "0.005"));

            Exact sum = why.rest().plus(why.unassigned());
            for (Why.Line line : why.lines()) {
                sum = sum.plus(Exact.of(line.project().difference()));
            }
            assertThat(sum).isEqualTo(against);
            assertThat(why.shown().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(against.dividedBy(Exact.of(100_000_000)).round(2));
        }
    }

    @Test
    void plans_that_add_to_less_than_the_task_leave_a_part_on_no_project() {
        Why why = why("-5.00", "-1.00", "-0.50");

        assertThat(why.unassigned()).isEqualTo(Exact.of(yuan("-3.50")));
        assertThat(why.few().orElseThrow().projects()).as("all there are, though they make only 30 %").isEqualTo(2);
        assertThat(why.few().orElseThrow().part().orElseThrow().percent(0)).isEqualByComparingTo("30");
    }

    @Test
    void projects_that_lack_more_than_the_unit_are_told_by_amount_and_not_by_a_part_above_the_whole() {
        Why why = why("-1.00", "-3.00", "2.00");

        assertThat(why.few().orElseThrow().part()).isEmpty();
        assertThat(why.few().orElseThrow().amount()).isEqualTo(Exact.of(yuan("3.00")));
    }

    @Test
    void four_projects_are_counted_and_summed_as_they_are_listed() {
        Why why = why("-0.50", "-0.824", "-0.304", "-0.204", "-0.104", "0.936");

        Why.Few few = why.few().orElseThrow();
        assertThat(few.projects()).isEqualTo(why.lines().size()).isEqualTo(4);
        assertThat(few.amount()).isEqualTo(Exact.of(yuan("1.436")));
        BigDecimal listed = why.shown().stream().limit(4).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(why.shownOfLines()).isEqualByComparingTo(listed.negate());
    }

    @Test
    void a_unit_ahead_is_explained_by_those_ahead() {
        Why why = Why.of(Exact.of(yuan("1.90")), totals("2.00", "-0.10"), lines("2.00", "-0.10"));

        assertThat(why.isAhead()).isTrue();
        assertThat(why.lines()).hasSize(1);
        assertThat(why.rest()).isEqualTo(Exact.of(yuan("-0.10")));
    }

    @Test
    void a_unit_on_pace_or_behind_without_a_project_behind_names_no_project() {
        assertThat(why("0.00", "-1.00", "1.00").lines()).isEmpty();
        Why behind = why("-2.00", "0.50");
        assertThat(behind.few()).isEmpty();
        assertThat(behind.unassigned()).isEqualTo(Exact.of(yuan("-2.50")));
    }

    private static Why why(String against, String... differences) {
        return Why.of(Exact.of(yuan(against)), totals(differences), lines(differences));
    }

    private static List<Why.Line> lines(String... differences) {
        List<Why.Line> lines = new ArrayList<>();
        for (String difference : differences) {
            lines.add(new Why.Line(row(lines.size() + 1, yuan(difference)), Optional.empty()));
        }
        return lines;
    }

    private static Totals totals(String... differences) {
        BigDecimal sum = Arrays.stream(differences).map(WhyTest::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(differences.length, yuan("100"), yuan("50"), yuan("50").add(sum), 0, 0, 0, yuan("10"), yuan("80"));
    }

    private static ProjectRow row(long id, BigDecimal difference) {
        return new ProjectRow(id, "T" + id, "P" + id, null, UnitCode.of("371525"), null, null, null, null, null, null, null,
                yuan("10"), yuan("5"), yuan("5").add(difference), BigDecimal.ZERO, Light.BAD);
    }

    private static BigDecimal yuan(String yi) {
        return new BigDecimal(yi).movePointRight(8).setScale(2);
    }

    private static String yi(BigDecimal yuan) {
        return yuan.movePointLeft(8).setScale(2).toPlainString();
    }
}
