package org.guatu.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;

/**
 * How the same span went a year ago. Unlike a pace it may fall in a month of corrections.
 *
 * @param cumulative     amounts at the month ends, in the unit of measure
 * @param sameDefinition whether it was measured as this year is; if not it foretells nothing
 */
public record LastYear(List<BigDecimal> cumulative, boolean sameDefinition) {

    public LastYear {
        cumulative = List.copyOf(cumulative);
    }

    /**
     * Several of one indicator added up, month by month.
     *
     * @param parts of equally many months; measured alike only where all of them are
     */
    static LastYear sum(List<LastYear> parts) {
        List<BigDecimal> sums = IntStream.range(0, parts.getFirst().cumulative().size())
                .mapToObj(i -> parts.stream().map(part -> part.cumulative().get(i)).reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
        return new LastYear(sums, parts.stream().allMatch(LastYear::sameDefinition));
    }

    /**
     * The part of the whole that was done by the same day a year ago, straight by days inside a month. Empty when the
     * definition differs, a month is missing, or nothing above zero was done.
     */
    public Optional<Ratio> shareAt(Period period, AsOf asOf) {
        boolean complete = cumulative.size() == period.months().size() && period.kind() != Period.Kind.CAMPAIGN;
        if (!sameDefinition || !complete || !period.contains(asOf.date()) || cumulative.getLast().signum() <= 0) {
            return Optional.empty();
        }
        int monthsDone = Month.of(period.start()).monthsUntil(asOf.month());
        BigFraction from = monthsDone == 0 ? BigFraction.ZERO : Exact.fraction(cumulative.get(monthsDone - 1));
        BigFraction to = Exact.fraction(cumulative.get(monthsDone));
        BigFraction partOfMonth = BigFraction.of(asOf.date().getDayOfMonth(), asOf.month().days());
        BigFraction done = from.add(to.subtract(from).multiply(partOfMonth));
        return Optional.of(new Ratio(done.divide(Exact.fraction(cumulative.getLast())))).filter(share -> share.signum() > 0);
    }
}
