package org.guatu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guatu.access.store.AccountRows;
import org.guatu.access.store.WallDeviceRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The screens on walls: an unknown screen shows a code, a person types it, and from then on the screen signs in by itself, with an account of
 * its own, until somebody takes it off. Every pairing, renaming and taking off stands in the audit trail.
 */
@Service
public class WallDevices {

    private static final String LOGIN_LETTERS = "abcdefghjkmnpqrstuvwxyz3456789";
    private static final int LOGIN_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessGuard guard;
    private final Accounts accounts;
    private final AccountRows rows;
    private final WallDeviceRows devices;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final PairingCodes codes = new PairingCodes(Clock.system(BusinessClock.ZONE));

    WallDevices(AccessGuard guard, Accounts accounts, AccountRows rows, WallDeviceRows devices, CurrentUser user, AuditTrail trail,
                ApplicationEventPublisher events) {
        this.guard = guard;
        this.accounts = accounts;
        this.rows = rows;
        this.devices = devices;
        this.user = user;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A code for an unknown screen, for 10 minutes. Anybody may ask; who asks for too many from one address is refused for a while.
     *
     * @param address network address of the screen
     */
    public PairingRequest request(String address) {
        return codes.request(address == null ? AuditTrail.NOWHERE : address);
    }

    /** The code of a screen that shows it no longer counts no longer; nothing happens to one that is paired. */
    public void withdraw(PairingRequest request) {
        codes.withdraw(request);
    }

    /**
     * Pairs the screen that shows a code. For the office, administrators and leaders, with a unit of their own scope. Refused for a code that no
     * screen shows, after too many wrong ones, and for a name that is none.
     *
     * @param code as it was typed; small letters and blanks do not matter
     * @param name of the screen
     * @param unit whose pages it will show
     */
    @Transactional
    public WallDevice pair(String code, String name, UnitCode unit) {
        Account by = guard.require(Role.OFFICE, Role.ADMIN, Role.LEADER);
        guard.requireUnit(unit);
        String called = checked(name);
        PairingRequest screen = codes.take(by.login(), code);
        whenDone(() -> events.publishEvent(new WallPaired(screen.code())), () -> codes.giveBack(screen));
        Account account = accounts.create(new NewAccount(freshLogin(), called, null, unit, Set.of(Role.WALL), Scope.of(unit), false));
        devices.insert(account.id(), OneTimeToken.hash(screen.secret()), by.login(), now());
        trail.record(event(account, "screen-paired", Map.of("display-name", called)));
        return devices.ofAccount(account.id()).orElseThrow();
    }

    /**
     * The token of a screen that was paired, for its cookie; once. Asked for by the screen itself, before it is signed in.
     *
     * @param secret of its {@link PairingRequest}
     * @return nothing when it is not paired or the token was fetched already
     */
    @Transactional
    public Optional<String> fetchToken(String secret) {
        String token = OneTimeToken.fresh();
        return devices.claim(OneTimeToken.hash(secret), OneTimeToken.hash(token), now()) ? Optional.of(token) : Optional.empty();
    }

    /** The screens of the scope that are let in, by unit and name. For the office and administrators. */
    @Transactional(readOnly = true)
    public List<WallDevice> list() {
        guard.require(Role.OFFICE, Role.ADMIN);
        return devices.on().stream().filter(device -> guard.isInScope(device.unit())).toList();
    }

    /** Calls a screen something else. For the office and administrators; refused when it was changed since it was read. */
    @Transactional
    public WallDevice rename(long id, int version, String name) {
        guard.require(Role.OFFICE, Role.ADMIN);
        WallDevice device = device(id);
        String called = checked(name);
        Account before = accounts.find(device.login()).orElseThrow();
        change(before, version, called, before.enabled());
        trail.record(event(before, "renamed", Map.of("display-name", before.displayName()), Map.of("display-name", called)));
        return devices.find(id).orElseThrow();
    }

    /**
     * Takes a screen off: its cookie works no longer, its account is closed and what it shows goes away, all at once. For the office and
     * administrators. A screen that is off already is left as it is.
     */
    @Transactional
    public void takeOff(long id) {
        Account by = guard.require(Role.OFFICE, Role.ADMIN);
        WallDevice device = device(id);
        Account account = accounts.find(device.login()).orElseThrow();
        if (!devices.takeOff(id, by.login(), now())) {
            return;
        }
        if (account.enabled()) {
            change(account, account.version(), account.displayName(), false);
        }
        trail.record(event(account, "screen-taken-off", Map.of("display-name", account.displayName())));
        whenDone(() -> {
            user.forget(account.login());
            events.publishEvent(new WallTakenOff(account.login()));
        }, () -> { });
    }

    private WallDevice device(long id) {
        WallDevice device = devices.find(id).orElseThrow(() -> new Refusal("access.refusal.screen-unknown"));
        if (!guard.isInScope(device.unit())) {
            throw new AccessRefusal("access.refusal.screen-unknown");
        }
        return device;
    }

    private void change(Account account, int version, String name, boolean enabled) {
        if (!rows.change(account.id(), version, name, account.homeUnit(), account.roles(), account.scope(), enabled)) {
            throw new Refusal("access.refusal.account-changed");
        }
    }

    private String freshLogin() {
        String login;
        do {
            StringBuilder letters = new StringBuilder(WallDevice.LOGIN_START);
            for (int i = 0; i < LOGIN_LENGTH; i++) {
                letters.append(LOGIN_LETTERS.charAt(RANDOM.nextInt(LOGIN_LETTERS.length())));
            }
            login = letters.toString();
        } while (accounts.find(login).isPresent());
        return login;
    }

    private static String checked(String name) {
        if (name == null || name.isBlank() || name.strip().length() > WallDevice.LONGEST_NAME) {
            throw new Refusal("access.refusal.screen-name", String.valueOf(WallDevice.LONGEST_NAME));
        }
        return name.strip();
    }

    private static AuditEvent event(Account account, String action, Map<String, String> after) {
        return event(account, action, Map.of(), after);
    }

    private static AuditEvent event(Account account, String action, Map<String, String> before, Map<String, String> after) {
        return new AuditEvent(Subject.ACCOUNT, account.login(), account.homeUnit(), action, before, after, null);
    }

    /** Nobody is told of what is not committed. */
    private static void whenDone(Runnable committed, Runnable undone) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                (status == STATUS_COMMITTED ? committed : undone).run();
            }
        });
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(BusinessClock.ZONE);
    }
}
