package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

import org.guatu.indicator.Light;
import org.guatu.indicator.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void every_state_of_a_figure_has_its_word(String language) throws IOException {
        Properties texts = new Properties();
        for (String room : new String[]{"indicator", "progress"}) {
            try (Reader file = new InputStreamReader(FigureTextsTest.class.getResourceAsStream(
                    "/texts/%s_%s.properties".formatted(room, language)), StandardCharsets.UTF_8)) {
                texts.load(file);
            }
        }
        assertThat(keys()).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    private static Stream<String> keys() {
        return Stream.of(
                Arrays.stream(Light.values()).map(Light::messageKey),
                Arrays.stream(Operator.values()).map(Operator::messageKey),
                Arrays.stream(TaskState.values()).map(TaskState::messageKey),
                Arrays.stream(PeriodState.values()).map(PeriodState::messageKey),
                Arrays.stream(NoLight.values()).map(NoLight::messageKey),
                Arrays.stream(Ranking.Unranked.values()).map(Ranking.Unranked::messageKey),
                Arrays.stream(Bridge.Kind.values()).map(Bridge.Kind::messageKey),
                Arrays.stream(YearOnYear.State.values()).map(YearOnYear.State::messageKey),
                Arrays.stream(Forecast.Method.values()).map(Forecast.Method::messageKey),
                Arrays.stream(Forecast.NoForecast.values()).map(Forecast.NoForecast::messageKey)).flatMap(key -> key);
    }
}
