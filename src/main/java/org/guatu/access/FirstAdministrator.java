package org.guatu.access;

import java.time.LocalDateTime;
import java.util.Set;

import org.guatu.access.store.SetupLinkRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into a product that was started empty: a link that is printed once, works once, for a day, and only while there is no
 * account. Only its hash is kept.
 */
@Service
public class FirstAdministrator {

    private static final int HOURS = 24;

    private final SetupLinkRows links;
    private final Accounts accounts;
    private final boolean startedEmpty;

    FirstAdministrator(SetupLinkRows links, Accounts accounts, @Value("${guatu.start:demo}") String start) {
        this.links = links;
        this.accounts = accounts;
        this.startedEmpty = "empty".equals(start);
    }

    /** On a start without any account: makes a new link, voids earlier ones, prints it. */
    @EventListener
    void printLink(ApplicationReadyEvent event) {
        if (startedEmpty && accounts.isEmpty()) {
            // To the console and not to the log, which may be kept and read by more people than the one who started this.
            System.out.printf("%nFirst administrator (this link works once, for %d hours):%n  http://localhost:%s/setup/%s%n%n",
                    HOURS, port(event.getApplicationContext()), newToken());
        }
    }

    /** Makes a link's token; earlier ones become void. */
    @Transactional
    public String newToken() {
        String token = OneTimeToken.fresh();
        links.deleteUnused();
        links.insert(OneTimeToken.hash(token), now());
        return token;
    }

    /** Whether the link of a token still works. */
    public boolean isOpen(String token) {
        return accounts.isEmpty() && links.isOpen(OneTimeToken.hash(token), now().minusHours(HOURS));
    }

    /**
     * Makes the first administrator and closes the link, both or neither. Refused for a dead link and for everything
     * {@link Accounts#create} refuses.
     *
     * @param unit the topmost unit the administrator is for
     */
    @Transactional
    public Account create(String token, String login, String displayName, String password, UnitCode unit) {
        if (!isOpen(token) || !links.use(OneTimeToken.hash(token), now())) {
            throw new Refusal("access.refusal.setup-link");
        }
        return accounts.create(new NewAccount(login, displayName, password, unit, Set.of(Role.ADMIN), Scope.of(unit), false));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(BusinessClock.ZONE);
    }

    private static String port(ApplicationContext context) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? String.valueOf(web.getWebServer().getPort()) : "8080";
    }
}
