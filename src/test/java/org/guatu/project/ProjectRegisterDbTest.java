package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guatu.project.RegisterDesk.CITY;
import static org.guatu.project.RegisterDesk.DONGE;
import static org.guatu.project.RegisterDesk.GUANXIAN;
import static org.guatu.project.RegisterDesk.YI;
import static org.guatu.project.RegisterDesk.code;
import static org.guatu.project.RegisterDesk.kinds;
import static org.guatu.project.RegisterDesk.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How projects come into the register and are put right. */
@OnBothDatabases
@Transactional
class ProjectRegisterDbTest {

    private static final String FIRM_CODE = "91371525MA3C0ABC1" + CreditCode.checkDigit("91371525MA3C0ABC1");

    @Autowired
    ProjectRegister register;
    @Autowired
    Projects projects;
    @Autowired
    Enterprises enterprises;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private RegisterDesk desk;

    @BeforeEach
    void clerkOfGuanxian() {
        desk = new RegisterDesk(accounts);
        desk.signIn(Role.CLERK, GUANXIAN);
    }

    @AfterEach
    void signOut() {
        RegisterDesk.signOut();
    }

    @Test
    void a_new_project_is_there_with_all_that_was_typed_and_its_stage_waits() {
        NewProject typed = new NewProject(" ｇx-９０１ ", " 轴承  ", GUANXIAN, null, new NewEnterprise("华信轴承有限公司", FIRM_CODE.toLowerCase(), null),
                YI, null, ChainRole.MEND, "轴承", Stage.SIGNED, LocalDate.of(2024, 5, 6), "工业路 1 号", "note");
        Dossier dossier = projects.dossier(register.create(typed));

        Project project = dossier.project();
        assertThat(project.code()).isEqualTo("GX-901");
        assertThat(project.nameZh()).isEqualTo("轴承");
        assertThat(project.enterprise()).isEqualTo("华信轴承有限公司");
        assertThat(project.totalInvestment()).isEqualByComparingTo(YI);
        assertThat(project.chainRole()).isEqualTo("MEND");
        assertThat(project.site()).isEqualTo("工业路 1 号");
        assertThat(project.note()).isEqualTo("note");
        assertThat(project.version()).isZero();
        assertThat(project.demo()).isFalse();
        assertThat(dossier.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.waitingOn()).isEqualTo("2024-05-06");
            assertThat(stage.enteredOn()).isNull();
        });
        assertThat(dossier.currentStage(LocalDate.of(2030, 1, 1))).as("nobody has accepted it").isEmpty();
        assertThat(enterprises.byCreditCode(new CreditCode(FIRM_CODE))).isPresent();
    }

    @Test
    void a_code_that_is_taken_is_refused_and_the_sentence_names_the_project_to_those_who_may_open_it() {
        String code = code();
        register.create(paper(GUANXIAN, code, "精密轴承二期"));
        FieldRefusal own = catchThrowableOfType(FieldRefusal.class, () -> register.create(paper(GUANXIAN, code.toLowerCase(), "x y z")));
        assertThat(own.messageKey()).isEqualTo("register.refusal.code-taken");
        assertThat(own.arguments()).contains(code, "精密轴承二期");
        assertThat(own.field()).isEqualTo(ProjectField.CODE);

        desk.signIn(Role.CLERK, DONGE);
        FieldRefusal elsewhere = catchThrowableOfType(FieldRefusal.class, () -> register.create(paper(DONGE, code, "x y z")));
        assertThat(elsewhere.messageKey()).isEqualTo("register.refusal.code-taken-elsewhere");
        assertThat(elsewhere.arguments()).containsExactly(code);
    }

    @Test
    void likeness_is_told_with_its_kind_also_across_units_and_refuses_nothing_but_the_code() {
        Enterprise firm = enterprises.create(new NewEnterprise("华信轴承有限公司", FIRM_CODE, FirmClass.ORDINARY));
        String code = code();
        long there = register.create(new NewProject(code, "冠县滚动轴承保持架一期", GUANXIAN, firm.id(), null, YI, null, null, null, Stage.LEAD,
                LocalDate.of(2024, 1, 1), "工业路1号（东）", null));

        assertThat(kinds(register.similar(draft(code, null, null, null)))).containsExactly("SAME_CODE");
        assertThat(kinds(register.similar(draft(code(), "滚动轴承保持架（一期）建设项目", null, null)))).containsExactly("SIMILAR_NAME");
        assertThat(register.similar(draft(code(), "滚动轴承保持架二期", null, null))).isEmpty();
        assertThat(kinds(register.similar(draft(null, "保", new NewEnterprise("x", FIRM_CODE, null), null)))).containsExactly("SAME_CREDIT_CODE");
        assertThat(kinds(register.similar(draft(null, null, null, "工业路 １ 号 (东)")))).containsExactly("SAME_SITE");
        assertThat(register.similar(draft(code, null, null, null)).getFirst().projectId()).isEqualTo(there);
        assertThat(register.similarTo(there)).isEmpty();

        desk.signIn(Role.CLERK, DONGE);
        Duplicate foreign = register.similar(draft(null, "滚动轴承保持架一期", null, null)).getFirst();
        assertThat(foreign.projectId()).as("only name and unit are told").isNull();
        assertThat(foreign.name()).isEqualTo("冠县滚动轴承保持架一期");
        assertThat(foreign.unit().code()).isEqualTo(GUANXIAN);
        long twin = register.create(new NewProject(code(), "滚动轴承保持架一期", DONGE, firm.id(), null, YI, null, null, null, Stage.LEAD,
                LocalDate.of(2024, 1, 1), null, null));
        assertThat(kinds(register.similarTo(twin))).containsExactly("SAME_CREDIT_CODE");
    }

    @Test
    void the_second_of_two_savers_is_refused_with_both_versions() {
        long id = register.create(paper(GUANXIAN));
        ProjectChange old = ProjectChange.of(projects.dossier(id).project());
        assertThat(register.change(id, with(old, "第一个人", old.site()), 0)).isEqualTo(1);

        ChangedMeanwhile refused = catchThrowableOfType(ChangedMeanwhile.class, () -> register.change(id, with(old, old.name(), "second site"), 0));
        assertThat(refused.wanted().site()).isEqualTo("second site");
        assertThat(refused.present().nameZh()).isEqualTo("第一个人");
        assertThat(refused.present().version()).isEqualTo(1);
        assertThat(projects.dossier(id).project().site()).isNull();

        register.change(id, with(ProjectChange.of(refused.present()), "第一个人", "second site"), 1);
        assertThat(projects.dossier(id).project()).satisfies(both -> {
            assertThat(both.nameZh()).isEqualTo("第一个人");
            assertThat(both.site()).isEqualTo("second site");
        });
    }

    @Test
    void a_known_investment_and_a_code_do_not_change_by_the_way() {
        NewProject unknown = new NewProject(code(), "without a sum", GUANXIAN, null, null, null, null, null, null, Stage.LEAD, RegisterDesk.MARCH, null, null);
        long id = register.create(unknown);
        ProjectChange old = ProjectChange.of(projects.dossier(id).project());
        register.change(id, invest(old, "5000000"), 0);
        assertThat(projects.dossier(id).project().totalInvestment()).as("an unknown one may be told").isEqualByComparingTo("5000000");
        assertThat(jdbc.sql("SELECT amount FROM project_investment WHERE project_id = :id").param("id", id).query(BigDecimal.class).list())
                .singleElement().satisfies(amount -> assertThat(amount).isEqualByComparingTo("5000000"));

        assertThatThrownBy(() -> register.change(id, invest(old, "6000000"), 1)).hasMessageContaining("investment-document");
        ProjectChange recoded = new ProjectChange("OTHER-" + id, old.name(), null, new BigDecimal("5000000"), null, null, null, null, null);
        assertThatThrownBy(() -> register.change(id, recoded, 1)).hasMessageContaining("code-office");
        desk.signIn(Role.OFFICE, CITY);
        register.change(id, recoded, 1);
        assertThat(projects.dossier(id).project().code()).isEqualTo("OTHER-" + id);
    }

    @Test
    void faults_are_told_all_at_once_each_at_its_field() {
        NewProject wrong = new NewProject("a b", "x", null, 99_999_999L, null, new BigDecimal("-1"), "NO-CHAIN", null, null, null,
                LocalDate.of(2999, 1, 1), "s".repeat(121), null);
        List<FieldRefusal> faults = register.faults(wrong);
        assertThat(faults).extracting(FieldRefusal::field).containsExactly(ProjectField.NAME, ProjectField.INVESTMENT, ProjectField.SITE,
                ProjectField.UNIT, ProjectField.STAGE, ProjectField.STAGE_ON, ProjectField.CHAIN, ProjectField.ENTERPRISE);
        assertThatThrownBy(() -> register.create(wrong)).isInstanceOf(FieldRefusal.class);
        assertThat(register.faults(paper(GUANXIAN))).isEmpty();
    }

    @Test
    void a_firm_with_a_taken_code_is_refused_by_name_and_found_lazily() {
        enterprises.create(new NewEnterprise("华信轴承有限公司", FIRM_CODE, FirmClass.TOP500));
        FieldRefusal taken = catchThrowableOfType(FieldRefusal.class, () -> enterprises.create(new NewEnterprise("another", FIRM_CODE, null)));
        assertThat(taken.messageKey()).isEqualTo("register.refusal.credit-taken");
        assertThat(taken.arguments()).containsExactly(FIRM_CODE, "华信轴承有限公司");
        assertThat(enterprises.find("华信轴", 0, 10)).singleElement().satisfies(firm -> assertThat(firm.firmClass()).isEqualTo(FirmClass.TOP500));
        assertThat(enterprises.find(FIRM_CODE.substring(3, 12), 0, 10)).hasSize(1);
        assertThat(enterprises.find("100%_!", 0, 10)).isEmpty();
        assertThat(enterprises.find("", 0, 1)).hasSize(1);
        assertThat(enterprises.named("华信轴承有限公司")).hasSize(1);
    }

    @Test
    void another_countys_clerk_and_other_roles_write_nothing() {
        long id = register.create(paper(GUANXIAN));
        ProjectChange change = with(ProjectChange.of(projects.dossier(id).project()), "taken over", null);
        for (Role role : Role.values()) {
            desk.signIn(role, DONGE);
            assertThatThrownBy(() -> register.create(paper(GUANXIAN))).as("%s", role).isInstanceOfAny(AccessRefusal.class, FieldRefusal.class);
            assertThatThrownBy(() -> register.change(id, change, 0)).as("%s", role).isInstanceOf(AccessRefusal.class);
        }
        for (Role role : List.of(Role.LEADER, Role.REVIEWER, Role.ADMIN, Role.WALL)) {
            desk.signIn(role, GUANXIAN);
            assertThatThrownBy(() -> register.create(paper(GUANXIAN))).as("%s", role).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> register.change(id, change, 0)).as("%s", role).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> register.similar(paper(GUANXIAN))).as("%s", role).isInstanceOf(AccessRefusal.class);
        }
    }

    private static NewProject draft(String code, String name, NewEnterprise firm, String site) {
        return new NewProject(code, name, null, null, firm, null, null, null, null, null, null, site, null);
    }

    private static ProjectChange with(ProjectChange old, String name, String site) {
        return new ProjectChange(old.code(), name, old.enterpriseId(), old.totalInvestment(), old.chainCode(), old.chainRole(), old.industry(),
                site, old.note());
    }

    private static ProjectChange invest(ProjectChange old, String yuan) {
        return new ProjectChange(old.code(), old.name(), old.enterpriseId(), new BigDecimal(yuan), old.chainCode(), old.chainRole(),
                old.industry(), old.site(), old.note());
    }
}
