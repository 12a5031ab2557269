package org.guatu.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.servlet.http.HttpServletResponse;

import org.guatu.access.AccessRefusal;
import org.guatu.refusal.Refusal;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;

/** A service refused what the address asked for; its sentence is printed. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class RefusedView extends ErrorPage implements HasErrorParameter<Refusal> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        boolean access = parameter.getException() instanceof AccessRefusal;
        say(access ? "shell.error.denied.title" : "shell.error.refused.title", Texts.text(parameter.getException()));
        return access ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_CONFLICT;
    }
}
