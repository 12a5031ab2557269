package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.contest.Boards;
import org.guatu.dashboard.Screens;
import org.guatu.dashboard.UnitScreens;
import org.guatu.dashboard.wall.WallPages;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.ledger.Ledger;
import org.guatu.progress.Bridge;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.Standing;
import org.guatu.project.Projects;
import org.guatu.review.PageRef;
import org.guatu.shell.HeaderState;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** For every service method that tells of units: who is let in, and that everybody else is refused, whatever the role. */
@OnBothDatabases
@Transactional
class AccessMatrixDbTest {

    private static final AsOf AS_OF = AsOf.of(2024, 6, 30);
    private static final Period YEAR = Period.year(2024);
    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode OWN = UnitCode.of("371525");
    private static final UnitCode SIBLING = UnitCode.of("371524");
    private static final UnitCode ELSEWHERE = UnitCode.of("370202");
    private static final Map<UnitCode, Long> PROJECT = Map.of(OWN, 990001L, SIBLING, 990002L, CITY, 990003L, ELSEWHERE, 990004L);
    private static int logins;

    @Autowired
    Accounts accounts;
    @Autowired
    Settings settings;
    @Autowired
    Indicators indicators;
    @Autowired
    Progress progress;
    @Autowired
    ProjectBoard board;
    @Autowired
    Projects projects;
    @Autowired
    Ledger ledger;
    @Autowired
    Boards boards;
    @Autowired
    Screens screens;
    @Autowired
    UnitScreens unitScreens;
    @Autowired
    WallPages wall;
    @Autowired
    JdbcClient jdbc;

    private Indicator funds;
    private final Map<String, Consumer<UnitCode>> totals = new LinkedHashMap<>();
    private final Map<String, Consumer<UnitCode>> details = new LinkedHashMap<>();

