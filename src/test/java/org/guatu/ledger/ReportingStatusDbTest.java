package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingStatus.State;
import org.guatu.ledger.ReportingStatus.UnitMonth;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** Who has said something for a month, and who may close it and open it again. */
@OnBothDatabases
@Transactional
class ReportingStatusDbTest {

    private static final String COUNTY = "371525";
    private static final String CITY = "371500";
    private static final UnitCode UNIT = UnitCode.of(COUNTY);
    private static final long ONE = 993001;
    private static final long OTHER = 993002;
    private static final long NEIGHBOUR = 993003;
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final Month JUNE = Month.of(2024, 6);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ReportingStatus status;
    @Autowired
    private ReportingCalendar calendar;
    @Autowired
    private WorkingDays days;
    @Autowired
    private MonthEntries months;
    @Autowired
    private Submissions submissions;

    private People people;

    @BeforeEach
    void twoProjectsWithPlansOnTheFirstOfJuly() {
        people = new People(accounts);
        today(TODAY);
        for (long id : List.of(ONE, OTHER)) {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version) "
                    + "VALUES (?, ?, '测试项目', ?, 900000000, 0, FALSE, 0)").params(id, "M" + id, COUNTY).update();
            jdbc.sql("INSERT INTO project_plan (project_id, plan_month, amount) VALUES (?, 202406, 100000000)").params(id).update();
        }
        people.as(Role.CLERK, COUNTY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void a_deadline_on_a_holiday_moves_to_the_next_working_day_and_the_office_keeps_the_days() {
        people.as(Role.OFFICE, "371500");
        assertThat(calendar.due(Month.of(2024, 9))).as("3 October lies in the National Day week").isEqualTo(LocalDate.of(2024, 10, 8).atTime(18, 0));
        assertThat(calendar.due(Month.of(2025, 9))).as("to 8 October 2025").isEqualTo(LocalDate.of(2025, 10, 9).atTime(18, 0));
        assertThat(calendar.due(Month.of(2025, 12))).as("a Saturday before a Sunday that is worked").isEqualTo(LocalDate.of(2026, 1, 4).atTime(18, 0));
        assertThat(calendar.due(Month.of(2024, 6))).isEqualTo(LocalDate.of(2024, 7, 3).atTime(18, 0));
        days.keep(new WorkingDays.Kept(LocalDate.of(2024, 7, 3), false, "防汛", "冠政办〔2024〕1号"));
        assertThat(calendar.due(Month.of(2024, 6))).isEqualTo(LocalDate.of(2024, 7, 4).atTime(18, 0));
        days.remove(LocalDate.of(2024, 7, 3));
        assertThat(calendar.due(Month.of(2024, 6))).isEqualTo(LocalDate.of(2024, 7, 3).atTime(18, 0));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject_id = 'working-day.2024-07-03'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void silence_is_not_a_zero_report_and_a_zero_report_is_not_a_whole_one() {
        assertThat(county().state()).isEqualTo(State.DUE);
        submissions.noChange(ONE, JUNE);
        assertThat(county()).as("one project without a change is no zero report of the county").extracting(UnitMonth::state, UnitMonth::stated, UnitMonth::zero)
                .containsExactly(State.PARTLY, 1, 1);
        submissions.takeBackNoChange(ONE, JUNE);
        assertThat(county()).as("taken back it is none either").extracting(UnitMonth::state, UnitMonth::zero).containsExactly(State.PARTLY, 0);
        submissions.noChange(ONE, JUNE);
        submissions.noChange(OTHER, JUNE);
        assertThat(county()).extracting(UnitMonth::state, UnitMonth::stated, UnitMonth::zero).containsExactly(State.ZERO, 2, 2);
        send(ONE);
        assertThat(county()).extracting(UnitMonth::state, UnitMonth::stated, UnitMonth::zero).containsExactly(State.WHOLE, 2, 1);
    }

    @Test
    void a_project_without_plan_or_money_is_asked_nothing_and_counts_once_it_says_that_nothing_changed() {
        jdbc.sql("DELETE FROM project_plan WHERE project_id = ?").param(OTHER).update();
        send(ONE);
        assertThat(county()).extracting(UnitMonth::state, UnitMonth::stated, UnitMonth::projects).containsExactly(State.WHOLE, 1, 1);
        assertThat(asked(OTHER)).isFalse();
        assertThat(asked(ONE)).isTrue();
        submissions.noChange(OTHER, JUNE);
        submissions.noChange(OTHER, JUNE);
        assertThat(county()).extracting(UnitMonth::stated, UnitMonth::projects, UnitMonth::zero).containsExactly(2, 2, 1);
        submissions.takeBackNoChange(OTHER, JUNE);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(jdbc.sql("SELECT action_name FROM audit_entry WHERE subject = 'PROJECT' AND subject_id = :id ORDER BY entry_no").param("id", String.valueOf(OTHER))
                .query(String.class).list()).as("said once, taken back once").containsExactly("zero-reported", "zero-taken-back");
    }

    @Test
    void a_line_is_remembered_with_the_doubts_it_raised_and_no_others() {
        List<NewReceipt> entered = Stream.of("5000000", "500000", "99000000").map(yuan -> new NewReceipt(ONE, JUNE, JUNE.firstDay(), "设备款",
                Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null)).toList();
        jdbc.sql("UPDATE project SET total_investment = 100000000 WHERE id = ?").param(ONE).update();
        assertThat(submissions.submitAll(entered, Set.of(Doubt.Kind.values())).stream().map(id -> jdbc.sql("SELECT confirmed FROM receipt_step WHERE receipt_id = ?")
                .param(id).query(String.class).list().getFirst()).toList()).containsExactly(null, "TOO_SMALL", "OVER_INVESTMENT");
    }

    @Test
    void a_file_is_asked_what_each_of_its_lines_would_be_asked_alone() {
        recognised(ONE, 202312, "20000000");
        recognised(ONE, 202405, "3000000");
        recognised(OTHER, 202405, "800000000");
        List<NewReceipt> entered = List.of(entry(ONE, JUNE, "130000000"), entry(OTHER, JUNE, "500000"), entry(ONE, Month.of(2024, 5), "99000000"),
                entry(OTHER, Month.of(2024, 2), "99800000"));
        List<List<Doubt>> alone = entered.stream().map(line -> submissions.doubts(line, null)).toList();
        assertThat(alone.subList(0, 2)).extracting(doubts -> doubts.stream().map(Doubt::kind).toList())
                .containsExactly(List.of(Doubt.Kind.OVER_PLAN), List.of(Doubt.Kind.OVER_PLAN, Doubt.Kind.TOO_SMALL));
        assertThat(alone.get(1).getLast().figures().get(1)).as("the month before").isEqualTo(new BigDecimal("800000000.00"));
        Function<List<NewReceipt>, List<List<Doubt>>> file = submissions.doubting();
        assertThat(file.apply(entered.subList(0, 2))).isEqualTo(alone.subList(0, 2));
        assertThat(file.apply(entered.subList(2, 4)).get(1)).as("what the file brought before counts as waiting").extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.OVER_PLAN, Doubt.Kind.OVER_INVESTMENT);
    }

    @Test
    void a_rate_is_of_one_dollar_and_of_a_day_that_was() {
        assertThatThrownBy(() -> Money.foreign(Money.USD, BigDecimal.TEN, new BigDecimal("71.2"), TODAY)).hasMessageContaining("rate-range");
        Receipt draft = submissions.draft(new NewReceipt(ONE, JUNE, JUNE.firstDay(), "设备款", Money.foreign(Money.USD, new BigDecimal("500000"), new BigDecimal("7.12"),
                TODAY.plusDays(1)), Origin.ABROAD, null, null), null);
        assertThatThrownBy(() -> submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.values()))).hasMessageContaining("rate-ahead");
    }

    private static NewReceipt entry(long project, Month month, String yuan) {
        return new NewReceipt(project, month, month.firstDay(), "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
    }

    private void recognised(long project, int month, String yuan) {
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by, submitted_on,
                                     decided_by, decided_on, demo, version)
                VALUES (?, '371525', 'RECEIPT', '设备款', DATE '2023-12-01', ?, ?, 'CNY', 'OUTSIDE_CITY', 'RECOGNISED', 'x', DATE '2024-06-01', 'y', DATE '2024-06-02',
                        FALSE, 0)
                """).params(project, month, new BigDecimal(yuan)).update();
    }

    private boolean asked(long project) {
        return months.of(UnitCode.of(COUNTY), JUNE).stream().filter(row -> row.projectId() == project).findFirst().orElseThrow().asked();
    }

    @Test
    void a_project_without_a_word_leaves_the_month_in_part() {
        send(ONE);
        assertThat(county()).extracting(UnitMonth::state, UnitMonth::stated, UnitMonth::projects).containsExactly(State.PARTLY, 1, 2);
        jdbc.sql("UPDATE receipt SET status = 'RETURNED', answer_by = DATE '2024-06-01' WHERE project_id = ?").param(ONE).update();
        assertThat(county()).extracting(UnitMonth::returned, UnitMonth::overdue).containsExactly(1, 1);
        jdbc.sql("UPDATE receipt SET status = 'RULED_OUT' WHERE project_id = ?").param(ONE).update();
        assertThat(county()).as("ruled out is answered, and said").extracting(UnitMonth::returned, UnitMonth::overdue, UnitMonth::stated).containsExactly(0, 0, 1);
        jdbc.sql("UPDATE receipt SET status = 'RETURNED' WHERE project_id = ?").param(ONE).update();
        jdbc.sql("UPDATE receipt SET booked_month = 202405 WHERE project_id = ?").param(ONE).update();
        assertThat(county()).as("sent back in another month").extracting(UnitMonth::returned, UnitMonth::overdue).containsExactly(0, 0);
    }

    @Test
    void who_says_nothing_until_the_cut_off_is_late() {
        today(LocalDate.of(2024, 7, 3));
        assertThat(county().state()).isEqualTo(State.DUE);
        today(LocalDate.of(2024, 7, 4));
        assertThat(county().state()).isEqualTo(State.LATE);
    }

    @Test
    void three_weeks_without_a_word_are_silence() {
        send(ONE);
        today(TODAY.plusDays(ReportingStatus.SILENT_DAYS));
        assertThat(county().silent()).isFalse();
        today(TODAY.plusDays(ReportingStatus.SILENT_DAYS + 1));
        assertThat(county().silent()).isTrue();
    }

    @Test
    void a_closed_month_is_opened_by_two_people() {
        people.as(Role.OFFICE, CITY);
        calendar.close(UNIT, JUNE);
        assertThat(calendar.state(UNIT, JUNE)).isEqualTo(ReportingCalendar.State.CLOSED);
        assertThat(calendar.booking(UNIT, JUNE).month()).isEqualTo(JUNE.next());
        String asker = people.as(Role.OFFICE, CITY);
        calendar.askToReopen(UNIT, JUNE, "漏报一笔");
        assertThat(calendar.reopenings(UNIT)).extracting(ReportingCalendar.Reopening::askedLabel).containsExactly(asker);
        long asked = calendar.reopenings(UNIT).getFirst().id();
        assertThatThrownBy(() -> calendar.reopen(asked)).hasMessageContaining("reopening-own");
        assertThat(calendar.state(UNIT, JUNE)).isEqualTo(ReportingCalendar.State.CLOSED);
        people.as(Role.OFFICE, CITY);
        calendar.reopen(asked);
        assertThat(calendar.state(UNIT, JUNE)).isEqualTo(ReportingCalendar.State.OPEN);
        assertThat(calendar.reopenings(UNIT)).isEmpty();
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(jdbc.sql("SELECT CONCAT(before_fields, after_fields) FROM audit_entry WHERE subject = 'MONTH' AND unit_code = '371500' ORDER BY entry_no")
                .query(String.class).list()).as("what was asked and granted has an old and a new").hasSize(3)
                .element(1).asString().contains("none", "waits");
    }

    @Test
    void what_one_city_closes_stays_open_in_the_next() {
        UnitCode neighbour = UnitCode.of("370202");
        jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version) VALUES (?, 'MQ', '测试项目', ?, 900000000, 0, FALSE, 0)")
                .params(NEIGHBOUR, neighbour.value()).update();
        people.as(Role.OFFICE, CITY);
        calendar.close(UNIT, JUNE);
        assertThatThrownBy(() -> calendar.close(neighbour, JUNE)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> calendar.askToReopen(neighbour, JUNE, "x")).isInstanceOf(AccessRefusal.class);
        assertThat(calendar.mayClose(neighbour, JUNE)).isFalse();
        assertThat(calendar.current(UNIT)).isEqualTo(JUNE.next());
        assertThat(calendar.months(UNIT)).filteredOn(one -> one.month().equals(JUNE)).extracting(ReportingCalendar.Closing::closedOn).containsExactly(TODAY);
        assertThat(submissions.doubts(entry(ONE, JUNE, "5000000"), null)).extracting(Doubt::kind).contains(Doubt.Kind.MONTH_CLOSED);
        calendar.askToReopen(UNIT, JUNE, "漏报一笔");
        long asked = calendar.reopenings(UNIT).getFirst().id();
        people.as(Role.OFFICE, "370200");
        assertThat(calendar.reopenings(neighbour)).isEmpty();
        assertThatThrownBy(() -> calendar.reopen(asked)).isInstanceOf(AccessRefusal.class);
        assertThat(calendar.current(neighbour)).isEqualTo(JUNE);
        assertThat(calendar.booking(neighbour, JUNE)).isEqualTo(new ReportingCalendar.Booking(JUNE, false));
        assertThat(submissions.doubts(entry(NEIGHBOUR, JUNE, "5000000"), null)).extracting(Doubt::kind).doesNotContain(Doubt.Kind.MONTH_CLOSED);
        Long line = submissions.submitAll(List.of(entry(NEIGHBOUR, JUNE, "5000000")), Set.of()).getFirst();
        assertThat(jdbc.sql("SELECT booked_month FROM receipt WHERE id = ?").param(line).query(Integer.class).single()).isEqualTo(202406);
        calendar.close(neighbour, JUNE);
        assertThat(calendar.state(neighbour, JUNE)).isEqualTo(ReportingCalendar.State.CLOSED);
    }

    @Test
    void the_office_of_a_province_closes_what_is_open_in_its_cities_in_one_go_and_no_city_closes_for_the_others() {
        UnitCode province = UnitCode.of("370000");
        people.as(Role.OFFICE, CITY);
        calendar.close(UNIT, JUNE);
        assertThatThrownBy(() -> calendar.closeAll(province, JUNE)).isInstanceOf(AccessRefusal.class);
        people.as(Role.OFFICE, province.value());
        assertThat(calendar.cities(province, JUNE)).filteredOn(one -> one.closing().state() == ReportingCalendar.State.CLOSED)
                .extracting(one -> one.city().value()).containsExactly(CITY);
        assertThatThrownBy(() -> calendar.closeAll(province, JUNE.next())).hasMessageContaining("month-running");
        assertThat(calendar.closeAll(province, JUNE)).hasSize(2).extracting(UnitCode::value).contains("370200").doesNotContain(CITY);
        assertThat(calendar.cities(province, JUNE)).extracting(one -> one.closing().state()).containsOnly(ReportingCalendar.State.CLOSED);
        assertThatThrownBy(() -> calendar.closeAll(province, JUNE)).hasMessageContaining("month-closed");
    }

    @Test
    void a_month_that_runs_is_not_closed_and_a_settled_one_opens_no_more() {
        people.as(Role.OFFICE, CITY);
        assertThatThrownBy(() -> calendar.close(UNIT, JUNE.next())).hasMessageContaining("month-running");
        today(LocalDate.of(2025, 1, 15));
        assertThat(calendar.booking(UNIT, Month.of(2024, 12))).isEqualTo(new ReportingCalendar.Booking(Month.of(2024, 12), false));
        today(LocalDate.of(2025, 1, 16));
        assertThat(calendar.state(UNIT, Month.of(2024, 12))).isEqualTo(ReportingCalendar.State.SETTLED);
        assertThat(calendar.booking(UNIT, Month.of(2024, 12))).as("补报").isEqualTo(new ReportingCalendar.Booking(Month.of(2025, 1), true));
        assertThatThrownBy(() -> calendar.askToReopen(UNIT, Month.of(2024, 12), "x")).hasMessageContaining("month-not-closed");
    }

    private UnitMonth county() {
        return status.of(UnitCode.of(COUNTY), JUNE).getFirst();
    }

    private void send(long project) {
        Receipt draft = submissions.draft(new NewReceipt(project, JUNE, LocalDate.of(2024, 6, 20), "设备款",
                Money.yuan(new BigDecimal("12000000")), Origin.OUTSIDE_CITY, null, null), null);
        submissions.submit(draft.id(), draft.version(), Set.of());
    }

    private void today(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString())
                .update();
    }
}
