package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.guatu.review.PageRef;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

class WallScriptTest {

    private static final List<PageRef> UNITS = IntStream.rangeClosed(1, 11).mapToObj(no -> PageRef.unit(UnitCode.of("3715%02d".formatted(no)))).toList();

    @Test
    void the_pages_of_the_pictures_are_sixteen_in_their_groups() {
        WallScript script = script("overview", "ranking", "units", "mega", "problems", "decisions");

        assertThat(script.size()).isEqualTo(16);
        assertThat(script.groups().stream().map(List::size)).containsExactly(1, 1, 11, 3);
        assertThat(script.placeOf(UNITS.getLast())).isEqualTo(13);
        assertThat(script.placeOf(PageRef.DECISIONS)).isEqualTo(16);
        assertThat(script.placeOf(PageRef.indicator("FUNDS"))).isZero();
    }

    @Test
    void pages_turn_in_a_circle() {
        WallScript script = script("overview", "ranking", "mega");

        assertThat(script.after(1, 1)).isEqualTo(2);
        assertThat(script.after(3, 1)).isEqualTo(1);
        assertThat(script.before(1, 1)).isEqualTo(3);
        assertThat(script.spread(99, 1)).isEqualTo(3);
    }

    @Test
    void a_very_wide_wall_shows_pairs_and_the_last_is_never_half_empty() {
        WallScript even = script("overview", "ranking", "units", "mega", "problems", "decisions");
        assertThat(even.spread(13, 2)).isEqualTo(13);
        assertThat(even.spread(14, 2)).isEqualTo(13);
        assertThat(even.after(15, 2)).isEqualTo(1);
        assertThat(even.before(1, 2)).isEqualTo(15);

        WallScript odd = script("overview", "ranking", "mega");
        assertThat(odd.after(1, 2)).isEqualTo(2);
        assertThat(odd.spread(3, 2)).isEqualTo(2);
        assertThat(odd.after(2, 2)).isEqualTo(1);
        assertThat(odd.before(2, 2)).isEqualTo(1);

        assertThat(script("overview").spread(1, 2)).isEqualTo(1);
    }

    @Test
    void every_page_of_an_odd_number_comes_up_on_a_very_wide_wall_forward_and_back() {
        WallScript script = script("overview", "ranking", "mega", "problems", "decisions");
        List<Integer> forward = new ArrayList<>(List.of(1));
        List<Integer> back = new ArrayList<>(List.of(1));
        for (int i = 0; i < 3; i++) {
            forward.add(script.spread(script.after(forward.getLast(), 2), 2));
            back.add(script.spread(script.before(back.getLast(), 2), 2));
        }
        assertThat(forward).containsExactly(1, 3, 4, 1);
        assertThat(back).containsExactly(1, 4, 3, 1);
    }

    @Test
    void no_page_stands_twice_and_a_script_without_pages_shows_the_overview() {
        assertThat(script("overview", "overview", UNITS.getFirst().toString(), "units").size()).isEqualTo(12);
        assertThat(WallScript.of(List.of("units"), word -> List.of()).pages()).containsExactly(PageRef.OVERVIEW);
    }

    private static WallScript script(String... words) {
        return WallScript.of(List.of(words), word -> word.equals("units") ? UNITS : List.of());
    }
}
