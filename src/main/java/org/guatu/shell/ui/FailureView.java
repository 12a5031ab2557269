package org.guatu.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.servlet.http.HttpServletResponse;

import org.guatu.refusal.Refusal;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke while a page was made. The log gets the whole, the reader a sentence and the moment to name when reporting it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        for (Throwable t = parameter.getException(); t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                say("shell.error.refused.title", Texts.text(refusal));
                return HttpServletResponse.SC_CONFLICT;
            }
        }
        LOG.error("the page {} failed", event.getLocation().getPath(), parameter.getException());
        say("shell.error.failure.title", Texts.text("shell.error.failure.sentence"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
