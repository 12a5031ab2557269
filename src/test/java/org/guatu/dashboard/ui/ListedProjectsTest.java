package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.guatu.indicator.Light;
import org.guatu.progress.ProjectRow;
import org.guatu.shell.Formats;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** What a list prints adds up, whatever the amounts are. */
class ListedProjectsTest {

    private final List<String> reads = new ArrayList<>();

    @Test
    void the_printed_amounts_add_to_the_printed_sums() {
        Random dice = new Random(20240229);
        for (int round = 0; round < 300; round++) {
            List<ProjectRow> rows = IntStream.range(0, dice.nextInt(40)).mapToObj(id -> row(id, wan(dice), wan(dice))).toList();
            ListedProjects listed = listed(rows.size(), rows);
            assertThat(listed.from(0, 50)).hasSize(rows.size());
            assertThat(sum(rows, listed::recognised)).isEqualByComparingTo(shown(rows, ProjectRow::recognised));
            assertThat(sum(rows, row -> read(listed.difference(row)))).isEqualByComparingTo(shown(rows, ProjectRow::difference));
            assertThat(sum(rows, listed::due)).isEqualByComparingTo(shown(rows, ProjectRow::due));
        }
    }

    @Test
    void what_is_printed_otherwise_than_it_rounds_by_itself_is_counted_and_nothing_else() {
        BigDecimal third = new BigDecimal("33500000");
        List<ProjectRow> rows = List.of(row(1, third, third), row(2, third, third));
        ListedProjects listed = listed(2, rows);
        assertThat(listed.all()).hasSize(2);
        assertThat(rows.stream().map(listed::recognised)).as("together 0.67").containsExactly("0.34", "0.33");
        assertThat(listed.settled(row -> true)).as("in place and due of the second").isEqualTo(2);
        assertThat(listed.settled(row -> false)).isZero();
        assertThat(listed(1, rows.subList(0, 1)).settled(row -> true)).isZero();
    }

    @Test
    void pages_of_a_list_are_read_once_and_those_of_a_very_long_one_each_by_itself() {
        List<ProjectRow> rows = List.of(row(1, BigDecimal.ONE, BigDecimal.ONE), row(2, BigDecimal.TEN, BigDecimal.ONE));
        ListedProjects listed = listed(2, rows);
        assertThat(listed.from(1, 1)).containsExactly(rows.get(1));
        assertThat(listed.from(0, 1)).containsExactly(rows.get(0));
        assertThat(reads).containsExactly("0/5000");
        reads.clear();

        ListedProjects tooMany = listed(ListedProjects.MOST + 1, rows);
        assertThat(tooMany.from(50, 2)).containsExactlyElementsOf(rows);
        assertThat(tooMany.recognised(rows.get(0))).isEqualTo("0.00");
        assertThat(reads).containsExactly("50/2");
    }

    private static String read(String signed) {
        return signed.replace('\u2212', '-').replace("+", "");
    }

    private ListedProjects listed(int total, List<ProjectRow> rows) {
        return new ListedProjects(total, (offset, limit) -> {
            reads.add(offset + "/" + limit);
            return rows;
        });
    }

    /** Up to 100,000 万元, in whole 万元 as clerks type them: four decimals of 亿. */
    private static BigDecimal wan(Random dice) {
        return BigDecimal.valueOf(dice.nextInt(100_000) * 10_000L);
    }

    private static BigDecimal sum(List<ProjectRow> rows, Function<ProjectRow, String> printed) {
        return rows.stream().map(printed).map(text -> new BigDecimal(text.replace(",", ""))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(List<ProjectRow> rows, Function<ProjectRow, BigDecimal> amount) {
        return new BigDecimal(read(Formats.yi(rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add))).replace(",", ""));
    }

    private static ProjectRow row(long id, BigDecimal recognised, BigDecimal due) {
        return new ProjectRow(id, "P" + id, "项目" + id, null, UnitCode.of("371525"), null, null, null, null, null, null, null, due, due, recognised, BigDecimal.ZERO, Light.NONE);
    }
}
