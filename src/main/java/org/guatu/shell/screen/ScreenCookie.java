package org.guatu.shell.screen;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that holds a paired screen's token: out of reach of scripts and of other sites, for as long as browsers keep one. */
final class ScreenCookie {

    static final String NAME = "guatu-screen";

    /** Browsers keep none longer; it is set anew with each new token, which is daily. */
    private static final Duration LIFE = Duration.ofDays(400);

    private ScreenCookie() {
    }

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> NAME.equals(cookie.getName())).map(Cookie::getValue).filter(value -> !value.isBlank()).findFirst();
    }

    static void put(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, token, LIFE);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).httpOnly(true).sameSite("Lax").secure(request.isSecure())
                .path(path).maxAge(life).build().toString());
    }
}
