package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPageView;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.dashboard.wall.WallPart.ProjectLine;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Conductor;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.Drive;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.Move;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@WithDemonstration
@Transactional
@ViewPackages(classes = {MeetingView.class, MinutesView.class})
@WithMockUser(username = "office", roles = "OFFICE")
class MeetingUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final PageRef COUNTY = PageRef.unit(GUANXIAN);

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

    private Meeting meeting;

    @BeforeEach
    void a_meeting_of_three_pages_is_planned() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(9, 0));
        agendas.arrange(planned.id(), planned.version(), List.of(new AgendaItem(1, PageRef.OVERVIEW, 5, List.of()), new AgendaItem(2, PageRef.RANKING, 4, List.of()),
                new AgendaItem(3, COUNTY, 6, List.of())));
        meeting = meetings.meeting(planned.id());
    }

    @Test
    void before_the_meeting_the_agenda_is_put_in_order_and_starting_freezes_the_end_of_yesterday() {
        open();
        assertThat(rows()).containsExactly("overview", "ranking", "371525");
        press("plan-down", 0);
        assertThat(rows()).containsExactly("ranking", "overview", "371525");
        press("plan-remove", 1);
        assertThat(rows()).containsExactly("ranking", "371525");
        test($(IntegerField.class).all().get(1)).setValue(12);
        assertThat(agendas.of(meeting.id())).extracting(AgendaItem::minutes).containsExactly(4, 12);
        assertThat(text("plan-sum")).isEqualTo("2 页，16 分钟");

        boolean today = !meetings.startChoice(meeting.id()).since().isEmpty();
        assertThat($(NativeButton.class).withAttribute("data-freeze", "NOW").exists()).as("a choice where it matters").isEqualTo(today);
        test($(NativeButton.class).withClassName("plan-start").single()).click();
        open();
        assertThat(text("meeting-code")).startsWith("快照 S-0701-");
        assertThat(meetings.meeting(meeting.id()).snapshot().orElseThrow().asOf().knownBy()).isEqualTo("2024-06-30");
        assertThat($(WallPageView.class).single().shown().orElseThrow().head().page()).isEqualTo("ranking");
    }

    @Test
    void the_office_adds_a_meeting_moves_it_and_calls_it_off_and_a_past_day_is_refused_in_words() {
        open();
        press("plans-extra", 0);
        test($(TextField.class).withClassName("plan-dialog-name").single()).setValue("重大项目专题会");
        DatePicker day = $(DatePicker.class).withClassName("plan-dialog-day").single();
        day.setValue(clock.today().minusDays(1));
        press("plan-save", 0);
        assertThat($(Paragraph.class).withClassName("refusal").all()).extracting(Paragraph::getText).anyMatch(words -> words.contains("已经过去"));
        day.setValue(clock.today().plusDays(3));
        press("plan-save", 0);
        Meeting extra = meetings.planned(CITY).stream().filter(one -> one.name().equals("重大项目专题会")).findFirst().orElseThrow();
        assertThat(extra.heldOn()).isEqualTo(clock.today().plusDays(3));

        deed("meeting-" + extra.id(), "move");
        $(DatePicker.class).withClassName("plan-dialog-day").single().setValue(clock.today().plusDays(4));
        press("plan-save", 0);
        assertThat(meetings.meeting(extra.id()).heldOn()).isEqualTo(clock.today().plusDays(4));

        deed("meeting-" + extra.id(), "cancel");
        press("plans-cancel-yes", 0);
        assertThat(meetings.meeting(extra.id()).isCancelled()).isTrue();
        UI.getCurrent().navigate("meeting", QueryParameters.of("meeting", String.valueOf(extra.id())));
        assertThat($(H1.class).all()).extracting(H1::getText).contains("这场会议已取消");
    }

    @Test
    void neither_a_clerk_nor_a_wall_opens_the_meeting() {
        for (String[] reader : List.of(new String[] {"clerk", "CLERK"}, new String[] {"wall", "WALL"})) {
            as(reader[0], reader[1]);
            open();
            assertThat($(PlanPanel.class).all()).as(reader[1]).isEmpty();
        }
        as("leader", "LEADER");
        open();
        assertThat($(PlanPanel.class).all()).hasSize(1);
        assertThat($(NativeButton.class).withClassName("plans-extra").all()).as("the office plans").isEmpty();
    }

    @Test
    void the_tablet_turns_pages_jumps_casts_and_says_what_to_ask() {
        meetings.start(meeting.id());
        open();
        assertThat(shown()).isEqualTo("overview");
        assertThat(texts("turn-name")).containsExactly("", "竞赛榜");
        press("turn-next", 0);
        assertThat(drive().page()).isEqualTo(PageRef.RANKING);
        press("agenda-row", 2);
        assertThat(shown()).isEqualTo("371525");
        assertThat($(NativeButton.class).withClassName("turn-next").single().isEnabled()).as("after the last page").isFalse();
        assertThat($(ListItem.class).all()).hasSize(Questions.MOST);
        press("tablet-cast", 1);
        assertThat(drive().page()).isEqualTo(PageRef.shortfalls(GUANXIAN));
        assertThat(shown()).isEqualTo("shortfalls:371525");
        press("tablet-cast", 1);
        assertThat(drive().page()).isEqualTo(COUNTY);
    }

    @Test
    void a_decision_takes_a_sentence_is_on_the_wall_at_once_and_names_the_number_it_is_about() {
        meetings.start(meeting.id());
        open();
        press("agenda-row", 2);
        assertThat(text("decide-about")).isEqualTo("冠县 · 到位资金 −6.18 亿元");
        test($(TextField.class).withClassName("decide-matter").single()).setValue("先交二期 20 亩净地");
        press("decide-save", 0);

        Decision made = decisions.ofMeeting(meeting.id()).getFirst();
        assertThat(made.subject()).isEqualTo(new DecisionSubject.OnFigure("FUNDS", GUANXIAN));
        assertThat(made.origin()).isEqualTo(Decision.Origin.MEETING);
        assertThat($(WallPageView.class).single().getElement().getTextRecursively()).contains("先交二期 20 亩净地");
    }

    @Test
    void a_row_that_is_pointed_at_is_what_the_decision_is_about_a_project_or_one_of_its_problems() {
        agendas.arrange(meeting.id(), meeting.version(), List.of(new AgendaItem(1, COUNTY, 5, List.of()), new AgendaItem(2, PageRef.PROBLEMS, 4, List.of())));
        meetings.start(meeting.id());
        open();
        ProjectLine late = ((WallPage.OneUnit) $(WallPageView.class).single().shown().orElseThrow()).late().lines().getFirst();
        point("project:" + late.key());
        assertThat(text("decide-about")).isEqualTo(late.name());
        test($(TextField.class).withClassName("decide-matter").single()).setValue("月底前补齐");
        press("decide-save", 0);
        press("turn-next", 0);
        List<Problem> problems = ((WallPage.Problems) $(WallPageView.class).single().shown().orElseThrow()).problems();
        assertThat(problems).extracting(Problem::row).doesNotHaveDuplicates().allMatch(row -> row.startsWith("blocker:"));
        point(problems.getLast().row());
        assertThat(text("decide-about")).isEqualTo(problems.getLast().matter());
        test($(TextField.class).withClassName("decide-matter").single()).setValue("本周批复");
        press("decide-save", 0);

        assertThat(decisions.ofMeeting(meeting.id())).extracting(decision -> decision.subject().toString())
                .containsExactly("project:" + late.key(), problems.getLast().row());
    }

    @Test
    void of_two_tablets_one_drives_the_other_sees_who_and_takes_over() {
        meetings.start(meeting.id());
        Drive seen = drive();
        conductor.move(meeting.id(), seen.version(), "another-tablet", new Move.Next());
        open();
        assertThat($(Div.class).withClassName("driver").single().isVisible()).isTrue();
        assertThat($(Paragraph.class).all()).anyMatch(words -> words.getText().contains("主持翻页，本机只看"));
        assertThat($(NativeButton.class).withClassName("turn-back").single().isEnabled()).isFalse();
        press("driver-take", 0);
        assertThat($(Div.class).withClassName("driver").all()).noneMatch(Div::isVisible);
        press("turn-back", 0);
        assertThat(drive().page()).isEqualTo(PageRef.OVERVIEW);
        assertThat(drive().isDrivenBy("another-tablet")).isFalse();
    }

    @Test
    void a_page_turned_meanwhile_is_shown_instead_of_a_second_turn() {
        meetings.start(meeting.id());
        open();
        press("turn-next", 0);
        Drive drive = drive();
        conductor.move(meeting.id(), drive.version(), drive.driverTablet(), new Move.Next());
        press("turn-next", 0);
        assertThat(shown()).as("the page of now, no further").isEqualTo("371525");
    }

    @Test
    void after_the_meeting_its_minutes_tell_what_was_decided_and_the_replay_shows_its_pages() {
        meetings.start(meeting.id());
        open();
        press("agenda-row", 2);
        test($(TextField.class).withClassName("decide-matter").single()).setValue("储能环评批复");
        press("decide-save", 0);
        meetings.close(meeting.id());
        UI.getCurrent().navigate("minutes/" + meeting.id());
        assertThat($(H2.class).all()).extracting(H2::getText).contains("一、本次交办 1 件");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("1. 储能环评批复");
        assertThat($(Div.class).withClassName("minutes-then").all()).extracting(then -> then.getElement().getTextRecursively())
                .anyMatch(then -> then.contains("到位资金 14.82 亿元") && then.contains("与序时差 −6.18"));
        UI.getCurrent().navigate("meeting", QueryParameters.of("replay", String.valueOf(meeting.id())));
        assertThat(shown()).isEqualTo("overview");
        press("agenda-row", 2);
        assertThat(shown()).isEqualTo("371525");
        assertThat($(NativeButton.class).withClassName("turn-next").all()).isEmpty();
    }

    private static void as(String login, String role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "none", "ROLE_" + role);
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private void open() {
        UI.getCurrent().navigate("meeting", QueryParameters.of("meeting", String.valueOf(meeting.id())));
    }

    private void deed(String row, String deed) {
        test($(NativeButton.class).withAttribute("data-deed", deed).all().stream()
                .filter(button -> button.getElement().getParent().getParent().getAttribute("data-key").equals(row)).findFirst().orElseThrow()).click();
    }

    /** Presses a row of the small wall. */
    private void point(String key) {
        Element small = $(WallPageView.class).single().getElement();
        ObjectNode pressed = JacksonUtils.createObjectNode().put("event.target.closest('[data-key]')?.dataset.key", key);
        small.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(small, "click", pressed));
    }

    private Drive drive() {
        return conductor.drive(meeting.id()).orElseThrow();
    }

    private String shown() {
        return $(WallPageView.class).single().shown().orElseThrow().head().page();
    }

    private void press(String name, int at) {
        test($(NativeButton.class).withClassName(name).all().get(at)).click();
    }

    private List<String> rows() {
        return $(ListItem.class).withClassName("plan-row").all().stream().map(row -> row.getElement().getAttribute("data-page")).toList();
    }

    private String text(String name) {
        return texts(name).getFirst();
    }

    private List<String> texts(String name) {
        return $(Span.class).withClassName(name).all().stream().map(Span::getText).toList();
    }
}
