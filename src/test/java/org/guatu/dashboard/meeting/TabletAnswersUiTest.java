package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;

import org.guatu.WithDemonstration;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.Topics;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPageView;
import org.guatu.dashboard.wall.WallPart;
import org.guatu.live.LiveScreens;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.DecisionAnswers;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.NewDecision;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@Transactional
@ViewPackages(classes = MeetingView.class)
@WithMockUser(username = "leader", roles = "LEADER")
class TabletAnswersUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");

    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    Decisions decisions;
    @Autowired
    DecisionAnswers answers;
    @Autowired
    BusinessClock clock;
    @Autowired
    LiveScreens live;
    @Autowired
    MeetingDesk.Parts parts;

    @Test
    void an_answer_and_a_request_for_time_are_marked_on_the_last_decision_and_open_in_place() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        long id = decisions.make(new NewDecision(new DecisionSubject.OnUnit(GUANXIAN), "储能环评批复", "生态环境分局", GUANXIAN, clock.today().plusDays(7), null, null)).id();
        as("guanxian", "CLERK");
        answers.progress(id, "已进入公示", List.of());
        answers.askForTime(id, LocalDate.of(2024, 7, 12), "公示未满");
        as("office", "OFFICE");
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(9, 0));
        agendas.arrange(planned.id(), planned.version(), List.of(new AgendaItem(1, PageRef.unit(GUANXIAN), 6, List.of())));
        meetings.start(planned.id());
        UI.getCurrent().navigate("meeting", QueryParameters.of("meeting", String.valueOf(planned.id())));

        assertThat($(Div.class).withClassName("last-row").withAttribute("data-key", String.valueOf(id)).single().getElement().getTextRecursively())
                .contains("有答复 07-01", "申请延期至 07-12");
        assertThat($(Div.class).withClassName("last-row").all()).extracting(row -> "decision:" + row.getElement().getAttribute("data-key"))
                .as("in the order of the wall beside it").startsWith("decision:" + id).containsExactlyElementsOf(
                        ((WallPage.OneUnit) $(WallPageView.class).single().shown().orElseThrow()).matters().matters().stream().map(WallPart.Matter::key).toList());
        test($(NativeButton.class).withClassName("last-matter").all().stream().filter(matter -> matter.getText().equals("储能环评批复")).findFirst().orElseThrow())
                .click();
        assertThat($(DecisionDialog.class).single().getElement().getTextRecursively()).contains("已进入公示", "公示未满", "申请延期");
        assertThat($(WallPageView.class).single().shown().orElseThrow().head().page()).as("the meeting stays").isEqualTo("371525");
        test($(NativeButton.class).withAttribute("data-act", "grant").single()).click();
        assertThat(decisions.decision(id).dueOn()).isEqualTo("2024-07-12");
    }

    @Test
    void before_the_start_the_walls_of_the_unit_that_will_follow_are_named() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        as("office", "OFFICE");
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(9, 0));
        String name = "一号屏 " + planned.id();
        Div wall = new Div();
        Registration follows = live.follow(wall, () -> Set.of(Topics.walls(CITY), Topics.wall(CITY, name)), news -> { });
        UI.getCurrent().add(wall);
        MeetingHead head = new MeetingHead(parts.desk(), planned, () -> { });
        assertThat(walls(head)).contains("已连接");
        assertThat(titles(head)).contains(name);
        follows.remove();
        head.show(planned);
        assertThat(titles(head)).doesNotContain(name);
    }

    private static String walls(MeetingHead head) {
        return button(head).getElement().getTextRecursively();
    }

    private static String titles(MeetingHead head) {
        return button(head).getElement().getAttribute("title");
    }

    private static Component button(MeetingHead head) {
        return head.getChildren().filter(part -> part.getElement().getClassList().contains("meeting-walls")).findFirst().orElseThrow();
    }

    private static void as(String login, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_" + role));
    }
}
