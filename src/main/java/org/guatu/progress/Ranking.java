package org.guatu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;

/**
 * Units in the order of their completion: on the exact value, descending. Only exact equality ties and the next rank is
 * skipped (1, 2, 2, 4); tied rows stand by amount, then code. Whoever has no rank stands last with the reason.
 */
public record Ranking(List<Row> rows) {

    /** Why a unit has no rank. */
    public enum Unranked {
        NO_TARGET, ZERO_TARGET, VETO;

        /** Key of the words. */
        public String messageKey() {
            return "progress.unranked." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of a board.
     *
     * @param rank     1 upward; empty when unranked
     * @param tied     whether another unit has the same rank (并列)
     * @param unranked the reason when there is no rank
     * @param percent  the completion as printed: two decimals, or as many as tell it from a neighbour of another rank
     * @param change   places won since the previous board, negative when lost; empty when either board has no rank
     */
    public record Row(Contestant unit, OptionalInt rank, boolean tied, Optional<Unranked> unranked,
                      Optional<BigDecimal> percent, OptionalInt change) {

        /** A / T, exact. */
        public Optional<Ratio> completion() {
            return unit.completion();
        }
    }

    private static final Comparator<Contestant> BY_AMOUNT_THEN_CODE =
            Comparator.comparing(Contestant::actual).reversed().thenComparing(Contestant::code);

    public Ranking {
        rows = List.copyOf(rows);
    }

    /**
     * All units in one ranking, whatever their track.
     *
     * @param previous ranks by unit code on the last published board; empty when there is none
     */
    public static Ranking of(Collection<Contestant> units, Map<String, Integer> previous) {
        refuseDoubles(units);
        List<Contestant> ranked = units.stream().filter(unit -> reason(unit).isEmpty())
                .sorted(Comparator.comparing((Contestant unit) -> unit.completion().orElseThrow()).reversed()
                        .thenComparing(BY_AMOUNT_THEN_CODE))
                .toList();
        Map<Ratio, BigDecimal> printed = tellApart(ranked);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Contestant unit = ranked.get(i);
            boolean likeAbove = i > 0 && sameCompletion(unit, ranked.get(i - 1));
            boolean likeBelow = i + 1 < ranked.size() && sameCompletion(unit, ranked.get(i + 1));
            int rank = likeAbove ? rows.getLast().rank().orElseThrow() : i + 1;
            rows.add(new Row(unit, OptionalInt.of(rank), likeAbove || likeBelow, Optional.empty(),
                    unit.completion().map(printed::get), change(previous.get(unit.code()), rank)));
        }
        units.stream().filter(unit -> reason(unit).isPresent()).sorted(BY_AMOUNT_THEN_CODE)
                .map(unit -> new Row(unit, OptionalInt.empty(), false, reason(unit),
                        unit.completion().map(Shown::percent), OptionalInt.empty()))
                .forEach(rows::add);
        return new Ranking(rows);
    }

    /**
     * One ranking for each track, tracks by name.
     *
     * @param previous ranks by unit code on the last published board, in the track or overall: only their order within the
     *                 track is used
     */
    public static Map<String, Ranking> byTrack(Collection<Contestant> units, Map<String, Integer> previous) {
        refuseDoubles(units);
        Map<String, Ranking> rankings = new TreeMap<>();
        units.stream().collect(Collectors.groupingBy(Contestant::track)).forEach((track, members) ->
                rankings.put(track, of(members, within(previous, members))));
        return rankings;
    }

    /** The line of a unit. */
    public Optional<Row> row(String code) {
        return rows.stream().filter(row -> row.unit().code().equals(code)).findFirst();
    }

    /** Ranks by unit code, ranked units only: what the next board takes as its previous one. */
    public Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        rows.stream().filter(row -> row.rank().isPresent())
                .forEach(row -> ranks.put(row.unit().code(), row.rank().getAsInt()));
        return ranks;
    }

    /** Earlier ranks of a wider board, counted again among these units alone; ties stay ties. */
    private static Map<String, Integer> within(Map<String, Integer> previous, Collection<Contestant> members) {
        List<Integer> ranks = members.stream().map(unit -> previous.get(unit.code())).filter(rank -> rank != null).toList();
        Map<String, Integer> again = new LinkedHashMap<>();
        for (Contestant unit : members) {
            Integer rank = previous.get(unit.code());
            if (rank != null) {
                again.put(unit.code(), 1 + (int) ranks.stream().filter(other -> other < rank).count());
            }
        }
        return again;
    }

    /** The printed rate of every completion, with as many more decimals as two different ones that print alike need. */
    private static Map<Ratio, BigDecimal> tellApart(List<Contestant> ranked) {
        List<Ratio> different = ranked.stream().map(unit -> unit.completion().orElseThrow()).distinct().toList();
        Map<BigDecimal, List<Ratio>> alike = different.stream()
                .collect(Collectors.groupingBy(ratio -> Shown.percent(ratio).stripTrailingZeros()));
        Map<Ratio, BigDecimal> printed = new LinkedHashMap<>();
        for (List<Ratio> group : alike.values()) {
            int decimals = Shown.DECIMALS;
            while (!allPrintDifferently(group, decimals)) {
                decimals++;
            }
            for (Ratio ratio : group) {
                printed.put(ratio, Shown.percent(ratio, decimals));
            }
        }
        return printed;
    }

    /** Different fractions differ in some decimal, so the search for it ends. */
    private static boolean allPrintDifferently(List<Ratio> ratios, int decimals) {
        return ratios.stream().map(ratio -> Shown.percent(ratio, decimals).stripTrailingZeros())
                .distinct().count() == ratios.size();
    }

    private static boolean sameCompletion(Contestant one, Contestant other) {
        return one.completion().orElseThrow().compareTo(other.completion().orElseThrow()) == 0;
    }

    private static Optional<Unranked> reason(Contestant unit) {
        if (unit.vetoed()) {
            return Optional.of(Unranked.VETO);
        }
        return switch (TaskState.of(unit.actual(), unit.target())) {
            case SET -> Optional.empty();
            case NOT_SET -> Optional.of(Unranked.NO_TARGET);
            case ZERO, ZERO_EXCEEDED -> Optional.of(Unranked.ZERO_TARGET);
        };
    }

    private static OptionalInt change(Integer before, int now) {
        return before == null ? OptionalInt.empty() : OptionalInt.of(before - now);
    }

    private static void refuseDoubles(Collection<Contestant> units) {
        Set<String> codes = new HashSet<>();
        for (Contestant unit : units) {
            if (!codes.add(unit.code())) {
                throw new IllegalArgumentException("a unit stands twice in a ranking: " + unit.code());
            }
        }
    }
}
