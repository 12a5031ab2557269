package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.progress.Contestant;
import org.junit.jupiter.api.Test;

class RankOfTest {

    private static final List<Contestant> FIELD = List.of(unit("A", "COUNTY", 30, 40), unit("B", "ZONE", 20, 40), unit("C", "COUNTY", 10, 40),
            unit("D", "ZONE", 5, null), unit("E", "COUNTY", 30, 40));

    @Test
    void a_unit_has_a_place_among_all_and_one_in_its_track() {
        RankOf rank = RankOf.of("C", FIELD).orElseThrow();

        assertThat(rank.place()).isEqualTo(new RankOf.Place(4, 4, false));
        assertThat(rank.inTrack()).contains(new RankOf.Place(3, 3, false));
        assertThat(rank.track()).isEqualTo("COUNTY");
    }

    @Test
    void equal_completion_shares_the_place() {
        assertThat(RankOf.of("E", FIELD).orElseThrow().place()).isEqualTo(new RankOf.Place(1, 4, true));
    }

    @Test
    void without_a_target_there_is_no_rank_and_alone_there_is_none_either() {
        assertThat(RankOf.of("D", FIELD)).isEmpty();
        assertThat(RankOf.of("A", List.of(FIELD.getFirst()))).isEmpty();
        assertThat(RankOf.of("X", FIELD)).isEmpty();
    }

    @Test
    void where_all_are_of_one_track_its_place_is_not_told_twice() {
        List<Contestant> one = FIELD.stream().filter(unit -> unit.track().equals("COUNTY")).toList();
        assertThat(RankOf.of("C", one).orElseThrow().inTrack()).isEmpty();
    }

    private static Contestant unit(String code, String track, long actual, Integer target) {
        return Contestant.of(code, track, BigDecimal.valueOf(actual), target == null ? null : BigDecimal.valueOf(target));
    }
}
