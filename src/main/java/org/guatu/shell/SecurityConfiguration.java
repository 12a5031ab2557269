package org.guatu.shell;

import java.io.IOException;
import java.util.regex.Pattern;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guatu.access.MustWait;
import org.guatu.access.WallSignIn;
import org.guatu.shell.connection.ReturnQueue;
import org.guatu.shell.screen.OpenScreens;
import org.guatu.shell.screen.ScreenDoor;
import org.guatu.shell.ui.LoginView;
import org.guatu.shell.ui.PairView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets in by which door, and what every answer says to the browser. Views declare their roles, services check again. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private static final long A_YEAR = 365L * 24 * 3600;

    /** Files that are the same for everybody and say themselves how long they keep. */
    private static final Pattern STATIC = Pattern.compile("/(VAADIN/(build|static)|styles|icons|lumo)/");

    private final PageSetup pages;

    SecurityConfiguration(PageSetup pages) {
        this.pages = pages;
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, RequestUtil flow, WallSignIn walls, OpenScreens screens, ReturnQueue queue,
                              VaadinDefaultRequestCache wanted) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health/**", "/styles/**", "/icons/**", "/alive", "/screen-token").permitAll());
        http.addFilterBefore(new ScreenDoor(walls, screens, queue), AnonymousAuthenticationFilter.class);
        // The page is named here too: with a form login but no page, Spring would offer one of its own.
        http.formLogin(form -> form.loginPage("/" + LoginView.ROUTE).failureHandler(SecurityConfiguration::backToSignIn));
        // After the sign-in one stands at the address one asked for, without Spring's mark in it.
        HttpSessionRequestCache inSession = new HttpSessionRequestCache();
        inSession.setMatchingRequestParameterName(null);
        wanted.setDelegateRequestCache(inSession);
        http.headers(this::headers);
        // Flow checks its own requests; by its default it would also take a sign-in form that another site sends.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(flow::isFrameworkInternalRequest));
        http.exceptionHandling(refused -> refused.defaultAccessDeniedHandlerFor(
                (request, response, e) -> backToSignIn(request, response, "stale"), SecurityConfiguration::isSignIn)
                // Where a wall should be, most likely a screen is standing: it shows its code, and the way to the sign-in.
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/" + PairView.ROUTE), SecurityConfiguration::isWall));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class).enableCsrfConfiguration(false)
                // An address that leads nowhere gets our own page and not the container's bare refusal.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        // Before the answer, not as it is sent: pages are sent by an inner forward that bypasses the usual moment.
        headers.addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter((request, response) -> {
            if (!STATIC.matcher(request.getRequestURI().substring(request.getContextPath().length())).lookingAt()) {
                response.setHeader("Cache-Control", "no-store");
            }
            // A page replaces it by its own, with its nonce.
            response.setHeader(ContentPolicy.HEADER, pages.isProduction() ? ContentPolicy.other() : ContentPolicy.development());
        });
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"));
        // Spring writes it on https only.
        headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(A_YEAR));
    }

    private static void backToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String why = e instanceof MustWait wait ? "wait&minutes=" + wait.minutes() : "wrong";
        backToSignIn(request, response, why);
    }

    private static void backToSignIn(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(request.getContextPath() + "/" + LoginView.ROUTE + "?error=" + why);
    }

    private static boolean isWall(HttpServletRequest request) {
        String wall = request.getContextPath() + "/wall";
        return request.getRequestURI().equals(wall) || request.getRequestURI().startsWith(wall + "/");
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/" + LoginView.ROUTE);
    }
}
