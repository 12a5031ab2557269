package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Submissions;
import org.guatu.progress.Progress;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A meeting from its plan to its end, and that what it froze stays, whatever happens meanwhile. */
@OnBothDatabases
@Transactional
class FrozenMeetingDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final long PROJECT = 991101;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Indicators indicators;
    @Autowired
    private Progress progress;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Conductor conductor;
    @Autowired
    private SnapshotPages pages;

    private String clerk;
    private String checker;
    private String reviewer;
    private String office;

    @BeforeEach
    void newYearsEveAndAProject() {
        day(LocalDate.of(2025, 12, 31));
        People people = new People(accounts);
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '测试项目', ?, 1000000000, 0, FALSE, 0)
                """).params(PROJECT, "R" + PROJECT, COUNTY.value()).update();
        clerk = people.make(Role.CLERK, COUNTY.value());
        checker = people.make(Role.REVIEWER, COUNTY.value());
        reviewer = people.make(Role.REVIEWER, CITY.value());
        office = people.make(Role.OFFICE, CITY.value());
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void it_is_planned_with_a_proposed_agenda_arranged_started_once_and_closed() {
        Meeting planned = planned();
        List<AgendaItem> proposed = agendas.of(planned.id());
        assertThat(proposed).extracting(AgendaItem::page).startsWith(PageRef.OVERVIEW, PageRef.RANKING).endsWith(PageRef.PROBLEMS, PageRef.DECISIONS)
                .contains(PageRef.unit(COUNTY));
        List<AgendaItem> mine = List.of(proposed.getLast().lasting(9), proposed.getFirst());
        agendas.arrange(planned.id(), planned.version(), mine);
        assertThat(agendas.of(planned.id())).extracting(item -> item.no() + " " + item.page() + " " + item.minutes())
                .containsExactly("1 decisions 9", "2 overview 3");
        assertThatThrownBy(() -> agendas.arrange(planned.id(), planned.version(), mine)).isInstanceOf(Refusal.class).hasMessageContaining("changed");

        Meeting running = meetings.start(planned.id());
        assertThat(running.snapshot().orElseThrow().asOf()).isEqualTo(AsOf.of(clock.today().minusDays(1)));
        assertThat(conductor.drive(planned.id()).orElseThrow().page()).isEqualTo(PageRef.DECISIONS);
        assertThatThrownBy(() -> meetings.start(planned.id())).isInstanceOf(Refusal.class).hasMessageContaining("started");
        Meeting second = meetings.plan(CITY, "加开", clock.today(), LocalTime.of(15, 0));
        assertThatThrownBy(() -> meetings.start(second.id())).isInstanceOf(Refusal.class).hasMessageContaining("other-runs");

        assertThat(meetings.close(planned.id()).isClosed()).isTrue();
        assertThatThrownBy(() -> meetings.close(planned.id())).hasMessageContaining("not-running");
        assertThat(meetings.start(second.id()).isRunning()).isTrue();
        assertThat(meetings.before(second.id()).orElseThrow().id()).isEqualTo(planned.id());
    }

    @Test
    void what_is_recognised_corrected_and_withdrawn_meanwhile_leaves_its_figures_and_waits_for_a_refresh() {
        Receipt before = recognised("12000000");
        day(LocalDate.of(2026, 1, 1));
        People.as(office);
        Meeting meeting = started();
        Snapshot frozen = meeting.snapshot().orElseThrow();
        String kept = pages.get(meeting.id(), frozen.code(), PageRef.unit(COUNTY)).orElseThrow();
        assertThat(funds(frozen.asOf(), COUNTY)).isEqualByComparingTo("12000000");
        assertThat(meetings.waiting(meeting.id()).isEmpty()).isTrue();

        Receipt meanwhile = recognised("30000000");
        assertThat(waiting(meeting)).isEqualTo("1 entry 30000000.00");
        People.as(clerk);
        recognise(corrections.correct(before.id(), before.version(), entered("9000000"), "多报").getFirst());
        assertThat(waiting(meeting)).isEqualTo("3 entries 27000000.00");
        People.as(clerk);
        recognise(corrections.withdraw(meanwhile.id(), meanwhile.version(), "误认"));
        assertThat(waiting(meeting)).isEqualTo("4 entries -3000000.00");

        assertThat(funds(frozen.asOf(), COUNTY)).as("frozen").isEqualByComparingTo("12000000");
        assertThat(funds(frozen.asOf(), CITY)).isEqualByComparingTo("12000000");
        assertThat(meetings.meeting(meeting.id()).snapshot()).as("nobody asked for another").contains(frozen);

        Snapshot fresh = meetings.refresh(meeting.id()).snapshot().orElseThrow();
        assertThat(funds(fresh.asOf(), COUNTY)).isEqualByComparingTo("9000000");
        assertThat(fresh.asOf()).isEqualTo(new AsOf(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), fresh.countedUpTo()));
        assertThat(meetings.waiting(meeting.id()).isEmpty()).isTrue();
        pages.put(meeting.id(), frozen.code(), PageRef.unit(COUNTY), "another");
        assertThat(pages.get(meeting.id(), frozen.code(), PageRef.unit(COUNTY))).as("kept word for word").contains(kept);
        assertThat(pages.get(meeting.id(), fresh.code(), PageRef.unit(COUNTY)).orElseThrow()).as("drawn anew").isNotEqualTo(kept);
        assertThat(meetings.snapshots(meeting.id())).extracting(Snapshot::code).containsExactlyInAnyOrder(frozen.code(), fresh.code());
    }

    @Test
    void midnight_and_new_year_pass_and_its_figures_wall_and_snapshot_stay() {
        recognised("12000000");
        People.as(office);
        Meeting meeting = started();
        Snapshot frozen = meeting.snapshot().orElseThrow();
        assertThat(frozen.asOf()).isEqualTo(AsOf.of(LocalDate.of(2025, 12, 30)));
        Drive drive = conductor.move(meeting.id(), conductor.drive(meeting.id()).orElseThrow().version(), "tablet", new Move.Next());

        day(LocalDate.of(2026, 1, 1));
        Meeting after = meetings.meeting(meeting.id());
        assertThat(after.isRunning()).isTrue();
        assertThat(after.snapshot()).contains(frozen);
        assertThat(after.heldOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(conductor.drive(meeting.id())).contains(drive);
        assertThat(conductor.move(meeting.id(), drive.version(), "tablet", new Move.Next()).pageNo()).isEqualTo(3);
        assertThat(funds(frozen.asOf(), COUNTY)).as("recognised on the day of the meeting").isZero();
        Snapshot fresh = meetings.refresh(meeting.id()).snapshot().orElseThrow();
        assertThat(funds(fresh.asOf(), COUNTY)).as("the old year, whole").isEqualByComparingTo("12000000");
        assertThat(meetings.close(meeting.id()).isClosed()).isTrue();
        assertThat(meetings.snapshots(meeting.id())).as("the first is there for the replay").contains(frozen, fresh);
    }

    private String waiting(Meeting meeting) {
        People.as(office);
        Waiting waiting = meetings.waiting(meeting.id());
        return waiting.entries() + (waiting.entries() == 1 ? " entry " : " entries ") + waiting.sum().setScale(2);
    }

    private Meeting planned() {
        People.as(office);
        Meeting meeting = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(8, 30));
        assertThat(meeting.isPlanned()).isTrue();
        return meeting;
    }

    /** With a short agenda, since every page of it is drawn. */
    private Meeting started() {
        Meeting meeting = planned();
        List<AgendaItem> pages = List.of(new AgendaItem(1, PageRef.unit(COUNTY), 2, List.of()), new AgendaItem(2, PageRef.MEGA, 2, List.of()),
                new AgendaItem(3, PageRef.DECISIONS, 2, List.of()));
        agendas.arrange(meeting.id(), meeting.version(), pages);
        return meetings.start(meeting.id());
    }

    private BigDecimal funds(AsOf asOf, UnitCode unit) {
        Indicator indicator = indicators.find(Indicator.FUNDS).orElseThrow();
        return progress.standing(unit, asOf.date().getYear(), asOf).figure(indicator, unit, Period.year(asOf.date().getYear())).actual();
    }

    private void day(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString()).update();
    }

    private NewReceipt entered(String yuan) {
        LocalDate came = LocalDate.of(2025, 12, 30);
        return new NewReceipt(PROJECT, Month.of(came), came, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
    }

    private Receipt recognised(String yuan) {
        People.as(clerk);
        Receipt line = submissions.draft(entered(yuan), null);
        return recognise(submissions.submit(line.id(), line.version(), Set.of(Doubt.Kind.values())));
    }

    private Receipt recognise(Receipt line) {
        People.as(checker);
        Receipt seen = recognition.check(line.id(), line.version());
        People.as(reviewer);
        return recognition.recognise(seen.id(), seen.version());
    }
}
