package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.indicator.Light;
import org.guatu.shell.ui.DeniedView;
import org.guatu.shell.ui.FailureView;
import org.guatu.shell.ui.LoginView;
import org.guatu.shell.ui.RefusedView;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@OnBothDatabases
@Transactional
@ViewPackages(classes = {FrameUiTest.class, LoginView.class})
@WithMockUser(username = "frame-leader", roles = "LEADER")
class FrameUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");

    @Autowired Accounts accounts;

    @BeforeEach
    void account() {
        accounts.create(new NewAccount("frame-leader", "Leader", "correct horse battery", CITY,
                Set.of(Role.LEADER), Scope.of(CITY, UnitCode.of("370000")), false));
    }

    @Test
    void the_header_shows_way_periods_day_and_user() {
        navigate(Sample.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref)
                .contains("?unit=370000", "?period=2024Q2").doesNotContain("?period=2024");
        assertThat($(Nav.class).withClassName("segment").single().getElement().getTextRecursively()).contains("Q2");
        assertThat($(Span.class).withClassName("asof-date").single().getText()).contains("2024-05-31");
        assertThat($(FigureData.class).single().getElement().getAttribute("value")).isEqualTo("620000000");
        assertThat($(NativeButton.class).withClassName("avatar").single().getText()).isEqualTo("L");
    }

    @Test
    void what_was_not_understood_in_the_address_is_said_in_one_sentence() {
        UI.getCurrent().navigate("frame-sample", QueryParameters.fromString("asOf=never&nonsense=1"));
        assertThat($(Div.class).withClassName("notice").single().getElement().getTextRecursively()).contains("截至日期、「nonsense」");
        navigate("frame-sample", Sample.class);
        assertThat($(Div.class).withClassName("notice").all()).isEmpty();
    }

    @Test
    void another_roles_page_answers_with_a_plain_sentence() {
        navigate("frame-admin", DeniedView.class);
        assertThat($(H1.class).single().getText()).isEqualTo(Texts.text("shell.error.denied.title"));
    }

    @Test
    void a_services_refusal_prints_its_sentence() {
        navigate("frame-refused", RefusedView.class);
        assertThat(text($(RefusedView.class).single())).contains(Texts.text("access.refusal.role"));
    }

    @Test
    void a_failure_tells_the_reader_nothing_of_its_inside() {
        navigate("frame-broken", FailureView.class);
        assertThat(text($(FailureView.class).single())).contains(Texts.text("shell.error.failure.title")).doesNotContain("secret inside");
    }

    @Test
    @WithAnonymousUser
    void a_stranger_is_led_to_the_door_which_knows_no_demonstration() {
        navigate("frame-sample", LoginView.class);
        assertThat($(LoginForm.class).all()).hasSize(1);
        assertThat($(NativeButton.class).withClassName("demo-account").all()).isEmpty();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** A screen that tells the header what a real one would. */
    @Route(value = "frame-sample", layout = MainLayout.class)
    @PermitAll
    public static class Sample extends Div implements BeforeEnterObserver {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            LocalDate asOf = LocalDate.of(2024, 6, 30);
            ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), asOf);
            MainLayout.noticeIgnored(reading);
            MainLayout.show(HeaderState.of(HeaderState.Place.OVERVIEW, reading.state(), CITY, List.of(2024, 2023), 2024,
                    List.of(new PeriodTab("2024", "Y", Light.WARN), new PeriodTab("2024Q2", "Q2", Light.OK)),
                    List.of(new PeriodTab("2024Q1", "Q1", Light.BAD)), "2024",
                    LocalDate.of(2024, 5, 31), new BigDecimal("620000000")));
        }
    }

    @Route(value = "frame-admin", layout = MainLayout.class)
    @RolesAllowed("ADMIN")
    public static class Admins extends Div {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "frame-refused", layout = MainLayout.class)
    @PermitAll
    public static class Refused extends Div implements BeforeEnterObserver {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new AccessRefusal("access.refusal.role");
        }
    }

    @Route(value = "frame-broken", layout = MainLayout.class)
    @PermitAll
    public static class Broken extends Div implements BeforeEnterObserver {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("secret inside");
        }
    }
}
