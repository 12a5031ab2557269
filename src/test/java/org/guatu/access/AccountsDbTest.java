package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@OnBothDatabases
@Transactional
class AccountsDbTest {

    private static final UnitCode PROVINCE = UnitCode.of("370000");
    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final UnitCode DONGE = UnitCode.of("371524");
    private static final UnitCode QINGDAO = UnitCode.of("370200");
    private static final UnitCode SHINAN = UnitCode.of("370202");
    private static final String PASSWORD = "correct horse battery";

    @Autowired Accounts accounts;
    @Autowired AccountRows rows;
    @Autowired AccessGuard guard;
    @Autowired Settings settings;
    @Autowired OwnPassword ownPassword;
    @Autowired PasswordEncoder encoder;
    @Autowired FirstAdministrator first;
    @Autowired JdbcClient jdbc;

    private final TickingClock clock = new TickingClock();
    private SignIn signIn;

    @BeforeEach
    void newSignIn() {
        signIn = new SignIn(rows, accounts, encoder, clock);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anybody_changes_the_own_password_by_the_old_one_and_within_the_rules() {
        make("db-own", Set.of(Role.WALL), GUANXIAN);
        People.as("db-own");
        assertThatThrownBy(() -> ownPassword.change("wrong horse battery", "another horse 7")).hasMessageContaining("password-old");
        assertThat(rows.credentials("db-own").orElseThrow().failures()).as("counts as a wrong sign-in").isEqualTo(1);
        assertThatThrownBy(() -> ownPassword.change(PASSWORD, "short")).hasMessageContaining("password-short");
        assertThatThrownBy(() -> ownPassword.change(PASSWORD, PASSWORD)).hasMessageContaining("password-same");
        ownPassword.change(PASSWORD, "another horse 7");
        assertThat(encoder.matches("another horse 7", rows.credentials("db-own").orElseThrow().passwordHash())).isTrue();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> ownPassword.change("another horse 7", "a third horse 8")).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void an_account_comes_back_with_its_roles_and_scope() {
        Account made = make("db-one", Set.of(Role.CLERK, Role.REVIEWER), GUANXIAN);
        assertThat(accounts.find(" DB-One ")).contains(made);
        assertThat(made.roles()).containsExactlyInAnyOrder(Role.CLERK, Role.REVIEWER);
        assertThat(made.scope()).isEqualTo(Scope.of(GUANXIAN));
        assertThat(made.enabled()).isTrue();
    }

    @Test
    void a_taken_login_and_a_weak_password_are_refused() {
        make("db-two", Set.of(Role.CLERK), GUANXIAN);
        assertThatThrownBy(() -> make("db-two", Set.of(Role.CLERK), GUANXIAN)).isInstanceOf(Refusal.class).hasMessageContaining("login-taken");
        assertThatThrownBy(() -> accounts.create(new NewAccount("db-three", "x", "short", GUANXIAN, Set.of(), Scope.of(), false)))
                .hasMessageContaining("password-short");
        assertThatThrownBy(() -> make("9 bad", Set.of(), GUANXIAN)).hasMessageContaining("login-form");
    }

    @Test
    void the_right_password_signs_in_with_the_roles() {
        make("db-four", Set.of(Role.LEADER), CITY);
        var signed = signIn.authenticate(attempt("DB-four", PASSWORD));
        assertThat(signed.getName()).isEqualTo("db-four");
        assertThat(signed.getAuthorities()).extracting("authority").containsExactly("ROLE_LEADER");
        assertThat(signed.getCredentials()).isNull();
    }

    @Test
    void five_wrong_passwords_close_the_account_even_for_the_right_one_until_time_has_passed() {
        make("db-five", Set.of(Role.LEADER), CITY);
        for (int i = 0; i < 4; i++) {
            wrong("db-five");
        }
        assertThatThrownBy(() -> signIn.authenticate(attempt("db-five", "no"))).isInstanceOf(MustWait.class).extracting("minutes").isEqualTo(15L);
        assertThatThrownBy(() -> signIn.authenticate(attempt("db-five", PASSWORD))).isInstanceOf(MustWait.class);
        clock.pass(Duration.ofMinutes(15));
        assertThat(signIn.authenticate(attempt("db-five", PASSWORD)).isAuthenticated()).isTrue();
        assertThat(rows.credentials("db-five").orElseThrow().failures()).isZero();
    }

    @Test
    void a_login_without_account_is_answered_like_one_with() {
        for (int i = 0; i < 4; i++) {
            wrong("db-nobody");
        }
        assertThatThrownBy(() -> signIn.authenticate(attempt("db-nobody", "no"))).isInstanceOf(MustWait.class).extracting("minutes").isEqualTo(15L);
    }

    @Test
    void a_county_leader_sees_own_county_and_the_ranking_but_no_other_countys_projects() {
        actAs("db-six", Role.LEADER, GUANXIAN);
        assertThat(guard.isInScope(GUANXIAN)).isTrue();
        assertThat(guard.mayOpenProjectsOf(GUANXIAN)).isTrue();
        assertThat(guard.maySeeTotalsOf(CITY)).isTrue();
        assertThat(guard.maySeeTotalsOf(DONGE)).isTrue();
        assertThat(guard.maySeeTotalsOf(PROVINCE)).isTrue();
        assertThat(guard.maySeeTotalsOf(QINGDAO)).isTrue();
        assertThat(guard.maySeeTotalsOf(SHINAN)).isFalse();
        assertThat(guard.mayOpenProjectsOf(DONGE)).isFalse();
        assertThat(guard.mayOpenProjectsOf(CITY)).isFalse();
        assertThatThrownBy(() -> guard.requireProjectsOf(DONGE)).isInstanceOf(AccessRefusal.class).hasMessageContaining("projects");
        assertThatThrownBy(() -> guard.requireUnit(CITY)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> guard.requireTotals(SHINAN)).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void the_office_can_open_other_counties_projects() {
        actAs("db-seven", Role.LEADER, GUANXIAN);
        settings.set(Settings.OTHER_COUNTIES, "PROJECTS");
        assertThat(guard.mayOpenProjectsOf(DONGE)).isTrue();
        assertThat(guard.mayOpenProjectsOf(SHINAN)).isFalse();
        assertThat(guard.isInScope(DONGE)).isFalse();
    }

    @Test
    void the_right_to_a_city_includes_its_counties_and_only_them() {
        actAs("db-eight", Role.OFFICE, CITY);
        assertThat(guard.mayOpenProjectsOf(GUANXIAN)).isTrue();
        assertThat(guard.isInScope(SHINAN)).isFalse();
        assertThat(guard.require(Role.OFFICE, Role.ADMIN).login()).isEqualTo("db-eight");
        assertThatThrownBy(() -> guard.require(Role.ADMIN)).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void nobody_signed_in_may_nothing() {
        assertThat(guard.may(Role.values())).isFalse();
        assertThat(guard.maySeeTotalsOf(CITY)).isFalse();
        assertThatThrownBy(() -> guard.require(Role.LEADER)).hasMessageContaining("signed-out");
    }

    @Test
    void the_first_administrators_link_works_once_and_only_the_newest() {
        for (String table : List.of("account_role", "account_scope", "account")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        String old = first.newToken();
        String token = first.newToken();
        assertThat(first.isOpen(old)).isFalse();
        assertThat(first.isOpen(token)).isTrue();
        Account admin = first.create(token, "db-admin", "x", PASSWORD, CITY);
        assertThat(admin.roles()).containsExactly(Role.ADMIN);
        assertThat(first.isOpen(token)).isFalse();
        assertThatThrownBy(() -> first.create(token, "db-admin2", "x", PASSWORD, CITY)).hasMessageContaining("setup-link");
    }

    @Test
    void a_setting_set_twice_keeps_the_second_value() {
        settings.set("db.test", "a");
        settings.set("db.test", "b");
        assertThat(settings.find("db.test")).contains("b");
        assertThat(settings.otherCounties()).isEqualTo(Settings.OtherCounties.TOTALS);
    }

    private Account make(String login, Set<Role> roles, UnitCode unit) {
        return accounts.create(new NewAccount(login, "Somebody", PASSWORD, unit, roles, Scope.of(unit), false));
    }

    private void actAs(String login, Role role, UnitCode unit) {
        make(login, Set.of(role), unit);
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, null, role.authority());
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private void wrong(String login) {
        assertThatThrownBy(() -> signIn.authenticate(attempt(login, "no"))).isInstanceOf(BadCredentialsException.class);
    }

    private static UsernamePasswordAuthenticationToken attempt(String login, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login, password);
    }

    /** A clock that stands until it is told. */
    private static final class TickingClock extends Clock {

        private Instant now = Instant.parse("2024-07-01T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return BusinessClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
