package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Light;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Projects against their plans of the year: what stands in the list, in which order, and what it adds up to. */
@OnBothDatabases
class ProjectBoardDbTest extends ProjectsOnPaper {

    @Test
    void a_project_shows_plan_due_recognised_and_waiting_of_the_year() {
        long id = project("A", COUNTY);
        plan(id, 2024, "12.00");
        plan(id, 2023, "1200.00");
        receipt(id, COUNTY, 202405, "3.00", "RECOGNISED", LocalDate.of(2024, 5, 20));
        receipt(id, COUNTY, 202312, "100.00", "RECOGNISED", LocalDate.of(2024, 1, 5));
        receipt(id, COUNTY, 202406, "2.00", "SUBMITTED", null);
        receipt(id, COUNTY, 202406, "4.00", "RECOGNISED", LocalDate.of(2024, 7, 2));
        contributions.rebuild();

        ProjectRow row = only(JUNE, ProjectFilter.DEFAULT);

        assertThat(row.planYear()).isEqualByComparingTo("12");
        assertThat(row.due()).isEqualByComparingTo("6");
        assertThat(row.recognised()).isEqualByComparingTo("3");
        assertThat(row.difference()).isEqualByComparingTo("-3");
        assertThat(row.waiting()).as("submitted, and what was decided only after the day").isEqualByComparingTo("6");
        assertThat(board.project(COUNTY, id, 2024, JUNE)).isEqualTo(row);
    }

    @Test
    void a_month_under_way_is_due_by_its_days() {
        plan(project("A", COUNTY), 2024, "12.00");

        assertThat(only(MID_APRIL, ProjectFilter.DEFAULT).due()).isEqualByComparingTo("3.50");
    }

    @Test
    void a_due_amount_that_does_not_end_in_cents_is_rounded_to_cents() {
        plan(project("A", COUNTY), 2024, "12.00");

        assertThat(only(AsOf.of(LocalDate.of(2024, 2, 10)), ProjectFilter.DEFAULT).due())
                .as("1 + 10/29").isEqualByComparingTo("1.34");
    }

    @Test
    void the_light_of_a_project_is_judged_on_its_own_plan() {
        project("NONE", COUNTY, "0.00", "0.00");
        project("DONE", COUNTY, "12.00", "12.00");
        project("OK", COUNTY, "12.00", "6.00");
        project("WARN", COUNTY, "12.00", "5.40");
        project("BAD", COUNTY, "12.00", "5.39");
        contributions.rebuild();

        assertThat(rows(COUNTY, JUNE, ALL)).allSatisfy(row ->
                assertThat(row.light()).isEqualTo(Light.valueOf(row.nameZh())));
        assertThat(rows(COUNTY, JUNE, ProjectFilter.DEFAULT.withLight(Light.BAD))).extracting(ProjectRow::nameZh).containsExactly("BAD");
        assertThat(only(AsOf.of(LocalDate.of(2024, 1, 10)), ProjectFilter.DEFAULT.withText("ok")).light())
                .as("too early in the year").isEqualTo(Light.NONE);
    }

    @Test
    void another_rule_of_lights_in_points_is_followed() {
        jdbc.sql("""
                INSERT INTO light_rule (unit_code, kind, green_limit, yellow_limit, pace_floor, valid_from)
                VALUES ('371500', 'POINTS', 10, 30, 0.04, DATE '2024-01-01')
                """).update();
        project("OK", COUNTY, "1200.00", "480.00");
        project("WARN", COUNTY, "1200.00", "240.00");
        project("BAD", COUNTY, "1200.00", "239.99");
        contributions.rebuild();

        assertThat(rows(COUNTY, JUNE, ALL)).hasSize(3).allSatisfy(row ->
                assertThat(row.light()).isEqualTo(Light.valueOf(row.nameZh())));
    }

    @Test
    void the_largest_shortfall_stands_first_and_pages_do_not_overlap() {
        IntStream.rangeClosed(1, 25).forEach(i -> project("P%02d".formatted(i), COUNTY, "120.00", "%d.00".formatted(i)));
        contributions.rebuild();

        List<ProjectRow> first = board.projects(COUNTY, 2024, JUNE, ProjectFilter.DEFAULT, 0, 10);
        List<ProjectRow> rest = board.projects(COUNTY, 2024, JUNE, ProjectFilter.DEFAULT, 10, 50);

        assertThat(first).extracting(ProjectRow::nameZh).startsWith("P01", "P02").hasSize(10);
        assertThat(rest).hasSize(15).doesNotContainAnyElementsOf(first);
        assertThat(rows(COUNTY, JUNE, ProjectFilter.DEFAULT.withOrder(ProjectFilter.Order.LEAD)).getFirst().nameZh()).isEqualTo("P25");
    }

