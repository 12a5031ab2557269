package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.Blocker;
import org.guatu.project.EvidenceStore;
import org.guatu.project.Projects;
import org.guatu.project.StageEvidence;
import org.guatu.refusal.Refusal;
import org.guatu.review.DecisionStep.Kind;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that come back: taken, read, answered, judged, and told again at the next meeting. */
@OnBothDatabases
@Transactional
class DecisionLifeDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final long PROJECT = 991201;
    private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Decisions decisions;
    @Autowired
    private DecisionAnswers answers;
    @Autowired
    private EvidenceStore files;
    @Autowired
    private Projects projects;

    private People people;
    private String office;
    private String leader;
    private String clerk;

    @BeforeEach
    void aProjectWithMoney() {
        day(LocalDate.of(2025, 12, 29));
        people = new People(accounts);
        office = people.make(Role.OFFICE, CITY.value());
        leader = people.make(Role.LEADER, CITY.value());
        clerk = people.make(Role.CLERK, COUNTY.value());
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '测试项目', ?, 1000000000, 0, FALSE, 0)
                """).params(PROJECT, "R" + PROJECT, COUNTY.value()).update();
        counted(1, 202512, LocalDate.of(2025, 12, 20), "10000000");
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void it_is_read_answered_with_evidence_given_more_time_and_done() throws IOException {
        Decision made = instruction();
        assertThat(made).extracting(Decision::origin, Decision::unit, Decision::isRead).containsExactly(Decision.Origin.INSTRUCTION, COUNTY, false);
        assertThat(answers.opened(made.id()).isRead()).as("who gave it does not sign for it").isFalse();
        People.as(clerk);
        assertThat(answers.mine()).extracting(Decision::id).containsExactly(made.id());
        assertThat(answers.opened(made.id()).isRead()).isTrue();
        answers.opened(made.id());
        answers.progress(made.id(), "已腾 31 亩", List.of(picture()));
        Decision asked = answers.askForTime(made.id(), made.dueOn().plusDays(5), "还差 4 户");
        assertThatThrownBy(() -> decisions.grant(made.id(), asked.version(), made.dueOn().plusDays(5), null)).isInstanceOf(AccessRefusal.class);
        People.as(leader);
        assertThatThrownBy(() -> answers.progress(made.id(), "x", List.of())).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> decisions.grant(made.id(), made.version(), made.dueOn().plusDays(5), null)).hasMessageContaining("changed-decision");
        Decision granted = decisions.grant(made.id(), asked.version(), made.dueOn().plusDays(5), null);
        assertThat(granted.dueOn()).isEqualTo(made.dueOn().plusDays(5));
        Decision done = decisions.done(made.id(), granted.version(), "已交付");
        People.as(clerk);
        assertThatThrownBy(() -> answers.progress(made.id(), "x", List.of())).isInstanceOf(Refusal.class).hasMessageContaining("refusal.done");
        assertThat(answers.mine()).isEmpty();
        assertThat(decisions.steps(made.id())).extracting(DecisionStep::kind)
                .containsExactly(Kind.MADE, Kind.READ, Kind.PROGRESS, Kind.ASKED, Kind.GRANTED, Kind.DONE);
        assertThat(decisions.steps(made.id()).get(2).evidence()).extracting(StageEvidence::mediaType).containsExactly("image/png");
        assertThat(done.settledOn()).isEqualTo(LocalDate.of(2025, 12, 29));
    }

    @Test
    void a_decision_of_a_county_is_its_first_line_at_the_next_meeting_over_new_year_with_the_movement_of_its_figure() {
        People.as(office);
        Meeting first = started(LocalDate.of(2025, 12, 29));
        Decision land = decisions.make(new NewDecision(new DecisionSubject.OnProject(PROJECT), "净地", "自然资源局", null, LocalDate.of(2026, 1, 2),
                new BigDecimal("7000000"), first.id()));
        Decision money = decisions.make(new NewDecision(new DecisionSubject.OnFigure("FUNDS", COUNTY), "放款", "财政局", null, LocalDate.of(2026, 1, 9),
                new BigDecimal("9000000"), first.id()));
        assertThat(land.then().orElseThrow().actual()).as("as the meeting saw it").isEqualByComparingTo("10000000");
        assertThat(decisions.openOf(CITY)).extracting(Decision::id).containsExactly(land.id(), money.id());
        decisions.done(land.id(), land.version(), null);
        meetings.close(first.id());
        counted(2, 202512, LocalDate.of(2025, 12, 31), "3000000");
        counted(3, 202601, LocalDate.of(2026, 1, 3), "5000000");

        day(LocalDate.of(2026, 1, 5));
        Meeting next = started(LocalDate.of(2026, 1, 5));
        LastTime last = decisions.lastTimeOf(COUNTY, next.id(), next.snapshot().orElseThrow().asOf());
        assertThat(last.meeting().orElseThrow().id()).isEqualTo(first.id());
        assertThat(last.done()).isEqualTo(1);
        assertThat(last.decisions()).extracting(line -> line.decision().id()).as("owed before done").containsExactly(money.id(), land.id());
        assertThat(last.decisions()).allSatisfy(line -> assertThat(line.movement().orElseThrow().moved()).isEqualByComparingTo("8000000"));
        assertThat(last.decisions()).extracting(line -> line.movement().orElseThrow().verdict())
                .containsExactly(Movement.Verdict.NOT_YET, Movement.Verdict.AS_EXPECTED);

        Decision again = decisions.notDone(money.id(), money.version(), "没到账");
        assertThat(again.state()).isEqualTo(Decision.State.NOT_DONE);
        meetings.close(next.id());
        day(LocalDate.of(2026, 1, 12));
        Meeting third = started(LocalDate.of(2026, 1, 12));
        LastTime later = decisions.lastTimeOf(COUNTY, third.id(), third.snapshot().orElseThrow().asOf());
        assertThat(later.decisions()).isEmpty();
        assertThat(later.earlier()).extracting(line -> line.movement().orElseThrow().verdict()).containsExactly(Movement.Verdict.SHORT);
        assertThat(later.overdue(LocalDate.of(2026, 1, 12))).as("of the last time").isZero();
    }

    @Test
    void an_instruction_on_what_was_recognised_today_is_compared_only_with_what_knows_of_today_as_a_second_meeting_of_the_day_does() {
        LocalDate today = LocalDate.of(2025, 12, 29);
        counted(4, 202512, today, "4000000");
        Decision made = instruction();
        assertThat(made.then().orElseThrow().actual()).as("with the late recognition").isEqualByComparingTo("14000000");
        People.as(office);
        Meeting first = started(today);
        Movement none = decisions.lastTimeOf(COUNTY, first.id(), first.snapshot().orElseThrow().asOf()).decisions().getFirst().movement().orElseThrow();
        assertThat(none).extracting(Movement::verdict, Movement::moved).containsExactly(Movement.Verdict.NOTHING_YET, BigDecimal.ZERO);
        Decision inIt = decisions.make(new NewDecision(new DecisionSubject.OnProject(PROJECT), "x", "y", null, today, null, first.id()));
        assertThat(decisions.decision(made.id()).then().orElseThrow().knownAt()).as("not the evening's figure: it names its moment")
                .isNotNull().isEqualTo(decisions.steps(made.id()).getFirst().at());
        assertThat(decisions.decision(inIt.id()).then().orElseThrow().knownAt()).isNull();
        meetings.close(first.id());
        Decision after = instruction();
        decisions.done(after.id(), after.version(), null);
        People.as(office);

        counted(5, 202511, today, "1000000");
        Meeting second = meetings.plan(CITY, "加开", today, java.time.LocalTime.of(15, 0));
        assertThat(meetings.startChoice(second.id())).satisfies(choice -> {
            assertThat(choice.usual()).isEqualTo(FreezeBy.NOW);
            assertThat(choice.since()).extracting(Waiting::entries, waiting -> waiting.sum().intValue()).containsExactly(2, 5_000_000);
        });
        second = meetings.start(second.id());
        assertThat(second.snapshot().orElseThrow().asOf()).isEqualTo(new org.guatu.calendar.AsOf(today.minusDays(1), today,
                second.snapshot().orElseThrow().countedUpTo()));
        assertThat(meetings.waiting(second.id()).isEmpty()).isTrue();
        LastTime last = decisions.lastTimeOf(COUNTY, second.id(), second.snapshot().orElseThrow().asOf());
        assertThat(last.meeting().orElseThrow().id()).isEqualTo(first.id());
        assertThat(java.util.stream.Stream.concat(last.decisions().stream(), last.earlier().stream()))
                .extracting(line -> line.decision().id() + " " + line.movement().orElseThrow().moved().intValue())
                .containsExactly(inIt.id() + " 5000000", after.id() + " 1000000", made.id() + " 1000000");
        assertThat(last.instructions()).as("written after the meeting, on its day").isOne();
        meetings.close(second.id());
        day(LocalDate.of(2026, 1, 5));
        Meeting next = started(LocalDate.of(2026, 1, 5));
        assertThat(decisions.lastTimeOf(COUNTY, next.id(), next.snapshot().orElseThrow().asOf()).decisions()).as("of both meetings of the last day")
                .extracting(line -> line.decision().id()).containsExactly(inIt.id(), after.id());
    }

    @Test
    void a_meeting_decides_while_it_runs_and_about_its_own_units() {
        People.as(office);
        Meeting planned = meetings.plan(COUNTY, "县调度会", LocalDate.of(2025, 12, 29), java.time.LocalTime.of(9, 0));
        NewDecision wanted = new NewDecision(new DecisionSubject.OnUnit(COUNTY), "x", "y", null, LocalDate.of(2026, 1, 2), null, planned.id());
        assertThatThrownBy(() -> decisions.make(wanted)).hasMessageContaining("not-running");
        meetings.start(planned.id());
        assertThat(decisions.make(wanted).meetingId()).isEqualTo(planned.id());
        assertThatThrownBy(() -> decisions.make(new NewDecision(new DecisionSubject.OnUnit(CITY), "x", "y", null, LocalDate.of(2026, 1, 2), null,
                planned.id()))).isInstanceOf(Refusal.class).hasMessageContaining("other-unit");
        assertThatThrownBy(() -> decisions.make(new NewDecision(new DecisionSubject.OnUnit(COUNTY), "x", "y", null, LocalDate.of(2025, 12, 28), null,
                planned.id()))).hasMessageContaining("due-past");
    }

    @Test
    void a_problem_that_was_decided_about_says_the_same_as_the_decision() {
        jdbc.sql("""
                INSERT INTO blocker (id, project_id, factor, matter, owner_label, raised_on, due_on)
                VALUES (?, ?, 'LAND', '净地', 'x', DATE '2025-12-01', DATE '2025-12-30')
                """).params(PROJECT, PROJECT).update();
        People.as(leader);
        Decision made = decisions.make(new NewDecision(new DecisionSubject.OnBlocker(PROJECT), "净地交付", "自然资源局", null, LocalDate.of(2026, 1, 5), null,
                null));
        assertThat(projects.blocker(PROJECT)).extracting(Blocker::assignedOn, Blocker::dueOn, Blocker::resolvedOn)
                .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5), null);
        People.as(clerk);
        Decision answered = answers.progress(made.id(), "已腾 31 亩", List.of());
        assertThat(projects.blocker(PROJECT).progressNote()).isEqualTo("已腾 31 亩");
        People.as(leader);
        Decision done = decisions.done(made.id(), answered.version(), null);
        assertThat(projects.blocker(PROJECT).isOpen(LocalDate.of(2025, 12, 29))).isFalse();
        decisions.reopen(made.id(), done.version(), "又被占用", LocalDate.of(2026, 1, 9));
        assertThat(projects.blocker(PROJECT)).extracting(Blocker::dueOn, Blocker::resolvedOn).containsExactly(LocalDate.of(2026, 1, 9), null);
        assertThat(projects.blockers(COUNTY, List.of(PROJECT), LocalDate.of(2025, 12, 28))).as("the day before it was taken up")
                .extracting(Blocker::assignedOn, Blocker::dueOn, Blocker::progressNote).containsExactly(tuple(null, LocalDate.of(2025, 12, 30), null));
        assertThat(projects.openBlockers(COUNTY, LocalDate.of(2025, 12, 29))).extracting(Blocker::dueOn).contains(LocalDate.of(2026, 1, 9));
    }

    private Decision instruction() {
        People.as(leader);
        return decisions.make(new NewDecision(new DecisionSubject.OnProject(PROJECT), "46 亩净地", "县自然资源和规划局", null, LocalDate.of(2026, 1, 5), null,
                null));
    }

    private Meeting started(LocalDate on) {
        Meeting meeting = meetings.plan(CITY, "周调度会", on, java.time.LocalTime.of(8, 30));
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.OVERVIEW, 1, List.of())));
        return meetings.start(meeting.id());
    }

    private StageEvidence picture() throws IOException {
        Path file = folder.resolve("dot.png");
        Files.write(file, Base64.getDecoder().decode(DOT));
        return files.take("PHOTO", "dot.png", file);
    }

    @TempDir
    Path folder;

    private void counted(long source, int month, LocalDate on, String yuan) {
        jdbc.sql("""
                INSERT INTO contribution (indicator_code, unit_code, booked_month, happened_on, recognised_on, quantity, reach, term, source_kind,
                                          source_id, project_id)
                VALUES ('FUNDS', ?, ?, ?, ?, ?, 'ALL', 'RECEIPT', 'RECEIPT', ?, ?)
                """).params(COUNTY.value(), month, on, on, new BigDecimal(yuan), -source, PROJECT).update();
        jdbc.sql("INSERT INTO contribution_day VALUES ('FUNDS', ?, ?, ?, 'ALL', ?, 1)").params(COUNTY.value(), month, on, new BigDecimal(yuan)).update();
    }

    private void day(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString()).update();
    }
}
