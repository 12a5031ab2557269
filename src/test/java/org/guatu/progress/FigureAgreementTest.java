package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.Share;
import org.guatu.indicator.Shown;
import org.junit.jupiter.api.Test;

/** What the figures of one moment say must agree, whatever the numbers; the seed is fixed. */
class FigureAgreementTest {

    private static Stream<Figure> figures() {
        Random random = new Random(42);
        return IntStream.range(0, 3000).mapToObj(i -> Figure.of(
                BigDecimal.valueOf(random.nextInt(2_000_000) - 100_000, 2),
                BigDecimal.valueOf(1 + random.nextInt(1_500_000), 2),
                i % 3 == 0 ? Period.quarter(2024, 1 + random.nextInt(4)) : Period.year(2024),
                AsOf.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400)))));
    }

    @Test
    void points_and_amount_against_pace_say_the_same() {
        figures().forEach(FigureAgreementTest::pointsAgreeWithAmount);
    }

    private static void pointsAgreeWithAmount(Figure figure) {
        Exact gap = figure.gapPoints().orElseThrow();
        Exact against = figure.againstPace().orElseThrow();
        assertThat(gap.signum()).isEqualTo(against.signum());
        assertThat(against.times(Exact.of(100))).isEqualTo(gap.times(Exact.of(figure.target().orElseThrow())));
        assertThat(figure.dueByPace().orElseThrow().plus(against)).isEqualTo(Exact.of(figure.actual()));
    }

    @Test
    void the_required_rate_over_the_time_left_is_what_remains() {
        figures().forEach(FigureAgreementTest::rateAgreesWithRemaining);
    }

    private static void rateAgreesWithRemaining(Figure figure) {
        Exact remaining = figure.remaining().orElseThrow();
        assertThat(remaining.signum() == 0).isEqualTo(figure.done());
        assertThat(figure.requiredPerMonth().isPresent()).isEqualTo(!figure.period().isOver(figure.asOf()));
        figure.requiredPerMonth().ifPresent(q -> assertThat(q.times(figure.monthsLeft())).isEqualTo(remaining));
        figure.speedUp().ifPresent(k -> assertThat(k.times(figure.presentPerMonth().orElseThrow()))
                .isEqualTo(figure.requiredPerMonth().orElseThrow()));
    }

    @Test
    void the_light_is_the_one_that_cross_multiplication_gives() {
        figures().forEach(FigureAgreementTest::lightAgrees);
    }

    private static void lightAgrees(Figure figure) {
        Light expected;
        if (new BigDecimal(figure.pace().value().getNumerator()).multiply(BigDecimal.valueOf(25))
                .compareTo(new BigDecimal(figure.pace().value().getDenominator())) < 0) {
            expected = Light.NONE;
        } else if (figure.actual().compareTo(figure.target().orElseThrow()) >= 0) {
            expected = Light.DONE;
        } else if (isAtLeastTenthsOfPace(figure, 10)) {
            expected = Light.OK;
        } else {
            expected = isAtLeastTenthsOfPace(figure, 9) ? Light.WARN : Light.BAD;
        }
        assertThat(figure.light()).isEqualTo(expected);
        assertThat(figure.noLight().isPresent()).isEqualTo(expected == Light.NONE);
    }

    @Test
    void what_is_printed_is_never_untrue() {
        figures().forEach(FigureAgreementTest::printIsTrue);
    }

    private static void printIsTrue(Figure figure) {
        BigDecimal percent = Shown.percent(figure.completion().orElseThrow());
        assertThat(percent.compareTo(BigDecimal.valueOf(100)) >= 0)
                .isEqualTo(figure.actual().compareTo(figure.target().orElseThrow()) >= 0);
        assertThat(percent.signum()).isEqualTo(figure.actual().signum());
        assertThat(Shown.points(figure.gapPoints().orElseThrow()).signum()).isEqualTo(figure.gapPoints().orElseThrow().signum());
    }

    /** 10·A·den ≥ tenths·num·T: the comparison of the light without any division. */
    private static boolean isAtLeastTenthsOfPace(Figure figure, int tenths) {
        Share pace = figure.pace();
        BigDecimal left = figure.actual().movePointRight(1).multiply(new BigDecimal(pace.value().getDenominator()));
        BigDecimal right = figure.target().orElseThrow().multiply(BigDecimal.valueOf(tenths))
                .multiply(new BigDecimal(pace.value().getNumerator()));
        return left.compareTo(right) >= 0;
    }
}
