package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.vaadin.flow.component.UIDetachedException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

/** What goes wrong because nobody is there any more is no failure of the product. */
class ScreenErrorsTest {

    @Test
    void a_browser_that_went_away_is_told_from_a_failure() {
        assertThat(ScreenErrors.isGone(new RuntimeException(new ClientAbortException(new IOException("Broken pipe"))))).isTrue();
        assertThat(ScreenErrors.isGone(new UIDetachedException())).isTrue();
        assertThat(ScreenErrors.isGone(new IOException("the disk is full"))).isFalse();
    }
}
