package org.guatu.dashboard.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.guatu.indicator.Indicator;
import org.guatu.indicator.Light;
import org.guatu.review.Decision;
import org.guatu.review.Movement;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** Decisions in words, the same on every screen. */
final class DecisionWords {

    private DecisionWords() {
    }

    /** How it stands, as shape, word and colour. */
    static LightBadge badge(Decision decision, LocalDate today) {
        return new LightBadge(light(decision, today), state(decision, today));
    }

    static Light light(Decision decision, LocalDate today) {
        return decision.isDone() ? Light.OK : decision.isOverdue(today) || decision.state() == Decision.State.NOT_DONE ? Light.BAD : Light.NONE;
    }

    /** 逾期 3 天, 在办, 已办结 06-25. */
    static String state(Decision decision, LocalDate today) {
        if (decision.isDone()) {
            return Texts.text("decide.state.done", Formats.monthDay(decision.settledOn()));
        }
        if (decision.isOverdue(today)) {
            return Texts.text("decide.state.overdue", String.valueOf(decision.daysOverdue(today)));
        }
        return Texts.text(decision.state().messageKey());
    }

    /** 07-10 到期, 还有 9 天. */
    static String due(Decision decision, LocalDate today) {
        int days = decision.daysLeft(today);
        return days < 0 ? Texts.text("decide.due-past", Formats.monthDay(decision.dueOn()))
                : days == 0 ? Texts.text("decide.due-today", Formats.monthDay(decision.dueOn()))
                : Texts.text("decide.due-on", Formats.monthDay(decision.dueOn()), String.valueOf(days));
    }

    /** Whether the figure moved as expected: 06-24 以来 +0.42 亿元, 预期 1.60, 未达预期. Figures of money alone carry an expectation. */
    static String movement(Decision decision, Movement movement) {
        if (movement.verdict() == Movement.Verdict.NOTHING_YET) {
            return Texts.text(movement.verdict().messageKey());
        }
        String since = day(movement.then(), "decide.since", "decide.since-known");
        boolean money = movement.then().indicator().equals(Indicator.FUNDS);
        String moved = money ? Texts.text("decide.moved", since, Formats.signedYi(movement.moved()))
                : Texts.text("decide.moved-count", since, signed(movement.moved()));
        return movement.verdict() == Movement.Verdict.NOTHING_EXPECTED ? moved
                : Texts.text("decide.moved-verdict", moved, Formats.yi(decision.expectedEffect()), Texts.text(movement.verdict().messageKey()));
    }

    /**
     * The day of a figure that was decided on; one that knows more than that evening says when it was known: 06-30，07-01 14:25 所知.
     *
     * @param plain key of the words for the first kind
     * @param known key of the words for the second kind
     */
    static String day(Decision.Then then, String plain, String known) {
        String day = Formats.monthDay(then.asOf().date());
        return then.knownAt() == null ? Texts.text(plain, day) : Texts.text(known, day, Formats.monthDayTime(then.knownAt()));
    }

    /** Large numbers are sums of money in another currency, small ones are counts. */
    private static String signed(BigDecimal moved) {
        return moved.abs().compareTo(new BigDecimal("1000000")) >= 0 ? Formats.signedYi(moved) : Formats.signedCount(moved);
    }
}
