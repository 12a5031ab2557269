package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.project.RegisterDesk.CITY;
import static org.guatu.project.RegisterDesk.GUANXIAN;
import static org.guatu.project.RegisterDesk.as;
import static org.guatu.project.RegisterDesk.entry;
import static org.guatu.project.RegisterDesk.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.Role;
import org.guatu.progress.Contributions;
import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts, figures and audit of the register commit together or not at all, also when two people act at once. The rows stay; no other test knows them. */
@OnBothDatabases
class RegisterTransactionDbTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);

    @Autowired
    ProjectRegister register;
    @Autowired
    StageChanges changes;
    @Autowired
    Projects projects;
    @Autowired
    Contributions contributions;
    @Autowired
    Accounts accounts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private String reviewer;
    private String second;
    private String clerk;

    @BeforeEach
    void people() {
        RegisterDesk desk = new RegisterDesk(accounts);
        reviewer = desk.signIn(Role.REVIEWER, CITY);
        second = desk.signIn(Role.REVIEWER, CITY);
        clerk = desk.signIn(Role.CLERK, GUANXIAN);
    }

    @AfterEach
    void signOut() {
        RegisterDesk.signOut();
    }

    @Test
    void what_is_rolled_back_leaves_no_project_no_count_and_no_word_in_the_trail() {
        long signed = signedProject();
        String code = RegisterDesk.code();
        long audited = audited();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            register.create(paper(GUANXIAN, code, "gone again"));
            as(reviewer);
            changes.accept(signed, Stage.SIGNED);
            throw new IllegalStateException("the database went away");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM project WHERE code = :code").param("code", code).query(Integer.class).single()).isZero();
        assertThat(counted(signed)).isZero();
        assertThat(audited()).isEqualTo(audited);
        assertThat(contributions.differences()).isEmpty();
        as(reviewer);
        changes.accept(signed, Stage.SIGNED);
        assertThat(counted(signed)).isEqualTo(1);
    }

    @Test
    void every_change_is_in_the_trail_with_old_and_new_of_the_changed_fields_alone() {
        long id = register.create(paper(GUANXIAN));
        Project old = projects.dossier(id).project();
        ProjectChange was = ProjectChange.of(old);
        register.change(id, new ProjectChange(was.code(), "a new name", null, was.totalInvestment(), null, null, was.industry(), null, null), 0);
        assertThat(jdbc.sql("SELECT action_name, before_fields, after_fields FROM audit_entry WHERE subject = 'PROJECT' AND subject_id = :id ORDER BY entry_no")
                .param("id", Long.toString(id)).query((row, n) -> row.getString(1) + row.getString(2) + row.getString(3)).list())
                .satisfiesExactly(created -> assertThat(created).startsWith("created{}").contains("\"code\":\"" + old.code() + "\""),
                        changed -> assertThat(changed).isEqualTo("changed{\"name\":\"%s\"}{\"name\":\"a new name\"}".formatted(old.nameZh())));
    }

    @Test
    void two_reviewers_at_once_accept_it_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            long project = signedProject();
            List<Object> ends = atOnce(List.of(accepting(project, reviewer), accepting(project, second)));
            assertThat(ends).containsExactlyInAnyOrder("done", "register.refusal.stage-nothing-waits");
            assertThat(counted(project)).isEqualTo(1);
        }
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void many_projects_accepted_at_once_are_counted_once_each_and_the_totals_agree() throws Exception {
        List<Long> signed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            signed.add(signedProject());
        }
        List<Callable<Object>> accepting = new ArrayList<>();
        for (long project : signed) {
            accepting.add(accepting(project, reviewer));
            accepting.add(accepting(project, second));
        }
        List<Object> ends = atOnce(accepting, 8);
        assertThat(ends.stream().filter("done"::equals)).hasSize(signed.size());
        assertThat(signed).allSatisfy(project -> assertThat(counted(project)).isEqualTo(1));
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void two_clerks_at_once_on_one_project_and_one_code_are_one_saved_and_one_refused() throws Exception {
        long id = register.create(paper(GUANXIAN));
        ProjectChange was = ProjectChange.of(projects.dossier(id).project());
        List<Callable<Object>> savers = new ArrayList<>();
        for (String name : List.of("first name", "second name")) {
            savers.add(acting(clerk, () -> register.change(id, new ProjectChange(was.code(), name, null, was.totalInvestment(), null, null, null, null, null), 0)));
        }
        assertThat(atOnce(savers)).containsExactlyInAnyOrder("done", "register.refusal.changed-meanwhile");

        String code = RegisterDesk.code();
        List<Callable<Object>> makers = List.of(acting(clerk, () -> register.create(paper(GUANXIAN, code, "one"))),
                acting(clerk, () -> register.create(paper(GUANXIAN, code, "two"))));
        assertThat(atOnce(makers)).contains("done").anyMatch(end -> end.toString().startsWith("register.refusal.code-taken"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM project WHERE code = :code").param("code", code).query(Integer.class).single()).isEqualTo(1);
    }

    private Callable<Object> accepting(long project, String login) {
        return acting(login, () -> changes.accept(project, Stage.SIGNED));
    }

    private static Callable<Object> acting(String login, Runnable act) {
        return () -> {
            as(login);
            try {
                act.run();
                return "done";
            } catch (Refusal refused) {
                return refused.messageKey();
            } finally {
                RegisterDesk.signOut();
            }
        };
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        return atOnce(acts, acts.size());
    }

    private static List<Object> atOnce(List<Callable<Object>> acts, int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Object> ends = new ArrayList<>();
            for (Future<Object> end : pool.invokeAll(acts)) {
                ends.add(end.get());
            }
            return ends;
        }
    }

    private long signedProject() {
        as(clerk);
        long project = register.create(paper(GUANXIAN));
        changes.enter(entry(project, Stage.SIGNED, APRIL, null, "CONTRACT"));
        return project;
    }

    private int counted(long project) {
        return jdbc.sql("SELECT COUNT(*) FROM contribution WHERE project_id = :id AND indicator_code = 'SIGN_1YI'").param("id", project)
                .query(Integer.class).single();
    }

    private long audited() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry").query(Long.class).single();
    }
}
