package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guatu.project.RegisterDesk.CITY;
import static org.guatu.project.RegisterDesk.DONGE;
import static org.guatu.project.RegisterDesk.GUANXIAN;
import static org.guatu.project.RegisterDesk.MARCH;
import static org.guatu.project.RegisterDesk.YI;
import static org.guatu.project.RegisterDesk.as;
import static org.guatu.project.RegisterDesk.entry;
import static org.guatu.project.RegisterDesk.file;
import static org.guatu.project.RegisterDesk.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicators;
import org.guatu.progress.Contributions;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How projects enter stages, and that a figure follows exactly when the city accepts it. */
@OnBothDatabases
@Transactional
class StageChangesDbTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 10);
    private static final Period YEAR = Period.year(2024);

    @Autowired
    StageChanges changes;
    @Autowired
    StageDesk stages;
    @Autowired
    SideStates sides;
    @Autowired
    ProjectRegister register;
    @Autowired
    Projects projects;
    @Autowired
    Progress progress;
    @Autowired
    ProjectBoard board;
    @Autowired
    Indicators indicators;
    @Autowired
    Contributions contributions;
    @Autowired
    BusinessClock clock;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private String clerk;
    private String reviewer;
    private long project;

    @BeforeEach
    void oneProjectInTalks() {
        RegisterDesk desk = new RegisterDesk(accounts);
        reviewer = desk.signIn(Role.REVIEWER, CITY);
        clerk = desk.signIn(Role.CLERK, GUANXIAN);
        project = register.create(paper(GUANXIAN));
        as(reviewer);
        changes.accept(project, Stage.NEGOTIATING);
        as(clerk);
    }

    @AfterEach
    void signOut() {
        RegisterDesk.signOut();
    }

    @Test
    void an_entry_counts_in_the_tile_from_the_moment_it_is_accepted_and_the_tile_equals_its_entries() {
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        assertThat(tile("SIGN_1YI")).as("it waits").isZero();
        assertThat(stages.waiting(GUANXIAN)).singleElement().satisfies(waiting -> {
            assertThat(waiting.stage()).isEqualTo(Stage.SIGNED);
            assertThat(waiting.submittedBy()).isEqualTo(clerk);
        });
        as(reviewer);
        changes.accept(project, Stage.SIGNED);

        assertThat(tile("SIGN_1YI")).isEqualTo(1);
        var opened = progress.entries(indicators.find("SIGN_1YI").orElseThrow(), GUANXIAN, YEAR, AsOf.of(clock.today()), 0, 10);
        assertThat(opened).hasSize(1);
        assertThat(contributions.differences()).isEmpty();
        assertThat(stages.waiting(GUANXIAN)).isEmpty();
        List<String> byOne = contributed();
        contributions.rebuild();
        assertThat(contributed()).as("counted one by one or all anew").isEqualTo(byOne);
    }

    @Test
    void the_second_reviewer_finds_nothing_to_accept_and_it_counts_once() {
        sign();
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).hasMessageContaining("nothing-waits");
        contributions.countStage(project, Stage.SIGNED);
        assertThat(tile("SIGN_1YI")).isEqualTo(1);
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void back_and_forth_keeps_the_first_day_and_counts_once() {
        sign();
        as(clerk);
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.NEGOTIATING, MAY, null))).hasMessageContaining("back-reason");
        changes.enter(entry(project, Stage.NEGOTIATING, MAY, "合同解除"));
        assertThat(current()).contains(Stage.NEGOTIATING);
        assertThat(row()).isEqualTo(Stage.NEGOTIATING);
        changes.enter(entry(project, Stage.SIGNED, JUNE, null));
        assertThat(current()).contains(Stage.SIGNED);
        assertThat(row()).isEqualTo(Stage.SIGNED);
        assertThat(projects.dossier(project).stages()).filteredOn(date -> date.stage() == Stage.SIGNED).singleElement()
                .satisfies(date -> assertThat(date.enteredOn()).as("the first entry").isEqualTo(APRIL));
        assertThat(tile("SIGN_1YI")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT step FROM project_log WHERE project_id = :id ORDER BY id").param("id", project).query(String.class).list())
                .containsExactly("CREATED", "ACCEPTED", "ENTERED", "ACCEPTED", "BACK", "AGAIN");
    }

    @Test
    void skipping_wants_evidence_and_a_reason_and_what_was_skipped_is_not_counted() {
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.LANDED, APRIL, null, "LICENCE"))).hasMessageContaining("skip-reason");
        jdbc.sql("UPDATE stage_evidence_rule SET required = FALSE WHERE stage = 'LANDED'").update();
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.LANDED, APRIL, "带资落地"))).hasMessageContaining("skip-evidence");
        Passage way = changes.enter(entry(project, Stage.LANDED, APRIL, "带资落地", "LICENCE"));
        assertThat(way.skipped()).containsExactly(Stage.SIGNED);
        as(reviewer);
        changes.accept(project, Stage.LANDED);
        assertThat(tile("SIGN_1YI")).isZero();
        assertThat(current()).contains(Stage.LANDED);
    }

    @Test
    void required_evidence_is_asked_for_by_kind_when_entering_and_when_accepting() {
        MissingEvidence missing = catchThrowableOfType(MissingEvidence.class, () -> changes.enter(entry(project, Stage.SIGNED, APRIL, null, "PHOTO")));
        assertThat(missing.kinds()).containsExactly("CONTRACT");
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        jdbc.sql("INSERT INTO stage_evidence_rule (stage, evidence_kind, required) VALUES ('SIGNED', 'MINUTES', TRUE)").update();
        as(reviewer);
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).isInstanceOf(MissingEvidence.class);
        as(clerk);
        changes.attach(project, Stage.SIGNED, file("MINUTES"));
        changes.attach(project, Stage.SIGNED, file("MINUTES"));
        assertThat(stages.evidence(project, Stage.SIGNED)).extracting(StageEvidence::kind).containsExactly("CONTRACT", "MINUTES");
        as(reviewer);
        changes.accept(project, Stage.SIGNED);
        assertThat(tile("SIGN_1YI")).isEqualTo(1);
    }

    @Test
    void days_in_the_future_and_before_the_stage_before_are_refused() {
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.SIGNED, clock.today().plusDays(1), null, "CONTRACT")))
                .hasMessageContaining("stage-date-future");
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.SIGNED, MARCH.minusDays(1), null, "CONTRACT")))
                .hasMessageContaining("stage-date-order");
    }

    @Test
    void what_was_sent_back_reaches_the_clerk_with_the_reason_and_can_be_entered_again_or_withdrawn() {
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        as(reviewer);
        assertThatThrownBy(() -> changes.sendBack(project, Stage.SIGNED, " ")).hasMessageContaining("return-reason");
        changes.sendBack(project, Stage.SIGNED, "合同缺页");
        assertThat(stages.waiting(GUANXIAN)).isEmpty();
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).hasMessageContaining("nothing-waits");
        as(clerk);
        assertThat(stages.returned(GUANXIAN)).singleElement().satisfies(entry -> assertThat(entry.returned()).isEqualTo("合同缺页"));
        assertThat(projects.dossier(project).stages()).filteredOn(date -> date.stage() == Stage.SIGNED).singleElement()
                .satisfies(date -> assertThat(date.returnedReason()).isEqualTo("合同缺页"));
        changes.enter(entry(project, Stage.SIGNED, MAY, null));
        assertThat(stages.returned(GUANXIAN)).isEmpty();
        assertThat(stages.waiting(GUANXIAN)).hasSize(1);
        changes.withdraw(project, Stage.SIGNED);
        assertThat(stages.waiting(GUANXIAN)).isEmpty();
        assertThatThrownBy(() -> changes.withdraw(project, Stage.NEGOTIATING)).as("accepted: no longer the clerk's").hasMessageContaining("nothing-waits");
    }

    @Test
    void nobody_accepts_what_they_submitted_and_only_reviewers_of_the_unit_accept() {
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        jdbc.sql("UPDATE project_stage SET submitted_by = :by WHERE project_id = :id AND stage = 'SIGNED'").param("by", reviewer)
                .param("id", project).update();
        as(reviewer);
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).hasMessageContaining("stage-own");
        assertThatThrownBy(() -> changes.sendBack(project, Stage.SIGNED, "x")).hasMessageContaining("stage-own");
        RegisterDesk desk = new RegisterDesk(accounts);
        for (Role role : List.of(Role.CLERK, Role.OFFICE, Role.LEADER, Role.ADMIN, Role.WALL)) {
            desk.signIn(role, CITY);
            assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).as("%s", role).isInstanceOf(AccessRefusal.class);
        }
        desk.signIn(Role.REVIEWER, GUANXIAN);
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).as("the county's own").hasMessageContaining("city-accepts");
        desk.signIn(Role.REVIEWER, DONGE);
        assertThatThrownBy(() -> changes.accept(project, Stage.SIGNED)).isInstanceOf(AccessRefusal.class);
        assertThat(tile("SIGN_1YI", reviewer)).isZero();
    }

    @Test
    void a_halted_project_goes_on_and_a_terminated_one_keeps_its_count_and_enters_nothing() {
        sign();
        as(clerk);
        sides.halt(project, MAY, "股东变更");
        assertThatThrownBy(() -> sides.halt(project, MAY, "x")).hasMessageContaining("side-not-running");
        sides.resume(project, JUNE, "恢复");
        assertThatThrownBy(() -> sides.terminate(project, JUNE, " ")).hasMessageContaining("side-reason");
        sides.terminate(project, JUNE, "投资方放弃");
        assertThat(projects.dossier(project).project().sideState()).isEqualTo("TERMINATED");
        assertThatThrownBy(() -> changes.enter(entry(project, Stage.LANDED, JUNE, null, "LICENCE"))).hasMessageContaining("stage-terminated");
        assertThatThrownBy(() -> sides.resume(project, JUNE, "x")).as("the office's alone").isInstanceOf(AccessRefusal.class);
        assertThat(tile("SIGN_1YI")).as("the count of its period stays").isEqualTo(1);
    }

    private void sign() {
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        as(reviewer);
        changes.accept(project, Stage.SIGNED);
    }

    private int tile(String indicator) {
        return tile(indicator, clerk);
    }

    /** What the card of 冠县 says, less nothing: no other project of this database counts there. */
    private int tile(String indicator, String reader) {
        as(reader);
        AsOf asOf = AsOf.of(clock.today());
        BigDecimal actual = progress.standing(GUANXIAN, 2024, asOf).figure(indicators.find(indicator).orElseThrow(), GUANXIAN, YEAR).actual();
        return actual.intValueExact();
    }

    private Optional<Stage> current() {
        return projects.dossier(project).currentStage(clock.today()).map(StageDate::stage);
    }

    private Stage row() {
        return board.project(GUANXIAN, project, 2024, AsOf.of(clock.today())).stage();
    }

    private List<String> contributed() {
        return jdbc.sql("SELECT indicator_code, unit_code, booked_month, happened_on, quantity FROM contribution WHERE project_id = :id ORDER BY 1, 2, 3")
                .param("id", project).query((row, n) -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4) + row.getString(5)).list();
    }
}
