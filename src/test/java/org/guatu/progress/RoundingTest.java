package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Share;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final List<Share> SIXTY_FORTY = List.of(Share.of(60, 100), Share.of(40, 100));

    @Test
    void shown_parts_add_to_the_shown_total() {
        assertThat(shown("0.004", "0.004", "0.004")).containsExactly("0.01", "0.00", "0.00");
        assertThat(shown("1.005", "1.005")).containsExactly("1.01", "1.00");
        assertThat(shown("0.334", "0.333", "0.333")).containsExactly("0.34", "0.33", "0.33");
        assertThat(shown("12.3456", "7.6543")).containsExactly("12.35", "7.65");
    }

    @Test
    void parts_that_are_already_round_stay() {
        assertThat(shown("9.87", "1.45", "-0.48", "-0.60", "-1.00")).containsExactly("9.87", "1.45", "-0.48", "-0.60", "-1.00");
        assertThat(shown()).isEmpty();
    }

    @Test
    void negative_parts_add_too() {
        assertThat(shown("1.005", "-0.505", "-0.333")).containsExactly("1.01", "-0.51", "-0.33");
        assertThat(shown("-0.004", "-0.004", "-0.004")).satisfies(parts -> assertThat(sum(parts)).isEqualTo("-0.01"));
        assertThat(shown("-1.005")).containsExactly("-1.01");
    }

    @Test
    void raw_parts_that_do_not_add_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                Rounding.largestRemainder(Figures.decimals("1.00", "2.00"), new BigDecimal("3.01"), 2));
    }

    @Test
    void percentages_of_a_whole_add_to_a_hundred() {
        List<Exact> thirds = List.of(Exact.of(100).dividedBy(Exact.of(3)), Exact.of(100).dividedBy(Exact.of(3)),
                Exact.of(100).dividedBy(Exact.of(3)));
        assertThat(Rounding.largestRemainder(thirds, 2)).containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"),
                new BigDecimal("33.33"));
    }

    @Test
    void ten_thousand_and_one_at_60_40_is_6001_and_4000() {
        assertThat(Rounding.split(new BigDecimal("10001"), SIXTY_FORTY)).containsExactly(new BigDecimal("6001"), new BigDecimal("4000"));
    }

    @Test
    void a_split_is_made_in_the_smallest_unit_of_the_amount() {
        assertThat(Rounding.split(new BigDecimal("10001.00"), SIXTY_FORTY))
                .containsExactly(new BigDecimal("6000.60"), new BigDecimal("4000.40"));
        assertThat(Rounding.split(new BigDecimal("0.01"), SIXTY_FORTY)).containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"));
        assertThat(Rounding.split(new BigDecimal("1E+2"), SIXTY_FORTY)).containsExactly(new BigDecimal("60"), new BigDecimal("40"));
    }

    @Test
    void a_reversal_is_split_like_what_it_reverses() {
        assertThat(Rounding.split(new BigDecimal("-10001"), SIXTY_FORTY))
                .containsExactly(new BigDecimal("-6001"), new BigDecimal("-4000"));
    }

    @Test
    void shares_that_do_not_add_to_one_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                Rounding.split(BigDecimal.TEN, List.of(Share.of(60, 100), Share.of(39, 100))));
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.split(BigDecimal.TEN, List.of()));
    }

    @Test
    void parts_always_add_and_never_move_by_a_whole_unit() {
        Random random = new Random(20240701);
        for (int round = 0; round < 1500; round++) {
            List<BigDecimal> parts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                parts.add(BigDecimal.valueOf(random.nextInt(20_000_000) - 8_000_000, 6));
            }
            BigDecimal total = sum(parts);
            int decimals = random.nextInt(4);
            List<BigDecimal> shown = Rounding.largestRemainder(parts, total, decimals);
            assertThat(sum(shown)).isEqualByComparingTo(total.setScale(decimals, RoundingMode.HALF_UP));
            BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(shown.get(i).scale()).isEqualTo(decimals);
                assertThat(shown.get(i).subtract(parts.get(i)).abs()).isLessThan(unit);
            }
        }
    }

    @Test
    void splits_always_add_and_stay_within_a_unit_of_their_share() {
        Random random = new Random(60_40);
        for (int round = 0; round < 1500; round++) {
            int first = random.nextInt(101);
            int second = random.nextInt(101 - first);
            List<Share> shares = List.of(Share.of(first, 100), Share.of(second, 100), Share.of(100 - first - second, 100));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
            List<BigDecimal> split = Rounding.split(amount, shares);
            assertThat(sum(split)).isEqualByComparingTo(amount);
            for (int i = 0; i < shares.size(); i++) {
                Exact off = Exact.of(split.get(i)).minus(shares.get(i).of(Exact.of(amount)));
                assertThat(off).isBetween(Exact.of(new BigDecimal("-0.01")), Exact.of(new BigDecimal("0.01")));
            }
        }
    }

    private static List<String> shown(String... parts) {
        List<BigDecimal> raw = Figures.decimals(parts);
        return Rounding.largestRemainder(raw, sum(raw), 2).stream().map(BigDecimal::toPlainString).toList();
    }

    private static BigDecimal sum(List<?> parts) {
        return parts.stream().map(part -> new BigDecimal(part.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
