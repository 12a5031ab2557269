package org.guatu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.guatu.calendar.Month;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Share;

/**
 * What the period may end at (domain §3): the median of several plain methods, the band between the lowest and the highest,
 * and each method by name, so that nobody takes it for knowledge. One method alone is no forecast.
 *
 * @param estimates what each usable method says, in the order of the methods
 * @param none      why there is no forecast; the estimates are then for the curious only
 */
public record Forecast(List<Estimate> estimates, Optional<NoForecast> none) {

    /** The methods, in the order they are listed. */
    public enum Method {
        /** A / P, from P = 0.08. */
        LINEAR,
        /** A + the mean of the last three whole months × months left. */
        LAST_THREE_MONTHS,
        /** A / last year's share by the same day, when last year is complete and was measured alike. */
        SEASONAL,
        /** A + Σ plan left × stage probability. */
        PIPELINE;

        /** Key of the words. */
        public String messageKey() {
            return "progress.forecast.method." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is none. */
    public enum NoForecast {
        /** P below 0.04. */
        TOO_EARLY,
        /** Fewer than three whole months. */
        TOO_FEW_MONTHS,
        /** Fewer than two methods can be used (样本不足). */
        TOO_FEW_METHODS,
        /** The actual is carried from an earlier month, so every method would start too low. */
        NOT_REPORTED;

        /** Key of the words. */
        public String messageKey() {
            return "progress.forecast.none." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one method says, in the unit of measure. */
    public record Estimate(Method method, Exact value) {
    }

    private static final Share FLOOR = Share.of(new BigDecimal("0.04"));
    private static final Share LINEAR_FROM = Share.of(new BigDecimal("0.08"));
    private static final int MONTHS = 3;

    public Forecast {
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(none, "none");
    }

    /**
     * The forecast of a figure.
     *
     * @param increments increments by month from the period's first month on; months after the as-of date are not looked at
     * @param lastYear   the same span a year ago, if known
     * @param pipeline   Σ plan left × stage probability (see {@link PlanLeft#weighted}), if known
     */
    public static Forecast of(Figure figure, List<BigDecimal> increments, Optional<LastYear> lastYear,
                              Optional<Exact> pipeline) {
        if (figure.pace().compareTo(FLOOR) < 0) {
            return new Forecast(List.of(), Optional.of(NoForecast.TOO_EARLY));
        }
        List<Estimate> estimates = new ArrayList<>();
        add(estimates, Method.LINEAR, linear(figure));
        add(estimates, Method.LAST_THREE_MONTHS, lastThreeMonths(figure, increments));
        add(estimates, Method.SEASONAL, lastYear.flatMap(year -> seasonal(figure, year)));
        add(estimates, Method.PIPELINE, pipeline.map(Exact.of(figure.actual())::plus));
        return new Forecast(estimates, reason(figure, estimates));
    }

    /** A / P; empty below P = 0.08 and when A is negative, which a division would only blow up. */
    public static Optional<Exact> linear(Figure figure) {
        if (figure.pace().compareTo(LINEAR_FROM) < 0 || figure.actual().signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(Exact.of(figure.actual()).dividedBy(new Exact(figure.pace().value())));
    }

    /** The median of the methods; of an even number the mean of the middle two. */
    public Optional<Exact> median() {
        if (none.isPresent()) {
            return Optional.empty();
        }
        List<Exact> sorted = estimates.stream().map(Estimate::value).sorted().toList();
        Exact upper = sorted.get(sorted.size() / 2);
        Exact lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(Exact.of(2)));
    }

    /** The lowest method. */
    public Optional<Exact> low() {
        return none.isPresent() ? Optional.empty() : estimates.stream().map(Estimate::value).min(Comparator.naturalOrder());
    }

    /** The highest method. */
    public Optional<Exact> high() {
        return none.isPresent() ? Optional.empty() : estimates.stream().map(Estimate::value).max(Comparator.naturalOrder());
    }

    /** What one method says, if it could be used. */
    public Optional<Exact> by(Method method) {
        return estimates.stream().filter(estimate -> estimate.method() == method).map(Estimate::value).findFirst();
    }

    /** Median less target: negative when the target would be missed. */
    public Optional<Exact> againstTarget(BigDecimal target) {
        return median().map(value -> value.minus(Exact.of(target)));
    }

    /** Positions, in the period, of the three whole months that {@link Method#LAST_THREE_MONTHS} looks at; empty when there are fewer. */
    public static List<Integer> recentMonths(Figure figure) {
        List<Integer> whole = wholeMonths(figure);
        return whole.size() < MONTHS ? List.of() : whole.subList(whole.size() - MONTHS, whole.size());
    }

    private static Optional<Exact> lastThreeMonths(Figure figure, List<BigDecimal> increments) {
        List<Integer> recent = recentMonths(figure);
        if (recent.isEmpty() || increments.size() <= recent.getLast()) {
            return Optional.empty();
        }
        BigDecimal sum = recent.stream().map(increments::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        Exact mean = Exact.of(sum).dividedBy(Exact.of(MONTHS));
        return Optional.of(Exact.of(figure.actual()).plus(mean.times(figure.monthsLeft())));
    }

    private static Optional<Exact> seasonal(Figure figure, LastYear lastYear) {
        if (figure.actual().signum() < 0) {
            return Optional.empty();
        }
        return lastYear.shareAt(figure.period(), figure.asOf())
                .map(share -> Exact.of(figure.actual()).dividedBy(new Exact(share.value())));
    }

    private static Optional<NoForecast> reason(Figure figure, List<Estimate> estimates) {
        if (!figure.reported()) {
            return Optional.of(NoForecast.NOT_REPORTED);
        }
        if (wholeMonths(figure).size() < MONTHS) {
            return Optional.of(NoForecast.TOO_FEW_MONTHS);
        }
        return estimates.size() < 2 ? Optional.of(NoForecast.TOO_FEW_METHODS) : Optional.empty();
    }

    /** Positions of the months that lie wholly in the period and are over: half a month says nothing about a mean. */
    private static List<Integer> wholeMonths(Figure figure) {
        List<Month> months = figure.period().months();
        return IntStream.range(0, months.size()).boxed()
                .filter(i -> !months.get(i).firstDay().isBefore(figure.period().start()))
                .filter(i -> !months.get(i).lastDay().isAfter(figure.period().end()))
                .filter(i -> !months.get(i).lastDay().isAfter(figure.asOf().date()))
                .toList();
    }

    private static void add(List<Estimate> estimates, Method method, Optional<Exact> value) {
        value.ifPresent(v -> estimates.add(new Estimate(method, v)));
    }
}
