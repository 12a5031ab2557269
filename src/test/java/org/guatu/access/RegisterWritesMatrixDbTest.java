package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import org.guatu.project.CreditCode;
import org.guatu.project.Enterprises;
import org.guatu.project.InvestmentChanges;
import org.guatu.project.Namesakes;
import org.guatu.project.NewEnterprise;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectChange;
import org.guatu.project.ProjectMoves;
import org.guatu.project.ProjectRegister;
import org.guatu.project.SideStates;
import org.guatu.project.Stage;
import org.guatu.project.StageChanges;
import org.guatu.project.StageDesk;
import org.guatu.project.StageEntry;
import org.guatu.project.StageEvidence;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** For every method of the register: which roles for which units get in, and that everybody else is refused. */
@OnBothDatabases
@Transactional
class RegisterWritesMatrixDbTest {

    private static final String CITY = "371500";
    private static final String OWN = "371525";
    private static final String SIBLING = "371524";
    private static final String ELSEWHERE = "370202";
    private static final Map<String, Long> PROJECT = Map.of(OWN, 993001L, SIBLING, 993002L, ELSEWHERE, 993004L);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final CreditCode CODE = new CreditCode("0".repeat(18));
    private static final Set<Role> ENTER = EnumSet.of(Role.CLERK, Role.OFFICE);
    private static final Set<Role> REVIEW = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> DECIDE = EnumSet.of(Role.OFFICE);
    private static final Set<Role> LOOK_UP = EnumSet.of(Role.CLERK, Role.OFFICE, Role.REVIEWER);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProjectRegister register;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private StageChanges changes;
    @Autowired
    private StageDesk stages;
    @Autowired
    private SideStates sides;
    @Autowired
    private InvestmentChanges investments;
    @Autowired
    private Namesakes namesakes;
    @Autowired
    private ProjectMoves moves;

    private static final String CREATE_SHOWN = "ProjectRegister.create with evidence";

    private People people;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A method: who may call it, and whether only for units of the own scope. */
    private record Call(Set<Role> roles, boolean ofUnit, Consumer<String> call) {
    }

