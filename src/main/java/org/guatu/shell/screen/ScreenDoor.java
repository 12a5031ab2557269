package org.guatu.shell.screen;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.guatu.access.WallDevice;
import org.guatu.access.WallSignIn;
import org.guatu.access.WallSignIn.Screen;
import org.guatu.shell.connection.ReturnQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a paired screen in by its cookie whenever its session does not know it: at the first page, after the session has ended, after the
 * server was started again. A person who signs in on that browser is left alone. A screen that was taken off is led to the page that says so.
 */
public final class ScreenDoor extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenDoor.class);

    /** What is the same for everybody. */
    private static final Pattern OPEN = Pattern.compile("/(VAADIN/(build|static)|styles|icons|lumo|actuator)/");

    /** Asked for every few seconds, so it makes no session. */
    private static final String ALIVE = "/alive";

    private static final String CHECKED = ScreenDoor.class.getName() + ".checked";
    private static final long AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private final WallSignIn signIn;
    private final OpenScreens screens;
    private final ReturnQueue queue;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public ScreenDoor(WallSignIn signIn, OpenScreens screens, ReturnQueue queue) {
        this.signIn = signIn;
        this.screens = screens;
        this.queue = queue;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Who only asks for its turn must cost nothing: after a restart all do.
        return OPEN.matcher(path(request)).lookingAt() || path(request).equals(ALIVE) && request.getParameter("back") != null || ScreenCookie.token(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        queue.begins();
        try {
            letThrough(request, response, chain);
        } finally {
            queue.ends();
        }
    }

    private void letThrough(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        String known = signedIn();
        if (known != null && !WallDevice.isScreen(known)) {
            chain.doFilter(request, response); // a person
            return;
        }
        if (known != null && session != null && !screens.isTakenOff(known) && isFresh(session)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Screen> screen;
        try {
            screen = signIn.recognise(ScreenCookie.token(request).orElseThrow(), isPlainGet(request));
        } catch (DataAccessException away) {
            if (known == null) {
                throw away; // the screen keeps its last page and asks again; to send it to the sign-in would be wrong
            }
            LOG.warn("a screen could not be checked: {}", away.getMessage());
            chain.doFilter(request, response);
            return;
        }
        if (screen.isPresent()) {
            letIn(screen.get(), known, request, response);
        } else if (known != null) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
        }
        if (screen.isEmpty() && isPage(request)) {
            ScreenCookie.remove(request, response);
            if (!path(request).equals("/pair")) {
                response.sendRedirect(request.getContextPath() + "/pair?off");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void letIn(Screen screen, String known, HttpServletRequest request, HttpServletResponse response) {
        if (screen.newToken() != null) {
            ScreenCookie.put(request, response, screen.newToken());
        }
        if (!screen.login().equals(known)) {
            Authentication who = signIn.signedIn(screen);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(who);
            SecurityContextHolder.setContext(context);
            if (path(request).equals(ALIVE)) {
                return;
            }
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            contexts.saveContext(context, request, response);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(CHECKED, System.nanoTime());
        }
    }

    private static boolean isFresh(HttpSession session) {
        return session.getAttribute(CHECKED) instanceof Long checked && System.nanoTime() - checked < AGAIN_NANOS;
    }

    private static String signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken) ? who.getName() : null;
    }

    /** Whether the answer may carry a cookie: neither Flow's own requests nor the open connection. */
    private static boolean isPlainGet(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getParameter("v-r") == null && request.getHeader("Upgrade") == null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isPlainGet(request) && accept != null && accept.contains("text/html");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
