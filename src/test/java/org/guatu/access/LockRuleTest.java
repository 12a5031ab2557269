package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

class LockRuleTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 7, 1, 12, 0);

    @Test
    void the_fifth_failure_closes_for_a_quarter_of_an_hour() {
        for (int failures = 0; failures < 5; failures++) {
            assertThat(LockRule.lockAfter(failures)).isEmpty();
        }
        assertThat(LockRule.lockAfter(5)).contains(Duration.ofMinutes(15));
        assertThat(LockRule.lockAfter(6)).isEmpty();
    }

    @Test
    void each_further_five_close_longer_up_to_four_hours() {
        assertThat(LockRule.lockAfter(10)).contains(Duration.ofMinutes(30));
        assertThat(LockRule.lockAfter(15)).contains(Duration.ofHours(1));
        assertThat(LockRule.lockAfter(25)).contains(Duration.ofHours(4));
        assertThat(LockRule.lockAfter(500_000)).contains(Duration.ofHours(4));
    }

    @Test
    void a_login_that_does_not_exist_closes_like_one_that_does() {
        Strangers strangers = new Strangers();
        for (int i = 0; i < 4; i++) {
            assertThat(strangers.loginFailed("nobody", NOON)).isEmpty();
        }
        assertThat(strangers.loginFailed("nobody", NOON)).contains(NOON.plusMinutes(15));
        assertThat(strangers.loginLockedUntil("nobody", NOON.plusMinutes(14))).isPresent();
        assertThat(strangers.loginLockedUntil("nobody", NOON.plusMinutes(15))).isEmpty();
        assertThat(strangers.loginLockedUntil("somebody", NOON)).isEmpty();
    }

    @Test
    void an_address_waits_once_its_window_is_full_and_goes_on_as_it_empties() {
        Strangers strangers = new Strangers();
        for (int i = 0; i < Strangers.ADDRESS_LIMIT; i++) {
            assertThat(strangers.addressWaitsUntil("192.0.2.1", NOON.plusSeconds(i))).isEmpty();
            strangers.addressFailed("192.0.2.1", NOON.plusSeconds(i));
        }
        assertThat(strangers.addressWaitsUntil("192.0.2.1", NOON.plusMinutes(1))).contains(NOON.plus(Strangers.WINDOW));
        assertThat(strangers.addressWaitsUntil("192.0.2.2", NOON.plusMinutes(1))).isEmpty();
        assertThat(strangers.addressWaitsUntil("192.0.2.1", NOON.plus(Strangers.WINDOW))).isEmpty();
    }
}
