package org.guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.guatu.WithDemonstration;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Target;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Blocker;
import org.guatu.project.Dossier;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.review.Decisions;
import org.guatu.review.LastTime;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A past day of the demonstration tells nothing that came later: neither the register of a unit nor any of its projects. */
@WithDemonstration
class PastDaysDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final ProjectFilter ALL = ProjectFilter.DEFAULT.ofAll();
    private static final int MANY = 1000;

    @Autowired
    private ProjectBoard board;
    @Autowired
    private Progress progress;
    @Autowired
    private Projects projects;
    @Autowired
    private Decisions decisions;
    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void theLeaderLooks() {
        TestingAuthenticationToken token = new TestingAuthenticationToken("leader", "none", "ROLE_LEADER");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2023-10-01", "2024-01-31", "2024-04-30", "2024-05-31", "2024-06-30"})
    void the_register_of_a_day_is_its_list_and_its_funnel(LocalDate day) {
        AsOf asOf = AsOf.of(day);
        for (UnitCode unit : List.of(GUANXIAN, CITY)) {
            List<ProjectRow> rows = board.projects(unit, day.getYear(), asOf, ALL, 0, MANY);
            assertThat(board.totals(unit, day.getYear(), asOf, ALL).projects()).isEqualTo(rows.size());
            board.funnel(unit, asOf).forEach(step ->
                    assertThat(board.projects(unit, day.getYear(), asOf, ALL.withStage(step.stage()), 0, MANY)).as(step.stage().name()).hasSize(step.projects()));
            // All of 冠县 came by talks and none was given up; elsewhere there are leads, and stages that were skipped.
            if (unit.equals(GUANXIAN)) {
                assertThat(rows).hasSize(board.funnel(unit, asOf).getFirst().projects());
            }
        }
    }

    @Test
    void a_target_counts_from_the_beginning_of_the_year_and_says_when_it_came_out() {
        Target early = funds(AsOf.of(LocalDate.of(2024, 1, 31)));
        assertThat(early.amount()).as("the effective date governs").isEqualByComparingTo("50000000000");
        assertThat(early.cameAfter(LocalDate.of(2024, 1, 31))).contains(LocalDate.of(2024, 2, 20));
        assertThat(early.wasIssuedAfter(LocalDate.of(2024, 1, 31))).isTrue();
        assertThat(funds(AsOf.of(LocalDate.of(2024, 2, 20))).cameAfter(LocalDate.of(2024, 2, 20))).isEmpty();
    }

    private Target funds(AsOf asOf) {
        return progress.standing(CITY, 2024, asOf).targetsOf(CITY).stream().filter(target -> target.indicatorCode().equals(Indicator.FUNDS) && target.periodCode().equals("2024"))
                .findFirst().orElseThrow();
    }

    @Test
    void the_register_of_guanxian_grew_over_the_year() {
        assertThat(Stream.of("2024-01-31", "2024-04-30", "2024-06-30").map(LocalDate::parse)
                .map(day -> board.totals(GUANXIAN, 2024, AsOf.of(day), ALL).projects())).containsExactly(27, 40, 46);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-01", "2024-01-31", "2024-05-31", "2024-06-23"})
    void no_date_of_a_project_lies_after_the_day(LocalDate day) {
        AsOf asOf = AsOf.of(day);
        for (ProjectRow row : board.projects(GUANXIAN, 2024, clock.live(), ALL, 0, MANY)) {
            Dossier dossier = projects.dossier(row.id(), asOf);
            assertThat(dates(dossier)).as("%s on %s", row.nameZh(), day).allSatisfy(date -> assertThat(date).isBeforeOrEqualTo(day));
            assertThat(dossier.project().stageNote()).as("how far the site is has no day").isNull();
            assertThat(dossier.stages()).filteredOn(stage -> stage.enteredOn() == null && stage.waitingOn() == null).allSatisfy(stage -> assertThat(stage.note()).isNull());
            assertThat(dossier.blockers()).filteredOn(blocker -> blocker.isOpen(day)).allSatisfy(blocker -> assertThat(blocker.resolvedOn()).isNull());
            assertThat(dossier.currentStage(day).map(StageDate::stage).orElse(null)).as("as in the list").isEqualTo(board.project(GUANXIAN, row.id(), 2024, asOf).stage());
        }
        assertThat(projects.openBlockers(CITY, day)).allSatisfy(blocker -> assertThat(dates(blocker)).allSatisfy(date -> assertThat(date).isBeforeOrEqualTo(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31", "2024-06-23", "2024-06-24"})
    void the_last_meeting_of_a_past_wall_was_held_and_its_decisions_made_by_the_morning_after_the_day(LocalDate day) {
        LastTime last = decisions.lastTime(CITY, AsOf.of(day));
        assertThat(last.meeting().orElseThrow().heldOn()).isBeforeOrEqualTo(day.plusDays(1));
        assertThat(Stream.concat(last.decisions().stream(), last.earlier().stream()).map(line -> line.decision().madeOn())).allSatisfy(made ->
                assertThat(made).isBeforeOrEqualTo(day.plusDays(1)));
    }

    private static List<LocalDate> dates(Dossier dossier) {
        return Stream.concat(Stream.concat(Stream.of(dossier.project().leaderSince()),
                        dossier.stages().stream().flatMap(stage -> Stream.of(stage.enteredOn(), stage.waitingOn(), stage.leftOn()))),
                dossier.blockers().stream().flatMap(blocker -> dates(blocker).stream())).filter(Objects::nonNull).toList();
    }

    private static List<LocalDate> dates(Blocker blocker) {
        return Stream.of(blocker.raisedOn(), blocker.assignedOn(), blocker.resolvedOn()).filter(Objects::nonNull).toList();
    }
}
