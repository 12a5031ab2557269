package org.guatu.access;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.store.AccountRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts and settings. An administrator has to do with the accounts whose units lie wholly within the
 * own scope, never changes the own rights, and the last administrator cannot be lost. Every change stands in the audit trail.
 */
@Service
public class Administration {

    private final AccessGuard guard;
    private final Accounts accounts;
    private final AccountRows rows;
    private final PasswordLinks links;
    private final Settings settings;
    private final AuditTrail trail;
    private final Units units;

    Administration(AccessGuard guard, Accounts accounts, AccountRows rows, PasswordLinks links, Settings settings, AuditTrail trail, Units units) {
        this.guard = guard;
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.settings = settings;
        this.trail = trail;
        this.units = units;
    }

    /** The accounts the administrator has to do with, by login. */
    @Transactional(readOnly = true)
    public List<AccountState> accounts() {
        Account admin = guard.require(Role.ADMIN);
        Set<UnitCode> within = admin.scope().units().stream().filter(unit -> units.find(unit).isPresent())
                .flatMap(unit -> units.scope(unit).stream()).collect(Collectors.toSet());
        Map<String, LocalDateTime> locked = rows.locked(LocalDateTime.now(BusinessClock.ZONE));
        return rows.ofUnits(within).stream().filter(account -> within.containsAll(account.scope().units()))
                .map(account -> new AccountState(account, locked.get(account.login()))).toList();
    }

    /** Makes an account whose owner sets the password by the link; refused for what {@link Accounts#create} refuses. */
    @Transactional
    public Invitation create(String login, String displayName, UnitCode homeUnit, Set<Role> roles, Scope scope) {
        guard.require(Role.ADMIN);
        requireRights(homeUnit, roles, scope);
        if (WallDevice.isScreen(Accounts.canonical(login))) {
            throw new Refusal("access.refusal.login-taken", login);
        }
        return links.make(accounts.create(new NewAccount(login, displayName, null, homeUnit, roles, scope, false)));
    }

    /** Changes name, unit, roles and scope. Refused for the own roles and scope, and when it would leave no administrator. */
    @Transactional
    public Account change(String login, int version, String displayName, UnitCode homeUnit, Set<Role> roles, Scope scope) {
        Account admin = guard.require(Role.ADMIN);
        Account before = account(login);
        requireRights(homeUnit, roles, scope);
        if (before.id() == admin.id() && !(before.roles().equals(roles) && before.scope().equals(scope))) {
            throw new Refusal("access.refusal.own-rights");
        }
        if (displayName == null || displayName.isBlank() || displayName.strip().length() > 60) {
            throw new Refusal("access.refusal.name-form");
        }
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(before);
        }
        return changed(before, version, displayName.strip(), homeUnit, roles, scope, before.enabled(), "changed");
    }

    /** Switches an account off: within seconds nothing it does is answered any more. Refused for the own and the last administrator's. */
    @Transactional
    public Account switchOff(String login, int version) {
        Account admin = guard.require(Role.ADMIN);
        Account before = account(login);
        if (before.id() == admin.id()) {
            throw new Refusal("access.refusal.own-rights");
        }
        requireAnotherAdministrator(before);
        return changed(before, version, before.displayName(), before.homeUnit(), before.roles(), before.scope(), false, "switched-off");
    }

    /** Switches an account on again. */
    @Transactional
    public Account switchOn(String login, int version) {
        guard.require(Role.ADMIN);
        Account before = account(login);
        return changed(before, version, before.displayName(), before.homeUnit(), before.roles(), before.scope(), true, "switched-on");
    }

    /** Opens a login that wrong passwords have closed. */
    @Transactional
    public void unlock(String login) {
        guard.require(Role.ADMIN);
        Account account = account(login);
        rows.clearFailures(account.id());
        trail.record(new AuditEvent(Subject.ACCOUNT, login, account.homeUnit(), "unlocked", Map.of(), Map.of(), null));
    }

    /** A new link for somebody who lost the password; the old password works until the link is used. */
    @Transactional
    public Invitation newLink(String login) {
        guard.require(Role.ADMIN);
        Account account = account(login);
        if (!account.enabled()) {
            throw new Refusal("access.refusal.account-off", login);
        }
        return links.make(account);
    }

    /** What is seen of units beside one's own. Concerns the whole house, so it is refused to an administrator of single counties. */
    @Transactional
    public void showOtherCounties(Settings.OtherCounties wanted) {
        Account admin = guard.require(Role.ADMIN);
        if (admin.scope().units().stream().flatMap(code -> units.find(code).stream())
                .noneMatch(unit -> unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.PROVINCE)) {
            throw new AccessRefusal("access.refusal.house-setting");
        }
        settings.set(Settings.OTHER_COUNTIES, wanted.name());
    }

    /** An account the administrator has to do with; of any other nothing is said but that it is none of these. */
    private Account account(String login) {
        Account account = accounts.find(login).orElseThrow(() -> new Refusal("access.refusal.account-unknown", login));
        Set<UnitCode> concerned = new HashSet<>(account.scope().units());
        concerned.add(account.homeUnit());
        if (!concerned.stream().allMatch(guard::isInScope)) {
            throw new AccessRefusal("access.refusal.account-unknown", login);
        }
        return account;
    }

    private void requireRights(UnitCode homeUnit, Set<Role> roles, Scope scope) {
        if (roles.isEmpty()) {
            throw new Refusal("access.refusal.no-role");
        }
        if (scope.units().isEmpty()) {
            throw new Refusal("access.refusal.no-scope");
        }
        guard.requireUnit(homeUnit);
        scope.units().forEach(guard::requireUnit);
    }

    private void requireAnotherAdministrator(Account losing) {
        if (losing.enabled() && losing.hasAny(Role.ADMIN) && rows.lockAdministrators().stream().allMatch(id -> id == losing.id())) {
            throw new Refusal("access.refusal.last-administrator");
        }
    }

    private Account changed(Account before, int version, String displayName, UnitCode homeUnit, Set<Role> roles, Scope scope, boolean enabled,
                            String action) {
        if (!rows.change(before.id(), version, displayName, homeUnit, roles, scope, enabled)) {
            throw new Refusal("access.refusal.account-changed");
        }
        Account now = accounts.find(before.login()).orElseThrow();
        trail.record(new AuditEvent(Subject.ACCOUNT, now.login(), now.homeUnit(), action, Accounts.fields(before), Accounts.fields(now), null));
        return now;
    }
}
