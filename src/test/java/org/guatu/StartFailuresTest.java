package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class StartFailuresTest {

    private static final String URL = "jdbc:mysql://root:secret@db:3306/guatu?password=secret";

    private final StartFailures failures =
            new StartFailures(new MockEnvironment().withProperty("spring.datasource.url", URL));

    @ParameterizedTest
    @CsvSource({
        "08S01, 0, No MySQL server answers at jdbc:mysql://db:3306/guatu:",
        "28000, 1045, The MySQL server at jdbc:mysql://db:3306/guatu refuses this user or password:",
        "42000, 1044, The MySQL server at jdbc:mysql://db:3306/guatu refuses this user or password:",
        "42000, 1049, The database of jdbc:mysql://db:3306/guatu does not exist:",
        "90030, 90030, The database file jdbc:mysql://db:3306/guatu.mv.db is damaged"})
    void what_the_driver_says_becomes_a_sentence_without_the_password(String state, int code, String sentence) {
        var analysis = failures.analyze(new IllegalStateException(new SQLException("Access denied", state, code)));
        assertThat(analysis.getDescription()).startsWith(sentence).doesNotContain("secret").endsWith(")")
                .hasLineCount(1);
    }

    @Test
    void the_sentence_is_there_in_chinese_too() {
        var analysis = failures.analyze(new StartRefused("start.port-taken", null, "8080"));
        assertThat(analysis.getDescription()).contains("Port 8080 is taken", "端口 8080 已被其他程序占用");
    }

    @Test
    void an_error_of_the_program_itself_is_not_dressed_up() {
        assertThat(failures.analyze(new IllegalStateException("a fault of ours"))).isNull();
        assertThat(failures.analyze(new IllegalStateException(new SQLException("bad grammar", "42000", 1064)))).isNull();
    }
}
