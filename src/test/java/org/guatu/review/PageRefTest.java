package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRefTest {

    @ParameterizedTest
    @ValueSource(strings = {"overview", "ranking", "mega", "problems", "decisions", "FUNDS", "371525", "370323K1", "funnel:371525", "shortfalls:371525",
            "catchup:371525", "project:118"})
    void a_page_reads_what_it_writes(String text) {
        assertThat(PageRef.isPage(text)).isTrue();
        assertThat(PageRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Overview", "funds", "37152", "371525 ", "funnel:", "funnel:FUNDS", "unit:371525", "project:0", "project:-1",
            "project:9999999999999999999", "overview,ranking", "mega:1"})
    void anything_else_is_no_page(String text) {
        assertThat(PageRef.isPage(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDICATOR", "FUNNEL", "PROJECT"})
    void a_page_of_something_names_it(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRef(PageRef.Kind.valueOf(kind), ""));
    }
}