    @BeforeEach
    void oneProjectWithAStageThatWaitsInEachUnit() {
        people = new People(accounts);
        PROJECT.forEach((unit, id) -> {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, '测试项目', ?, 0, FALSE, 0)")
                    .params(id, "R" + id, unit).update();
            jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, submitted_by) VALUES (?, 'LEAD', ?, 'x')").params(id, DAY).update();
        });
        anywhere("ProjectRegister.faults", ENTER, unit -> register.faults(paper(unit)));
        anywhere("ProjectRegister.similar", ENTER, unit -> register.similar(paper(unit)));
        of("ProjectRegister.similarTo", ALL, unit -> register.similarTo(PROJECT.get(unit)));
        of("ProjectRegister.create", ENTER, unit -> register.create(paper(unit)));
        of(CREATE_SHOWN, ENTER, unit -> register.create(paper(unit), List.of()));
        of("ProjectRegister.change", ENTER, unit -> register.change(PROJECT.get(unit), change(), 0));
        anywhere("Enterprises.find", LOOK_UP, unit -> enterprises.find("x", 0, 1));
        anywhere("Enterprises.byId", LOOK_UP, unit -> enterprises.byId(1));
        anywhere("Enterprises.byCreditCode", LOOK_UP, unit -> enterprises.byCreditCode(CODE));
        anywhere("Enterprises.named", LOOK_UP, unit -> enterprises.named("x"));
        anywhere("Enterprises.create", ENTER, unit -> enterprises.create(new NewEnterprise("xy", null, null)));
        of("StageChanges.prospect", ENTER, unit -> changes.prospect(PROJECT.get(unit), Stage.SIGNED, DAY));
        of("StageChanges.enter", ENTER, unit -> changes.enter(new StageEntry(PROJECT.get(unit), Stage.SIGNED, DAY, null, null, List.of())));
        of("StageChanges.attach", ENTER, unit -> changes.attach(PROJECT.get(unit), Stage.LEAD,
                new StageEvidence("PHOTO", "x", "image/png", 1, "0".repeat(64))));
        of("StageChanges.withdraw", ENTER, unit -> changes.withdraw(PROJECT.get(unit), Stage.SIGNED));
        of("StageChanges.sendBack", REVIEW, unit -> changes.sendBack(PROJECT.get(unit), Stage.LEAD, " "));
        of("StageDesk.waiting", ALL, unit -> stages.waiting(UnitCode.of(unit)));
        of("StageDesk.returned", ALL, unit -> stages.returned(UnitCode.of(unit)));
        of("StageDesk.shown", ALL, unit -> stages.shown(UnitCode.of(unit)));
        of("StageDesk.evidence", ALL, unit -> stages.evidence(PROJECT.get(unit), Stage.LEAD));
        of("SideStates.halt", ENTER, unit -> sides.halt(PROJECT.get(unit), DAY, " "));
        of("SideStates.terminate", ENTER, unit -> sides.terminate(PROJECT.get(unit), DAY, " "));
        of("SideStates.resume", ENTER, unit -> sides.resume(PROJECT.get(unit), DAY, " "));
        of("InvestmentChanges.change", DECIDE, unit -> investments.change(PROJECT.get(unit), BigDecimal.TEN, "x", DAY, List.of(), 0));
        anywhere("InvestmentChanges.rules", ALL, unit -> investments.rules());
        of("InvestmentChanges.versions", ALL, unit -> investments.versions(PROJECT.get(unit)));
        anywhere("Namesakes.of", REVIEW, unit -> namesakes.of(Set.of(PROJECT.get(unit))));
        of("ProjectMoves.unitOn", ALL, unit -> moves.unitOn(PROJECT.get(unit), DAY));
        anywhere("ProjectMoves.then", ALL, unit -> moves.then(DAY));
        of("ProjectMoves.belonging", ALL, unit -> moves.belonging(Set.of(PROJECT.get(unit))));
        of("ProjectMoves.sharesOn", ALL, unit -> moves.sharesOn(PROJECT.get(unit), DAY));
        of("ProjectMoves.move", DECIDE, unit -> moves.move(PROJECT.get(unit), UnitCode.of(unit), DAY, "x", 0));
        of("ProjectMoves.share", DECIDE, unit -> moves.share(PROJECT.get(unit), Map.of(UnitCode.of(unit), BigDecimal.TEN), DAY, "x", 0));
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
    void only_a_reviewer_of_the_city_accepts_a_stage() {
        Call accept = new Call(REVIEW, true, unit -> changes.accept(PROJECT.get(unit), Stage.SIGNED));
        for (Role role : Role.values()) {
            people.as(role, OWN);
            assertThat(isLetIn(accept, OWN)).as("%s of the county", role).isFalse();
            people.as(role, CITY);
            assertThat(isLetIn(accept, OWN)).as("%s of the city", role).isEqualTo(role == Role.REVIEWER);
            assertThat(isLetIn(accept, ELSEWHERE)).as("%s elsewhere", role).isFalse();
        }
    }

    @Test
    void an_office_cannot_move_or_share_a_project_to_a_unit_out_of_its_scope() {
        people.as(Role.OFFICE, OWN);
        Call move = new Call(DECIDE, true, unit -> moves.move(PROJECT.get(OWN), UnitCode.of(unit), DAY, "x", 0));
        Call share = new Call(DECIDE, true, unit -> moves.share(PROJECT.get(OWN),
                Map.of(UnitCode.of(OWN), BigDecimal.TEN, UnitCode.of(unit), new BigDecimal("90")), DAY, "x", 0));
        for (String unit : List.of(SIBLING, CITY, ELSEWHERE)) {
            assertThat(isLetIn(move, unit)).as("move to %s", unit).isFalse();
            assertThat(isLetIn(share, unit)).as("share with %s", unit).isFalse();
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        calls.forEach((name, call) -> assertThat(isLetIn(call, OWN)).as(name).isFalse());
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> known = new TreeSet<>(calls.keySet());
        known.remove(CREATE_SHOWN); // the same name
        known.add("StageChanges.accept"); // the second test
        known.add("StageDesk.rules"); // a dictionary
        known.add("StageDesk.file"); // answers with nothing in place of a refusal
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(ProjectRegister.class, Enterprises.class, StageChanges.class, StageDesk.class, SideStates.class,
                InvestmentChanges.class, ProjectMoves.class, Namesakes.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(known);
    }

    private void of(String name, Set<Role> roles, Consumer<String> call) {
        calls.put(name, new Call(roles, true, call));
    }

    private void anywhere(String name, Set<Role> roles, Consumer<String> call) {
        calls.put(name, new Call(roles, false, call));
    }

    /** Whether the guard lets a call in; what the rules of the register say after that is another matter. */
    private static boolean isLetIn(Call call, String unit) {
        return !(catchThrowable(() -> call.call.accept(unit)) instanceof AccessRefusal);
    }

    private static NewProject paper(String unit) {
        return new NewProject("MATRIX-" + unit, "x", UnitCode.of(unit), null, null, null, null, null, null, Stage.LEAD, DAY, null, null);
    }

    private static ProjectChange change() {
        return new ProjectChange("x", "x", null, null, null, null, null, null, null);
    }
}
