package org.guatu.progress;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.LightRule;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;

/**
 * One actual against one target, and everything that follows from the two (domain §3). Quarter and year of one indicator are
 * two figures; neither hides the other. What cannot be said is empty, never infinite, never a made-up 100 %.
 *
 * @param actual   A: recognised in the period up to the as-of date; may be negative after reversals
 * @param target   T in the same unit of measure, not negative; empty when none was set (未下达)
 * @param operator how the document words the target
 * @param period   the span the target is for
 * @param asOf     the indicator's own as-of date
 * @param pace     P: the share of the target that should be done by then
 * @param rule     the light rule that holds on the as-of date
 * @param reported false once the cut-off passed without a report; a report of zero is a report
 */
public record Figure(BigDecimal actual, Optional<BigDecimal> target, Operator operator, Period period, AsOf asOf,
                     Share pace, LightRule rule, boolean reported) {

    private static final BigFraction DAYS_PER_WEEK = BigFraction.of(7);

    public Figure {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(rule, "rule");
        if (target.isPresent() && target.get().signum() < 0) {
            throw new IllegalArgumentException("a target is never negative: " + target.get());
        }
    }

    /** A reported figure, its pace taken from the curve and its rule from the city's. */
    public static Figure of(BigDecimal actual, Optional<BigDecimal> target, Operator operator, Period period, AsOf asOf,
                            PaceCurve curve, LightRules rules) {
        return new Figure(actual, target, operator, period, asOf, curve.shareAt(period, asOf), rules.at(asOf.date()), true);
    }

    /** A reported figure on equal months, ≥ and the standard lights. */
    public static Figure of(BigDecimal actual, BigDecimal target, Period period, AsOf asOf) {
        return of(actual, Optional.ofNullable(target), Operator.GE, period, asOf, PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
    }

    /** The same figure carried on without a report (未报). */
    public Figure notReported() {
        return new Figure(actual, target, operator, period, asOf, pace, rule, false);
    }

    /** What the figure would be with another actual, all else equal. */
    public Figure withActual(BigDecimal other) {
        return new Figure(other, target, operator, period, asOf, pace, rule, reported);
    }

    /** Whether there is a task, and what to print when there is none. */
    public TaskState task() {
        return TaskState.of(actual, target);
    }

    /** C = A / T, never clamped; empty without a target above zero. */
    public Optional<Ratio> completion() {
        return positiveTarget().map(t -> Ratio.of(actual, t));
    }

    /** G = (C − P) × 100 in percentage points: positive ahead of pace (超序时), negative behind (欠序时). */
    public Optional<Exact> gapPoints() {
        return completion().map(c -> c.pointsAbove(pace.ratio()));
    }

    /** E = A − P·T in the unit of measure, from the exact pace and never from the printed one. */
    public Optional<Exact> againstPace() {
        return positiveTarget().map(t -> exactActual().minus(pace.of(Exact.of(t))));
    }

    /** P·T: what should be in place by the as-of date. */
    public Optional<Exact> dueByPace() {
        return positiveTarget().map(t -> pace.of(Exact.of(t)));
    }

    /** R = max(0, T − A). */
    public Optional<Exact> remaining() {
        return positiveTarget().map(t -> Exact.of(t.subtract(actual).max(BigDecimal.ZERO)));
    }

    /** Months of the period up to and with the as-of date. */
    public Exact monthsElapsed() {
        return new Exact(period.monthsElapsed(asOf.date()));
    }

    /** Months of the period after the as-of date. */
    public Exact monthsLeft() {
        return new Exact(period.monthsLeft(asOf.date()));
    }

    /** q = R / months left; empty when no time is left: then {@link #periodState} speaks. */
    public Optional<Exact> requiredPerMonth() {
        return monthsLeft().signum() == 0 ? Optional.empty() : remaining().map(r -> r.dividedBy(monthsLeft()));
    }

    /** R / weeks left, a week being seven days; empty when no time is left. */
    public Optional<Exact> requiredPerWeek() {
        int days = period.daysLeft(asOf.date());
        Exact weeks = new Exact(BigFraction.of(days).divide(DAYS_PER_WEEK));
        return days == 0 ? Optional.empty() : remaining().map(r -> r.dividedBy(weeks));
    }

    /** a = A / months elapsed; empty before the period starts. */
    public Optional<Exact> presentPerMonth() {
        return monthsElapsed().signum() == 0 ? Optional.empty() : Optional.of(exactActual().dividedBy(monthsElapsed()));
    }

    /** k = q / a: how many times the present rate is needed; empty when there is no present rate above zero. */
    public Optional<Exact> speedUp() {
        return requiredPerMonth().flatMap(q -> presentPerMonth().filter(a -> a.signum() > 0).map(q::dividedBy));
    }

    /** Whether the target is reached as the document words it: ≥, or > for 超过. */
    public boolean done() {
        return positiveTarget().filter(t -> operator.isMet(actual, t)).isPresent();
    }

    /** Running, done, or over without being done. */
    public PeriodState periodState() {
        if (positiveTarget().isEmpty()) {
            return PeriodState.NO_TASK;
        }
        if (done()) {
            return PeriodState.DONE;
        }
        return period.isOver(asOf) ? PeriodState.PERIOD_OVER_NOT_DONE : PeriodState.RUNNING;
    }

    /** Why there is no light, in the order domain §3 names the reasons; empty when there is one. */
    public Optional<NoLight> noLight() {
        return switch (task()) {
            case NOT_SET -> Optional.of(NoLight.NO_TARGET);
            case ZERO, ZERO_EXCEEDED -> Optional.of(NoLight.ZERO_TARGET);
            case SET -> {
                if (!reported) {
                    yield Optional.of(NoLight.NOT_REPORTED);
                }
                yield rule.isTooEarly(pace) ? Optional.of(NoLight.TOO_EARLY) : Optional.empty();
            }
        };
    }

    /**
     * The light. A target of 超过 met to the cent when the period is over stands on pace and yet is not done: it is yellow,
     * since ● 正常 beside 期满未完成 would contradict itself.
     */
    public Light light() {
        if (noLight().isPresent()) {
            return Light.NONE;
        }
        if (done()) {
            return Light.DONE;
        }
        Light judged = rule.judge(completion().orElseThrow(), pace);
        boolean overNotDone = periodState() == PeriodState.PERIOD_OVER_NOT_DONE;
        return judged == Light.OK && overNotDone ? Light.WARN : judged;
    }

    /** The bullet, its track ending at the target; empty without a target above zero. */
    public Optional<Bar> bar() {
        return bar(BigDecimal.ZERO, Ratio.ONE);
    }

    /**
     * The bullet on another scale and with the submitted money hatched.
     *
     * @param submitted waiting for recognition, in the unit of measure; below zero draws nothing
     * @param scaleEnd  where the track ends as a multiple of the target, above zero
     */
    public Optional<Bar> bar(BigDecimal submitted, Ratio scaleEnd) {
        return positiveTarget().map(t -> Bar.of(Ratio.of(actual, t), pace, Ratio.of(submitted, t), scaleEnd));
    }

    private Optional<BigDecimal> positiveTarget() {
        return target.filter(t -> t.signum() > 0);
    }

    private Exact exactActual() {
        return Exact.of(actual);
    }
}
