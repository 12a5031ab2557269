package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.calendar.AsOf;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** How many projects have come how far, who is in the list at all, and who may read it. */
@OnBothDatabases
class ProjectFunnelDbTest extends ProjectsOnPaper {

    @Test
    void the_funnel_counts_whoever_entered_a_stage_without_the_terminated() {
        long landed = project("LANDED", COUNTY);
        stage(landed, Stage.NEGOTIATING, LocalDate.of(2023, 1, 1));
        stage(landed, Stage.LANDED, LocalDate.of(2024, 3, 1));
        long skipped = project("SKIPPED", COUNTY);
        stage(skipped, Stage.STARTED, LocalDate.of(2024, 5, 1));
        long fresh = project("FRESH", COUNTY);
        stage(fresh, Stage.LANDED, LocalDate.of(2024, 4, 1));
        long future = project("FUTURE", COUNTY);
        stage(future, Stage.SIGNED, LocalDate.of(2024, 7, 1));
        long terminated = project("TERMINATED", COUNTY);
        stage(terminated, Stage.PRODUCING, LocalDate.of(2023, 5, 1));
        jdbc.sql("UPDATE project SET side_state = 'TERMINATED' WHERE id = :id").param("id", terminated).update();

        List<FunnelStep> funnel = board.funnel(COUNTY, JUNE);

        assertThat(funnel).extracting(FunnelStep::stage).containsExactlyElementsOf(Stage.FUNNEL);
        assertThat(funnel).extracting(FunnelStep::projects).containsExactly(1, 0, 2, 1, 0, 0);
        assertThat(funnel.get(2).stuck()).as("landed 121 days ago; 90 days are not over for the other").isEqualTo(1);
        assertThat(funnel.get(2).investment()).isEqualByComparingTo("400000000");
    }

    @Test
    void pressing_a_step_of_the_funnel_lists_as_many_projects_as_it_counts() {
        for (Stage stage : Stage.values()) {
            long id = project(stage.name(), COUNTY);
            stage(id, stage, LocalDate.of(2024, 1, 10));
        }
        for (FunnelStep step : board.funnel(COUNTY, JUNE)) {
            var listed = board.totals(COUNTY, 2024, JUNE, ALL.withStage(step.stage()));
            assertThat(listed.projects()).isEqualTo(step.projects());
            assertThat(listed.investment()).as("total investment of %s", step.stage()).isEqualByComparingTo(step.investment());
        }
        assertThat(rows(COUNTY, JUNE, ALL.ofStuck())).extracting(ProjectRow::nameZh).containsExactly("LANDED");
        assertThat(board.funnel(COUNTY, JUNE).get(2).stuck()).isEqualTo(1);
    }

    @Test
    void a_project_without_plan_or_money_this_year_is_registered_and_not_listed() {
        project("A", COUNTY);

        assertThat(rows(COUNTY, JUNE, ProjectFilter.DEFAULT)).isEmpty();
        assertThat(rows(COUNTY, JUNE, ALL)).hasSize(1);
    }

    @Test
    void the_register_of_a_day_holds_what_was_entered_by_then_and_what_has_no_date_at_all() {
        stage(project("EARLY", COUNTY), Stage.NEGOTIATING, LocalDate.of(2024, 1, 10));
        stage(project("LATE", COUNTY), Stage.NEGOTIATING, LocalDate.of(2024, 5, 20));
        long typed = project("TYPED", COUNTY);
        jdbc.sql("UPDATE project SET created_at = TIMESTAMP '2024-03-05 10:00:00' WHERE id = :id").param("id", typed).update();
        project("NAMED", COUNTY);
        long accepted = project("ACCEPTED", COUNTY);
        stage(accepted, Stage.NEGOTIATING, LocalDate.of(2024, 4, 10));
        jdbc.sql("UPDATE project_stage SET accepted_on = DATE '2024-06-01' WHERE project_id = :id").param("id", accepted).update();

        assertThat(rows(COUNTY, AsOf.of(2024, 1, 31), ALL)).extracting(ProjectRow::nameZh).containsExactlyInAnyOrder("EARLY", "NAMED");
        assertThat(rows(COUNTY, MID_APRIL, ALL)).as("accepted in June only").extracting(ProjectRow::nameZh)
                .containsExactlyInAnyOrder("EARLY", "NAMED", "TYPED");
        assertThat(rows(COUNTY, JUNE, ALL)).hasSize(5);
        assertThat(board.funnel(COUNTY, MID_APRIL).getFirst().projects()).isEqualTo(1);
        assertThat(board.funnel(COUNTY, JUNE).getFirst().projects()).isEqualTo(3);
        assertThat(board.project(COUNTY, typed, 2024, AsOf.of(2024, 1, 31)).stage()).as("its own screen opens on every day").isNull();
    }

