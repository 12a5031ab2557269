package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.guatu.indicator.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that cities printed themselves: rate and gap must come out to the digits they printed, however many those are. */
class PublishedProgressTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_a_city_printed_comes_out(String id, String actual, String target, int elapsed, BigDecimal rate, String gap) {
        Figure figure = Figures.figure(actual, target, elapsed);

        assertThat(figure.completion().orElseThrow().percent(rate.scale())).isEqualTo(rate);
        if (!gap.isEmpty()) {
            BigDecimal printed = new BigDecimal(gap);
            assertThat(figure.gapPoints().orElseThrow().round(printed.scale())).isEqualTo(printed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_a_screen_prints_agrees_with_it(String id, String actual, String target, int elapsed, BigDecimal rate, String gap) {
        BigDecimal shown = Shown.percent(Figures.figure(actual, target, elapsed).completion().orElseThrow());
        assertThat(shown.scale()).isEqualTo(2);
        assertThat(shown.setScale(rate.scale(), RoundingMode.HALF_UP)).isEqualTo(rate);
    }

    @Test
    void every_published_row_is_checked() throws IOException {
        assertThat(read()).hasSize(12).allSatisfy(row -> assertThat(row.get("period_months")).isEqualTo("12"));
    }

    static Stream<Object[]> rows() throws IOException {
        return read().stream().map(row -> new Object[]{row.get("id"), row.get("actual"), row.get("target"),
                Integer.valueOf(row.get("elapsed_months")), new BigDecimal(row.get("published_rate_pct")),
                row.get("published_pace_gap_pp")});
    }

    private static List<CSVRecord> read() throws IOException {
        try (Reader csv = new InputStreamReader(
                PublishedProgressTest.class.getResourceAsStream("/data/published_progress.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).getRecords();
        }
    }
}
