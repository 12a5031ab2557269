package org.guatu.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

import org.guatu.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a press of a button fails: a refusal prints its sentence, anything else a plain one, and the log gets the rest. */
final class ScreenErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);
    private static final int SHOWN_MILLIS = 8000;

    @Override
    public void error(ErrorEvent event) {
        if (isGone(event.getThrowable())) {
            LOG.debug("a browser went away before it had its answer", event.getThrowable());
            return;
        }
        Refusal refusal = refusalIn(event.getThrowable());
        if (refusal == null) {
            LOG.error("a screen failed", event.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> show(refusal == null ? Texts.text("shell.error.failure.sentence") : Texts.text(refusal)));
        }
    }

    /** Whether nobody is there any more to hear of it: the browser closed the connection, or its page was left. */
    static boolean isGone(Throwable throwable) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (t instanceof UIDetachedException || t.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }

    /** The refusal that a throwable is or was caused by, or null. */
    static Refusal refusalIn(Throwable throwable) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static void show(String sentence) {
        Notification notification = Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
