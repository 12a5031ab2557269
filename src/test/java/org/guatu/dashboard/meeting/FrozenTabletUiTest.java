package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.WithDemonstration;
import org.guatu.access.People;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPageView;
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
import org.guatu.review.Meeting;
import org.guatu.review.Meetings;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@Transactional
@ViewPackages(classes = MeetingView.class)
@WithMockUser(username = "office", roles = "OFFICE")
class FrozenTabletUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");

    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    Submissions submissions;
    @Autowired
    Recognition recognition;
    @Autowired
    Corrections corrections;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    void a_receipt_recognised_corrected_and_withdrawn_meanwhile_moves_the_words_of_what_waits_and_no_figure() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Meeting planned = meetings.plan(CITY, "周调度会", clock.today(), LocalTime.of(9, 0));
        agendas.arrange(planned.id(), planned.version(), List.of(new AgendaItem(1, PageRef.unit(UnitCode.of("371525")), 5, List.of())));
        Meeting meeting = meetings.start(planned.id());
        assertThat(waiting(meeting)).isEmpty();
        WallPage before = page();

        Receipt line = recognised("30000000");
        assertThat(waiting(meeting)).isEqualTo("冻结后 1 笔 +0.30 亿元");
        more_than_was_shown_is_shown_first(meeting);
        People.as("clerk");
        recognise(corrections.correct(line.id(), line.version(), entered(line.projectId(), "25000000"), "多报").getFirst());
        assertThat(waiting(meeting)).isEqualTo("冻结后 4 笔 +0.35 亿元");
        People.as("clerk");
        recognise(corrections.withdraw(line.id(), line.version(), "误认"));
        assertThat(waiting(meeting)).isEqualTo("冻结后 5 笔 +0.10 亿元");
        assertThat(page()).as("the page on the wall").isEqualTo(before);
    }

    /** The dialog stands open while another line of 0.10 is recognised: its button brings nothing that was not seen. */
    private void more_than_was_shown_is_shown_first(Meeting meeting) {
        test($(NativeButton.class).withClassName("waiting-look").single()).click();
        String snapshot = meetings.meeting(meeting.id()).snapshot().orElseThrow().code();
        recognised("10000000");
        office();
        RefreshDialog dialog = $(RefreshDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("冻结后 1 笔 +0.30 亿元").doesNotContain("又有新数据");
        test($(NativeButton.class).withClassName("refresh-go").single()).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("冻结后 2 笔 +0.40 亿元", "+0.40", "又有新数据");
        assertThat(dialog.follow()).as("now it is as shown").isFalse();
        assertThat(meetings.meeting(meeting.id()).snapshot().orElseThrow().code()).isEqualTo(snapshot);
    }

    /** What the bar of the tablet says; empty where nothing waits. */
    private String waiting(Meeting meeting) {
        office();
        UI.getCurrent().navigate("meeting", QueryParameters.of("meeting", String.valueOf(meeting.id())));
        return $(WaitingBar.class).all().stream().filter(WaitingBar::isVisible).map(bar -> bar.getElement().getTextRecursively().replace("看差异，再刷新", ""))
                .findFirst().orElse("");
    }

    private static void office() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("office", "", "ROLE_OFFICE"));
    }

    private WallPage page() {
        return $(WallPageView.class).single().shown().orElseThrow();
    }

    private Receipt recognised(String yuan) {
        long project = jdbc.sql("SELECT id FROM project WHERE name_zh = '精密镀铝锌板三期'").query(Long.class).single();
        People.as("clerk");
        Receipt line = submissions.draft(entered(project, yuan), null);
        line = submissions.submit(line.id(), line.version(), Set.of(Doubt.Kind.values()));
        return recognise(line);
    }

    private Receipt recognise(Receipt line) {
        People.as("checker");
        Receipt seen = recognition.check(line.id(), line.version());
        People.as("reviewer");
        return recognition.recognise(seen.id(), seen.version(), "已核对回单");
    }

    private static NewReceipt entered(long project, String yuan) {
        LocalDate came = LocalDate.of(2024, 6, 28);
        return new NewReceipt(project, Month.of(came), came, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
    }
}
