package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.guatu.OnBothDatabases;
import org.guatu.ledger.Disputes;
import org.guatu.ledger.ReviewLevels;
import org.guatu.ledger.ReviewQueue;
import org.guatu.ledger.RiskRules;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** For every method of the reviewer's desk: which roles for which units get in, and that everybody else is refused. */
@OnBothDatabases
@Transactional
class ReviewMatrixDbTest {

    private static final String OWN = "371525";
    private static final String SIBLING = "371524";
    private static final String ELSEWHERE = "370202";
    private static final Map<String, Long> LINE = Map.of(OWN, 993001L, SIBLING, 993002L, ELSEWHERE, 993003L);
    private static final Set<Role> REVIEW = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE, Role.ADMIN);

    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ReviewQueue queue;
    @Autowired
    private RiskRules rules;
    @Autowired
    private ReviewLevels levels;
    @Autowired
    private Disputes disputes;

    private record Call(Set<Role> roles, boolean ofUnit, Consumer<String> call) {
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private People people;

    @BeforeEach
    void oneWaitingLineInEachUnit() {
        people = new People(accounts);
        LINE.forEach((unit, id) -> {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, '测试项目', ?, 0, FALSE, 0)")
                    .params(id, "RM" + id, unit).update();
            jdbc.sql("""
                    INSERT INTO receipt (id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status,
                                         submitted_by, submitted_on, demo, version)
                    VALUES (?, ?, ?, 'RECEIPT', 'x', DATE '2024-06-01', 202406, 1, 'CNY', 'OUTSIDE_CITY', 'SUBMITTED', 'x', DATE '2024-06-02', FALSE, 0)
                    """).params(id, id, unit).update();
        });
        calls.put("ReviewQueue.open", new Call(REVIEW, true, unit -> queue.open(LINE.get(unit))));
        calls.put("ReviewQueue.desk", new Call(REVIEW, false, unit -> queue.desk()));
        calls.put("ReviewQueue.done", new Call(REVIEW, false, unit -> queue.done()));
        calls.put("ReviewQueue.takePlain", new Call(REVIEW, false, unit -> queue.takePlain(List.of())));
        calls.put("Disputes.open", new Call(REVIEW, false, unit -> disputes.open()));
        calls.put("RiskRules.all", new Call(EnumSet.of(Role.REVIEWER, Role.OFFICE, Role.ADMIN), false, unit -> rules.all()));
        calls.put("RiskRules.set", new Call(OFFICE, false, unit -> rules.set(99, 0, RiskRules.Level.WARN, true)));
        calls.put("ReviewLevels.all", new Call(OFFICE, false, unit -> levels.all()));
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
                assertThat(isLetIn(call, OWN)).as("%s of the own unit by %s", name, role).isEqualTo(call.roles.contains(role));
                if (call.ofUnit) {
                    assertThat(isLetIn(call, SIBLING)).as("%s of another county by %s", name, role).isFalse();
                    assertThat(isLetIn(call, ELSEWHERE)).as("%s of another city by %s", name, role).isFalse();
                }
            });
        }
    }

    @Test
    void only_a_reviewer_of_the_city_disputes_and_rules() {
        long dispute = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM dispute").query(Long.class).single();
        jdbc.sql("""
                INSERT INTO dispute (id, line_id, other_id, raised_by, raised_at, reason)
                VALUES (:id, :line, :other, 'x', TIMESTAMP '2024-06-30 10:00:00', 'x')
                """).param("id", dispute).param("line", LINE.get(OWN)).param("other", LINE.get(SIBLING)).update();
        Map<String, Consumer<String>> deciding = Map.of(
                "raise", unit -> disputes.raise(LINE.get(OWN), 99, LINE.get(SIBLING), "x"),
                "setApart", unit -> disputes.setApart(dispute, " "),
                "rule", unit -> disputes.rule(dispute, Map.of(), "x"),
                "ruleFor", unit -> disputes.ruleFor(dispute, UnitCode.of(ELSEWHERE), "x"));
        for (Role role : Role.values()) {
            for (String home : List.of(OWN, "371500", ELSEWHERE)) {
                people.as(role, home);
                deciding.forEach((name, call) -> assertThat(isLetIn(new Call(null, true, call), OWN)).as("%s by %s of %s", name, role, home)
                        .isEqualTo(role == Role.REVIEWER && home.equals("371500")));
            }
        }
    }

    @Test
    void only_the_office_of_the_city_says_how_many_look_at_a_units_receipts() {
        for (Role role : Role.values()) {
            for (String home : List.of(OWN, "371500", ELSEWHERE)) {
                people.as(role, home);
                assertThat(isLetIn(new Call(null, true, unit -> levels.set(UnitCode.of(unit), 9, 1, "x")), OWN)).as("set by %s of %s", role, home)
                        .isEqualTo(OFFICE.contains(role) && home.equals("371500"));
            }
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        calls.forEach((name, call) -> assertThat(isLetIn(call, OWN)).as(name).isFalse());
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(ReviewQueue.class, RiskRules.class, Disputes.class, ReviewLevels.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(java.lang.reflect.Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        Set<String> known = new TreeSet<>(calls.keySet());
        known.addAll(Set.of("Disputes.raise", "Disputes.rule", "Disputes.ruleFor", "Disputes.setApart", "ReviewLevels.set")); // the tests before
        assertThat(there).isEqualTo(known);
    }

    private static boolean isLetIn(Call call, String unit) {
        return !(catchThrowable(() -> call.call.accept(unit)) instanceof AccessRefusal);
    }
}
