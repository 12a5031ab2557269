package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.project.RegisterDesk.CITY;
import static org.guatu.project.RegisterDesk.DONGE;
import static org.guatu.project.RegisterDesk.GUANXIAN;
import static org.guatu.project.RegisterDesk.MARCH;
import static org.guatu.project.RegisterDesk.YI;
import static org.guatu.project.RegisterDesk.as;
import static org.guatu.project.RegisterDesk.entry;
import static org.guatu.project.RegisterDesk.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.progress.Contributions;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a project after it was counted: investment, unit, shares. What was counted stays as it was counted. */
@OnBothDatabases
@Transactional
class ConsequencesDbTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final List<StageEvidence> SHOWN = List.of(RegisterDesk.file("APPROVAL"));
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 10);

    @Autowired
    ProjectRegister register;
    @Autowired
    Projects projects;
    @Autowired
    StageChanges changes;
    @Autowired
    InvestmentChanges investments;
    @Autowired
    StageDesk stageDesk;
    @Autowired
    ProjectMoves moves;
    @Autowired
    Contributions contributions;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private String clerk;
    private String reviewer;
    private String office;
    private long project;

    @BeforeEach
    void oneSignedProject() {
        RegisterDesk desk = new RegisterDesk(accounts);
        reviewer = desk.signIn(Role.REVIEWER, CITY);
        office = desk.signIn(Role.OFFICE, CITY);
        clerk = desk.signIn(Role.CLERK, GUANXIAN);
        project = register.create(paper(GUANXIAN));
        enterAndAccept(Stage.SIGNED, APRIL, "CONTRACT");
        as(office);
    }

    @AfterEach
    void signOut() {
        RegisterDesk.signOut();
    }

    @Test
    void another_investment_needs_a_document_is_kept_as_a_version_and_changes_nothing_that_was_counted() {
        BigDecimal fifty = new BigDecimal("5000000000");
        assertThatThrownBy(() -> investments.change(project, fifty, " ", MAY, SHOWN, version())).hasMessageContaining("refusal.document");
        assertThatThrownBy(() -> investments.change(project, YI, "1 号", MAY, SHOWN, version())).hasMessageContaining("investment-same");
        assertThatThrownBy(() -> investments.change(project, BigDecimal.ZERO, "1 号", MAY, SHOWN, version())).hasMessageContaining("investment-positive");
        assertThatThrownBy(() -> investments.change(project, fifty, "1 号", LocalDate.of(2999, 1, 1), SHOWN, version())).hasMessageContaining("effective-date");
        assertThatThrownBy(() -> investments.change(project, fifty, "1 号", MAY, SHOWN, version() + 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> investments.change(project, fifty, "1 号", MAY, List.of(RegisterDesk.file("AGREEMENT")), version()))
                .as("the number alone is not enough").isInstanceOfSatisfying(MissingEvidence.class, missing -> assertThat(missing.kinds()).containsExactly("APPROVAL"));
        investments.change(project, fifty, "1 号", MAY, SHOWN, version());

        assertThat(projects.dossier(project).project().totalInvestment()).isEqualByComparingTo(fifty);
        assertThat(jdbc.sql("SELECT document_no FROM project_investment WHERE project_id = :id ORDER BY id").param("id", project)
                .query((row, n) -> String.valueOf(row.getString(1))).list()).containsExactly("null", "1 号");
        assertThat(investments.versions(project)).extracting(version -> version.evidence().stream().map(StageEvidence::kind).toList())
                .containsExactly(List.of(), List.of("APPROVAL"));
        as(clerk);
        assertThat(stageDesk.file(SHOWN.getFirst().sha256())).as("who may open the project reads its file").contains(SHOWN.getFirst());
        as(office);
        contributions.rebuild();
        assertThat(counted()).as("signed at 1亿: not one of 50亿, whatever comes later").contains("SIGN_1YI 371525").noneMatch(line -> line.startsWith("SIGN_50YI"));
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by,
                                     submitted_on, decided_by, decided_on, demo, version)
                VALUES (:id, '371525', 'RECEIPT', 'x', DATE '2024-05-05', 202405, 540000000, 'CNY', 'OUTSIDE_COUNTY', 'RECOGNISED', 'c', DATE '2024-05-05',
                        'r', DATE '2024-05-06', FALSE, 0)
                """).param("id", project).update();
        assertThatThrownBy(() -> investments.change(project, new BigDecimal("400000000"), "2 号", MAY, SHOWN, version())).as("below what is recognised")
                .hasMessageContaining("investment-below").hasMessageContaining("54000");
        jdbc.sql("DELETE FROM receipt WHERE project_id = :id").param("id", project).update();
    }

    @Test
    void an_investment_that_was_unknown_on_acceptance_reaches_no_threshold_later() {
        as(clerk);
        NewProject unknown = new NewProject(RegisterDesk.code(), "without a sum", GUANXIAN, null, null, null, null, null, null, Stage.NEGOTIATING,
                MARCH, null, null);
        project = register.create(unknown);
        enterAndAccept(Stage.SIGNED, APRIL, "CONTRACT");
        as(office);
        investments.change(project, YI, "1 号", MAY, SHOWN, version());
        contributions.rebuild();
        assertThat(counted()).isEmpty();
    }

    @Test
    void a_moved_project_takes_nothing_of_its_past_along() {
        jdbc.sql("UPDATE project_stage SET unit_code = NULL WHERE project_id = :id").param("id", project).update();
        assertThatThrownBy(() -> moves.move(project, GUANXIAN, MAY, "1 号", version())).hasMessageContaining("move-same");
        assertThatThrownBy(() -> moves.move(project, DONGE, APRIL, "1 号", version())).hasMessageContaining("move-before-stage");
        moves.move(project, DONGE, MAY, "1 号", version());

        assertThat(projects.dossier(project).project().unit()).isEqualTo(DONGE);
        assertThat(projects.dossier(project, AsOf.of(MAY.minusDays(1))).project().unit()).as("on a day before").isEqualTo(GUANXIAN);
        assertThat(moves.unitOn(project, MAY.minusDays(1))).isEqualTo(GUANXIAN);
        assertThat(moves.unitOn(project, MAY)).isEqualTo(DONGE);
        contributions.rebuild();
        assertThat(counted()).containsExactly("SIGN_1YI 371525");
        assertThatThrownBy(() -> moves.move(project, GUANXIAN, MAY, "2 号", version())).hasMessageContaining("move-before-move");
    }

    @Test
    void an_entry_before_the_move_that_is_accepted_after_it_counts_for_the_old_unit() {
        as(clerk);
        changes.enter(entry(project, Stage.LANDED, MAY, null, "LICENCE"));
        as(office);
        moves.move(project, DONGE, JUNE, "1 号", version());
        as(reviewer);
        changes.accept(project, Stage.LANDED);
        assertThat(jdbc.sql("SELECT unit_code FROM project_stage WHERE project_id = :id AND stage = 'LANDED'").param("id", project)
                .query(String.class).single()).isEqualTo(GUANXIAN.value());
    }

    @Test
    void shares_hold_from_their_day_and_add_to_100() {
        Map<UnitCode, BigDecimal> sixtyForty = Map.of(GUANXIAN, new BigDecimal("60"), DONGE, new BigDecimal("40"));
        assertThatThrownBy(() -> moves.share(project, Map.of(GUANXIAN, new BigDecimal("60"), DONGE, new BigDecimal("30")), MAY, "1 号", version()))
                .hasMessageContaining("refusal.shares").hasMessageContaining("90");
        assertThatThrownBy(() -> moves.share(project, Map.of(DONGE, new BigDecimal("100")), MAY, "1 号", version())).hasMessageContaining("shares-own");
        moves.share(project, sixtyForty, MAY, "1 号", version());

        assertThat(moves.sharesOn(project, MAY.minusDays(1)).isShared()).isFalse();
        assertThat(moves.sharesOn(project, MAY).split(10001L)).containsEntry(GUANXIAN, 6001L).containsEntry(DONGE, 4000L);
        assertThatThrownBy(() -> moves.move(project, DONGE, JUNE, "2 号", version())).hasMessageContaining("move-shared");
        assertThatThrownBy(() -> moves.share(project, sixtyForty, MAY, "2 号", version())).hasMessageContaining("shares-before");
        moves.share(project, Map.of(GUANXIAN, new BigDecimal("100")), JUNE, "2 号", version());
        assertThat(moves.sharesOn(project, JUNE).isShared()).isFalse();
        assertThat(moves.sharesOn(project, JUNE.minusDays(1)).isShared()).isTrue();
    }

    private int version() {
        return projects.dossier(project).project().version();
    }

    private void enterAndAccept(Stage stage, LocalDate on, String evidence) {
        changes.enter(entry(project, stage, on, null, evidence));
        as(reviewer);
        changes.accept(project, stage);
    }

    private List<String> counted() {
        return jdbc.sql("SELECT indicator_code, unit_code FROM contribution WHERE project_id = :id ORDER BY 1").param("id", project)
                .query((row, n) -> row.getString(1) + " " + row.getString(2)).list();
    }
}
