package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.dashboard.wall.MeetingPages;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.indicator.Indicator;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Submissions;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.FreezeBy;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.Minutes;
import org.guatu.review.MinutesBook;
import org.guatu.review.Movement;
import org.guatu.review.NewDecision;
import org.guatu.review.PageRef;
import org.guatu.review.Snapshot;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Pages, minutes, decisions and differences of a frozen meeting tell one figure, to the cent, whatever comes in, by whichever freeze. */
@OnBothDatabases
@Transactional
class FrozenFiguresDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final long PROJECT = 991102;
    private static final LocalDate YESTERDAY = LocalDate.of(2025, 12, 30);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
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
    private MeetingPages pages;
    @Autowired
    private MinutesBook minutes;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Differences differences;

    private String clerk;
    private String checker;
    private String reviewer;
    private String office;
    private String leader;
    private Receipt ofYesterday;
    private Receipt ofThisMorning;

    @BeforeEach
    void moneyOfYesterdayAndOfThisMorning() {
        People people = new People(accounts);
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '测试项目', ?, 1000000000, 0, FALSE, 0)
                """).params(PROJECT, "R" + PROJECT, COUNTY.value()).update();
        clerk = people.make(Role.CLERK, COUNTY.value());
        checker = people.make(Role.REVIEWER, COUNTY.value());
        reviewer = people.make(Role.REVIEWER, CITY.value());
        office = people.make(Role.OFFICE, CITY.value());
        leader = people.make(Role.LEADER, CITY.value());
        day(YESTERDAY);
        ofYesterday = recognised("12000000.33");
        day(TODAY);
        ofThisMorning = recognised("5000000.01");
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void a_meeting_that_froze_the_evening_tells_one_figure_whatever_comes_in() {
        staysAt("12000000.33", started(FreezeBy.EVENING));
    }

    @Test
    void a_meeting_that_froze_what_is_known_now_tells_one_figure_whatever_comes_in_later_that_day() {
        staysAt("17000000.34", started(FreezeBy.NOW));
    }

    @Test
    void a_meeting_that_was_refreshed_tells_the_figure_of_the_refresh_and_names_both_freezes() {
        Meeting meeting = started(FreezeBy.EVENING);
        Decision before = decided(new DecisionSubject.OnUnit(COUNTY), meeting);
        meeting = meetings.refresh(meeting.id());
        assertThat(decisions.movement(before.id(), meeting.snapshot().orElseThrow().asOf()).orElseThrow().moved()).isEqualByComparingTo("5000000.01");
        staysAt("17000000.34", meeting);

        People.as(office);
        Minutes written = minutes.of(meeting.id());
        Snapshot last = meeting.snapshot().orElseThrow();
        assertThat(written.freezes()).hasSize(2).extracting(Minutes.Freeze::evening).containsExactly(true, false);
        assertThat(written.freezes().getLast().code()).isEqualTo(written.snapshot()).isEqualTo(last.code());
        assertThat(written.freezes()).allMatch(freeze -> freeze.by() != null);
        assertThat(written.decided().getFirst().then().snapshot()).as("made before the refresh").isEqualTo(written.freezes().getFirst().code());
        assertThat(written.decided().getLast().then().snapshot()).isEqualTo(last.code());
    }

    @Test
    void an_instruction_is_compared_with_a_freeze_of_its_day_only_where_that_knows_all_that_it_knew() {
        Meeting meeting = started(FreezeBy.NOW);
        recognised("1000000");
        People.as(leader);
        Decision made = decided(new DecisionSubject.OnUnit(COUNTY), null);
        assertThat(made.then().orElseThrow().actual()).isEqualByComparingTo("18000000.34");
        assertThat(decisions.movement(made.id(), meeting.snapshot().orElseThrow().asOf()).orElseThrow().verdict()).isEqualTo(Movement.Verdict.NOTHING_YET);
        recognised("2000000");
        People.as(office);
        Snapshot later = meetings.refresh(meeting.id()).snapshot().orElseThrow();
        assertThat(decisions.movement(made.id(), later.asOf()).orElseThrow().moved()).isEqualByComparingTo("2000000");
    }

    @Test
    void the_agenda_gives_its_reasons_by_what_the_start_freezes_and_each_refresh_anew() {
        target();
        People.as(office);
        Meeting meeting = meetings.plan(CITY, "周调度会", TODAY, LocalTime.of(8, 30));
        BigDecimal evening = gap(agendas.of(meeting.id(), FreezeBy.EVENING));
        BigDecimal now = gap(agendas.of(meeting.id(), FreezeBy.NOW));
        assertThat(now.subtract(evening)).isEqualByComparingTo("5000000.01");
        assertThat(gap(agendas.of(meeting.id()))).as("the rule for the first meeting of the day").isEqualTo(evening);
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.unit(COUNTY), 7, List.of())));

        meetings.start(meeting.id(), FreezeBy.NOW);
        recognised("1000000");
        assertThat(gap(agendas.of(meeting.id()))).as("arranged by hand").isEqualTo(now);
        People.as(office);
        meetings.refresh(meeting.id());
        assertThat(gap(agendas.of(meeting.id())).subtract(now)).isEqualByComparingTo("1000000");
        assertThat(agendas.of(meeting.id())).extracting(AgendaItem::minutes).containsExactly(7);
    }

    private static BigDecimal gap(List<AgendaItem> agenda) {
        return agenda.stream().filter(item -> item.page().equals(PageRef.unit(COUNTY))).flatMap(item -> item.reasons().stream())
                .filter(reason -> reason.why() == AgendaItem.Why.GAP).map(AgendaItem.Reason::figure).findFirst().orElseThrow();
    }

    /** Everything the meeting tells of the county and of the project, before and after each thing that happens meanwhile. */
    private void staysAt(String frozen, Meeting meeting) {
        tells(frozen, frozen, meeting);
        String first = shown(meeting, PageRef.unit(COUNTY));
        Minutes before = minutes.of(meeting.id());

        Receipt meanwhile = recognised("30000000.05");
        tells(frozen, "47000000.39", meeting);
        People.as(clerk);
        recognise(corrections.correct(ofYesterday.id(), ofYesterday.version(), entered("9000000.33"), "多报").getFirst());
        tells(frozen, "44000000.39", meeting);
        People.as(clerk);
        recognise(corrections.withdraw(meanwhile.id(), meanwhile.version(), "误认"));
        People.as(clerk);
        recognise(corrections.withdraw(ofThisMorning.id(), ofThisMorning.version(), "误认"));
        tells(frozen, "9000000.33", meeting);

        // a page that is put on the wall only now
        assertThat(((WallPage.OneProject) pages.page(meeting, meeting.snapshot().orElseThrow(), PageRef.project(PROJECT))).tile().actual().exact())
                .isEqualByComparingTo(frozen);
        target();
        assertThat(shown(meeting, PageRef.unit(COUNTY))).isEqualTo(first);
        People.as(office);
        meetings.close(meeting.id());
        Minutes written = minutes.of(meeting.id());
        assertThat(written.parts()).as("a target that came later, for a day before, moves nothing").isEqualTo(before.parts());
        assertThat(written.headline()).isEqualTo(before.headline());
    }

    private void tells(String frozen, String live, Meeting meeting) {
        People.as(office);
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        assertThat(((WallPage.OneUnit) pages.page(meeting, snapshot, PageRef.unit(COUNTY))).tile().actual().exact()).as("page").isEqualByComparingTo(frozen);
        assertThat(minutes.of(meeting.id()).parts()).filteredOn(line -> line.name().equals("冠县")).extracting(Minutes.Line::actual).as("minutes").first()
                .isEqualTo(new BigDecimal(frozen));
        Decision onUnit = decided(new DecisionSubject.OnUnit(COUNTY), meeting);
        Decision onProject = decided(new DecisionSubject.OnProject(PROJECT), meeting);
        assertThat(List.of(onUnit, onProject)).allSatisfy(made -> {
            assertThat(made.then().orElseThrow().actual()).as("base of " + made.subject()).isEqualByComparingTo(frozen);
            assertThat(decisions.movement(made.id(), snapshot.asOf()).orElseThrow().moved()).as("moved").isZero();
        });
        List<Differences.Line> lines = differences.of(meeting).stream().filter(line -> line.unit().equals("冠县")).toList();
        boolean waits = new BigDecimal(frozen).compareTo(new BigDecimal(live)) != 0 || !snapshot.asOf().isWithinDay();
        assertThat(lines).hasSize(waits ? 1 : 0).allSatisfy(line -> assertThat(line.frozen()).as("differences").isEqualByComparingTo(frozen));
        if (!frozen.equals(live)) {
            assertThat(lines.getFirst().now()).isEqualByComparingTo(live);
        }
    }

    private Decision decided(DecisionSubject subject, Meeting meeting) {
        return decisions.make(new NewDecision(subject, "先交二期净地", "县自然资源和规划局", null, TODAY.plusDays(9), null, meeting == null ? null : meeting.id()));
    }

    private String shown(Meeting meeting, PageRef page) {
        People.as(office);
        return pages.page(meeting, meeting.snapshot().orElseThrow(), page).toString().replaceAll("matters=.*", "");
    }

    /** With a short agenda, since every page of it is drawn. */
    private Meeting started(FreezeBy by) {
        People.as(office);
        Meeting meeting = meetings.plan(CITY, "周调度会", TODAY, LocalTime.of(8, 30));
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.unit(COUNTY), 2, List.of())));
        return meetings.start(meeting.id(), by);
    }

    private void target() {
        jdbc.sql("""
                INSERT INTO target (ref, indicator_code, unit_code, period_code, target_operator, nature, nature_note, source_sentence, source_document, demo)
                VALUES ('X991102', ?, ?, '2025', 'GE', 'FIRM', '刚性', '任务', '文件', FALSE)
                """).params(Indicator.FUNDS, COUNTY.value()).update();
        jdbc.sql("INSERT INTO target_revision (target_id, revision_no, amount, effective_from) SELECT id, 1, 100000000, DATE '2025-01-01' FROM target WHERE ref = 'X991102'")
                .update();
    }

    private void day(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString()).update();
    }

    private NewReceipt entered(String yuan) {
        return new NewReceipt(PROJECT, Month.of(YESTERDAY), YESTERDAY, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
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
