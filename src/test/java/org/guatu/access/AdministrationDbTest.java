package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.OnBothDatabases;
import org.guatu.access.store.AccountRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@OnBothDatabases
@Transactional
class AdministrationDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final UnitCode DONGE = UnitCode.of("371524");
    private static final String PASSWORD = "correct horse battery";
    private static int logins;

    @Autowired Administration administration;
    @Autowired PasswordLinks links;
    @Autowired Accounts accounts;
    @Autowired AccountRows rows;
    @Autowired Settings settings;
    @Autowired SignIn signIn;
    @Autowired AuditHistory history;
    @Autowired JdbcClient jdbc;

    private String admin;
    private Account clerk;

    @BeforeEach
    void oneAdministratorAndOneClerk() {
        for (String table : List.of("account_role", "account_scope", "account")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        admin = actAs(Role.ADMIN, CITY).login();
        clerk = made(Role.CLERK, GUANXIAN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_new_account_is_nobodys_until_its_owner_sets_the_password_by_the_link_once() {
        Invitation invitation = administration.create(" New.One ", "新人", GUANXIAN, Set.of(Role.CLERK), Scope.of(GUANXIAN));
        String[] parts = invitation.path().split("/");
        assertThat(parts[1]).isEqualTo("new.one");
        assertThat(links.isOpen("new.one", "wrong")).isFalse();
        assertThat(links.isOpen(clerk.login(), parts[2])).isFalse();
        assertThatThrownBy(() -> links.setPassword("new.one", parts[2], "short")).hasMessageContaining("password-short");
        links.setPassword("new.one", parts[2], PASSWORD);
        assertThat(signIn.authenticate(attempt("new.one", PASSWORD)).isAuthenticated()).isTrue();
        assertThat(links.isOpen("new.one", parts[2])).isFalse();
        assertThatThrownBy(() -> links.setPassword("new.one", parts[2], PASSWORD)).hasMessageContaining("password-link");
        assertThat(actions("new.one")).containsExactly("password-changed", "link-made", "created");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM setup_link WHERE token_hash = :t").param("t", parts[2]).query(Long.class).single()).isZero();
    }

    @Test
    void a_newer_link_a_switching_off_and_three_days_end_a_link() {
        String first = token(administration.newLink(clerk.login()));
        String second = token(administration.newLink(clerk.login()));
        assertThat(links.isOpen(clerk.login(), first)).isFalse();
        assertThat(links.isOpen(clerk.login(), second)).isTrue();
        jdbc.sql("UPDATE setup_link SET created_at = :then").param("then", LocalDateTime.now(BusinessClock.ZONE).minusHours(73)).update();
        assertThat(links.isOpen(clerk.login(), second)).isFalse();
        String third = token(administration.newLink(clerk.login()));
        administration.switchOff(clerk.login(), now(clerk).version());
        assertThat(links.isOpen(clerk.login(), third)).isFalse();
        assertThatThrownBy(() -> administration.newLink(clerk.login())).hasMessageContaining("account-off");
    }

    @Test
    void roles_and_scope_change_with_old_and_new_in_the_trail() {
        Account changed = administration.change(clerk.login(), clerk.version(), "改名", DONGE, Set.of(Role.CLERK, Role.REVIEWER), Scope.of(DONGE));
        assertThat(changed.roles()).containsExactlyInAnyOrder(Role.CLERK, Role.REVIEWER);
        assertThat(changed.scope()).isEqualTo(Scope.of(DONGE));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        AuditLine line = history.historyOf(Subject.ACCOUNT, clerk.login()).getFirst();
        assertThat(line.actor()).isEqualTo(admin);
        assertThat(line.changes()).contains(new AuditLine.Change("roles", "CLERK", "CLERK,REVIEWER"), new AuditLine.Change("scope", "371525", "371524"));
    }

    @Test
    void a_save_over_somebody_elses_is_refused() {
        administration.switchOff(clerk.login(), clerk.version());
        assertThatThrownBy(() -> administration.switchOn(clerk.login(), clerk.version())).hasMessageContaining("account-changed");
    }

    @Test
    void what_was_switched_off_does_not_sign_in_until_it_is_on_again() {
        Account off = administration.switchOff(clerk.login(), clerk.version());
        assertThatThrownBy(() -> signIn.authenticate(attempt(clerk.login(), PASSWORD))).isInstanceOf(BadCredentialsException.class);
        administration.switchOn(off.login(), off.version());
        assertThat(signIn.authenticate(attempt(clerk.login(), PASSWORD)).isAuthenticated()).isTrue();
        assertThat(actions(clerk.login())).containsSubsequence("switched-on", "switched-off");
    }

    @Test
    void a_login_closed_by_wrong_passwords_is_listed_and_opened() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(attempt(clerk.login(), "no")));
        }
        assertThat(state(clerk).lockedUntil()).isNotNull();
        administration.unlock(clerk.login());
        assertThat(state(clerk).lockedUntil()).isNull();
        assertThat(signIn.authenticate(attempt(clerk.login(), PASSWORD)).isAuthenticated()).isTrue();
        assertThat(actions(clerk.login())).containsExactly("unlocked", "locked", "created");
    }

    @Test
    void nobody_changes_the_own_rights_and_the_last_administrator_stays() {
        Account own = accounts.find(admin).orElseThrow();
        assertThatThrownBy(() -> administration.change(admin, own.version(), "x", CITY, Set.of(Role.ADMIN, Role.REVIEWER), Scope.of(CITY)))
                .hasMessageContaining("own-rights");
        assertThatThrownBy(() -> administration.change(admin, own.version(), "x", CITY, Set.of(Role.ADMIN), Scope.of(GUANXIAN)))
                .hasMessageContaining("own-rights");
        assertThatThrownBy(() -> administration.switchOff(admin, own.version())).hasMessageContaining("own-rights");
        assertThatCode(() -> administration.change(admin, own.version(), "另一个名字", CITY, Set.of(Role.ADMIN), Scope.of(CITY))).doesNotThrowAnyException();

        Account second = actAs(Role.ADMIN, CITY);
        Account first = accounts.find(admin).orElseThrow();
        Account off = administration.switchOff(first.login(), first.version());
        assertThat(off.enabled()).isFalse();
        // Whose own account is gone may not reach the last one either: two who act at once meet at the same rows.
        jdbc.sql("UPDATE account SET enabled = TRUE WHERE login = :login").param("login", admin).update();
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE login = :login").param("login", second.login()).update();
        assertThat(rows.lockAdministrators()).containsExactly(first.id());
    }

    @Test
    void rights_without_role_or_unit_or_beyond_the_own_scope_are_refused() {
        assertThatThrownBy(() -> administration.create("no-role", "x", CITY, Set.of(), Scope.of(CITY))).hasMessageContaining("no-role");
        assertThatThrownBy(() -> administration.create("no-scope", "x", CITY, Set.of(Role.CLERK), Scope.of())).hasMessageContaining("no-scope");
        actAs(Role.ADMIN, GUANXIAN);
        assertThatThrownBy(() -> administration.create("beyond", "x", GUANXIAN, Set.of(Role.LEADER), Scope.of(CITY))).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> administration.showOtherCounties(Settings.OtherCounties.PROJECTS)).hasMessageContaining("house-setting");
    }

    @Test
    void an_administrator_has_to_do_with_the_own_scope_alone() {
        Account elsewhere = made(Role.CLERK, DONGE);
        Account wide = accounts.create(new NewAccount("wide" + ++logins, "x", PASSWORD, GUANXIAN, Set.of(Role.LEADER), Scope.of(GUANXIAN, DONGE), false));
        actAs(Role.ADMIN, GUANXIAN);
        assertThat(administration.accounts()).extracting(one -> one.account().login()).contains(clerk.login())
                .doesNotContain(elsewhere.login(), wide.login(), admin);
        for (Account other : List.of(elsewhere, wide, accounts.find(admin).orElseThrow())) {
            calls(other).forEach((name, call) -> assertThatThrownBy(call::run).as("%s of %s", name, other.login()).isInstanceOf(Refusal.class)
                    .hasMessageContaining("account-unknown"));
        }
    }

    @Test
    void no_other_role_administers() {
        Map<String, Runnable> calls = new LinkedHashMap<>(calls(clerk));
        calls.put("accounts", () -> administration.accounts());
        calls.put("create", () -> administration.create("nobody", "x", CITY, Set.of(Role.CLERK), Scope.of(CITY)));
        calls.put("showOtherCounties", () -> administration.showOtherCounties(Settings.OtherCounties.PROJECTS));
        assertThat(calls.keySet()).as("the matrix misses no method").isEqualTo(Arrays.stream(Administration.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).map(java.lang.reflect.Method::getName).collect(Collectors.toSet()));
        for (Role role : List.of(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.WALL)) {
            actAs(role, CITY);
            calls.forEach((name, call) -> assertThatThrownBy(call::run).as("%s by %s", name, role).isInstanceOf(AccessRefusal.class));
        }
        SecurityContextHolder.clearContext();
        calls.forEach((name, call) -> assertThatThrownBy(call::run).as(name).isInstanceOf(AccessRefusal.class));
    }

    @Test
    void a_setting_changes_with_its_old_value_in_the_trail() {
        administration.showOtherCounties(Settings.OtherCounties.PROJECTS);
        administration.showOtherCounties(Settings.OtherCounties.PROJECTS);
        assertThat(settings.otherCounties()).isEqualTo(Settings.OtherCounties.PROJECTS);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(history.historyOf(Subject.SETTING, Settings.OTHER_COUNTIES)).hasSize(1).first().extracting(AuditLine::changes)
                .isEqualTo(List.of(new AuditLine.Change(Settings.OTHER_COUNTIES, "TOTALS", "PROJECTS")));
    }

    private Map<String, Runnable> calls(Account of) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("change", () -> administration.change(of.login(), of.version(), "x", GUANXIAN, Set.of(Role.CLERK), Scope.of(GUANXIAN)));
        calls.put("switchOff", () -> administration.switchOff(of.login(), of.version()));
        calls.put("switchOn", () -> administration.switchOn(of.login(), of.version()));
        calls.put("unlock", () -> administration.unlock(of.login()));
        calls.put("newLink", () -> administration.newLink(of.login()));
        return calls;
    }

    private List<String> actions(String login) {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        return history.historyOf(Subject.ACCOUNT, login).stream().map(AuditLine::action).toList();
    }

    private AccountState state(Account account) {
        return administration.accounts().stream().filter(one -> one.account().login().equals(account.login())).findFirst().orElseThrow();
    }

    private Account now(Account account) {
        return accounts.find(account.login()).orElseThrow();
    }

    private static String token(Invitation invitation) {
        return invitation.path().split("/")[2];
    }

    private Account made(Role role, UnitCode unit) {
        return accounts.create(new NewAccount("admin-test" + ++logins, "Somebody", PASSWORD, unit, Set.of(role), Scope.of(unit), false));
    }

    private Account actAs(Role role, UnitCode unit) {
        Account account = made(role, unit);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account.login(), null, role.authority()));
        return account;
    }

    private static UsernamePasswordAuthenticationToken attempt(String login, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login, password);
    }
}
