package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.guatu.OnBothDatabases;
import org.guatu.access.store.WallDeviceRows;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OnBothDatabases
@Transactional
class WallDevicesDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final UnitCode ELSEWHERE = UnitCode.of("370202");
    private static int addresses;

    @Autowired Accounts accounts;
    @Autowired WallDevices devices;
    @Autowired WallDeviceRows rows;
    @Autowired JdbcClient jdbc;

    private final Instant[] now = {Instant.now()};
    private WallSignIn door;
    private People people;
    private String address;

    @BeforeEach
    void aDoorWithAClock() {
        people = new People(accounts);
        address = "10.0.0." + ++addresses;
        door = new WallSignIn(rows, accounts, new Clock() {
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
                return now[0];
            }
        });
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void a_screen_whose_code_is_typed_signs_in_for_its_unit_alone() {
        PairingRequest screen = devices.request(address);
        people.as(Role.OFFICE, "371500");
        WallDevice paired = devices.pair(" " + screen.code().toLowerCase(java.util.Locale.ROOT).substring(0, 3) + " " + screen.code().substring(3), " 一号厅大屏 ", COUNTY);
        assertThat(paired.name()).isEqualTo("一号厅大屏");
        assertThat(devices.list()).extracting(WallDevice::id).contains(paired.id());
        People.out();

        String token = devices.fetchToken(screen.secret()).orElseThrow();
        assertThat(devices.fetchToken(screen.secret())).as("a second time").isEmpty();
        WallSignIn.Screen in = door.recognise(token, true).orElseThrow();
        assertThat(in.newToken()).isNull();
        Account account = accounts.find(in.login()).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.WALL);
        assertThat(account.scope()).isEqualTo(Scope.of(COUNTY));
        assertThat(door.signedIn(in).getAuthorities()).extracting(Object::toString).containsExactly("ROLE_WALL");
        assertThat(rows.find(paired.id()).orElseThrow().lastSeenAt()).isNotNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM wall_device WHERE token_hash = :token OR claim_hash = :secret").param("token", token)
                .param("secret", screen.secret()).query(Integer.class).single()).as("secrets kept in the clear").isZero();
    }

    @Test
    void a_code_works_once_and_a_wrong_one_not_at_all() {
        PairingRequest screen = devices.request(address);
        people.as(Role.ADMIN, "371500");
        assertThatThrownBy(() -> devices.pair("AAAAAA", "x", CITY)).isInstanceOf(Refusal.class).hasMessageContaining("pairing-code");
        assertThatThrownBy(() -> devices.pair(screen.code(), " ", CITY)).hasMessageContaining("screen-name");
        devices.pair(screen.code(), "x", CITY);
        assertThatThrownBy(() -> devices.pair(screen.code(), "y", CITY)).hasMessageContaining("pairing-code");
        assertThat(devices.fetchToken("no such secret")).isEmpty();
    }

    @Test
    void a_code_that_its_screen_shows_no_longer_pairs_nothing() {
        PairingRequest screen = devices.request(address);
        PairingRequest another = devices.request(address);
        devices.withdraw(screen);
        people.as(Role.OFFICE, "371500");
        assertThatThrownBy(() -> devices.pair(screen.code(), "hall", COUNTY)).hasMessageContaining("pairing-code");
        assertThat(devices.pair(another.code(), "hall", COUNTY)).isNotNull();
    }

    @Test
    void who_types_too_many_wrong_codes_or_asks_for_too_many_must_wait() {
        people.as(Role.OFFICE, "371500");
        for (int i = 0; i < Strangers.ADDRESS_LIMIT; i++) {
            assertThatThrownBy(() -> devices.pair("AAAAAA", "x", CITY)).hasMessageContaining("pairing-code");
            devices.request(address);
        }
        assertThatThrownBy(() -> devices.pair("AAAAAA", "x", CITY)).hasMessageContaining("pairing-wait");
        assertThatThrownBy(() -> devices.request(address)).hasMessageContaining("pairing-wait");
        assertThat(devices.request(address + "1")).isNotNull();
    }

    @Test
    void a_screen_that_is_taken_off_is_let_in_no_more_and_its_account_is_closed() {
        PairingRequest screen = devices.request(address);
        people.as(Role.OFFICE, "371500");
        WallDevice paired = devices.pair(screen.code(), "二号厅", CITY);
        String token = devices.fetchToken(screen.secret()).orElseThrow();
        assertThat(door.recognise(token, true)).isPresent();
        devices.takeOff(paired.id());
        assertThat(door.recognise(token, true)).isEmpty();
        assertThat(accounts.find(paired.login()).orElseThrow().enabled()).isFalse();
        assertThat(devices.list()).extracting(WallDevice::id).doesNotContain(paired.id());
        devices.takeOff(paired.id());
    }

    @Test
    void a_screen_whose_account_was_switched_off_is_not_let_in() {
        PairingRequest screen = devices.request(address);
        people.as(Role.ADMIN, "371500");
        WallDevice paired = devices.pair(screen.code(), "三号厅", CITY);
        String token = devices.fetchToken(screen.secret()).orElseThrow();
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE login = :login").param("login", paired.login()).update();
        assertThat(door.recognise(token, true)).isEmpty();
    }

    @Test
    void a_token_is_renewed_daily_and_the_one_before_counts_until_the_new_one_was_shown() {
        PairingRequest screen = devices.request(address);
        people.as(Role.ADMIN, "371500");
        devices.pair(screen.code(), "四号厅", CITY);
        String first = devices.fetchToken(screen.secret()).orElseThrow();
        now[0] = now[0].plus(Duration.ofHours(25));
        assertThat(door.recognise(first, false).orElseThrow().newToken()).as("where no cookie can be carried").isNull();
        String lost = door.recognise(first, true).orElseThrow().newToken();
        assertThat(lost).isNotNull();
        now[0] = now[0].plus(Duration.ofHours(25));
        String second = door.recognise(first, true).orElseThrow().newToken();
        assertThat(second).as("the answer with the new token was lost").isNotNull().isNotEqualTo(lost);
        assertThat(door.recognise(lost, true)).isEmpty();
        now[0] = now[0].plus(Duration.ofMinutes(11));
        assertThat(door.recognise(second, true)).isPresent();
        assertThat(door.recognise(first, true)).as("the one before, after the new one was shown").isEmpty();
    }

    @Test
    void a_renaming_with_an_old_version_is_refused() {
        PairingRequest screen = devices.request(address);
        people.as(Role.OFFICE, "371500");
        WallDevice paired = devices.pair(screen.code(), "五号厅", CITY);
        assertThat(devices.rename(paired.id(), paired.version(), "六号厅").name()).isEqualTo("六号厅");
        assertThatThrownBy(() -> devices.rename(paired.id(), paired.version(), "七号厅")).hasMessageContaining("account-changed");
    }

    @Test
    void every_role_gets_in_where_it_may_and_nowhere_else() {
        people.as(Role.ADMIN, "371500");
        WallDevice ours = devices.pair(devices.request(address).code(), "ours", COUNTY);
        people.as(Role.ADMIN, "370202");
        WallDevice theirs = devices.pair(devices.request(address).code(), "theirs", ELSEWHERE);
        Set<Role> office = EnumSet.of(Role.OFFICE, Role.ADMIN);
        Map<String, Set<Role>> may = Map.of("pair", EnumSet.of(Role.OFFICE, Role.ADMIN, Role.LEADER), "list", office, "rename", office, "takeOff", office);
        Map<String, Consumer<UnitCode>> calls = new LinkedHashMap<>();
        calls.put("pair", unit -> devices.pair("AAAAAA", "x", unit));
        calls.put("list", unit -> devices.list());
        calls.put("rename", unit -> devices.rename((unit.equals(COUNTY) ? ours : theirs).id(), -1, "x"));
        calls.put("takeOff", unit -> devices.takeOff((unit.equals(COUNTY) ? ours : theirs).id()));
        for (Role role : Role.values()) {
            people.as(role, "371500");
            calls.forEach((name, call) -> {
                assertThat(isLetIn(call, COUNTY)).as("%s by %s", name, role).isEqualTo(may.get(name).contains(role));
                if (!name.equals("list")) {
                    assertThat(isLetIn(call, ELSEWHERE)).as("%s of another city by %s", name, role).isFalse();
                }
            });
        }
        people.as(Role.OFFICE, "371500");
        assertThat(devices.list()).extracting(WallDevice::unit).doesNotContain(ELSEWHERE);
        People.out();
        calls.forEach((name, call) -> assertThat(isLetIn(call, COUNTY)).as(name + " by nobody").isFalse());
        // A screen asks for its code, gives it back and asks for its token before it is signed in.
        Set<String> known = new TreeSet<>(calls.keySet());
        known.addAll(List.of("request", "withdraw", "fetchToken"));
        assertThat(Arrays.stream(WallDevices.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(java.lang.reflect.Method::getName).collect(Collectors.toSet())).isEqualTo(known);
    }

    private static boolean isLetIn(Consumer<UnitCode> call, UnitCode unit) {
        return !(catchThrowable(() -> call.accept(unit)) instanceof AccessRefusal);
    }
}
