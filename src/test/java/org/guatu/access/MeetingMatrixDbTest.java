package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.AsOf;
import org.guatu.project.Blockers;
import org.guatu.review.Agendas;
import org.guatu.review.Conductor;
import org.guatu.review.Decision;
import org.guatu.review.DecisionAnswers;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.MeetingSeries;
import org.guatu.review.Meetings;
import org.guatu.review.MinutesBook;
import org.guatu.review.Move;
import org.guatu.review.NamedWall;
import org.guatu.review.NamedWalls;
import org.guatu.review.NewDecision;
import org.guatu.review.PageRef;
import org.guatu.review.Reminders;
import org.guatu.review.Series;
import org.guatu.review.SnapshotPages;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The matrix of who may do what ({@code AccessMatrixDbTest}) for meetings and decisions: for every method and every role. */
@OnBothDatabases
@Transactional
class MeetingMatrixDbTest {

    private static final AsOf AS_OF = AsOf.of(2024, 6, 30);
    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode OWN = UnitCode.of("371525");
    private static final UnitCode SIBLING = UnitCode.of("371524");
    private static final UnitCode ELSEWHERE = UnitCode.of("370202");
    private static final Map<UnitCode, Long> ID = Map.of(OWN, 990001L, SIBLING, 990002L, CITY, 990003L, ELSEWHERE, 990004L);
    private static final Set<Role> DRIVERS = Set.of(Role.LEADER, Role.OFFICE);
    private static final Set<Role> OFFICE = Set.of(Role.OFFICE);
    private static final Set<Role> OWNERS = Set.of(Role.CLERK, Role.REVIEWER, Role.LEADER);
    private static int logins;

    @Autowired
    Accounts accounts;
    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    Conductor conductor;
    @Autowired
    SnapshotPages pages;
    @Autowired
    Decisions decisions;
    @Autowired
    DecisionAnswers answers;
    @Autowired
    NamedWalls walls;
    @Autowired
    MeetingSeries series;
    @Autowired
    MinutesBook minutes;
    @Autowired
    Reminders reminders;
    @Autowired
    Blockers blockers;
    @Autowired
    JdbcClient jdbc;

    /** A unit's own, that of one above or beside it: totals. */
    private final Map<String, Consumer<UnitCode>> totals = new LinkedHashMap<>();
    /** A unit's own alone, walls included. */
    private final Map<String, Consumer<UnitCode>> details = new LinkedHashMap<>();
    /** A unit's own alone, and some roles alone. */
    private final Map<String, Act> acts = new LinkedHashMap<>();

    private record Act(Set<Role> roles, Consumer<UnitCode> call) {
    }

