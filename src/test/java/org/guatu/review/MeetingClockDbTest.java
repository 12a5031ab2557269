package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.indicator.Measure;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that plan themselves, and what is written when one ends. */
@OnBothDatabases
@Transactional
class MeetingClockDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 29);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private MeetingSeries series;
    @Autowired
    private SeriesPlan plan;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Decisions decisions;
    @Autowired
    private MinutesBook minutes;
    @Autowired
    private Units units;

    @BeforeEach
    void theOffice() {
        day(MONDAY.minusDays(4));
        new People(accounts).as(Role.OFFICE, CITY.value());
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void the_next_meeting_plans_itself_and_one_that_nobody_started_moves_on_over_new_year() {
        Series weekly = series.save(new Series(0, CITY, "周调度会", DayOfWeek.MONDAY, LocalTime.of(8, 30), true, 0));
        assertThat(series.of(CITY)).containsExactly(weekly);
        assertThat(planned()).extracting(Meeting::heldOn, Meeting::startsAt, Meeting::name).containsExactly(MONDAY, LocalTime.of(8, 30), "周调度会");
        plan.planAll();
        assertThat(meetings.planned(CITY)).as("planned once").hasSize(1);
        day(MONDAY);
        plan.planAll();
        assertThat(planned().heldOn()).as("its day is not over").isEqualTo(MONDAY);
        day(LocalDate.of(2026, 1, 1));
        plan.planAll();
        assertThat(planned().heldOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> series.save(new Series(weekly.id(), CITY, "x", DayOfWeek.FRIDAY, LocalTime.NOON, true, 9)))
                .isInstanceOf(Refusal.class).hasMessageContaining("changed-series");
    }

    @Test
    void closing_writes_the_minutes_and_plans_the_next_one_and_later_changes_leave_the_minutes_as_they_are() {
        series.save(new Series(0, CITY, "周调度会", DayOfWeek.MONDAY, LocalTime.of(8, 30), true, 0));
        day(MONDAY);
        Meeting meeting = planned();
        assertThatThrownBy(() -> minutes.of(meeting.id())).hasMessageContaining("no-minutes");
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.DECISIONS, 2, List.of())));
        meetings.start(meeting.id());
        Decision made = decisions.make(new NewDecision(new DecisionSubject.OnUnit(UnitCode.of("371525")), "先交二期 20 亩净地", "县自然资源和规划局", null,
                MONDAY.plusDays(7), null, meeting.id()));
        assertThat(minutes.of(meeting.id()).isDraft()).isTrue();
        meetings.close(meeting.id());
        assertThat(planned().heldOn()).isEqualTo(MONDAY.plusDays(7));
        Minutes written = minutes.of(meeting.id());
        assertThat(written.isDraft()).isFalse();
        assertThat(written.asOf()).isEqualTo(MONDAY.minusDays(1));
        assertThat(written.decided()).extracting(Minutes.Matter::matter).containsExactly("先交二期 20 亩净地");
        assertThat(written.decided().getFirst().then()).as("the figure it was about, as the decision keeps it").isEqualTo(new Minutes.Then("到位资金", Measure.YUAN,
                MONDAY.minusDays(1), made.then().orElseThrow().actual(), made.then().orElseThrow().difference(), written.snapshot(), null));
        assertThat(written.freezes()).extracting(Minutes.Freeze::code, Minutes.Freeze::evening).containsExactly(tuple(written.snapshot(), true));
        assertThat(written.parts()).extracting(Minutes.Line::name).contains("冠县");
        Minutes english = minutes.of(meeting.id(), Locale.ENGLISH);
        assertThat(english.parts()).extracting(Minutes.Line::name).contains(units.byCode(UnitCode.of("371525")).nameEn()).noneMatch(name -> name.matches(".*\\p{IsHan}.*"));
        assertThat(english.headline()).extracting(Minutes.Line::name).noneMatch(name -> name.matches(".*\\p{IsHan}.*"));
        assertThat(english.decided().getFirst()).satisfies(matter -> assertThat(matter.matter()).as("as typed").isEqualTo("先交二期 20 亩净地"),
                matter -> assertThat(matter.then().name()).isEqualTo(english.headline().getFirst().name()));
        decisions.done(made.id(), made.version(), null);
        assertThat(minutes.of(meeting.id())).isEqualTo(written);
        assertThat(minutes.word(meeting.id(), Locale.ENGLISH, new MeetingWords()::text)).startsWith('P', 'K');
    }

    @Test
    void a_meeting_that_is_called_off_is_followed_by_the_next_of_its_series_and_an_extra_one_by_none() {
        series.save(new Series(0, CITY, "周调度会", DayOfWeek.MONDAY, LocalTime.of(8, 30), true, 0));
        Meeting monday = planned();
        assertThatThrownBy(() -> meetings.cancel(monday.id(), monday.version() + 1)).as("somebody changed it meanwhile").hasMessageContaining("changed");
        assertThat(meetings.cancel(monday.id(), monday.version()).isCancelled()).isTrue();
        assertThat(meetings.planned(CITY)).extracting(Meeting::heldOn).containsExactly(MONDAY.plusDays(7));
        plan.planAll();
        assertThat(meetings.planned(CITY)).as("the day that was called off stays free").hasSize(1);

        Meeting extra = meetings.plan(CITY, "专题调度会", MONDAY, LocalTime.of(15, 0));
        meetings.cancel(extra.id(), extra.version());
        assertThat(meetings.planned(CITY)).hasSize(1);
        assertThatThrownBy(() -> meetings.start(extra.id())).hasMessageContaining("started");
        assertThatThrownBy(() -> meetings.cancel(extra.id(), extra.version() + 1)).hasMessageContaining("not-planned");
        assertThatThrownBy(() -> minutes.of(extra.id())).hasMessageContaining("no-minutes");
        assertThat(meetings.lastBefore(CITY, AsOf.of(MONDAY.plusDays(30)))).as("it was not held").isEmpty();
    }

    @Test
    void a_series_that_is_switched_off_plans_nothing() {
        series.save(new Series(0, CITY, "周调度会", DayOfWeek.MONDAY, LocalTime.of(8, 30), false, 0));
        plan.planAll();
        assertThat(meetings.planned(CITY)).isEqualTo(List.of());
    }

    private Meeting planned() {
        return meetings.planned(CITY).getFirst();
    }

    private void day(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString()).update();
    }
}