    @Test
    void every_order_and_filter_is_one_the_database_understands() {
        long id = project("A", COUNTY, "12.00", "1.00");
        jdbc.sql("INSERT INTO chain (code, name_zh, name_en, sort_order) VALUES ('TEST-CHAIN', '链', 'Chain', 99)").update();
        jdbc.sql("UPDATE project SET chain_code = 'TEST-CHAIN', name_en = 'Alpha 50%' WHERE id = :id").param("id", id).update();
        stage(id, Stage.STARTED, LocalDate.of(2024, 3, 1));
        contributions.rebuild();

        for (ProjectFilter.Order order : ProjectFilter.Order.values()) {
            ProjectFilter narrow = ProjectFilter.DEFAULT.withOrder(order).withChain("TEST-CHAIN").withLight(Light.BAD)
                    .withStage(Stage.STARTED).withText("alPHA 50%");
            assertThat(rows(COUNTY, JUNE, narrow)).as(order.name()).hasSize(1);
            assertThat(board.totals(COUNTY, 2024, JUNE, narrow).projects()).isEqualTo(1);
        }
        assertThat(rows(COUNTY, JUNE, ProjectFilter.DEFAULT.withText("_"))).as("a wildcard is looked for as typed").isEmpty();
    }

    @Test
    void totals_are_the_sums_of_the_rows() {
        project("A", COUNTY, "1440000000.00", "120000000.00");
        project("B", COUNTY, "120.00", "70.00");
        project("C", COUNTY, "120.00", "49.99");
        contributions.rebuild();

        Totals totals = board.totals(COUNTY, 2024, JUNE, ProjectFilter.DEFAULT);
        List<ProjectRow> rows = rows(COUNTY, JUNE, ProjectFilter.DEFAULT);

        assertThat(totals.projects()).isEqualTo(3).isEqualTo(rows.size());
        assertThat(totals.recognised()).isEqualByComparingTo(sum(rows.stream().map(ProjectRow::recognised).toList()));
        assertThat(totals.due()).isEqualByComparingTo(sum(rows.stream().map(ProjectRow::due).toList()));
        assertThat(totals.difference()).isEqualByComparingTo(sum(rows.stream().map(ProjectRow::difference).toList()));
        assertThat(totals.behind()).as("by half of 亿").isEqualTo(1);
        assertThat(totals.anyBehind()).isEqualTo(2);
        assertThat(totals.ahead()).isEqualTo(1);
        assertThat(totals.largestPlan()).isEqualByComparingTo("1440000000");
    }

    @Test
    void a_list_without_rows_has_totals_of_zero() {
        Totals totals = board.totals(UnitCode.of("371573"), 2019, JUNE, ProjectFilter.DEFAULT);

        assertThat(totals.projects()).isZero();
        assertThat(totals.recognised()).isZero();
        assertThat(totals.largestPlan()).isZero();
    }

    @Test
    void money_of_a_project_that_moved_away_stays_in_the_list_of_its_old_unit() {
        long moved = project("A", OTHER, "12.00", "1.00");
        receipt(moved, COUNTY, 202402, "5.00", "RECOGNISED", LocalDate.of(2024, 2, 20));
        contributions.rebuild();

        assertThat(only(JUNE, ProjectFilter.DEFAULT).recognised()).isEqualByComparingTo("5");
        assertThat(rows(OTHER, JUNE, ProjectFilter.DEFAULT).getFirst().recognised()).isEqualByComparingTo("1");
        assertThat(rows(CITY, JUNE, ProjectFilter.DEFAULT).getFirst().recognised()).isEqualByComparingTo("6");
        assertThat(board.project(OTHER, moved, 2024, JUNE).recognised()).as("the project's own screen").isEqualByComparingTo("6");
    }

    @Test
    void rows_add_to_the_figure_of_county_and_city_also_with_money_between_counties() {
        jdbc.sql("UPDATE indicator_version SET county_origin = 'OUTSIDE_COUNTY' WHERE indicator_code = 'FUNDS'").update();
        long id = project("A", COUNTY, "12.00", "7.00");
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by,
                                     submitted_on, decided_by, decided_on, demo, version)
                VALUES (:id, '371525', 'RECEIPT', 'x', DATE '2024-03-05', 202403, 2, 'CNY', 'OUTSIDE_COUNTY', 'RECOGNISED', 'c', DATE '2024-03-05',
                        'r', DATE '2024-03-06', FALSE, 0)
                """).param("id", id).update();
        contributions.rebuild();

        for (UnitCode unit : List.of(COUNTY, CITY)) {
            Standing standing = progress.standing(unit, 2024, JUNE);
            Figure figure = standing.figure(standing.indicator("FUNDS").orElseThrow(), unit, Period.year(2024));
            assertThat(board.totals(unit, 2024, JUNE, ProjectFilter.DEFAULT).recognised()).isEqualByComparingTo(figure.actual());
        }
        assertThat(only(JUNE, ProjectFilter.DEFAULT).recognised()).isEqualByComparingTo("9");
    }
}