    @BeforeEach
    void oneProjectWithOneReceiptInEachUnit() {
        PROJECT.forEach((unit, id) -> {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, ?, ?, 0, FALSE, 0)")
                    .params(id, "M" + id, "测试项目", unit.value()).update();
            jdbc.sql("""
                    INSERT INTO blocker (id, project_id, factor, matter, owner_label, raised_on, due_on)
                    VALUES (?, ?, 'LAND', 'x', 'x', DATE '2024-06-01', DATE '2024-07-01')
                    """).params(id, id).update();
            jdbc.sql("""
                    INSERT INTO receipt (id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status,
                                         submitted_by, submitted_on, demo, version)
                    VALUES (?, ?, ?, 'RECEIPT', 'x', DATE '2024-06-01', 202406, 1, 'CNY', 'OUTSIDE_CITY', 'SUBMITTED', 'x', DATE '2024-06-02',
                            FALSE, 0)
                    """).params(id, id, unit.value()).update();
        });
        funds = indicators.find(Indicator.FUNDS).orElseThrow();
        totals.put("Progress.standing", unit -> progress.standing(unit, 2024, AS_OF));
        totals.put("Progress.bridge", unit -> progress.bridge(standing(unit), funds, YEAR, AsOf.of(2024, 6, 24)));
        totals.put("Progress.explain", unit -> progress.explain(standing(unit), funds, unit, YEAR));
        totals.put("Boards.lastPublished", unit -> boards.lastPublished(unit, Indicator.FUNDS, "2024", AS_OF));
        totals.put("Screens.open", unit -> screens.open(ViewState.DEFAULT.withUnit(unit), HeaderState.Place.OVERVIEW, java.util.Locale.CHINA));
        totals.put("UnitScreens.open", unit -> unitScreens.open(unit, ViewState.DEFAULT, java.util.Locale.CHINA));
        totals.put("WallPages.build", unit -> wall.build(PageRef.OVERVIEW, unit, AS_OF));
        totals.put("WallPages.parts", unit -> wall.parts(PageRef.PROBLEMS, unit, AS_OF));
        totals.put("WallPages.overviewTarget", unit -> wall.overviewTarget(unit, AS_OF));
        totals.put("WallPages.keep", unit -> wall.keep(PageRef.RANKING, unit, AS_OF));
        totals.put("WallPages.unitsByRank", unit -> wall.unitsByRank(unit, AS_OF));
        totals.put("WallPages.targets", unit -> wall.targets(unit, AS_OF));
        totals.put("WallPages.name", unit -> wall.name(PageRef.indicator(Indicator.FUNDS), unit, AS_OF));
        details.put("Progress.opened", unit -> progress.opened(funds, unit, YEAR, AS_OF));
        details.put("Progress.entries", unit -> progress.entries(funds, unit, YEAR, AS_OF, 0, 10));
        details.put("Progress.openedTerm", unit -> progress.openedTerm(funds, unit, YEAR, AsOf.of(2024, 6, 24), AS_OF, Bridge.Kind.NEW));
        details.put("Progress.entriesOfTerm", unit -> progress.entriesOfTerm(funds, unit, YEAR, AsOf.of(2024, 6, 24), AS_OF, Bridge.Kind.NEW, 0, 10));
        details.put("Progress.waiting", unit -> progress.waiting(unit, YEAR, AS_OF, 10));
        details.put("ProjectBoard.projects", unit -> board.projects(unit, 2024, AS_OF, ProjectFilter.DEFAULT, 0, 10));
        details.put("ProjectBoard.project", unit -> board.project(unit, PROJECT.get(unit), 2024, AS_OF));
        details.put("ProjectBoard.totals", unit -> board.totals(unit, 2024, AS_OF, ProjectFilter.DEFAULT));
        details.put("ProjectBoard.largest", unit -> board.largest(unit, 2024, AS_OF, java.math.BigDecimal.ONE, 10));
        details.put("ProjectBoard.funnel", unit -> board.funnel(unit, AS_OF));
        details.put("Projects.dossier", unit -> projects.dossier(PROJECT.get(unit)));
        details.put("Projects.siblings", unit -> projects.siblings(unit, AS_OF.date()));
        details.put("Projects.blockers", unit -> projects.blockers(unit, List.of(PROJECT.get(unit)), AS_OF.date()));
        details.put("Projects.blocker", unit -> projects.blocker(PROJECT.get(unit)));
        details.put("Ledger.ofProject", unit -> ledger.ofProject(PROJECT.get(unit), AS_OF));
        details.put("Ledger.steps", unit -> ledger.steps(PROJECT.get(unit)));
        details.put("Ledger.correcting", unit -> ledger.correcting(PROJECT.get(unit)));
        details.put("Ledger.receipt", unit -> ledger.receipt(PROJECT.get(unit)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_role_of_a_county_sees_the_totals_around_it_and_no_further() {
        for (Role role : Role.values()) {
            signIn(role, OWN);
            for (var call : totals.entrySet()) {
                for (UnitCode unit : List.of(OWN, SIBLING, CITY)) {
                    assertThatCode(() -> call.getValue().accept(unit)).as("%s of %s by %s", call.getKey(), unit, role).doesNotThrowAnyException();
                }
                assertThatThrownBy(() -> call.getValue().accept(ELSEWHERE)).as("%s elsewhere by %s", call.getKey(), role)
                        .isInstanceOf(AccessRefusal.class);
            }
        }
    }

    @Test
    void every_role_of_a_county_opens_its_own_projects_alone() {
        for (Role role : Role.values()) {
            signIn(role, OWN);
            for (var call : details.entrySet()) {
                assertThatCode(() -> call.getValue().accept(OWN)).as("%s of the own unit by %s", call.getKey(), role).doesNotThrowAnyException();
                for (UnitCode unit : List.of(SIBLING, CITY, ELSEWHERE)) {
                    assertThatThrownBy(() -> call.getValue().accept(unit)).as("%s of %s by %s", call.getKey(), unit, role)
                            .isInstanceOf(AccessRefusal.class);
                }
            }
        }
    }

    @Test
    void the_office_may_open_the_other_counties_of_the_city_but_not_of_another() {
        settings.set(Settings.OTHER_COUNTIES, Settings.OtherCounties.PROJECTS.name());
        signIn(Role.LEADER, OWN);
        for (var call : details.entrySet()) {
            assertThatCode(() -> call.getValue().accept(SIBLING)).as(call.getKey()).doesNotThrowAnyException();
            assertThatThrownBy(() -> call.getValue().accept(ELSEWHERE)).as(call.getKey()).isInstanceOf(AccessRefusal.class);
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        Stream.concat(totals.entrySet().stream(), details.entrySet().stream()).forEach(call ->
                assertThatThrownBy(() -> call.getValue().accept(OWN)).as(call.getKey()).isInstanceOf(AccessRefusal.class));
    }

    @Test
    void what_only_adds_to_a_screen_is_left_out_instead_of_refused() {
        signIn(Role.LEADER, OWN);
        assertThat(projects.openBlockers(SIBLING, AS_OF.date())).isEmpty();
        assertThat(ledger.evidence("0".repeat(64))).isEmpty();
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> known = new TreeSet<>(totals.keySet());
        known.addAll(details.keySet());
        known.addAll(Set.of("Projects.openBlockers", "Ledger.evidence")); // tested above: they leave out
        known.addAll(Set.of("Projects.chains", "Screens.latest", "Screens.asOf", "Ledger.categories")); // dictionaries and dates
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(Progress.class, ProjectBoard.class, Projects.class, Ledger.class, Boards.class,
                Screens.class, UnitScreens.class, WallPages.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(known);
    }

    private Standing standing(UnitCode unit) {
        return progress.standing(unit, 2024, AS_OF);
    }

    private void signIn(Role role, UnitCode scope) {
        String login = "matrix" + ++logins;
        accounts.create(new NewAccount(login, "矩阵", "a-long-enough-Passw0rd", scope, Set.of(role), Scope.of(scope), false));
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "none");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
