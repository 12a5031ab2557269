package org.guatu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.indicator.Target;
import org.guatu.indicator.TargetOffice;
import org.guatu.progress.Contributions;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Projects, visits and targets out of files. */
@OnBothDatabases
@Transactional
class KindsDbTest {

    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final UnitCode CITY = UnitCode.of("371500");
    /** Made up, with a right check digit. */
    private static final String CREDIT = code("9137152500000001A");
    private static int logins;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Imports imports;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Settings settings;
    @Autowired
    private TargetOffice office;
    @Autowired
    private Contributions contributions;

    @BeforeEach
    void july() {
        settings.set(BusinessClock.SETTING, "2024-07-01");
        signIn(Role.CLERK, COUNTY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void projects_are_registered_with_one_new_firm_and_the_same_file_changes_nothing() {
        List<List<Object>> rows = List.of(project("KND-001", "新材料一期", "冠县", "某某新材料有限公司", CREDIT, 128000, "签约", "2024-05-18"),
                project("KND-002", "新材料二期", "冠县", "某某新材料有限公司", CREDIT, "12,000", "落地", LocalDate.of(2024, 6, 1)));
        DryRun tried = check(ImportKind.PROJECTS, projectHeader(), rows);
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.added()).isEqualTo(2);
        assertThat(tried.amount()).isEqualByComparingTo("1400000000");
        imports.apply(tried, new ImportWatch());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM enterprise WHERE credit_code = ?").param(CREDIT).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT total_investment FROM project WHERE code = 'KND-002'").query(BigDecimal.class).single()).isEqualByComparingTo("120000000");
        DryRun again = check(ImportKind.PROJECTS, projectHeader(), rows);
        assertThat(again.skipped()).isEqualTo(2);
        DryRun changed = check(ImportKind.PROJECTS, projectHeader(), List.of(project("KND-001", "新材料一期（改名）", "冠县", null, null, null, null, null)));
        assertThat(changed.changed()).isEqualTo(1);
        imports.apply(changed, new ImportWatch());
        assertThat(jdbc.sql("SELECT name_zh FROM project WHERE code = 'KND-001'").query(String.class).single()).isEqualTo("新材料一期（改名）");
    }

    @Test
    void every_rule_of_a_project_names_its_cell() {
        jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version) "
                + "VALUES (891001, 'KND-100', '已登记项目', '371525', 100000000, 0, FALSE, 0)").update();
        DryRun tried = check(ImportKind.PROJECTS, projectHeader(), List.of(
                project("KND-010", "甲", "冠县", null, "91371525000000012X", 1, "签约", "2024-05-18"),
                project("KND-011", "乙项目", "东阿县", null, null, 1, "签约", "2024-05-18"),
                project("KND-012", "丙项目", "冠县", null, null, 0, "签约", "2024-05-18"),
                project("KND-013", "丁项目", "冠县", null, null, 1, "做梦", "2024-05-18"),
                project("KND-014", "戊项目", "冠县", null, null, 1, "签约", "2024-08-18"),
                project("KND-014", "己项目", "冠县", null, null, 1, "签约", "2024-05-18"),
                project("KND-100", "已登记项目", "冠县", null, null, 20000, null, null)));
        assertThat(tried.faults()).extracting(Fault::address, Fault::rule).contains(tuple("E2", "register.refusal.credit.check"),
                tuple("C3", "intake.rule.unit-elsewhere"), tuple("F4", "register.refusal.investment-positive"), tuple("G5", "intake.rule.unknown-word"),
                tuple("H6", "register.refusal.stage-date-future"), tuple("A7", "intake.rule.code-twice"), tuple("F8", "intake.rule.investment-differs"));
        assertThat(tried.faulty()).isEqualTo(7);
    }

    @Test
    void visits_are_counted_in_the_transaction_in_which_they_are_entered() {
        jdbc.sql("INSERT INTO enterprise (id, name, firm_class, demo) VALUES (892001, '测试知名企业', 'WELL_KNOWN', FALSE)").update();
        int before = counted();
        List<List<Object>> rows = List.of(Arrays.asList("测试知名企业", null, "知名企业", "2024-06-03", "座谈"),
                Arrays.asList("测试五百强集团", CREDIT, "500强", "2024/6/4", null));
        DryRun tried = check(ImportKind.VISITS, visitHeader(), rows);
        assertThat(tried.faults()).isEmpty();
        imports.apply(tried, new ImportWatch());
        assertThat(counted() - before).isEqualTo(2);
        assertThat(contributions.differences()).isEmpty();
        assertThat(check(ImportKind.VISITS, visitHeader(), rows).skipped()).isEqualTo(2);
    }

    @Test
    void a_new_firm_is_taken_in_by_its_name_with_a_question_and_a_day_ahead_is_no_visit() {
        jdbc.sql("INSERT INTO enterprise (id, name, firm_class, demo) VALUES (892002, '听说过的测试机械有限公司', 'WELL_KNOWN', FALSE)").update();
        List<List<Object>> fresh = List.of(Arrays.asList("没有先例的企业", null, null, "2024-06-03", null),
                Arrays.asList("没有先例的企业", null, null, "2024-06-04", null), Arrays.asList("听说过的测试机械公司", null, null, "2024-06-04", null));
        DryRun named = check(ImportKind.VISITS, visitHeader(), fresh);
        assertThat(named.questions()).extracting(Judged.Question::row, Judged.Question::messageKey)
                .containsExactly(tuple(2, "intake.question.firm-new"), tuple(4, "intake.question.firm-like"));
        imports.apply(named, new ImportWatch());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM enterprise WHERE name = '没有先例的企业'").query(Integer.class).single()).isEqualTo(1);
        assertThat(check(ImportKind.VISITS, visitHeader(), fresh).skipped()).isEqualTo(3);
        DryRun tried = check(ImportKind.VISITS, visitHeader(), List.of(
                Arrays.asList("测试企业甲", CREDIT, null, "2024-07-03", null), Arrays.asList("测试企业甲", CREDIT, null, "2024-06-03", null),
                Arrays.asList("测试企业甲", CREDIT, null, "2024-06-03", null)));
        assertThat(tried.faults()).extracting(Fault::row, Fault::rule).containsExactly(
                tuple(2, "intake.rule.day-ahead"), tuple(4, "intake.rule.same-firm-and-day"));
    }

    @Test
    void targets_are_set_in_their_unit_and_revised_with_a_document() {
        assertThatThrownBy(() -> check(ImportKind.TARGETS, targetHeader(), List.of(target("到位资金", "冠县", "2026年", 42.5, "亿元", null)))).isInstanceOf(AccessRefusal.class);
        signIn(Role.OFFICE, CITY);
        DryRun tried = check(ImportKind.TARGETS, targetHeader(), List.of(target("到位资金", "冠县", "2026年", 42.5, "亿元", null),
                target("FDI", "冠县", "2026年一季度", 1000, "万美元", null), target("新开工过亿元项目", "冠县", "2026Q2", "30个", "个", null)));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.amount()).isEqualByComparingTo("4250000000");
        imports.apply(tried, new ImportWatch());
        Target set = office.newest("FUNDS", COUNTY, "2026").orElseThrow();
        assertThat(set.amount()).isEqualByComparingTo("4250000000");
        assertThat(set.ref()).startsWith("N");
        assertThat(set.cameAfter(LocalDate.of(2024, 6, 30))).as("entered on the first of July").contains(LocalDate.of(2024, 7, 1));
        assertThat(set.cameAfter(LocalDate.of(2024, 7, 1))).isEmpty();
        DryRun revised = check(ImportKind.TARGETS, targetHeader(), List.of(target("到位资金", "冠县", "2026年", 45, "亿元", "2026-07-01")));
        assertThat(revised.changed()).isEqualTo(1);
        assertThat(Sentences.question(revised.questions().getFirst(), org.guatu.shell.Texts.CHINESE)).as("old and new").contains("42.50", "45.00", "2026-07-01");
        imports.apply(revised, new ImportWatch());
        assertThat(office.newest("FUNDS", COUNTY, "2026").orElseThrow().revisionNo()).isEqualTo(2);
    }

    @Test
    void a_target_in_the_wrong_unit_of_measure_is_refused_and_never_converted() {
        signIn(Role.OFFICE, CITY);
        DryRun tried = check(ImportKind.TARGETS, targetHeader(), List.of(target("到位资金", "冠县", "2026年", 42.5, "个", null),
                target("到位资金", "冠县", "2026年", 42.5, null, null), target("没有的指标", "冠县", "2026年", 1, "个", null),
                target("新开工过亿元项目", "冠县", "2026年", 1.5, "个", null), target("到位资金", "冠县", "某年", 42.5, "亿元", null)));
        assertThat(tried.faults()).extracting(Fault::row, Fault::rule).containsExactly(tuple(2, "intake.rule.measure-other"),
                tuple(3, "intake.rule.measure-missing"), tuple(4, "intake.rule.indicator-unknown"), tuple(5, "intake.rule.target-fraction"),
                tuple(6, "intake.rule.period-unknown"));
    }

    private DryRun check(ImportKind kind, List<Object> header, List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        return imports.check(kind, SampleFiles.upload(SampleFiles.xlsx(all)));
    }

    private int counted() {
        return jdbc.sql("SELECT COUNT(*) FROM contribution WHERE source_kind = 'VISIT' AND unit_code = '371525'").query(Integer.class).single();
    }

    private static List<Object> projectHeader() {
        return List.of("项目代码", "项目名称", "县市区", "投资方", "统一社会信用代码", "计划总投资（万元）", "阶段", "进入日期");
    }

    private static List<Object> project(Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Object> visitHeader() {
        return List.of("企业名称", "统一社会信用代码", "企业类别", "拜访日期", "备注");
    }

    private static List<Object> targetHeader() {
        return List.of("指标", "单位", "期间", "目标值", "计量单位", "文号", "生效日期");
    }

    private static List<Object> target(String indicator, String unit, String period, Object number, String measure, String from) {
        return Arrays.asList(indicator, unit, period, number, measure, "聊招〔2026〕1号", from);
    }

    private static String code(String seventeen) {
        return seventeen + org.guatu.project.CreditCode.checkDigit(seventeen);
    }

    private void signIn(Role role, UnitCode unit) {
        String login = "kinds" + ++logins;
        accounts.create(new NewAccount(login, "导入", "correct-horse-battery-9", unit, Set.of(role), Scope.of(unit), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", role.authority()));
    }
}
