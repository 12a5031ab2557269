package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
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
import org.guatu.indicator.NewTarget;
import org.guatu.indicator.Operator;
import org.guatu.indicator.Target;
import org.guatu.indicator.TargetOffice;
import org.guatu.intake.Templates;
import org.guatu.intake.ImportKind;
import org.guatu.ledger.EnteredLines;
import org.guatu.project.ProjectDirectory;
import org.guatu.project.Visits;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** For every service method that an import goes through: every role, the own unit and another. What the import itself allows is tested beside it. */
@OnBothDatabases
@Transactional
class ImportMatrixDbTest {

    private static final String OWN = "371525";
    private static final String OTHER = "371524";
    private static final Map<String, Long> PROJECT = Map.of(OWN, 894001L, OTHER, 894002L);
    private static final Set<Role> ENTER = EnumSet.of(Role.CLERK, Role.OFFICE);
    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private ProjectDirectory directory;
    @Autowired
    private EnteredLines entered;
    @Autowired
    private Visits visits;
    @Autowired
    private TargetOffice targets;
    @Autowired
    private Templates templates;

    private record Call(Set<Role> roles, boolean refusedElsewhere, Consumer<String> call) {
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private People people;

    @BeforeEach
    void aProjectInEachUnit() {
        people = new People(accounts);
        PROJECT.forEach((unit, id) -> jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, '测试项目', ?, 0, FALSE, 0)")
                .params(id, "X" + id, unit).update());
        jdbc.sql("INSERT INTO enterprise (id, name, firm_class, demo) VALUES (894001, '测试企业', 'ORDINARY', FALSE)").update();
        LocalDate day = clock.today().minusDays(1);
        calls.put("ProjectDirectory.byCodes", new Call(ENTER, false, unit -> directory.byCodes(List.of("X" + PROJECT.get(unit)))));
        calls.put("ProjectDirectory.byNames", new Call(ENTER, false, unit -> directory.byNames(List.of("测试项目"))));
        calls.put("EnteredLines.between", new Call(ENTER, true, unit -> entered.between(Set.of(PROJECT.get(unit)), day, day)));
        calls.put("Visits.known", new Call(ENTER, false, unit -> visits.known(Set.of(894001L), day, day)));
        calls.put("Visits.enter", new Call(ENTER, true, unit -> visits.enter(List.of(new Visits.NewVisit(894001, UnitCode.of(unit), day, null)))));
        calls.put("TargetOffice.newest", new Call(OFFICE, true, unit -> targets.newest("FUNDS", UnitCode.of(unit), "2027")));
        calls.put("TargetOffice.set", new Call(OFFICE, true, unit -> targets.set(new NewTarget("FUNDS", UnitCode.of(unit), "2027", Operator.GE, Target.Nature.FIRM,
                BigDecimal.ONE, LocalDate.of(2027, 1, 1), "文号", "文件", "原文"))));
        calls.put("Templates.of", new Call(ENTER, false, unit -> templates.of(ImportKind.RECEIPTS)));
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void each_method_serves_its_roles_in_their_own_unit_alone() {
        for (Role role : Role.values()) {
            people.as(role, OWN);
            calls.forEach((name, call) -> {
                if (call.roles.contains(role)) {
                    assertThatCode(() -> call.call.accept(OWN)).as("%s by %s", name, role).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> call.call.accept(OWN)).as("%s by %s", name, role).isInstanceOf(AccessRefusal.class);
                }
                if (call.refusedElsewhere) {
                    assertThatThrownBy(() -> call.call.accept(OTHER)).as("%s elsewhere by %s", name, role).isInstanceOf(AccessRefusal.class);
                }
            });
        }
    }

    @Test
    void names_are_looked_up_within_the_own_scope_and_nobody_is_let_in_without_signing_in() {
        people.as(Role.CLERK, OWN);
        assertThat(directory.byNames(List.of("测试项目"))).extracting(ProjectDirectory.Listed::id).containsExactly(894001L);
        People.out();
        calls.forEach((name, call) -> assertThatThrownBy(() -> call.call.accept(OWN)).as(name).isInstanceOf(AccessRefusal.class));
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(ProjectDirectory.class, EnteredLines.class, Visits.class, TargetOffice.class, Templates.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(new TreeSet<>(calls.keySet()));
    }
}
