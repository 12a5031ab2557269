package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** When a page counts as gone. */
class HeardTest {

    @Test
    void a_page_whose_connection_was_closed_is_gone_with_the_first_question_it_misses_and_a_silent_one_after_three() {
        assertThat(Heard.isThere(11_000, false)).as("it may be connecting anew").isTrue();
        assertThat(Heard.isThere(Heard.SOON, false)).isFalse();
        assertThat(Heard.isThere(Heard.SOON, true)).as("a slow network").isTrue();
        assertThat(Heard.isThere(Heard.LATEST, true)).isFalse();
        assertThat(Heard.lately(new UI())).as("without a session").isFalse();
        MockHttpSession session = new MockHttpSession();
        Heard.note(session);
        assertThat(session.getAttributeNames().hasMoreElements()).isTrue();
    }
}
