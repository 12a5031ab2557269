package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessGuard;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.AgendaRows;
import org.guatu.review.store.DriveRows;
import org.guatu.review.store.MeetingRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tablets at one meeting: at once, one after the other, and over a restart. It commits, since threads must see it, and clears up. */
@OnBothDatabases
class DriveDbTest {

    private static final String UNIT = "371521";
    private static final long MEETING = 995001;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private AccessGuard guard;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private MeetingRows meetings;
    @Autowired
    private AgendaRows agendas;
    @Autowired
    private DriveRows drives;
    @Autowired
    private MeetingTransactions transactions;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Conductor conductor;

    private People people;

    @BeforeEach
    void aRunningMeeting() {
        people = new People(accounts);
        jdbc.sql("""
                INSERT INTO review_meeting (id, unit_code, held_on, as_of, demo, state, drive_page, drive_since, drive_version)
                VALUES (?, ?, DATE '2024-07-01', DATE '2024-06-30', FALSE, 'RUNNING', 'overview', TIMESTAMP '2024-07-01 08:30:00', 1)
                """).params(MEETING, UNIT).update();
        List<String> pages = List.of("overview", "ranking", "mega", "problems", "decisions");
        for (int i = 0; i < pages.size(); i++) {
            jdbc.sql("INSERT INTO review_agenda VALUES (?, ?, ?, 2, '')").params(MEETING, i + 1, pages.get(i)).update();
        }
    }

    @AfterEach
    void clear() {
        People.out();
        jdbc.sql("DELETE FROM review_agenda WHERE meeting_id = ?").params(MEETING).update();
        jdbc.sql("DELETE FROM review_meeting WHERE id = ?").params(MEETING).update();
    }

    @Test
    void two_that_press_next_at_once_turn_one_page_and_nobody_gets_an_error() throws Exception {
        List<String> office = List.of(people.make(Role.OFFICE, UNIT), people.make(Role.LEADER, UNIT));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 4; round++) {
                int seen = drive().version();
                String driver = drive().driverTablet();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Drive>> pressed = office.stream().map(login -> threads.submit((Callable<Drive>) () -> {
                    People.as(login);
                    together.await();
                    return conductor.move(MEETING, seen, driver == null ? login : driver, new Move.Next());
                })).toList();
                Drive first = pressed.get(0).get();
                assertThat(pressed.get(1).get()).isEqualTo(first);
                assertThat(first.version()).isEqualTo(seen + 1);
                assertThat(first.pageNo()).isEqualTo(round + 2);
            }
        }
    }

    @Test
    void a_server_that_starts_anew_goes_on_where_the_meeting_is() {
        people.as(Role.OFFICE, UNIT);
        Drive moved = conductor.move(MEETING, 1, "a", new Move.Jump(3));
        Drive pointed = conductor.move(MEETING, moved.version(), "a", new Move.Point("project:118"));
        Conductor anew = new Conductor(guard, clock, meetings, agendas, drives, transactions, events);
        assertThat(anew.drive(MEETING).orElseThrow()).isEqualTo(drive()).extracting(Drive::version, Drive::page, Drive::highlight, Drive::driverTablet)
                .containsExactly(pointed.version(), PageRef.MEGA, "project:118", "a");
        assertThat(anew.move(MEETING, pointed.version(), "a", new Move.Next()).pageNo()).isEqualTo(4);
    }

    @Test
    void one_drives_and_another_takes_over_so_that_both_see_it() {
        people.as(Role.OFFICE, UNIT);
        Drive mine = conductor.move(MEETING, 1, "a", new Move.Next());
        assertThat(mine.isDrivenBy("a")).isTrue();
        String other = people.as(Role.LEADER, UNIT);
        assertThatThrownBy(() -> conductor.move(MEETING, mine.version(), "b", new Move.Next())).isInstanceOf(Refusal.class).hasMessageContaining("not-driving");
        assertThat(conductor.move(MEETING, 1, "b", new Move.Next())).as("who is behind sees what is shown").isEqualTo(drive());
        Drive taken = conductor.takeOver(MEETING, "b");
        assertThat(taken).extracting(Drive::page, Drive::driverLabel, Drive::driverTablet).containsExactly(PageRef.RANKING, other, "b");
        assertThatThrownBy(() -> conductor.move(MEETING, taken.version(), "a", new Move.Next())).hasMessageContaining("not-driving");
        assertThat(conductor.move(MEETING, taken.version(), "b", new Move.Next()).page()).isEqualTo(PageRef.MEGA);
        jdbc.sql("UPDATE review_meeting SET state = 'CLOSED' WHERE id = ?").params(MEETING).update();
        assertThatThrownBy(() -> conductor.takeOver(MEETING, "a")).hasMessageContaining("not-running");
    }

    private Drive drive() {
        return drives.find(MEETING).orElseThrow();
    }
}
