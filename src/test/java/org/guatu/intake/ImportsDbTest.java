package org.guatu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.intake.store.ImportPlaceRows;
import org.guatu.ledger.Doubt;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Receipts out of a file: tried, then written all or not at all. */
@OnBothDatabases
@Transactional
class ImportsDbTest {

    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final UnitCode NEIGHBOUR = UnitCode.of("371524");
    private static int logins;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Imports imports;
    @Autowired
    private Accounts accounts;
    @Autowired
    private RunningImports running;
    @Autowired
    private ImportPlaceRows places;
    @Autowired
    private PlatformTransactionManager manager;
    @Autowired
    private Units units;
    @Autowired
    private Settings settings;

    @BeforeEach
    void projects() {
        settings.set(BusinessClock.SETTING, "2024-07-01");
        project(890001, "IMP-001", "精密轴承（二期）", COUNTY);
        project(890002, "IMP-002", "冷链物流", COUNTY);
        project(890003, "IMP-003", "冷链物流", COUNTY);
        project(890004, "IMP-004", "外县项目", NEIGHBOUR);
        jdbc.sql("UPDATE project SET side_state = 'TERMINATED' WHERE id = 890003").update();
        signIn(Role.CLERK, COUNTY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void good_rows_are_written_as_submitted_lines_with_their_exact_amount() {
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "1,300", "市外"), row("IMP-002", null, "202406", LocalDate.of(2024, 6, 4), 0.1, "省外"),
                row(null, "精密轴承(二期)", "6月", "2024年6月5日", "２０００．５", "境外"));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.added()).isEqualTo(3);
        assertThat(tried.amount()).isEqualByComparingTo("33006000");
        assertThat(lines()).isZero();
        ImportWatch watch = new ImportWatch();
        ImportRun run = imports.apply(tried, watch);
        assertThat(watch.done()).isEqualTo(3);
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(lines()).isEqualTo(3);
        assertThat(jdbc.sql("SELECT SUM(amount) FROM receipt WHERE project_id IN (890001, 890002) AND status = 'SUBMITTED'")
                .query(java.math.BigDecimal.class).single()).isEqualByComparingTo("33006000");
        assertThat(imports.recent()).extracting(ImportRun::added).containsExactly(3);
    }

    @Test
    void what_comes_for_a_settled_year_is_asked_about_and_goes_in_as_a_late_entry_of_the_open_month() {
        DryRun tried = check(row("IMP-001", null, "2023-11", "2023-11-20", "1300", "市外"));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.questions()).extracting(Judged.Question::messageKey).containsExactly(Doubt.Kind.LATE_ENTRY.messageKey());
        imports.apply(tried, new ImportWatch());
        assertThat(jdbc.sql("SELECT booked_month FROM receipt WHERE project_id = 890001 AND late_entry = TRUE").query(Integer.class).single()).isEqualTo(202406);
    }

    @Test
    void one_faulty_row_keeps_all_out_and_names_cell_rule_and_value() {
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外"), row("IMP-001", null, "2024-06", "2024-06-04", "1,3OO", "市外"),
                row("IMP-001", null, "2024-06", "2024-06-05", "-120", "市外"));
        assertThat(tried.isReady()).isFalse();
        assertThat(tried.added()).isEqualTo(1);
        assertThat(tried.faults()).extracting(Fault::row, Fault::address, Fault::rule, Fault::value).containsExactly(
                org.assertj.core.groups.Tuple.tuple(3, "E3", "intake.rule.letters-in-number", "1,3OO"),
                org.assertj.core.groups.Tuple.tuple(4, "E4", "intake.rule.negative-without-kind", "-120"));
        assertThatThrownBy(() -> imports.apply(tried, new ImportWatch())).isInstanceOf(Refusal.class);
        assertThat(lines()).isZero();
    }

    @Test
    void every_rule_of_a_receipt_has_its_sentence() {
        DryRun tried = check(row("IMP-999", null, "2024-06", "2024-06-03", "1", "市外"), row("IMP-004", null, "2024-06", "2024-06-03", "1", "市外"),
                row("IMP-003", null, "2024-06", "2024-06-03", "1", "市外"), row("IMP-001", "别的名称", "2024-06", "2024-06-03", "1", "市外"),
                row(null, "冷链物流", "2024-06", "2024-06-03", "1", "市外"), row("IMP-001", null, "2099-06", "2024-06-03", "1", "市外"),
                row("IMP-001", null, "2024-05", "2024-06-03", "1", "市外"), row("IMP-001", null, "2024-06", "2098-06-03", "1", "市外"),
                row("IMP-001", null, "2024-06", "2024-06-03", "0", "市外"), row("IMP-001", null, "2024-06", "2024-06-03", "1", "月球"),
                row("IMP-001", null, "2024-06", null, "1", "市外"), row("IMP-001", null, "2024-06", "2024-06-09", "1", null),
                row(null, null, "2024-06", "2024-06-09", "1", "市外"));
        assertThat(tried.faults()).extracting(Fault::rule).contains("intake.rule.project-unknown", "intake.rule.project-elsewhere",
                "intake.rule.project-terminated", "intake.rule.code-and-name", "intake.rule.name-not-unique", "intake.rule.month-ahead",
                "intake.rule.day-after-month", "intake.rule.day-ahead", "intake.rule.zero", "intake.rule.unknown-word", "intake.rule.missing",
                "intake.rule.project-missing");
        assertThat(tried.faulty()).isEqualTo(13);
        assertThat(tried.faults()).filteredOn(fault -> fault.rule().equals("intake.rule.month-ahead")).allSatisfy(fault -> assertThat(
                Sentences.fault(fault, org.guatu.shell.Texts.CHINESE)).as("the value is told once").startsWith("月份 ").doesNotContain("“"));
    }

    @Test
    void the_same_money_twice_in_a_file_is_a_fault_unless_vouchers_differ() {
        List<Object> one = row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外");
        assertThat(check(one, one).faults()).extracting(Fault::rule, fault -> fault.arguments().getFirst())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("intake.rule.same-as-row", "2"));
        List<Object> other = new ArrayList<>(one);
        other.set(7, "回单2");
        assertThat(check(one, other).added()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_is_noticed_and_its_rows_are_skipped() {
        Path file = SampleFiles.xlsx(List.of(SampleFiles.RECEIPT_HEADER, row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外")));
        DryRun first = imports.check(ImportKind.RECEIPTS, SampleFiles.upload(file));
        assertThat(first.before()).isEmpty();
        imports.apply(first, new ImportWatch());
        DryRun second = imports.check(ImportKind.RECEIPTS, SampleFiles.upload(file));
        assertThat(second.before()).isPresent();
        assertThat(second.skipped()).isEqualTo(1);
        assertThat(second.amount()).isZero();
        assertThat(second.isReady()).isFalse();
        assertThat(imports.check(ImportKind.RECEIPTS, SampleFiles.upload(SampleFiles.xls(List.of(SampleFiles.RECEIPT_HEADER,
                row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外"), row("IMP-001", null, "2024-06", "2024-06-03", "1301", "市外"))))).added())
                .isEqualTo(1);
    }

    @Test
    void dollars_come_with_their_rate_and_no_other_way() {
        List<Object> header = List.of("项目代码", "所属月份", "到账日期", "外币金额（万美元）", "币种", "汇率", "汇率日期", "资金来源");
        DryRun tried = imports.check(ImportKind.RECEIPTS, SampleFiles.upload(SampleFiles.xlsx(List.of(header,
                Arrays.asList("IMP-001", "2024-06", "2024-06-03", 100, "美元", 7.1086, "2024-06-03", "境外")))));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.amount()).isEqualByComparingTo("7108600");
        DryRun wrong = imports.check(ImportKind.RECEIPTS, SampleFiles.upload(SampleFiles.xlsx(List.of(header,
                Arrays.asList("IMP-001", "2024-06", "2024-06-03", 100, "美元", 710.86, "2024-06-03", "境外"),
                Arrays.asList("IMP-001", "2024-06", "2024-06-03", 100, "人民币", 7.1086, null, "境外"),
                Arrays.asList("IMP-001", "2024-06", "2024-06-03", 200, "美元", 7.1086, "2098-06-03", "境外")))));
        assertThat(wrong.faults()).extracting(Fault::rule).containsExactly("intake.rule.rate-range", "intake.rule.currency-not-yuan",
                "intake.rule.rate-day-missing", "intake.rule.day-ahead");
    }

    @Test
    void an_import_that_is_cancelled_is_kept_as_such() {
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外"));
        ImportWatch watch = new ImportWatch();
        watch.cancel();
        assertThatThrownBy(() -> imports.apply(tried, watch)).isInstanceOf(ImportCancelled.class);
        assertThat(watch.done()).isZero();
    }

    @Test
    void a_unit_imports_one_file_at_a_time_and_its_neighbour_meanwhile() {
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外"));
        try (RunningImports.Slot other = running.take(COUNTY)) {
            assertThatThrownBy(() -> imports.apply(tried, new ImportWatch()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("intake.refusal.running"));
            assertThatThrownBy(() -> running.take(UnitCode.of("371500"))).isInstanceOf(Refusal.class);
            running.take(NEIGHBOUR).close();
        }
        running.take(UnitCode.of("371500")).close();
    }

    @Test
    void a_place_is_held_across_processes_and_free_again_when_its_holder_was_killed() {
        AtomicLong now = new AtomicLong(1_000_000_000_000L);
        RunningImports here = new RunningImports(units, places, manager, now::get);
        RunningImports elsewhere = new RunningImports(units, places, manager, now::get);
        RunningImports.Slot killed = here.take(COUNTY);
        now.addAndGet(RunningImports.PATIENCE.toMillis() - 1);
        assertThatThrownBy(() -> elsewhere.take(COUNTY)).isInstanceOf(Refusal.class);
        killed.live();
        now.addAndGet(RunningImports.PATIENCE.toMillis() - 1);
        assertThatThrownBy(() -> elsewhere.take(COUNTY)).as("it said that it lives").isInstanceOf(Refusal.class);
        now.addAndGet(2);
        try (RunningImports.Slot next = elsewhere.take(COUNTY)) {
            assertThatThrownBy(killed::live).as("thought dead").isInstanceOf(Refusal.class);
            killed.close();
            assertThatThrownBy(() -> here.take(COUNTY)).as("the second still holds it").isInstanceOf(Refusal.class);
        }
        here.take(COUNTY).close();
    }

    @Test
    void what_a_file_brings_before_counts_with_what_comes_after_however_many_rows_it_has() {
        jdbc.sql("UPDATE project SET total_investment = 15000000 WHERE id = 890001").update();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            List<Object> row = row("IMP-001", null, "2024-06", "2024-06-03", "1", "市外");
            row.set(7, "V" + i);
            rows.add(row);
        }
        rows.add(row("IMP-001", null, "2024-06", "2024-06-04", "500", "市外"));
        DryRun tried = check(rows.toArray(List[]::new));
        assertThat(tried.questions()).extracting(Judged.Question::row, Judged.Question::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1_202, "ledger.doubt.over_investment"));
        assertThat(tried.asked()).isOne();
    }

    @Test
    void only_who_enters_figures_imports_them_and_only_the_office_targets() {
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "1300", "市外"));
        for (Role role : List.of(Role.LEADER, Role.REVIEWER, Role.ADMIN, Role.WALL)) {
            signIn(role, COUNTY);
            assertThat(imports.kinds()).isEmpty();
            assertThatThrownBy(() -> imports.check(ImportKind.RECEIPTS, tried.upload())).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> imports.apply(tried, new ImportWatch())).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> imports.recent()).isInstanceOf(AccessRefusal.class);
        }
        signIn(Role.CLERK, COUNTY);
        assertThatThrownBy(() -> imports.check(ImportKind.TARGETS, tried.upload())).isInstanceOf(AccessRefusal.class);
        signIn(Role.CLERK, NEIGHBOUR);
        assertThatThrownBy(() -> imports.apply(tried, new ImportWatch())).isInstanceOf(Refusal.class);
        assertThat(lines()).isZero();
    }

    @Test
    void what_is_unlikely_is_asked_and_does_not_stop() {
        jdbc.sql("UPDATE project SET total_investment = 100000000 WHERE id = 890001").update();
        DryRun tried = check(row("IMP-001", null, "2024-06", "2024-06-03", "20000", "市外"));
        assertThat(tried.questions()).extracting(Judged.Question::messageKey).containsExactly("ledger.doubt.over_investment");
        assertThat(tried.isReady()).isTrue();
    }

    @SafeVarargs
    private DryRun check(List<Object>... rows) {
        List<List<Object>> all = new ArrayList<>(List.of(List.of("2024 年到位资金")));
        all.clear();
        List<Object> header = new ArrayList<>(SampleFiles.RECEIPT_HEADER);
        header.set(4, "2024年到位金额（万元）");
        all.add(header);
        all.addAll(List.of(rows));
        return imports.check(ImportKind.RECEIPTS, SampleFiles.upload(SampleFiles.xlsx(all)));
    }

    private static List<Object> row(String code, String name, Object month, Object day, Object amount, String origin) {
        return Arrays.asList(code, name, month, day, amount, origin, null, null, null);
    }

    private int lines() {
        return jdbc.sql("SELECT COUNT(*) FROM receipt WHERE project_id BETWEEN 890001 AND 890004").query(Integer.class).single();
    }

    private void project(long id, String code, String name, UnitCode unit) {
        jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, ?, ?, 0, FALSE, 0)")
                .params(id, code, name, unit.value()).update();
    }

    private void signIn(Role role, UnitCode unit) {
        String login = "importer" + ++logins;
        accounts.create(new NewAccount(login, "导入", "correct-horse-battery-9", unit, Set.of(role), Scope.of(unit), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", role.authority()));
    }
}
