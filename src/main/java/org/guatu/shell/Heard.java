package org.guatu.shell;

import jakarta.servlet.http.HttpSession;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;

/**
 * Whether the browser of a page is still there. Every page asks the server some six times a minute whether it is there; one whose browser
 * has died, or whose network is gone, asks no longer, long before its session ends.
 */
public final class Heard {

    private static final String ATTRIBUTE = Heard.class.getName();

    /** Milliseconds after which a page should have asked again: a little more than its pause. */
    static final long SOON = 13_000;
    /** Milliseconds after which a page is not there, though nothing told that its connection was closed. */
    static final long LATEST = 35_000;

    private Heard() {
    }

    /** A page of the session has asked. */
    public static void note(HttpSession session) {
        session.setAttribute(ATTRIBUTE, now());
    }

    /** Whether a page is there; one that has not asked yet is. It may be called in any thread. */
    public static boolean lately(UI ui) {
        VaadinSession session = ui.getSession();
        if (session == null || session.getSession() == null) {
            return false;
        }
        try {
            PushConnection push = ui.getInternals().getPushConnection();
            return session.getSession().getAttribute(ATTRIBUTE) instanceof Long at ? isThere(now() - at, push != null && push.isConnected()) : true;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /**
     * Judges by what is known.
     *
     * @param silence   milliseconds since it asked
     * @param connected whether its open connection was not seen to close
     */
    static boolean isThere(long silence, boolean connected) {
        return silence < (connected ? LATEST : SOON);
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
