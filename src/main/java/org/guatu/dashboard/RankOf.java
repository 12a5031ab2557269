package org.guatu.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.progress.Contestant;
import org.guatu.progress.Ranking;

/**
 * Where a unit stands among the units beside it.
 *
 * @param place   among all of them
 * @param track   code of the track it is ranked in; empty when it has none
 * @param inTrack among those of its track; empty when the track is all of them, or it has none
 */
public record RankOf(Place place, String track, Optional<Place> inTrack) {

    /**
     * A place.
     *
     * @param rank 1 upward
     * @param of   how many are ranked; those without a target are not
     * @param tied whether another unit has the same rank (并列)
     */
    public record Place(int rank, int of, boolean tied) {
    }

    /**
     * The rank of a unit; empty when it has none or stands alone.
     *
     * @param field the unit and those beside it
     */
    public static Optional<RankOf> of(String code, Collection<Contestant> field) {
        Optional<Contestant> self = field.stream().filter(unit -> unit.code().equals(code)).findFirst();
        return self.flatMap(unit -> place(code, field).map(place -> {
            List<Contestant> track = field.stream().filter(other -> other.track().equals(unit.track())).toList();
            boolean tells = !unit.track().isEmpty() && track.size() < field.size();
            return new RankOf(place, unit.track(), tells ? place(code, track) : Optional.empty());
        }));
    }

    private static Optional<Place> place(String code, Collection<Contestant> field) {
        Ranking ranking = Ranking.of(field, Map.of());
        int ranked = ranking.ranks().size();
        return ranking.row(code).filter(row -> ranked > 1 && row.rank().isPresent())
                .map(row -> new Place(row.rank().getAsInt(), ranked, row.tied()));
    }
}
