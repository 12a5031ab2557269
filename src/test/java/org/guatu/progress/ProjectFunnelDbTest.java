package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.project.Stage;
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
            assertThat(board.totals(COUNTY, 2024, JUNE, ALL.withStage(step.stage())).projects()).isEqualTo(step.projects());
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
    void a_county_leader_is_refused_the_projects_of_another_county() {
        signIn("board-county", COUNTY);

        assertThat(board.funnel(COUNTY, JUNE)).hasSize(Stage.FUNNEL.size());
        assertThatThrownBy(() -> board.projects(OTHER, 2024, JUNE, ProjectFilter.DEFAULT, 0, 10)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> board.totals(OTHER, 2024, JUNE, ProjectFilter.DEFAULT)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> board.funnel(CITY, JUNE)).isInstanceOf(AccessRefusal.class);
    }
}
