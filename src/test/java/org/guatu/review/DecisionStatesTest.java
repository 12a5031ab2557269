package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a decision, and what it may not become. */
class DecisionStatesTest {

    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);
    private static final Decision OPEN = decision(new BigDecimal("160000000"));

    @Test
    void an_overdue_decision_says_by_how_many_days_and_a_done_one_is_not() {
        assertThat(OPEN.daysOverdue(DUE)).isZero();
        assertThat(OPEN.daysOverdue(DUE.plusDays(3))).isEqualTo(3);
        assertThat(OPEN.done(DUE).isOverdue(DUE.plusDays(3))).isFalse();
        assertThat(OPEN.notDone(DUE).isOverdue(DUE.plusDays(3))).as("found not done, it is still owed").isTrue();
    }

    @Test
    void more_time_is_asked_for_and_granted_or_not() {
        Decision asked = OPEN.asked(DUE.plusDays(5));
        assertThat(asked.granted(DUE.plusDays(4))).extracting(Decision::dueOn, Decision::askedUntil).containsExactly(DUE.plusDays(4), null);
        assertThat(asked.refused()).extracting(Decision::dueOn, Decision::askedUntil).containsExactly(DUE, null);
        assertThat(asked.done(DUE).askedUntil()).isNull();
        refused(() -> OPEN.asked(DUE), "until");
        refused(() -> OPEN.granted(DUE.plusDays(1)), "not-asked");
        refused(OPEN::refused, "not-asked");
        refused(() -> OPEN.done(DUE).asked(DUE.plusDays(5)), "done");
    }

    @Test
    void what_was_found_not_done_can_be_done_later_and_what_is_settled_can_be_taken_up_again() {
        Decision notDone = OPEN.notDone(DUE);
        assertThat(notDone.done(DUE.plusDays(2)).settledOn()).isEqualTo(DUE.plusDays(2));
        assertThat(notDone.asked(DUE.plusDays(9)).granted(DUE.plusDays(9)).state()).isEqualTo(Decision.State.OPEN);
        assertThat(OPEN.done(DUE).reopened(null)).isEqualTo(OPEN);
        assertThat(OPEN.done(DUE).reopened(DUE.plusDays(7)).dueOn()).isEqualTo(DUE.plusDays(7));
        refused(() -> OPEN.reopened(null), "open");
        refused(() -> notDone.notDone(DUE), "settled");
        refused(() -> OPEN.done(DUE).done(DUE), "done");
    }

    @ParameterizedTest
    @CsvSource({"160000000,2024-07-01,AS_EXPECTED", "159999999.99,2024-07-10,NOT_YET", "159999999.99,2024-07-11,SHORT", "-5,2024-07-11,SHORT"})
    void a_movement_is_judged_against_what_was_expected(BigDecimal moved, LocalDate today, Movement.Verdict verdict) {
        assertThat(Movement.of(OPEN, AsOf.of(today), moved, today).verdict()).isEqualTo(verdict);
    }

    @Test
    void without_an_expected_effect_the_movement_alone_is_told() {
        assertThat(Movement.of(decision(null), AsOf.of(DUE), BigDecimal.TEN, DUE.plusDays(1)).verdict()).isEqualTo(Movement.Verdict.NOTHING_EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure:FUNDS:371525", "unit:371525", "project:118", "blocker:7"})
    void a_subject_is_read_as_it_is_written(String text) {
        assertThat(DecisionSubject.parse(text)).hasToString(text);
    }

    @Test
    void a_new_decision_says_what_who_and_until_when() {
        refused(() -> fresh(" ", "owner", DUE, null), "matter");
        refused(() -> fresh("matter", null, DUE, null), "owner");
        refused(() -> fresh("matter", "owner", null, null), "due");
        refused(() -> fresh("matter", "owner", DUE, BigDecimal.ZERO), "effect");
        refused(() -> fresh("matter", "owner", DUE, new BigDecimal("0.001")), "effect");
    }

    private static NewDecision fresh(String matter, String owner, LocalDate due, BigDecimal effect) {
        return new NewDecision(new DecisionSubject.OnUnit(COUNTY), matter, owner, null, due, effect, null);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String rule) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining("meeting.refusal." + rule);
    }

    private static Decision decision(BigDecimal effect) {
        Decision.Then then = new Decision.Then("FUNDS", AsOf.of(2024, 6, 30), new BigDecimal("1482000000"), null);
        return new Decision(1, new DecisionSubject.OnUnit(COUNTY), "46 亩净地", COUNTY, "县自然资源和规划局", COUNTY, DUE, effect, 7L,
                Decision.Origin.MEETING, Decision.State.OPEN, null, LocalDate.of(2024, 7, 1), null, null, Optional.of(then), 0);
    }
}
