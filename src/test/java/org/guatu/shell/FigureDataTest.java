package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.guatu.indicator.Ratio;
import org.junit.jupiter.api.Test;

class FigureDataTest {

    @Test
    void the_exact_value_lies_beside_the_rounded_one() {
        FigureData figure = FigureData.yi(new BigDecimal("23840123456.78"));
        assertThat(figure.getElement().getTag()).isEqualTo("data");
        assertThat(figure.getElement().getAttribute("value")).isEqualTo("23840123456.78");
        assertThat(figure.getText()).isEqualTo("238.40");
    }

    @Test
    void an_endless_ratio_is_told_at_twelve_decimals() {
        FigureData figure = FigureData.percent(Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertThat(figure.getElement().getAttribute("value")).isEqualTo("0.333333333333");
        assertThat(figure.getText()).isEqualTo("33.33%");
    }
}
