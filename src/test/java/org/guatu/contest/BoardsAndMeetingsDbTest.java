package org.guatu.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.AsOf;
import org.guatu.review.Meetings;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Against which board a rank has changed, and since which meeting a figure has. */
@OnBothDatabases
@Transactional
class BoardsAndMeetingsDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Boards boards;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Accounts accounts;

    @BeforeEach
    void signIn() {
        accounts.create(new NewAccount("board-reader", "Reader", "correct-horse-battery-9", CITY, Set.of(Role.LEADER), Scope.of(CITY), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("board-reader", "", "ROLE_LEADER"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_last_board_published_by_the_day_counts() {
        board(870001, LocalDate.of(2024, 5, 10), "371525", 2);
        board(870002, LocalDate.of(2024, 6, 10), "371525", 3);
        assertThat(boards.lastPublished(CITY, "FUNDS", "2024", AsOf.of(2024, 6, 9)).orElseThrow().ranks()).containsEntry("371525", 2);
        assertThat(boards.lastPublished(CITY, "FUNDS", "2024", AsOf.of(2024, 6, 10)).orElseThrow().ranks()).containsEntry("371525", 3);
        assertThat(boards.lastPublished(CITY, "FUNDS", "2024", AsOf.of(2024, 5, 9))).isEmpty();
        assertThat(boards.lastPublished(CITY, "FDI", "2024", AsOf.of(2024, 6, 30))).isEmpty();
    }

    @Test
    void the_last_meeting_saw_an_earlier_day_and_may_be_of_a_unit_above() {
        jdbc.sql("INSERT INTO review_meeting (id, unit_code, held_on, as_of, demo) VALUES (870011, '371500', DATE '2024-06-24', DATE '2024-06-24', FALSE)").update();
        assertThat(meetings.lastBefore(UnitCode.of("371525"), AsOf.of(2024, 6, 30)).orElseThrow().asOf()).isEqualTo(LocalDate.of(2024, 6, 24));
        assertThat(meetings.lastBefore(CITY, AsOf.of(2024, 6, 24))).isEmpty();
    }

    private void board(long id, LocalDate published, String unit, int rank) {
        jdbc.sql("""
                INSERT INTO board (id, unit_code, indicator_code, period_code, title_zh, title_en, as_of, published_on, demo)
                VALUES (:id, '371500', 'FUNDS', '2024', 't', 't', :published, :published, FALSE)
                """).param("id", id).param("published", published).update();
        jdbc.sql("INSERT INTO board_rank (board_id, unit_code, rank_no) VALUES (:id, :unit, :rank)").param("id", id).param("unit", unit)
                .param("rank", rank).update();
    }
}
