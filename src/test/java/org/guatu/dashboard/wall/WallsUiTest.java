package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.dashboard.Told;
import org.guatu.dashboard.Topics;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.shell.Texts;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Conductor;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.Move;
import org.guatu.review.NewDecision;
import org.guatu.review.PageRef;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Who sees the walls, and who keeps them. */
@WithDemonstration
@Transactional
@ViewPackages(classes = WallsView.class)
@WithMockUser(username = "leader", roles = "LEADER")
class WallsUiTest extends SpringBrowserlessTest {

    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    Conductor conductor;
    @Autowired
    Decisions decisions;
    @Autowired
    BusinessClock clock;
    @Autowired
    LiveScreens live;

    @Test
    void a_leader_sees_the_walls_and_is_told_who_keeps_them() {
        open();
        assertThat($(Div.class).withClassName("walls-row").all()).isNotEmpty();
        assertThat($(Paragraph.class).withClassName("walls-by-office").single().getText()).contains("招商办");
        assertThat($(NativeButton.class).all()).extracting(NativeButton::getText).contains("复制链接").doesNotContain("新建大屏", "修改", "删除");
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void the_office_keeps_them() {
        open();
        assertThat($(Paragraph.class).withClassName("walls-by-office").all()).isEmpty();
        assertThat($(NativeButton.class).all()).extracting(NativeButton::getText).contains("新建大屏", "修改", "删除");
    }

    @Test
    @WithMockUser(username = "clerk", roles = "CLERK")
    void a_clerk_does_not_open_them() {
        open();
        assertThat($(WallsView.class).all()).isEmpty();
    }

    @Test
    void a_wall_says_in_words_what_moved() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().navigate("wall");
        assertThat(live.following(Topics.walls(UnitCode.of("371500")), ui -> ui == UI.getCurrent())).as("it waits for a meeting").isEqualTo(1);
        String unit = News.unit("371525");
        $(WallView.class).single().hear(new News(Set.of(unit), List.of(new News.Change("FUNDS", "371525", new BigDecimal("60000000"), Set.of(unit)))));
        assertThat($(Div.class).withClassName("wall-moved").single().getElement().getTextRecursively()).isEqualTo("+0.60 亿元 冠县");
        News.Fact stage = new News.Fact(Told.STAGE.name(), "1", "371525", "LANDED", Set.of(unit));
        News.Fact other = new News.Fact(Told.STAGE_LATER.name(), "2", "371525", "LANDED", Set.of(unit));
        News.Fact decided = new News.Fact(Told.ASSIGNED.name(), "1", "371525", "先交二期 20 亩净地", Set.of(unit));
        News.Fact written = new News.Fact(Told.INSTRUCTED.name(), "2", "371525", "先交二期 20 亩净地", Set.of(unit));
        $(WallView.class).single().hear(new News(Set.of(unit), List.of(), List.of(stage, other, decided)));
        assertThat($(Div.class).withClassName("wall-moved").single().getElement().getTextRecursively()).as("a meeting that the wall does not follow keeps its matters")
                .isEqualTo("冠县 2 个项目进阶段；冠县 新交办 1 件");
        $(WallView.class).single().hear(new News(Set.of(unit), List.of(), List.of(written)));
        assertThat($(Div.class).withClassName("wall-moved").single().getElement().getTextRecursively()).isEqualTo("冠县 新批示：先交二期 20 亩净地");
    }

    @Test
    void a_wall_of_a_unit_that_there_is_not_says_so_and_shows_the_default_unit() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().navigate("wall", QueryParameters.of("unit", "999999"));
        assertThat($(WallView.class).single().getPageTitle()).contains("聊城市");
        assertThat($(Div.class).withClassName("wall-notice").single().getText()).isEqualTo("没有编码为 999999 的单位，显示的是默认的单位。");
    }

    @Test
    @Transactional
    @WithMockUser(username = "office", roles = "OFFICE")
    void a_decision_is_read_out_on_whatever_page_stands() {
        UnitCode city = UnitCode.of("371500");
        Meeting meeting = meetings.plan(city, "周调度会", clock.today(), LocalTime.of(9, 0));
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.MEGA, 5, List.of())));
        meetings.start(meeting.id());
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().navigate("wall");
        News news = News.of(News.unit("371525"));
        $(WallView.class).single().hear(news);
        assertThat($(Div.class).withClassName("wall-decided").all()).isEmpty();

        decisions.make(new NewDecision(new DecisionSubject.OnUnit(UnitCode.of("371525")), "周五前交地", "冠县招商局", UnitCode.of("371525"), clock.today().plusDays(4), null, meeting.id()));
        $(WallView.class).single().hear(news);
        assertThat($(Div.class).withClassName("wall-decided").single().getElement().getTextRecursively()).isEqualTo("本次交办 · 冠县：周五前交地（07-05 到期）");
        assertThat($(WallPageView.class).single().getElement().getTextRecursively()).doesNotContain("周五前交地");
    }

    @Test
    @WithMockUser(username = "office", roles = "OFFICE")
    void after_the_meeting_the_wall_stays_on_its_page_or_begins_and_a_unit_the_meeting_was_not_of_is_told() {
        PageRef county = PageRef.unit(UnitCode.of("371525"));
        Meeting meeting = meetings.plan(UnitCode.of("371500"), "周调度会", clock.today(), LocalTime.of(9, 0));
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, PageRef.OVERVIEW, 5, List.of()), new AgendaItem(2, county, 5, List.of())));
        Meeting running = meetings.start(meeting.id());
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().navigate("wall");
        conductor.move(running.id(), conductor.drive(running.id()).orElseThrow().version(), "a-tablet", new Move.Next());
        WallView wall = $(WallView.class).single();
        wall.hear(News.of(News.unit("371500")));
        assertThat(page()).isEqualTo("371525");
        meetings.close(running.id());
        wall.hear(News.of(News.unit("371500")));
        assertThat(page()).as("the second page of the agenda is a later one of the wall").isEqualTo("371525");

        String code = running.snapshot().orElseThrow().code();
        UI.getCurrent().navigate("wall", QueryParameters.of("snapshot", code));
        assertThat($(Div.class).withClassName("wall-notice").all()).noneMatch(Div::isVisible);
        UI.getCurrent().navigate("wall", QueryParameters.full(java.util.Map.of("unit", new String[] {"371525"}, "snapshot", new String[] {code})));
        assertThat($(Div.class).withClassName("wall-notice").single().getText()).contains("快照 " + code, "没有为冠县冻结页面", "不带 unit").doesNotContain("没有快照");
        UI.getCurrent().navigate("wall", QueryParameters.full(java.util.Map.of("unit", new String[] {"371525"}, "snapshot", new String[] {"S-0101-0001"})));
        assertThat($(Div.class).withClassName("wall-notice").single().getText()).contains("没有快照 S-0101-0001");
    }

    private String page() {
        return $(WallPageView.class).single().shown().orElseThrow().head().page();
    }

    private static void open() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().navigate("walls");
    }
}
