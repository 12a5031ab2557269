package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.Money;
import org.guatu.ledger.MonthEntries;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.Submissions;
import org.guatu.ledger.WorkingDays;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** For every method that changes the ledger: which roles for which units get in, and that everybody else is refused. */
@OnBothDatabases
@Transactional
class LedgerWritesMatrixDbTest {

    private static final String CITY = "371500";
    private static final String OWN = "371525";
    private static final String SIBLING = "371524";
    private static final String ELSEWHERE = "370202";
    private static final Map<String, Long> PROJECT = Map.of(OWN, 992001L, SIBLING, 992002L, ELSEWHERE, 992004L);
    private static final Set<Role> ENTER = EnumSet.of(Role.CLERK, Role.OFFICE);
    private static final Set<Role> REVIEW = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> PROPOSE = EnumSet.of(Role.CLERK, Role.REVIEWER);
    private static final Set<Role> LOOK = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.LEADER, Role.ADMIN);

    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Corrections corrections;
    @Autowired
    private MonthEntries months;
    @Autowired
    private ReportingCalendar calendar;
    @Autowired
    private WorkingDays days;

    private People people;
    private Month month;

    /** A method: who may call it for a unit of the own scope. */
    private record Call(Set<Role> roles, boolean ofUnit, Consumer<String> call) {
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();

    @BeforeEach
    void oneWaitingLineInEachUnit() {
        people = new People(accounts);
        month = Month.of(clock.today());
        PROJECT.forEach((unit, id) -> {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, '测试项目', ?, 0, FALSE, 0)")
                    .params(id, "W" + id, unit).update();
            jdbc.sql("""
                    INSERT INTO receipt (id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status,
                                         submitted_by, submitted_on, demo, version)
                    VALUES (?, ?, ?, 'RECEIPT', 'x', ?, ?, 1, 'CNY', 'OUTSIDE_CITY', 'SUBMITTED', 'x', ?, FALSE, 0)
                    """).params(id, id, unit, clock.today(), month.yyyymm(), clock.today()).update();
        });
        of("Submissions.draft", ENTER, unit -> submissions.draft(entry(unit), null));
        of("Submissions.first", ENTER, unit -> submissions.first(entry(unit), null));
        of("Submissions.change", ENTER, unit -> submissions.change(PROJECT.get(unit), 0, entry(unit)));
        of("Submissions.doubts", ENTER, unit -> submissions.doubts(entry(unit), null));
        of("Submissions.submit", ENTER, unit -> submissions.submit(PROJECT.get(unit), 0, Set.of()));
        of("Submissions.doubting", ENTER, unit -> submissions.doubting().apply(List.of(entry(unit))));
        of("Submissions.submitting", ENTER, unit -> submissions.submitting(Set.of()).apply(List.of(entry(unit))));
        of("Submissions.submitAll", ENTER, unit -> submissions.submitAll(List.of(entry(unit)), Set.of()));
        of("Submissions.withdraw", ENTER, unit -> submissions.withdraw(PROJECT.get(unit), 0, "x"));
        of("Submissions.noChange", ENTER, unit -> submissions.noChange(PROJECT.get(unit), month));
        of("Submissions.takeBackNoChange", ENTER, unit -> submissions.takeBackNoChange(PROJECT.get(unit), month));
        of("Recognition.check", REVIEW, unit -> recognition.check(PROJECT.get(unit), 0));
        of("Recognition.sendBack", REVIEW, unit -> recognition.sendBack(PROJECT.get(unit), 0, "x", null));
        of("Corrections.reduction", PROPOSE, unit -> corrections.reduction(PROJECT.get(unit), BigDecimal.ONE));
        of("Corrections.effect", PROPOSE, unit -> corrections.effect(PROJECT.get(unit), BigDecimal.ZERO));
        of("Corrections.correct", PROPOSE, unit -> corrections.correct(PROJECT.get(unit), 0, entry(unit), "x"));
        of("Corrections.reduce", PROPOSE, unit -> corrections.reduce(PROJECT.get(unit), 0, BigDecimal.ONE, "x"));
        of("Corrections.withdraw", PROPOSE, unit -> corrections.withdraw(PROJECT.get(unit), 0, "x"));
        of("MonthEntries.of", LOOK, unit -> months.of(code(unit), month));
        of("MonthEntries.ruledOut", LOOK, unit -> months.ruledOut(code(unit), LocalDate.EPOCH));
        of("MonthEntries.returned", LOOK, unit -> months.returned(code(unit)));
        of("ReportingCalendar.askToReopen", EnumSet.of(Role.OFFICE, Role.REVIEWER), unit -> calendar.askToReopen(code(unit), month, "x"));
        anywhere("ReportingCalendar.reopen", EnumSet.of(Role.OFFICE), unit -> calendar.reopen(0));
        of("ReportingCalendar.reopenings", EnumSet.of(Role.OFFICE, Role.REVIEWER, Role.ADMIN), unit -> calendar.reopenings(code(unit)));
        anywhere("Recognition.takeAll", REVIEW, unit -> recognition.takeAll(List.of()));
        anywhere("ReportingCalendar.state", EnumSet.allOf(Role.class), unit -> calendar.state(code(unit), month));
        anywhere("ReportingCalendar.due", EnumSet.allOf(Role.class), unit -> calendar.due(month));
        anywhere("ReportingCalendar.booking", EnumSet.allOf(Role.class), unit -> calendar.booking(code(unit), month));
        anywhere("WorkingDays.calendar", EnumSet.allOf(Role.class), unit -> days.calendar());
        anywhere("WorkingDays.all", EnumSet.allOf(Role.class), unit -> days.all());
        anywhere("WorkingDays.keep", EnumSet.of(Role.OFFICE, Role.ADMIN), unit -> days.keep(new WorkingDays.Kept(clock.today(), false, "x", "x")));
        anywhere("WorkingDays.remove", EnumSet.of(Role.OFFICE, Role.ADMIN), unit -> days.remove(clock.today()));
        anywhere("ReportingCalendar.current", EnumSet.allOf(Role.class), unit -> calendar.current(code(unit)));
        anywhere("ReportingCalendar.cities", EnumSet.allOf(Role.class), unit -> calendar.cities(code(unit), month));
        of("ReportingCalendar.closeAll", EnumSet.of(Role.OFFICE), unit -> calendar.closeAll(code(unit), month));
        anywhere("ReportingCalendar.months", EnumSet.allOf(Role.class), unit -> calendar.months(code(unit)));
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void every_role_gets_in_where_it_may_and_nowhere_else() {
        for (Role role : Role.values()) {
            people.as(role, OWN);
            calls.forEach((name, call) -> {
                boolean may = call.roles.contains(role);
                assertThat(isLetIn(call, OWN)).as("%s of the own unit by %s", name, role).isEqualTo(may);
                if (call.ofUnit) {
                    assertThat(isLetIn(call, SIBLING)).as("%s of another county by %s", name, role).isFalse();
                    assertThat(isLetIn(call, ELSEWHERE)).as("%s of another city by %s", name, role).isFalse();
                }
            });
        }
    }

    @Test
    void only_a_reviewer_of_the_city_decides() {
        Map<String, Consumer<String>> deciding = Map.of(
                "recognise", unit -> recognition.recognise(PROJECT.get(unit), 0),
                "reduce", unit -> recognition.reduce(PROJECT.get(unit), 0, BigDecimal.ONE, "x"),
                "hold", unit -> recognition.hold(PROJECT.get(unit), 0, "x"),
                "release", unit -> recognition.release(PROJECT.get(unit), 0, "x"));
        for (Role role : Role.values()) {
            people.as(role, OWN);
            deciding.forEach((name, call) -> assertThatThrownBy(() -> call.accept(OWN)).as("%s by %s of the county", name, role)
                    .isInstanceOf(AccessRefusal.class));
            people.as(role, CITY);
            deciding.forEach((name, call) -> {
                assertThat(isLetIn(new Call(null, true, call), OWN)).as("%s by %s of the city", name, role).isEqualTo(role == Role.REVIEWER);
                assertThat(isLetIn(new Call(null, true, call), ELSEWHERE)).as("%s by %s elsewhere", name, role).isFalse();
            });
        }
    }

    @Test
    void only_the_office_of_a_city_closes_its_months_and_grants_that_one_is_opened() {
        for (Role role : Role.values()) {
            people.as(role, OWN);
            assertThat(closes(OWN)).as("a month by %s of the county", role).isFalse();
            people.as(role, CITY);
            assertThat(closes(OWN)).as("a month by %s of the city", role).isEqualTo(role == Role.OFFICE);
            assertThat(closes(ELSEWHERE)).as("a month by %s elsewhere", role).isFalse();
        }
    }

    private boolean closes(String unit) {
        return isLetIn(new Call(null, true, any -> calendar.close(code(any), month)), unit);
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        calls.forEach((name, call) -> assertThat(isLetIn(call, OWN)).as(name).isFalse());
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> known = new TreeSet<>(calls.keySet());
        known.addAll(Set.of("Recognition.recognise", "Recognition.reduce", "Recognition.hold", "Recognition.release")); // the second test
        known.addAll(Set.of("ReportingCalendar.mayClose", "ReportingCalendar.mayAskToReopen", "ReportingCalendar.mayReopen",
                "ReportingCalendar.close")); // the third test and what screens offer
        known.add("Recognition.next"); // tells what a screen offers; never refuses
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(Submissions.class, Recognition.class, Corrections.class, MonthEntries.class, ReportingCalendar.class, WorkingDays.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(java.lang.reflect.Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(known);
    }

    private void of(String name, Set<Role> roles, Consumer<String> call) {
        calls.put(name, new Call(roles, true, call));
    }

    private void anywhere(String name, Set<Role> roles, Consumer<String> call) {
        calls.put(name, new Call(roles, false, call));
    }

    private static UnitCode code(String unit) {
        return UnitCode.of(unit);
    }

    /** Whether the guard lets a call in; what the rules of the ledger say after that is another matter. */
    private static boolean isLetIn(Call call, String unit) {
        return !(catchThrowable(() -> call.call.accept(unit)) instanceof AccessRefusal);
    }

    private NewReceipt entry(String unit) {
        return new NewReceipt(PROJECT.get(unit), month, clock.today(), "设备款", Money.yuan(BigDecimal.TEN), Origin.OUTSIDE_CITY, null, null);
    }
}
