package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.access.WallDevices;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.AgendaItem;
import org.guatu.review.Agendas;
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What one meeting must not leave to the next: its hour, its day, its dialog. */
@WithDemonstration
@Transactional
@ViewPackages(classes = {MeetingView.class, MinutesView.class})
@WithMockUser(username = "office", roles = "OFFICE")
class TwoMeetingsUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");

    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    WallDevices devices;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void in_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void two_meetings_of_one_day_are_told_apart_by_when_they_began() {
        Meeting first = started("12:17");
        meetings.close(first.id());
        Meeting second = started("12:29");
        meetings.close(second.id());

        UI.getCurrent().navigate("minutes/" + first.id());
        assertThat($(Div.class).withClassName("minutes-head").single().getElement().getTextRecursively()).contains("12:17 开始").doesNotContain("08:30");
        assertThat($(Anchor.class).withClassName("minutes-word").single().getElement().getAttribute("download")).isEqualTo(clock.today() + " 1217 周调度会纪要.docx");
        UI.getCurrent().navigate("meeting");
        assertThat($(Div.class).withClassName("past-row").all()).extracting(row -> row.getElement().getTextRecursively()).as("the list")
                .anyMatch(row -> row.contains("12:17 开始")).anyMatch(row -> row.contains("12:29 开始"));
    }

    @Test
    void a_due_day_is_chosen_for_one_decision_and_a_wall_that_is_paired_closes_the_dialog() {
        Meeting meeting = started("12:17");
        UI.getCurrent().navigate("meeting", QueryParameters.of("meeting", String.valueOf(meeting.id())));
        DatePicker due = $(DatePicker.class).withClassName("decide-due").single();
        LocalDate usual = due.getValue();
        test($(NativeButton.class).withAttribute("data-day", clock.today().plusDays(3).toString()).single()).click();
        assertThat(due.getValue()).isEqualTo(clock.today().plusDays(3)).isNotEqualTo(usual);
        test($(TextField.class).withClassName("decide-matter").single()).setValue("三天内交地");
        press("decide-save");
        assertThat(due.getValue()).isEqualTo(usual);

        press("meeting-walls");
        test($(TextField.class).withClassName("pair-dialog-code").single()).setValue("000000");
        press("pair-go");
        assertThat($(PairDialog.class).single().isOpened()).as("a wrong code is said in it").isTrue();
        test($(TextField.class).withClassName("pair-dialog-code").single()).setValue(devices.request("192.0.2.7").code());
        press("pair-go");
        assertThat($(PairDialog.class).all()).noneMatch(PairDialog::isOpened);
        assertThat(test($(Notification.class).single()).getText()).contains("已连接，会自己跟随会议");
    }

    /** A meeting that was planned for half past eight and began later. */
    private Meeting started(String time) {
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(8, 30));
        agendas.arrange(planned.id(), planned.version(), List.of(new AgendaItem(1, PageRef.MEGA, 5, List.of())));
        meetings.start(planned.id());
        jdbc.sql("UPDATE review_meeting SET started_at = :at WHERE id = :id").param("at", clock.today().atTime(LocalTime.parse(time).plusSeconds(40)))
                .param("id", planned.id()).update();
        return meetings.meeting(planned.id());
    }

    private void press(String name) {
        test($(NativeButton.class).withClassName(name).single()).click();
    }
}
