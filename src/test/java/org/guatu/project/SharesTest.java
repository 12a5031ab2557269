package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final UnitCode A = UnitCode.of("371524");
    private static final UnitCode B = UnitCode.of("371525");
    private static final UnitCode C = UnitCode.of("371526");

    @Test
    void the_odd_yuan_goes_to_the_largest_remainder() {
        Shares shares = shares(Map.of(A, "60", B, "40"));
        assertThat(shares.split(10001L)).containsEntry(A, 6001L).containsEntry(B, 4000L);
        assertThat(shares.split(new BigDecimal("10001.00"))).containsEntry(A, new BigDecimal("6001")).containsEntry(B, new BigDecimal("4000"));
        assertThat(shares.split(new BigDecimal("-10001"))).containsEntry(A, new BigDecimal("-6001")).containsEntry(B, new BigDecimal("-4000"));
    }

    @Test
    void an_amount_with_cents_is_split_into_cents() {
        assertThat(shares(Map.of(A, "60", B, "40")).split(new BigDecimal("100.01")))
                .containsEntry(A, new BigDecimal("60.01")).containsEntry(B, new BigDecimal("40.00"));
        assertThatThrownBy(() -> shares(Map.of(A, "100")).split(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equal_remainders_go_to_the_smaller_code() {
        assertThat(shares(Map.of(A, "50", B, "50")).split(1L)).containsEntry(A, 1L).containsEntry(B, 0L);
        assertThat(shares(Map.of(A, "33.3333", B, "33.3333", C, "33.3334")).split(2L)).containsEntry(A, 1L).containsEntry(B, 0L).containsEntry(C, 1L);
    }

    @Test
    void whatever_is_split_adds_up_and_no_part_has_another_sign_or_is_a_whole_unit_off() {
        Random dice = new Random(20240630);
        for (int round = 0; round < 5_000; round++) {
            Shares shares = random(dice);
            int scale = dice.nextBoolean() ? 0 : 2;
            BigDecimal amount = BigDecimal.valueOf(dice.nextLong(-10_000_000_000_000L, 10_000_000_000_000L), scale);
            SortedMap<UnitCode, BigDecimal> parts = shares.split(amount);
            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
            BigDecimal smallest = amount.stripTrailingZeros().scale() <= 0 ? BigDecimal.ONE : new BigDecimal("0.01");
            parts.forEach((unit, part) -> {
                assertThat(part.signum() * amount.signum()).isGreaterThanOrEqualTo(0);
                BigDecimal exact = amount.multiply(shares.percent().get(unit)).movePointLeft(2);
                assertThat(part.subtract(exact).abs()).isLessThan(smallest);
            });
        }
    }

    @Test
    void shares_that_do_not_add_to_100_or_are_not_above_zero_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of(A, "60", B, "39.9999")));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of(A, "100", B, "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of(A, "120", B, "-20")));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of(A, "99.99999", B, "0.00001")));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of()));
        assertThat(Shares.whole(A).isShared()).isFalse();
    }

    private static Shares random(Random dice) {
        SortedMap<UnitCode, BigDecimal> percent = new TreeMap<>();
        int units = dice.nextInt(1, 8);
        long left = 1_000_000;
        for (int i = 0; i < units; i++) {
            long part = i == units - 1 ? left : dice.nextLong(1, left - (units - i - 1) + 1);
            percent.put(UnitCode.of("37152" + i), BigDecimal.valueOf(part, 4));
            left -= part;
        }
        return new Shares(percent);
    }

    private static Shares shares(Map<UnitCode, String> percent) {
        SortedMap<UnitCode, BigDecimal> numbers = new TreeMap<>();
        percent.forEach((unit, text) -> numbers.put(unit, new BigDecimal(text)));
        return new Shares(numbers);
    }
}