    @BeforeEach
    void aRunningMeetingWithADecisionInEachUnit() {
        ID.forEach((unit, id) -> {
            jdbc.sql("""
                    INSERT INTO review_meeting (id, unit_code, held_on, as_of, demo, state, snapshot_code, drive_page, drive_since)
                    VALUES (?, ?, DATE '2024-07-01', DATE '2024-06-30', FALSE, 'RUNNING', 'S-0701-0830', 'overview', TIMESTAMP '2024-07-01 08:30:00')
                    """).params(id, unit.value()).update();
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, 'x', ?, 0, FALSE, 0)")
                    .params(id, "M" + id, unit.value()).update();
            jdbc.sql("""
                    INSERT INTO blocker (id, project_id, factor, matter, owner_label, raised_on, due_on)
                    VALUES (?, ?, 'LAND', 'x', 'x', DATE '2024-06-01', DATE '2024-07-01')
                    """).params(id, id).update();
            jdbc.sql("""
                    INSERT INTO review_snapshot (meeting_id, code, as_of, known_by, taken_at, counted_up_to)
                    VALUES (?, 'S-0701-0830', DATE '2024-06-30', DATE '2024-06-30', TIMESTAMP '2024-07-01 08:30:00', 0)
                    """).params(id).update();
            jdbc.sql("INSERT INTO review_agenda VALUES (?, 1, 'overview', 2, '')").params(id).update();
            jdbc.sql("""
                    INSERT INTO review_decision (id, subject_ref, matter, unit_code, owner_label, owner_unit, due_on, meeting_id, origin, state, made_on,
                                                 demo, version)
                    VALUES (?, ?, 'x', ?, 'x', ?, DATE '2024-07-08', ?, 'MEETING', 'OPEN', DATE '2024-07-01', FALSE, 0)
                    """).params(id, "unit:" + unit, unit.value(), unit.value(), id).update();
            jdbc.sql("INSERT INTO review_wall VALUES (?, ?, 'x', '', 20, 'dark', 'auto', 0)").params("wall-" + id, unit.value()).update();
        });
        readings();
        writings();
    }

    private void readings() {
        totals.put("Meetings.lastBefore", unit -> meetings.lastBefore(unit, AS_OF));
        totals.put("Meetings.meeting", unit -> meetings.meeting(ID.get(unit)));
        totals.put("Meetings.running", unit -> meetings.running(unit));
        totals.put("Meetings.planned", unit -> meetings.planned(unit));
        totals.put("Meetings.closed", unit -> meetings.closed(unit, 5));
        totals.put("Meetings.before", unit -> meetings.before(ID.get(unit)));
        totals.put("Meetings.snapshots", unit -> meetings.snapshots(ID.get(unit)));
        totals.put("Meetings.startChoice", unit -> meetings.startChoice(ID.get(unit)));
        totals.put("Meetings.waiting", unit -> meetings.waiting(ID.get(unit)));
        totals.put("Agendas.of", unit -> agendas.of(ID.get(unit)));
        totals.put("Conductor.drive", unit -> conductor.drive(ID.get(unit)));
        totals.put("SnapshotPages.get", unit -> pages.get(ID.get(unit), "S-0701-0830", PageRef.OVERVIEW));
        totals.put("SnapshotPages.of", unit -> pages.of(ID.get(unit), "S-0701-0830"));
        totals.put("Decisions.ofMeeting", unit -> decisions.ofMeeting(ID.get(unit)));
        totals.put("MeetingSeries.of", unit -> series.of(unit));
        totals.put("NamedWalls.of", unit -> walls.of(unit));
        totals.put("NamedWalls.find", unit -> walls.find("wall-" + ID.get(unit)));
        details.put("Decisions.openOf", unit -> decisions.openOf(unit));
        details.put("Decisions.of", unit -> decisions.of(unit, 0, 10));
        details.put("Decisions.about", unit -> decisions.about(new DecisionSubject.OnUnit(unit)));
        details.put("Decisions.lastTimeOf", unit -> decisions.lastTimeOf(unit, ID.get(unit), AS_OF));
        details.put("Decisions.lastTime", unit -> decisions.lastTime(unit, AS_OF));
        details.put("DecisionAnswers.opened", unit -> answers.opened(ID.get(unit)));
        Set<Role> people = new HashSet<>(Set.of(Role.values()));
        people.remove(Role.WALL);
        acts.put("Decisions.decision", new Act(people, unit -> decisions.decision(ID.get(unit))));
        acts.put("MinutesBook.of", new Act(people, unit -> minutes.of(ID.get(unit))));
        acts.put("MinutesBook.word", new Act(people, unit -> minutes.word(ID.get(unit), java.util.Locale.ENGLISH, (key, arguments) -> key)));
        acts.put("Reminders.of", new Act(people, unit -> reminders.of(unit)));
        acts.put("Reminders.address", new Act(Set.of(Role.OFFICE, Role.ADMIN), unit -> reminders.address(unit)));
        acts.put("Decisions.steps", new Act(people, unit -> decisions.steps(ID.get(unit))));
        acts.put("Decisions.movement", new Act(people, unit -> decisions.movement(ID.get(unit), AS_OF)));
    }

    private void writings() {
        LocalDate later = LocalDate.of(2999, 1, 4);
        acts.put("Meetings.plan", new Act(OFFICE, unit -> meetings.plan(unit, "x", later, LocalTime.of(8, 30))));
        acts.put("Meetings.replan", new Act(OFFICE, unit -> meetings.replan(ID.get(unit), 0, later, LocalTime.of(8, 30))));
        acts.put("Meetings.cancel", new Act(OFFICE, unit -> meetings.cancel(ID.get(unit), 0)));
        acts.put("Meetings.start", new Act(DRIVERS, unit -> meetings.start(ID.get(unit))));
        acts.put("Meetings.refresh", new Act(DRIVERS, unit -> meetings.refresh(ID.get(unit))));
        acts.put("Meetings.close", new Act(DRIVERS, unit -> meetings.close(ID.get(unit))));
        acts.put("Agendas.arrange", new Act(DRIVERS, unit -> agendas.arrange(ID.get(unit), 0, List.of())));
        acts.put("Agendas.propose", new Act(DRIVERS, unit -> agendas.propose(ID.get(unit), 0)));
        acts.put("Conductor.move", new Act(DRIVERS, unit -> conductor.move(ID.get(unit), 0, "t", new Move.Next())));
        acts.put("Conductor.takeOver", new Act(DRIVERS, unit -> conductor.takeOver(ID.get(unit), "t")));
        acts.put("SnapshotPages.put", new Act(DRIVERS, unit -> pages.put(ID.get(unit), "S-0701-0830", PageRef.MEGA, "x")));
        acts.put("SnapshotPages.putLast", new Act(DRIVERS, unit -> pages.putLast(ID.get(unit), "S-0701-0830", PageRef.MEGA, "x")));
        acts.put("Decisions.make", new Act(Set.of(Role.LEADER), unit -> decisions.make(
                new NewDecision(new DecisionSubject.OnUnit(unit), "x", "x", null, later, null, null))));
        acts.put("Decisions.done", new Act(DRIVERS, unit -> decisions.done(ID.get(unit), 99, null)));
        acts.put("Decisions.notDone", new Act(DRIVERS, unit -> decisions.notDone(ID.get(unit), 99, null)));
        acts.put("Decisions.reopen", new Act(DRIVERS, unit -> decisions.reopen(ID.get(unit), 99, "x", null)));
        acts.put("Decisions.grant", new Act(DRIVERS, unit -> decisions.grant(ID.get(unit), 99, later, null)));
        acts.put("Decisions.refuse", new Act(DRIVERS, unit -> decisions.refuse(ID.get(unit), 99, "x")));
        acts.put("DecisionAnswers.progress", new Act(OWNERS, unit -> answers.progress(ID.get(unit), "x", List.of())));
        acts.put("DecisionAnswers.askForTime", new Act(OWNERS, unit -> answers.askForTime(ID.get(unit), later, "x")));
        acts.put("MeetingSeries.save", new Act(OFFICE, unit -> series.save(new Series(0, unit, "x", DayOfWeek.MONDAY, LocalTime.of(8, 30), true, 0))));
        acts.put("Reminders.setAddress", new Act(Set.of(Role.OFFICE, Role.ADMIN), unit -> reminders.setAddress(unit, "a@example.gov.cn")));
        acts.put("NamedWalls.save", new Act(OFFICE, unit -> walls.save(new NamedWall("wall-" + ID.get(unit), unit, "x", List.of(), 20, "dark", "auto", 99))));
        acts.put("Blockers.deal", new Act(Set.of(Role.LEADER, Role.OFFICE, Role.CLERK, Role.REVIEWER),
                unit -> blockers.deal(ID.get(unit), new Blockers.Dealt(later, later, null, "x"))));
        acts.put("NamedWalls.remove", new Act(OFFICE, unit -> walls.remove("wall-" + ID.get(unit))));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_role_of_a_county_sees_the_meetings_around_it_and_the_decisions_of_its_own() {
        for (Role role : Role.values()) {
            signIn(role, OWN);
            for (var call : totals.entrySet()) {
                for (UnitCode unit : List.of(OWN, SIBLING, CITY)) {
                    assertThatCode(() -> call.getValue().accept(unit)).as("%s of %s by %s", call.getKey(), unit, role).doesNotThrowAnyException();
                }
                refused(call.getKey(), call.getValue(), ELSEWHERE, role);
            }
            for (var call : details.entrySet()) {
                assertThatCode(() -> call.getValue().accept(OWN)).as("%s of the own unit by %s", call.getKey(), role).doesNotThrowAnyException();
                List.of(SIBLING, CITY, ELSEWHERE).forEach(unit -> refused(call.getKey(), call.getValue(), unit, role));
            }
        }
    }

    @Test
    void only_the_roles_that_drive_decide_and_answer_do_so_and_for_their_own_unit_alone() {
        for (Role role : Role.values()) {
            signIn(role, OWN);
            acts.forEach((name, act) -> {
                List.of(SIBLING, CITY, ELSEWHERE).forEach(unit -> refused(name, act.call(), unit, role));
                if (act.roles().contains(role)) {
                    assertThat(catchThrowable(() -> act.call().accept(OWN)) instanceof AccessRefusal).as("%s by %s is refused", name, role).isFalse();
                } else {
                    refused(name, act.call(), OWN, role);
                }
            });
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() {
        totals.forEach((name, call) -> refused(name, call, OWN, null));
        details.forEach((name, call) -> refused(name, call, OWN, null));
        acts.forEach((name, act) -> refused(name, act.call(), OWN, null));
        assertThatThrownBy(() -> answers.mine()).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> reminders.mine()).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void the_ways_of_reminders_are_told_to_whoever_keeps_their_addresses() {
        for (Role role : Role.values()) {
            signIn(role, OWN);
            boolean keeps = role == Role.OFFICE || role == Role.ADMIN;
            assertThat(catchThrowable(() -> reminders.ways()) instanceof AccessRefusal).as(role.name()).isNotEqualTo(keeps);
        }
    }

    @Test
    void a_county_reads_of_a_meeting_of_the_city_its_own_decisions_alone() {
        jdbc.sql("UPDATE review_decision SET meeting_id = ? WHERE id IN (?, ?)").params(ID.get(CITY), ID.get(OWN), ID.get(SIBLING)).update();
        signIn(Role.LEADER, OWN);
        assertThat(decisions.ofMeeting(ID.get(CITY))).extracting(Decision::unit).containsExactly(OWN);
        signIn(Role.OFFICE, CITY);
        assertThat(decisions.ofMeeting(ID.get(CITY))).extracting(Decision::unit).containsExactly(OWN, SIBLING, CITY);
    }

    @Test
    void the_matrix_misses_no_method() {
        Set<String> known = new TreeSet<>(totals.keySet());
        known.addAll(details.keySet());
        known.addAll(acts.keySet());
        known.addAll(Set.of("DecisionAnswers.mine", "DecisionAnswers.answersFor", "Reminders.mine", // the reader's own alone
                "Reminders.ways")); // of no unit
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(Meetings.class, Agendas.class, Conductor.class, SnapshotPages.class, Decisions.class, DecisionAnswers.class,
                NamedWalls.class, MeetingSeries.class, MinutesBook.class, Reminders.class, Blockers.class)) {
            Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName).forEach(name -> there.add(service.getSimpleName() + "." + name));
        }
        assertThat(there).isEqualTo(known);
    }

    private static void refused(String name, Consumer<UnitCode> call, UnitCode unit, Role role) {
        assertThatThrownBy(() -> call.accept(unit)).as("%s of %s by %s", name, unit, role).isInstanceOf(AccessRefusal.class);
    }

    private void signIn(Role role, UnitCode scope) {
        String login = "review" + ++logins;
        accounts.create(new NewAccount(login, "矩阵", "a-long-enough-Passw0rd", scope, Set.of(role), Scope.of(scope), false));
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "none");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
