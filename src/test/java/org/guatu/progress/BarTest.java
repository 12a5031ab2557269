package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Share;
import org.junit.jupiter.api.Test;

class BarTest {

    private static final Ratio ONE_AND_A_HALF = new Ratio(BigFraction.of(3, 2));

    @Test
    void behind_pace_the_gap_lies_between_the_money_and_the_tick() {
        Bar bar = Figures.figure("35", "100", 6).bar().orElseThrow();
        assertThat(bar.recognised()).isEqualTo(Share.of(35, 100));
        assertThat(bar.gap()).isEqualTo(Share.of(15, 100));
        assertThat(bar.ahead()).isFalse();
        assertThat(bar.tick()).isEqualTo(Share.of(1, 2));
        assertThat(bar.overflow()).isFalse();
        assertThat(bar.submitted()).isEqualTo(Share.ZERO);
    }

    @Test
    void ahead_of_pace_blue_stops_at_the_tick_and_green_goes_on() {
        Bar bar = Figures.figure("57", "100", 6).bar().orElseThrow();
        assertThat(bar.recognised()).isEqualTo(Share.of(1, 2));
        assertThat(bar.gap()).isEqualTo(Share.of(7, 100));
        assertThat(bar.ahead()).isTrue();
        assertThat(bar.submittedFrom()).isEqualTo(Share.of(57, 100));
    }

    @Test
    void on_pace_there_is_no_gap() {
        Bar bar = Figures.figure("50", "100", 6).bar().orElseThrow();
        assertThat(bar.gap()).isEqualTo(Share.ZERO);
        assertThat(bar.ahead()).isFalse();
    }

    @Test
    void beyond_the_target_only_the_drawing_stops() {
        Bar bar = Figures.figure("165.07", "100", 6).bar().orElseThrow();
        assertThat(bar.overflow()).isTrue();
        assertThat(bar.recognised()).isEqualTo(Share.of(1, 2));
        assertThat(bar.gap()).isEqualTo(Share.of(1, 2));
        assertThat(Figures.figure("100", "100", 6).bar().orElseThrow().overflow()).isFalse();
    }

    @Test
    void submitted_money_is_hatched_after_the_recognised_and_stays_on_the_track() {
        Figure city = Figures.city();
        Bar bar = city.bar(new BigDecimal("6.20"), Ratio.ONE).orElseThrow();
        assertThat(bar.submitted()).isEqualTo(Share.of(620, 50_000));
        assertThat(bar.submittedFrom()).isEqualTo(Share.of(23_840, 50_000));
        assertThat(city.bar(new BigDecimal("900"), Ratio.ONE).orElseThrow().submitted()).isEqualTo(Share.of(26_160, 50_000));
        assertThat(city.bar(new BigDecimal("-2"), Ratio.ONE).orElseThrow().submitted()).isEqualTo(Share.ZERO);
    }

    @Test
    void a_track_may_end_elsewhere_than_at_the_target() {
        Bar bar = Figures.figure("75", "100", 6).bar(BigDecimal.ZERO, ONE_AND_A_HALF).orElseThrow();
        assertThat(bar.tick()).isEqualTo(Share.of(1, 3));
        assertThat(bar.gap()).isEqualTo(Share.of(1, 6));
        assertThat(Figures.figure("120", "100", 6).bar(BigDecimal.ZERO, ONE_AND_A_HALF).orElseThrow().overflow()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.city().bar(BigDecimal.ZERO, Ratio.ZERO));
    }

    @Test
    void the_drawn_parts_never_leave_the_track() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            Figure figure = Figure.of(BigDecimal.valueOf(random.nextInt(40_000) - 5_000, 2),
                    BigDecimal.valueOf(1 + random.nextInt(20_000), 2), Period.year(2024),
                    AsOf.of(Period.year(2024).start().plusDays(random.nextInt(366))));
            Ratio end = new Ratio(BigFraction.of(1 + random.nextInt(30), 10));
            Bar bar = figure.bar(BigDecimal.valueOf(random.nextInt(9_000), 2), end).orElseThrow();
            assertThat(bar.recognised().value().add(bar.gap().value())).isLessThanOrEqualTo(BigFraction.ONE);
            assertThat(bar.submittedFrom().value().add(bar.submitted().value())).isLessThanOrEqualTo(BigFraction.ONE);
            BigFraction tick = bar.ahead() ? bar.recognised().value() : bar.recognised().value().add(bar.gap().value());
            assertThat(tick).isEqualTo(bar.tick().value());
            assertThat(bar.overflow()).isEqualTo(figure.completion().orElseThrow().compareTo(end) > 0);
        }
    }
}