    @Test
    void a_project_that_was_terminated_later_stands_in_the_funnel_and_list_of_the_day() {
        long id = project("LOST", COUNTY);
        stage(id, Stage.NEGOTIATING, LocalDate.of(2024, 1, 10));
        jdbc.sql("UPDATE project SET side_state = 'TERMINATED' WHERE id = :id").param("id", id).update();
        jdbc.sql("""
                INSERT INTO project_log (project_id, step, happened_on, done_by, done_at)
                VALUES (:id, 'TERMINATED', DATE '2024-05-20', 'clerk', TIMESTAMP '2024-05-20 09:00:00')
                """).param("id", id).update();

        assertThat(board.funnel(COUNTY, MID_APRIL).getFirst().projects()).isEqualTo(1);
        assertThat(only(MID_APRIL, ALL.withStage(Stage.NEGOTIATING)).sideState()).isNull();
        assertThat(board.funnel(COUNTY, JUNE).getFirst().projects()).isZero();
        assertThat(only(JUNE, ALL).sideState()).isEqualTo("TERMINATED");
    }

    @Test
    void an_investment_that_was_raised_later_is_told_as_it_was() {
        long id = project("RAISED", COUNTY);
        stage(id, Stage.NEGOTIATING, LocalDate.of(2024, 1, 10));
        jdbc.sql("""
                INSERT INTO project_investment (project_id, amount, document_no, from_date, entered_by, entered_at)
                VALUES (:id, 150000000, NULL, NULL, 'office', TIMESTAMP '2024-05-20 09:00:00'),
                       (:id, 200000000, 'D1', DATE '2024-05-20', 'office', TIMESTAMP '2024-05-20 09:00:00')
                """).param("id", id).update();

        assertThat(only(MID_APRIL, ALL).totalInvestment()).isEqualByComparingTo("150000000");
        assertThat(board.funnel(COUNTY, MID_APRIL).getFirst().investment()).isEqualByComparingTo("150000000");
        assertThat(only(JUNE, ALL).totalInvestment()).isEqualByComparingTo("200000000");
    }

    @Test
    void a_project_that_moved_stands_before_its_day_and_until_it_is_known_in_the_unit_it_left() {
        long id = project("MOVED", OTHER, "12.00", "0.00");
        stage(id, Stage.NEGOTIATING, LocalDate.of(2024, 1, 10));
        jdbc.sql("""
                INSERT INTO project_move (project_id, from_unit, to_unit, effective_from, document_no, moved_by, moved_at)
                VALUES (:id, '371525', '371524', DATE '2024-05-01', 'D1', 'office', TIMESTAMP '2024-05-02 09:00:00'),
                       (:id, '371524', '371526', DATE '2024-06-01', 'D2', 'office', TIMESTAMP '2024-06-20 09:00:00')
                """).param("id", id).update();
        UnitCode between = UnitCode.of("371524");

        for (AsOf day : List.of(MID_APRIL, AsOf.of(2024, 5, 1))) {
            ProjectRow row = only(day, ProjectFilter.DEFAULT);
            assertThat(row.unit()).isEqualTo(COUNTY);
            assertThat(row.planYear()).as("its plan went with it").isEqualByComparingTo("12");
            assertThat(board.funnel(COUNTY, day).getFirst().projects()).isEqualTo(1);
            assertThat(board.funnel(OTHER, day).getFirst().projects()).isZero();
            assertThat(rows(OTHER, day, ALL)).isEmpty();
            assertThat(board.project(COUNTY, id, 2024, day)).isEqualTo(row);
        }
        assertThat(rows(between, AsOf.of(2024, 6, 19), ALL)).as("the second move was entered the next day").hasSize(1);
        assertThat(rows(COUNTY, AsOf.of(2024, 6, 19), ALL)).isEmpty();
        assertThat(rows(OTHER, JUNE, ALL)).hasSize(1);
        assertThat(rows(CITY, MID_APRIL, ProjectFilter.DEFAULT)).as("the city counts it once on every day").hasSize(1);

        signIn("board-county", COUNTY);
        assertThat(board.project(COUNTY, id, 2024, MID_APRIL).unit()).as("the unit it stood in may open what it was then").isEqualTo(COUNTY);
        assertThatThrownBy(() -> board.project(OTHER, id, 2024, JUNE)).isInstanceOf(AccessRefusal.class);
        signIn("board-other", OTHER);
        assertThat(board.project(OTHER, id, 2024, MID_APRIL).unit()).as("its unit of now may too").isEqualTo(COUNTY);
    }

    @Test
    void a_county_leader_is_refused_the_projects_of_another_county() {
        signIn("board-county", COUNTY);

        assertThat(board.funnel(COUNTY, JUNE)).hasSize(Stage.FUNNEL.size());
        assertThatThrownBy(() -> board.projects(OTHER, 2024, JUNE, ProjectFilter.DEFAULT, 0, 10)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> board.totals(OTHER, 2024, JUNE, ProjectFilter.DEFAULT)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> board.funnel(CITY, JUNE)).isInstanceOf(AccessRefusal.class);
    }
}
