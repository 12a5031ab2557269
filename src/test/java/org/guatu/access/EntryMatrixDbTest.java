package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.Month;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.EvidenceIntake;
import org.guatu.ledger.MonthSheets;
import org.guatu.ledger.TypedDraft;
import org.guatu.ledger.TypedDrafts;
import org.guatu.ledger.UnitLedger;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who may use what the clerk's screen is made of: every method by every role, in the own unit and in others. */
@OnBothDatabases
@Transactional
class EntryMatrixDbTest {

    private static final String OWN = "371525";
    private static final List<String> FOREIGN = List.of("371524", "371500", "370202");
    private static final Set<Role> ENTERING = Set.of(Role.CLERK, Role.OFFICE);
    private static final Set<Role> TYPING = Set.of(Role.LEADER, Role.CLERK, Role.OFFICE, Role.REVIEWER, Role.ADMIN);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private MonthSheets sheets;
    @Autowired
    private TypedDrafts drafts;
    @Autowired
    private EvidenceIntake intake;
    @Autowired
    private UnitLedger ledger;

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private People people;

    /** @param ofUnit whether it is about a unit; else it is the caller's own and asks for the role alone */
    private record Call(Set<Role> roles, boolean ofUnit, Consumer<String> call) {
    }

    @BeforeEach
    void oneProjectWithOneDraftInEachUnit() {
        people = new People(accounts);
        List<String> units = new java.util.ArrayList<>(FOREIGN);
        units.add(OWN);
        units.forEach(unit -> {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, '测试项目', ?, 0, FALSE, 0)")
                    .params(id(unit), "N" + unit, unit).update();
            jdbc.sql("""
                    INSERT INTO receipt (id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status,
                                         submitted_by, submitted_on, demo, version)
                    VALUES (?, ?, ?, 'RECEIPT', 'x', DATE '2024-06-01', 202406, 1, 'CNY', 'OUTSIDE_CITY', 'DRAFT', 'x', DATE '2024-06-02', FALSE, 0)
                    """).params(id(unit), id(unit), unit).update();
        });
        calls.put("MonthSheets.of", new Call(ENTERING, true, unit -> sheets.of(UnitCode.of(unit), Month.of(2024, 6))));
        calls.put("MonthSheets.usual", new Call(ENTERING, true, unit -> sheets.usual(id(unit))));
        calls.put("EvidenceIntake.attach", new Call(ENTERING, true, unit -> intake.attach(id(unit), Evidence.Kind.PHOTO, "a", new ByteArrayInputStream(new byte[1]))));
        calls.put("EvidenceIntake.detach", new Call(ENTERING, true, unit -> intake.detach(id(unit), 1)));
        calls.put("EvidenceIntake.file", new Call(ENTERING, true, unit -> intake.file(id(unit), 1, Evidence.Kind.PHOTO)));
        calls.put("EvidenceIntake.sameFile", new Call(Set.of(Role.CLERK, Role.OFFICE, Role.REVIEWER), false, unit -> intake.sameFile("0".repeat(64))));
        Set<Role> reading = Set.of(Role.CLERK, Role.OFFICE, Role.REVIEWER);
        calls.put("UnitLedger.lines", new Call(reading, true, unit -> ledger.lines(UnitCode.of(unit), UnitLedger.Filter.ALL, 0, 1)));
        calls.put("UnitLedger.total", new Call(reading, true, unit -> ledger.total(UnitCode.of(unit), UnitLedger.Filter.ALL)));
        calls.put("UnitLedger.projects", new Call(reading, true, unit -> ledger.projects(UnitCode.of(unit))));
        calls.put("UnitLedger.months", new Call(reading, true, unit -> ledger.months(UnitCode.of(unit))));
        calls.put("UnitLedger.purposes", new Call(reading, true, unit -> ledger.purposes(UnitCode.of(unit))));
        calls.put("UnitLedger.files", new Call(reading, true, unit -> ledger.files(UnitCode.of(unit), Evidence.Kind.PHOTO, 0, 1)));
        calls.put("TypedDrafts.keep", new Call(TYPING, false, unit -> drafts.keep("f", "g", "1", TypedDraft.NEW, null)));
        calls.put("TypedDrafts.of", new Call(TYPING, false, unit -> drafts.of("f")));
        calls.put("TypedDrafts.forget", new Call(TYPING, false, unit -> drafts.forget("f", "g")));
        calls.put("TypedDrafts.forgetForm", new Call(TYPING, false, unit -> drafts.forgetForm("f")));
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void each_method_lets_its_roles_in_for_the_own_unit_alone() {
        for (Role role : Role.values()) {
            people.as(role, OWN);
            calls.forEach((name, call) -> {
                assertThat(isLetIn(call, OWN)).as("%s by %s", name, role).isEqualTo(call.roles.contains(role));
                FOREIGN.forEach(unit -> assertThat(isLetIn(call, unit)).as("%s of %s by %s", name, unit, role)
                        .isEqualTo(!call.ofUnit && call.roles.contains(role)));
            });
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        calls.forEach((name, call) -> assertThat(isLetIn(call, OWN)).as(name).isFalse());
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(MonthSheets.class, TypedDrafts.class, EvidenceIntake.class, UnitLedger.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(new TreeSet<>(calls.keySet()));
    }

    private static long id(String unit) {
        return 993_000_000L + Long.parseLong(unit);
    }

    /** Whether the guard lets a call in; what the rules of the ledger say after that is another matter. */
    private static boolean isLetIn(Call call, String unit) {
        return !(catchThrowable(() -> call.call.accept(unit)) instanceof AccessRefusal);
    }
}
