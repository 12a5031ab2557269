package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.BrowserJourney;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journey during which nothing may be fetched from another host and the browser's console may not complain. */
abstract class WatchedJourney extends BrowserJourney {

    /** What the browser of this test did. */
    protected final Witness witness = new Witness();

    @BeforeEach
    void watch() {
        witness.watch(page.context());
    }

    @AfterEach
    void nothing_came_from_elsewhere_and_nothing_broke() {
        assertThat(witness.requestsElsewhere()).as("requests to other hosts").isEmpty();
        assertThat(witness.complaints()).as("errors in the console").isEmpty();
    }
}
