package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.WithDemonstration;
import org.guatu.dashboard.ui.DecisionOpener;
import org.guatu.review.Decision;
import org.guatu.review.DecisionStep;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.review.NewDecision;
import org.guatu.review.Reminders;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@Transactional
@ViewPackages(classes = DecisionsView.class)
@WithMockUser(username = "leader", roles = "LEADER")
class DecisionsUiTest extends SpringBrowserlessTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final LocalDate DUE = LocalDate.of(2024, 7, 8);

    @Autowired
    Decisions decisions;
    @Autowired
    DecisionOpener opener;
    @Autowired
    Reminders reminders;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void a_leader_writes_on_a_number_with_a_sentence_and_a_press() {
        NativeButton button = (NativeButton) opener.button(new DecisionSubject.OnFigure("FUNDS", GUANXIAN), "冠县 · 到位资金 −6.18 亿元").orElseThrow();
        assertThat(button.getText()).isEqualTo("就此批示");
        UI.getCurrent().add(button);
        test(button).click();
        test($(TextField.class).withClassName("decide-matter").single()).setValue("先交二期 20 亩净地");
        test($(NativeButton.class).withClassName("decide-save").single()).click();

        Decision made = decisions.about(new DecisionSubject.OnFigure("FUNDS", GUANXIAN)).getFirst();
        assertThat(made.matter()).isEqualTo("先交二期 20 亩净地");
        assertThat(made.owner()).isEqualTo("冠县");
        assertThat(made.origin()).isEqualTo(Decision.Origin.INSTRUCTION);
        assertThat(made.then().orElseThrow().difference()).isEqualByComparingTo("-618000000");
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals("decisions?decision=" + made.id()));
        open("decisions?show=all");
        assertThat($(Anchor.class).withClassName("decision-row").all()).filteredOn(row -> row.getHref().endsWith("decision=" + made.id()))
                .singleElement().satisfies(row -> assertThat(row.getElement().getTextRecursively()).as("a unit that answers for itself is named once").doesNotContain("冠县 \u00b7 冠县"));
    }

    @Test
    void an_empty_sentence_is_refused_in_words_and_the_form_stays() {
        NativeButton button = (NativeButton) opener.button(new DecisionSubject.OnUnit(GUANXIAN), "冠县").orElseThrow();
        UI.getCurrent().add(button);
        test(button).click();
        test($(NativeButton.class).withClassName("decide-save").single()).click();
        assertThat($(Paragraph.class).withClassName("refusal").single().getText()).startsWith("事项须为 1 至 200 个字");
        assertThat($(TextField.class).withClassName("decide-matter").all()).hasSize(1);
    }

    @Test
    void its_owner_signs_for_it_by_opening_answers_and_asks_for_time_and_the_leader_grants_and_finds_it_done() {
        long id = decisions.make(new NewDecision(new DecisionSubject.OnUnit(GUANXIAN), "储能环评批复", "生态环境分局", GUANXIAN, DUE, null, null)).id();
        open("decisions?decision=" + id);
        assertThat(decisions.decision(id).isRead()).as("read by who wrote it").isFalse();

        as("guanxian", "CLERK");
        open("decisions");
        assertThat($(Anchor.class).withClassName("decision-row").all()).anyMatch(row -> row.getHref().endsWith("decision=" + id));
        open("decisions?decision=" + id);
        assertThat(decisions.decision(id).isRead()).isTrue();
        act("progress");
        assertThat(refusal()).startsWith("没有写进展");
        test($(TextArea.class).single()).setValue("已进入公示");
        act("progress");
        test($(TextArea.class).single()).setValue("公示未满");
        test($(DatePicker.class).single()).setValue(DUE.plusDays(7));
        act("ask");
        assertThat(decisions.decision(id).askedUntil()).isEqualTo(DUE.plusDays(7));
        assertThat(acts()).as("an owner judges nothing").containsExactlyInAnyOrder("progress", "ask");

        as("leader", "LEADER");
        open("decisions?decision=" + id);
        test($(DatePicker.class).single()).setValue(DUE.plusDays(9));
        assertThat($(NativeButton.class).withAttribute("data-act", "grant").single().getText()).as("says what it does").endsWith(Formats.monthDay(DUE.plusDays(9)));
        test($(DatePicker.class).single()).setValue(DUE.plusDays(7));
        act("grant");
        assertThat(decisions.decision(id).dueOn()).isEqualTo(DUE.plusDays(7));
        act("done");
        assertThat(decisions.decision(id).isDone()).isTrue();
        assertThat(acts()).containsExactly("reopen");
        assertThat(decisions.steps(id)).extracting(DecisionStep::kind).containsExactly(DecisionStep.Kind.MADE, DecisionStep.Kind.READ, DecisionStep.Kind.PROGRESS,
                DecisionStep.Kind.ASKED, DecisionStep.Kind.GRANTED, DecisionStep.Kind.DONE);
        open("decisions?show=done");
        assertThat($(Anchor.class).withClassName("decision-row").all()).anyMatch(row -> row.getHref().endsWith("decision=" + id));
    }

    @Test
    void what_a_unit_is_reminded_of_stands_above_its_list_and_leads_to_the_decision() {
        long id = decisions.make(new NewDecision(new DecisionSubject.OnUnit(GUANXIAN), "储能环评批复", "生态环境分局", GUANXIAN, DUE, null, null)).id();
        jdbc.sql("INSERT INTO review_reminder (decision_id, moment, due_on, channel, state, attempts, made_at) VALUES (?, 'BEFORE', ?, 'PRODUCT', 'SENT', 0, ?)")
                .params(id, DUE, DUE.minusDays(2).atTime(8, 0)).update();
        as("guanxian", "CLERK");
        open("decisions");
        assertThat($(Anchor.class).withClassName("remind-row").all()).anySatisfy(row -> {
            assertThat(row.getHref()).endsWith("decision=" + id);
            assertThat(row.getElement().getTextRecursively()).contains("冠县 储能环评批复").contains("07-08");
        });
        assertThat($(NativeButton.class).withClassName("decisions-remind").all()).as("the office keeps the addresses").isEmpty();
    }

    @Test
    void the_office_keeps_the_addresses_of_reminders_and_sees_that_no_robot_is_set() {
        as("office", "OFFICE");
        open("decisions");
        test($(NativeButton.class).withClassName("decisions-remind").single()).click();
        assertThat($(Div.class).withClassName("remind-way").all()).extracting(way -> way.getElement().getTextRecursively())
                .anyMatch(way -> way.contains("群机器人") && way.contains("未开通") && way.contains("GUATU_WEBHOOK_URL"));
        TextField address = $(TextField.class).withClassName("remind-address").all().stream()
                .filter(field -> field.getElement().getAttribute("data-key").equals(GUANXIAN.value())).findFirst().orElseThrow();
        test(address).setValue("no address");
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).startsWith("邮箱地址的写法不对");
        test(address).setValue("guanxian@example.gov.cn");
        assertThat(reminders.address(GUANXIAN)).contains("guanxian@example.gov.cn");
    }

    @Test
    void who_may_not_decide_sees_no_button_and_an_unknown_decision_is_told_in_words() {
        as("checker", "REVIEWER");
        assertThat(opener.button(new DecisionSubject.OnUnit(GUANXIAN), "冠县")).isEmpty();
        as("office", "OFFICE");
        assertThat(opener.button(new DecisionSubject.OnUnit(GUANXIAN), "冠县")).as("no meeting runs").isEmpty();
        open("decisions?decision=99999999");
        assertThat(refusal()).contains("没有这件交办");
    }

    private void act(String name) {
        test($(NativeButton.class).all().stream().filter(button -> name.equals(button.getElement().getAttribute("data-act"))).findFirst().orElseThrow()).click();
    }

    private List<String> acts() {
        return $(NativeButton.class).all().stream().map(button -> button.getElement().getAttribute("data-act")).filter(java.util.Objects::nonNull).toList();
    }

    private String refusal() {
        return $(Paragraph.class).withClassName("refusal").all().stream().map(Paragraph::getText).findFirst().orElse("");
    }

    private static void as(String login, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_" + role));
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address.contains("?") ? address.substring(0, address.indexOf('?')) : address,
                com.vaadin.flow.router.QueryParameters.fromString(address.contains("?") ? address.substring(address.indexOf('?') + 1) : ""));
    }
}
