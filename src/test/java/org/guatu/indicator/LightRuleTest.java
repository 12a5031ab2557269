package org.guatu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRuleTest {

    private static final LightRule POINTS = LightRule.points(BigDecimal.TEN, new BigDecimal("30"));

    @ParameterizedTest
    @CsvSource({"50,50,OK", "50.01,50,OK", "49.99,50,WARN", "45,50,WARN", "44.99,50,BAD", "0,50,BAD", "150,50,OK",
            "3.99,3.99,NONE", "0,3.99,NONE", "4,4,OK", "3.6,4,WARN", "3.59,4,BAD", "90,100,WARN", "89.99,100,BAD", "-5,50,BAD"})
    void standard_lights_stand_at_the_pace_and_at_nine_tenths_of_it(String completion, String pace, Light light) {
        assertThat(LightRule.STANDARD.judge(ratio(completion), share(pace))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"50,50,OK", "40,50,OK", "39.99,50,WARN", "20,50,WARN", "19.99,50,BAD", "0,5,OK", "0,3,NONE", "0,25,WARN"})
    void another_city_counts_points_below_the_pace(String completion, String pace, Light light) {
        assertThat(POINTS.judge(ratio(completion), share(pace))).isEqualTo(light);
    }

    @Test
    void the_rule_of_the_day_is_taken() {
        LightRule old = POINTS.valid(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 31));
        LightRule now = LightRule.relative(new BigDecimal("0.85")).valid(LocalDate.of(2024, 4, 1), null);
        LightRules rules = new LightRules(List.of(now, old));
        assertThat(rules.at(LocalDate.of(2024, 3, 31))).isEqualTo(old);
        assertThat(rules.at(LocalDate.of(2024, 4, 1))).isEqualTo(now);
        assertThat(rules.at(LocalDate.of(2030, 1, 1))).isEqualTo(now);
        assertThat(rules.at(LocalDate.of(2022, 12, 31))).isEqualTo(LightRule.STANDARD);
    }

    @Test
    void two_rules_on_one_day_are_refused() {
        LightRule open = LightRule.STANDARD.valid(LocalDate.of(2023, 1, 1), null);
        LightRule closed = POINTS.valid(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 4, 1));
        LightRule next = POINTS.valid(LocalDate.of(2024, 4, 1), null);
        assertThatIllegalArgumentException().isThrownBy(() -> new LightRules(List.of(open, next)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LightRules(List.of(closed, next)));
    }

    @Test
    void thresholds_out_of_order_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LightRule.relative(new BigDecimal("1.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> LightRule.relative(new BigDecimal("-0.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> LightRule.points(new BigDecimal("30"), BigDecimal.TEN));
        assertThatIllegalArgumentException().isThrownBy(() ->
                LightRule.STANDARD.valid(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LightRule(LightRule.Kind.RELATIVE, BigDecimal.ONE,
                BigDecimal.ONE, new BigDecimal("1.5"), LocalDate.of(2024, 1, 1), null));
    }

    private static Ratio ratio(String percent) {
        return Ratio.of(new BigDecimal(percent), BigDecimal.valueOf(100));
    }

    private static Share share(String percent) {
        return Share.of(new BigDecimal(percent), BigDecimal.valueOf(100));
    }
}
