package org.guatu.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.vaadin.flow.server.VaadinSession;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.guatu.access.PasswordChanged;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Knows who is signed in by which session, so that those of an account can be ended when its password is another one. */
@Component
public class OpenSessions implements HttpSessionAttributeListener, HttpSessionListener {

    private final ConcurrentMap<HttpSession, String> logins = new ConcurrentHashMap<>();

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        look(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        look(event);
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (isSecurity(event)) {
            logins.remove(event.getSession());
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        logins.remove(event.getSession());
    }

    /** Ends what is open with the old password: all but the session in which it was changed, if it was in one. */
    @TransactionalEventListener
    void ended(PasswordChanged changed) {
        VaadinSession present = VaadinSession.getCurrent();
        endOthers(changed.login(), present == null ? null : present.getSession().getId());
    }

    /** Ends the sessions of a login but one; null ends all. */
    void endOthers(String login, String kept) {
        Set.copyOf(logins.entrySet()).stream().filter(open -> open.getValue().equals(login)).map(java.util.Map.Entry::getKey).forEach(session -> {
            try {
                if (!session.getId().equals(kept)) {
                    session.invalidate();
                }
            } catch (IllegalStateException e) {
                // it has ended by itself meanwhile
            }
            if (!isOpen(session)) {
                logins.remove(session);
            }
        });
    }

    private void look(HttpSessionBindingEvent event) {
        if (isSecurity(event) && event.getSession().getAttribute(event.getName()) instanceof SecurityContext context
                && context.getAuthentication() != null) {
            logins.put(event.getSession(), context.getAuthentication().getName());
        }
    }

    private static boolean isSecurity(HttpSessionBindingEvent event) {
        return HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(event.getName());
    }

    private static boolean isOpen(HttpSession session) {
        try {
            session.getCreationTime();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
