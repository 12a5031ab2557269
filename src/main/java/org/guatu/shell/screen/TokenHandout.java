package org.guatu.shell.screen;

import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.guatu.access.WallDevices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands a screen that was just paired its cookie; the open connection by which it heard of it cannot carry one. */
@RestController
@AnonymousAllowed
class TokenHandout {

    private static final int LONGEST = 100;

    private final WallDevices devices;

    TokenHandout(WallDevices devices) {
        this.devices = devices;
    }

    /** 204 with the cookie, once; 409 for a secret that is nobody's or was used. Whoever was signed in on this browser is no longer. */
    @PostMapping(path = "/screen-token", consumes = "text/plain")
    ResponseEntity<Void> fetch(@RequestBody String secret, HttpServletRequest request, HttpServletResponse response) {
        String token = secret.length() > LONGEST ? null : devices.fetchToken(secret).orElse(null);
        if (token == null) {
            return ResponseEntity.status(HttpServletResponse.SC_CONFLICT).build();
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        ScreenCookie.put(request, response, token);
        return ResponseEntity.noContent().build();
    }
}
