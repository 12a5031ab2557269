package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.guatu.progress.Ranking.Row;
import org.guatu.progress.Ranking.Unranked;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void the_city_board_of_the_first_picture_comes_out() {
        Ranking board = Ranking.of(Figures.units(), Figures.BULLETIN);
        assertThat(board.rows()).extracting(row -> row.unit().code()).containsExactly("371571", "371572", "371503", "371581",
                "371502", "371526", "371521", "371522", "371524", "371573", "371525");
        assertThat(board.rows()).extracting(row -> row.rank().getAsInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(board.rows()).extracting(row -> row.change().getAsInt()).containsExactly(1, 1, -2, 2, -1, -1, 0, 1, -1, 0, 0);
        assertThat(board.rows()).extracting(row -> row.percent().orElseThrow().toString()).containsExactly("54.75", "53.45",
                "51.85", "50.69", "50.19", "47.69", "45.90", "45.11", "40.61", "37.17", "35.29");
        assertThat(board.rows()).noneMatch(Row::tied);
    }

    @Test
    void the_tracks_of_the_wall_come_out_with_moves_counted_inside_the_track() {
        Map<String, Ranking> boards = Ranking.byTrack(Figures.units(), Figures.BULLETIN);
        assertThat(boards).containsOnlyKeys("县市区", "市属开发区");
        assertThat(boards.get("县市区").rows()).extracting(row -> row.unit().code() + " " + row.change().getAsInt())
                .containsExactly("371503 0", "371581 2", "371502 -1", "371526 -1", "371521 0", "371522 1", "371524 -1", "371525 0");
        assertThat(boards.get("市属开发区").rows()).extracting(row -> row.unit().code() + " " + row.change().getAsInt())
                .containsExactly("371571 0", "371572 0", "371573 0");
        assertThat(boards.get("县市区").row("371525").orElseThrow().rank()).hasValue(8);
    }

    @Test
    void only_exact_equality_ties_and_the_next_rank_is_skipped() {
        Ranking board = Ranking.of(List.of(unit("A", "90", "100"), unit("B", "20", "40"), unit("C", "50", "100"),
                unit("D", "10", "100")), Map.of());
        assertThat(board.rows()).extracting(row -> row.unit().code() + row.rank().getAsInt() + row.tied())
                .containsExactly("A1false", "C2true", "B2true", "D4false");
    }

    @Test
    void tied_rows_stand_by_amount_then_by_code() {
        Ranking board = Ranking.of(List.of(unit("Z", "50", "100"), unit("B", "30", "60"), unit("Y", "50.00", "100"),
                unit("A", "10", "20")), Map.of());
        assertThat(board.rows()).extracting(row -> row.unit().code()).containsExactly("Y", "Z", "B", "A");
        assertThat(board.rows()).allMatch(row -> row.rank().getAsInt() == 1 && row.tied());
    }

    @Test
    void thirds_tie_exactly() {
        Ranking board = Ranking.of(List.of(unit("A", "1", "3"), unit("B", "33.33", "99.99"), unit("C", "33.33", "100")), Map.of());
        assertThat(board.rows()).extracting(row -> row.rank().getAsInt()).containsExactly(1, 1, 3);
    }

    @Test
    void a_unit_without_target_is_unranked_and_last() {
        Ranking board = Ranking.of(List.of(unit("N", "900", null), unit("Z", "5", "0"), unit("E", "0", "0"),
                new Contestant("V", "t", new BigDecimal("80"), Optional.of(new BigDecimal("100")), true),
                unit("A", "-3", "100")), Map.of("N", 1, "V", 2, "A", 3));
        assertThat(board.rows()).extracting(row -> row.unit().code()).containsExactly("A", "N", "V", "Z", "E");
        assertThat(board.row("A").orElseThrow().rank()).hasValue(1);
        assertThat(board.row("N").orElseThrow().unranked()).contains(Unranked.NO_TARGET);
        assertThat(board.row("Z").orElseThrow().unranked()).contains(Unranked.ZERO_TARGET);
        assertThat(board.row("E").orElseThrow().unranked()).contains(Unranked.ZERO_TARGET);
        assertThat(board.row("V").orElseThrow().unranked()).contains(Unranked.VETO);
        assertThat(board.row("V").orElseThrow().percent()).contains(new BigDecimal("80.00"));
        assertThat(board.row("N").orElseThrow().percent()).isEmpty();
        assertThat(board.rows()).filteredOn(row -> row.unranked().isPresent())
                .allMatch(row -> row.rank().isEmpty() && row.change().isEmpty() && !row.tied());
        assertThat(board.ranks()).isEqualTo(Map.of("A", 1));
    }

    @Test
    void two_ranks_that_would_print_alike_get_more_decimals_and_only_they() {
        Ranking board = Ranking.of(List.of(unit("A", "50.004", "100"), unit("B", "50.001", "100"), unit("C", "40", "100"),
                unit("D", "50.00101", "100"), unit("E", "60", "100"), unit("F", "6", "10")), Map.of());
        assertThat(board.rows()).extracting(row -> row.unit().code() + " " + row.percent().orElseThrow())
                .containsExactly("E 60.00", "F 60.00", "A 50.00400", "D 50.00101", "B 50.00100", "C 40.00");
    }

    @Test
    void just_under_the_whole_is_told_from_the_whole_and_from_its_like() {
        Ranking board = Ranking.of(List.of(unit("A", "100", "100"), unit("B", "99.9999999", "100"),
                unit("C", "99.99999999", "100")), Map.of());
        assertThat(board.rows()).extracting(row -> row.unit().code()).containsExactly("A", "C", "B");
        assertThat(board.rows()).extracting(row -> row.percent().orElseThrow()).doesNotHaveDuplicates();
        assertThat(board.rows().get(1).percent().orElseThrow()).isLessThan(new BigDecimal("100"));
    }

    @Test
    void a_newcomer_has_no_change_of_rank() {
        Ranking board = Ranking.of(List.of(unit("A", "5", "10"), unit("B", "4", "10")), Map.of("B", 1));
        assertThat(board.row("A").orElseThrow().change()).isEqualTo(OptionalInt.empty());
        assertThat(board.row("B").orElseThrow().change()).hasValue(-1);
        assertThat(board.row("X")).isEmpty();
    }

    @Test
    void a_unit_that_stands_twice_is_refused() {
        List<Contestant> twice = List.of(unit("A", "5", "10"), unit("A", "4", "10"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ranking.of(twice, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Ranking.byTrack(twice, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("A", "1", "-1"));
    }

    @Test
    void an_empty_field_has_an_empty_board() {
        assertThat(Ranking.of(List.of(), Map.of()).rows()).isEmpty();
        assertThat(Ranking.byTrack(List.of(), Map.of())).isEmpty();
    }

    @Test
    void a_ranking_is_a_permutation_and_agrees_with_cross_multiplication() {
        Random random = new Random(99);
        for (int round = 0; round < 150; round++) {
            List<Contestant> units = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(25); i++) {
                units.add(unit("U" + i, Integer.toString(random.nextInt(60) - 5), random.nextInt(9) == 0 ? null
                        : Integer.toString(random.nextInt(30))));
            }
            List<Row> rows = Ranking.of(units, Map.of()).rows();
            assertThat(rows).extracting(Row::unit).containsExactlyInAnyOrderElementsOf(units);
            for (int i = 1; i < rows.size(); i++) {
                agreesWithTheRowAbove(rows.get(i - 1), rows.get(i), i + 1);
            }
            Collections.shuffle(units, random);
            assertThat(Ranking.of(units, Map.of()).rows()).as("the order of the input says nothing").isEqualTo(rows);
        }
    }

    private static void agreesWithTheRowAbove(Row above, Row row, int place) {
        if (row.rank().isEmpty()) {
            return;
        }
        assertThat(above.rank()).as("ranked rows stand before unranked ones").isPresent();
        BigDecimal aboveCrossed = above.unit().actual().multiply(row.unit().target().orElseThrow());
        BigDecimal rowCrossed = row.unit().actual().multiply(above.unit().target().orElseThrow());
        int comparison = aboveCrossed.compareTo(rowCrossed);
        assertThat(comparison).isGreaterThanOrEqualTo(0);
        boolean printAlike = above.percent().orElseThrow().compareTo(row.percent().orElseThrow()) == 0;
        if (comparison == 0) {
            assertThat(row.rank()).isEqualTo(above.rank());
            assertThat(row.tied() && above.tied() && printAlike).isTrue();
        } else {
            assertThat(row.rank()).hasValue(place);
            assertThat(above.percent().orElseThrow()).isGreaterThan(row.percent().orElseThrow());
        }
    }

    private static Contestant unit(String code, String actual, String target) {
        return Figures.unit(code, "t", actual, target);
    }
}
