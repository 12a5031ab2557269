package org.guatu.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.servlet.http.HttpServletResponse;

import org.guatu.access.Role;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;

/** The page exists, but not for this role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (event.getLocation().getPath().isEmpty() && request != null && request.isUserInRole(Role.Name.WALL)) {
            // Who signs in lands on the overview; a screen's account has the wall in its place.
            event.getUI().getPage().setLocation("wall");
        }
        say("shell.error.denied.title", Texts.text("shell.error.denied.sentence"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
