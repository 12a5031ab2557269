package org.guatu.dashboard.meeting;

import java.time.Duration;
import java.time.LocalDateTime;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

/** A clock that counts from a moment on, ticking in the browser: 00:41:08, or 03:20 below the hour. */
@Tag("guatu-elapsed")
@JsModule("./dashboard/guatu-elapsed.ts")
class Elapsed extends Span {

    private static final long serialVersionUID = 1L;

    private transient LocalDateTime since;
    private int limit = -1;

    /** @param done called when the limit is reached */
    Elapsed(Runnable done) {
        addClassName("elapsed");
        getElement().addEventListener("elapsed-limit", event -> done.run());
    }

    /**
     * Counts from a moment; the same moment and limit change nothing.
     *
     * @param minutes after which it is over its time; 0 without limit
     */
    void since(LocalDateTime moment, LocalDateTime now, int minutes) {
        if (moment.equals(since) && minutes == limit) {
            return;
        }
        since = moment;
        limit = minutes;
        getElement().setAttribute("limit", String.valueOf(minutes * 60L));
        getElement().setAttribute("seconds", Math.max(0, Duration.between(moment, now).toSeconds()) + "/" + moment);
    }
}
