package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
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
            "project:9999999999999999999", "overview,ranking", "mega:1", "mega:2", "overview:2", "problems:", "problems:1", "problems:0", "problems:100", "problems:2", "decisions:2"})
    void anything_else_is_no_page_of_a_script(String text) {
        assertThat(PageRef.isPage(text)).isFalse();
    }

    @Test
    void a_part_of_a_long_list_has_a_name_and_belongs_to_its_list() {
        PageRef third = PageRef.PROBLEMS.part(3);
        assertThat(third).hasToString("problems:3").isEqualTo(PageRef.parse("problems:3"));
        assertThat(third.part()).isEqualTo(3);
        assertThat(third.whole()).isEqualTo(PageRef.PROBLEMS).isEqualTo(third.part(1));
        assertThat(PageRef.unit(UnitCode.of("371525")).whole()).hasToString("371525");
        assertThatIllegalArgumentException().isThrownBy(() -> PageRef.OVERVIEW.part(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgendaItem(1, third, 5, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDICATOR", "FUNNEL", "PROJECT"})
    void a_page_of_something_names_it(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRef(PageRef.Kind.valueOf(kind), ""));
    }
}
