package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.guatu.WithDemonstration;
import org.guatu.access.People;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Conductor;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.Drive;
import org.guatu.review.LastTime;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.Move;
import org.guatu.review.NewDecision;
import org.guatu.review.PageRef;
import org.guatu.review.Snapshot;
import org.guatu.review.SnapshotPages;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@Transactional
class MeetingPagesDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final PageRef GUANXIAN = PageRef.unit(UnitCode.of("371525"));

    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    Conductor conductor;
    @Autowired
    SnapshotPages kept;
    @Autowired
    MeetingPages pages;
    @Autowired
    WallPages live;
    @Autowired
    WallPrograms programs;
    @Autowired
    Decisions decisions;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    private Meeting meeting;

    @BeforeEach
    void a_meeting_runs() {
        People.as("office");
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(8, 30));
        agendas.arrange(planned.id(), planned.version(), List.of(new AgendaItem(1, PageRef.OVERVIEW, 5, List.of()), new AgendaItem(2, PageRef.RANKING, 5, List.of()),
                new AgendaItem(3, GUANXIAN, 5, List.of())));
        meeting = meetings.start(planned.id());
    }

    @AfterEach
    void out() {
        People.out();
    }

    @Test
    void starting_keeps_every_page_of_the_agenda_and_the_wall_of_the_unit_follows() {
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        assertThat(kept.of(meeting.id(), snapshot.code())).containsExactlyInAnyOrder(PageRef.OVERVIEW, PageRef.RANKING, GUANXIAN);

        People.as("wall");
        WallProgram program = programs.open(WallAddress.DEFAULT, CITY);
        assertThat(program.isDriven()).isTrue();
        assertThat(program.script().pages()).containsExactly(PageRef.OVERVIEW, PageRef.RANKING, GUANXIAN);
        Drive drive = program.drive().orElseThrow();
        WallPage page = programs.page(program, WallAddress.DEFAULT, drive.page());
        WallBand band = programs.band(program, WallAddress.DEFAULT, program.script(), List.of(page));
        assertThat(band.title()).isEqualTo("周调度会");
        assertThat(band.snapshot()).isEqualTo(snapshot.code()).startsWith("S-0701-");
        assertThat(((WallPage.Headline) page).hero().actual().shown()).isEqualTo("238.40");
    }

    @Test
    void the_last_meeting_of_the_demonstration_left_an_agenda_and_its_pages_as_a_real_one_does() {
        Meeting last = meetings.closed(CITY, 1).getFirst();
        Snapshot snapshot = last.snapshot().orElseThrow();
        assertThat(snapshot).extracting(Snapshot::code, Snapshot::asOf).containsExactly("S-0624-0830", AsOf.of(2024, 6, 23));
        assertThat(kept.of(last.id(), snapshot.code())).hasSize(16).containsExactlyInAnyOrderElementsOf(pages.script(last).pages());
        WallPage.Headline replayed = (WallPage.Headline) pages.page(last, snapshot, PageRef.OVERVIEW);
        assertThat(replayed.hero()).isEqualTo(((WallPage.Headline) live.build(PageRef.OVERVIEW, CITY, snapshot.asOf())).hero());
        assertThat(((WallPage.OneUnit) pages.page(last, snapshot, GUANXIAN)).matters().title()).startsWith("本次交办 4 件");
        assertThat(last.asOf()).as("the bridge of the pictures begins with the end of its day").isEqualTo("2024-06-24");
        assertThat(clock.today()).isEqualTo("2024-07-01");
    }

    @Test
    void what_is_renamed_afterwards_changes_the_wall_of_now_and_no_page_of_the_meeting() {
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        WallPage before = pages.page(meeting, snapshot, GUANXIAN);
        jdbc.sql("UPDATE project SET name_zh = '改了名的项目' WHERE name_zh = '精密镀铝锌板三期'").update();
        jdbc.sql("UPDATE blocker SET resolved_on = DATE '2024-06-30'").update();

        assertThat(pages.page(meeting, snapshot, GUANXIAN)).isEqualTo(before);
        assertThat(((WallPage.OneUnit) live.build(GUANXIAN, CITY, snapshot.asOf())).late().lines()).extracting(WallPart.ProjectLine::name).contains("改了名的项目");
        WallProgram replay = programs.open(new WallAddress(CITY, List.of(), null, null, null, snapshot.code(), null, null, 1, 1), CITY);
        assertThat(replay.isDriven()).isFalse();
        assertThat(programs.page(replay, WallAddress.DEFAULT, GUANXIAN)).isEqualTo(before);
    }

    @Test
    void what_the_meeting_decides_stands_on_the_wall_at_once_and_in_the_replay_as_it_was_at_the_end() {
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        UnitCode guanxian = GUANXIAN.unit();
        Decision made = decisions.make(new NewDecision(new DecisionSubject.OnUnit(guanxian), "先交二期 20 亩净地", "县自然资源和规划局", null, clock.today().plusDays(7), null,
                meeting.id()));

        WallPage.OneUnit shown = (WallPage.OneUnit) pages.page(meeting, snapshot, GUANXIAN);
        assertThat(shown.matters().title()).startsWith("本次交办 1 件");
        assertThat(shown.matters().matters().getFirst().text()).isEqualTo("先交二期 20 亩净地");

        Meeting closed = meetings.close(meeting.id());
        assertThat(pages.page(closed, snapshot, GUANXIAN)).isEqualTo(shown);
        decisions.done(made.id(), made.version(), null);
        assertThat(pages.page(closed, snapshot, GUANXIAN)).isEqualTo(shown);
    }

    @Test
    void after_the_meeting_its_decision_leads_the_county_and_what_is_owed_from_before_stays_on_the_wall_as_on_the_tablet() {
        UnitCode guanxian = GUANXIAN.unit();
        AsOf asOf = meeting.snapshot().orElseThrow().asOf();
        Decision made = decisions.make(new NewDecision(new DecisionSubject.OnFigure("FUNDS", guanxian), "月底前到位 1 亿元", "冠县", null, clock.today().plusDays(7),
                new BigDecimal("100000000"), meeting.id()));
        assertThat(matters(asOf).title()).as("while it runs").isEqualTo("上次交办 4 件，办结 1 件");
        assertThat(((WallPage.Decided) live.build(PageRef.DECISIONS, CITY, asOf)).title()).isEqualTo("上次交办 8 件（含批示 1 件），办结 2 件");
        meetings.close(meeting.id());

        WallPart.MatterList shown = matters(asOf);
        assertThat(shown.title()).isEqualTo("上次交办 1 件，办结 0 件，此前未办结 3 件");
        assertThat(shown.matters().getFirst()).extracting(WallPart.Matter::text, WallPart.Matter::moved).containsExactly("月底前到位 1 亿元", "0.00，预期 1.00 亿元，未到期");
        Meeting next = meetings.plan(CITY, "下一场", clock.today(), LocalTime.of(8, 0));
        LastTime tablet = decisions.lastTimeOf(guanxian, next.id(), asOf);
        assertThat(tablet.decisions()).extracting(line -> line.decision().id()).containsExactly(made.id());
        assertThat(shown.matters()).extracting(WallPart.Matter::key).containsExactlyElementsOf(MatterOrder.of(tablet, guanxian, false, clock.today()).stream()
                .map(line -> "decision:" + line.decision().id()).toList());
        assertThat(((WallPage.Decided) live.build(PageRef.DECISIONS, CITY, asOf)).title()).isEqualTo("上次交办 1 件，办结 0 件，此前未办结 6 件");
    }

    private WallPart.MatterList matters(AsOf asOf) {
        return ((WallPage.OneUnit) live.build(GUANXIAN, CITY, asOf)).matters();
    }

    @Test
    void a_page_put_on_the_wall_by_hand_is_kept_like_the_others_and_has_no_place_on_the_agenda() {
        Snapshot snapshot = meeting.snapshot().orElseThrow();
        PageRef funnel = PageRef.funnel(UnitCode.of("371525"));
        Drive drive = conductor.drive(meeting.id()).orElseThrow();
        Drive moved = conductor.move(meeting.id(), drive.version(), "tablet-1", new Move.Show(funnel));

        assertThat(moved.page()).isEqualTo(funnel);
        assertThat(kept.get(meeting.id(), snapshot.code(), funnel)).isPresent();
        WallPage page = pages.page(meeting, snapshot, funnel);
        assertThat(pages.band(meeting, snapshot, moved, List.of(page)).first()).isZero();
        assertThat(Stream.of(page)).hasExactlyElementsOfTypes(WallPage.Funnel.class);
    }
}
