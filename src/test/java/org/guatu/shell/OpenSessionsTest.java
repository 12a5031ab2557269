package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class OpenSessionsTest {

    private final OpenSessions sessions = new OpenSessions();

    @Test
    void another_password_ends_the_other_sessions_of_its_account_alone() {
        MockHttpSession here = signedIn("clerk");
        MockHttpSession tablet = signedIn("clerk");
        MockHttpSession reviewer = signedIn("reviewer");
        sessions.endOthers("clerk", here.getId());
        assertThat(here.isInvalid()).isFalse();
        assertThat(tablet.isInvalid()).isTrue();
        assertThat(reviewer.isInvalid()).isFalse();
        sessions.endOthers("clerk", null);
        assertThat(here.isInvalid()).as("by a link there is no session to keep").isTrue();
    }

    @Test
    void who_signed_out_is_left_alone() {
        MockHttpSession shared = signedIn("clerk");
        shared.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        sessions.attributeRemoved(new HttpSessionBindingEvent(shared, HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        sessions.endOthers("clerk", null);
        assertThat(shared.isInvalid()).isFalse();
    }

    private MockHttpSession signedIn(String login) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(login, "none", "ROLE_CLERK")));
        sessions.attributeAdded(new HttpSessionBindingEvent(session, HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return session;
    }
}
