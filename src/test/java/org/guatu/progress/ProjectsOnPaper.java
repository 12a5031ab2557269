package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.AsOf;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** A handful of projects with plans, stages and receipts, read by somebody of the city. */
@Transactional
abstract class ProjectsOnPaper {

    static final UnitCode CITY = UnitCode.of("371500");
    static final UnitCode COUNTY = UnitCode.of("371525");
    static final UnitCode OTHER = UnitCode.of("371526");
    static final AsOf JUNE = AsOf.of(LocalDate.of(2024, 6, 30));
    static final AsOf MID_APRIL = AsOf.of(LocalDate.of(2024, 4, 15));
    static final ProjectFilter ALL = ProjectFilter.DEFAULT.ofAll();

    @Autowired
    ProjectBoard board;
    @Autowired
    Progress progress;
    @Autowired
    Contributions contributions;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone_of_the_city_is_signed_in() {
        signIn("board-city", CITY);
    }

    void signIn(String login, UnitCode scope) {
        if (accounts.find(login).isEmpty()) {
            accounts.create(new NewAccount(login, login, "a-long-password-1", scope, Set.of(Role.LEADER), Scope.of(scope), false));
        }
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_LEADER"));
    }

    List<ProjectRow> rows(UnitCode unit, AsOf asOf, ProjectFilter filter) {
        return board.projects(unit, 2024, asOf, filter, 0, 100);
    }

    ProjectRow only(AsOf asOf, ProjectFilter filter) {
        List<ProjectRow> rows = rows(COUNTY, asOf, filter);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** A project with a plan over the year in equal months and one receipt recognised in May. */
    long project(String name, UnitCode unit, String plan, String recognised) {
        long id = project(name, unit);
        plan(id, 2024, plan);
        receipt(id, unit, 202405, recognised, "RECOGNISED", LocalDate.of(2024, 5, 20));
        return id;
    }

    long project(String name, UnitCode unit) {
        String code = "BT-" + name.toUpperCase(Locale.ROOT);
        jdbc.sql("""
                INSERT INTO project (code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (:code, :name, :unit, 200000000, 0, FALSE, 0)
                """).param("code", code).param("name", name).param("unit", unit.value()).update();
        return jdbc.sql("SELECT id FROM project WHERE code = :code").param("code", code).query(Long.class).single();
    }

    void plan(long project, int year, String amount) {
        BigDecimal month = new BigDecimal(amount).divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.UNNECESSARY);
        IntStream.rangeClosed(1, 12).forEach(m -> jdbc.sql("INSERT INTO project_plan (project_id, plan_month, amount) VALUES (:id, :month, :amount)")
                .param("id", project).param("month", year * 100 + m).param("amount", month).update());
    }

    void stage(long project, Stage stage, LocalDate enteredOn) {
        jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, accepted_on) VALUES (:id, :stage, :on, :on)")
                .param("id", project).param("stage", stage.name()).param("on", enteredOn).update();
    }

    void receipt(long project, UnitCode unit, int month, String amount, String status, LocalDate decidedOn) {
        LocalDate received = LocalDate.of(month / 100, month % 100, 2);
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by,
                                     submitted_on, decided_by, decided_on, demo, version)
                VALUES (:project, :unit, 'RECEIPT', 'x', :received, :month, :amount, 'CNY', 'OUTSIDE_CITY', :status, 'clerk', :received, 'reviewer',
                        :decided, FALSE, 0)
                """).param("project", project).param("unit", unit.value()).param("received", received).param("month", month)
                .param("amount", new BigDecimal(amount)).param("status", status).param("decided", decidedOn, java.sql.Types.DATE).update();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
