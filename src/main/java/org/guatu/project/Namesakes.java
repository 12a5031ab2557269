package org.guatu.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.project.store.NamesakeRows;
import org.guatu.project.store.NamesakeRows.Named;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects of other units of the city that are called alike, for many projects at once: each name of the city is read once. Two that name different
 * firms are told as such: their names say what they make, and many make the same, so alone that is no question; whoever asks looks whether the site or
 * some money coincides too. One of a unit above or below is not told: a city's list names the works of its counties.
 */
@Service
@Transactional(readOnly = true)
public class Namesakes {

    /** How many are told of a project; more help nobody. */
    private static final int MOST = 3;
    /** How many that name another firm are told besides, of which few will coincide in anything else. */
    private static final int MOST_DIFFERENT = 20;
    /** Of so many hundredths of the pairs at least one name must have before it is looked at closely. */
    private static final int CANDIDATE_PERCENT = 40;
    private static final int HUNDRED = 100;

    private final AccessGuard guard;
    private final Units units;
    private final NamesakeRows rows;

    Namesakes(AccessGuard guard, Units units, NamesakeRows rows) {
        this.guard = guard;
        this.units = units;
        this.rows = rows;
    }

    /**
     * Another unit's project that is called alike.
     *
     * @param firms where each names its own, else null
     */
    public record Namesake(long projectId, UnitCode unit, String name, Firms firms) {
    }

    /**
     * Two firms of projects that are called alike.
     *
     * @param code     credit code of the firm of the project that was asked about; empty where none is known
     * @param sameSite whether both projects say they are at one site
     */
    public record Firms(String name, String code, String otherName, String otherCode, boolean sameSite) {
    }

    /** The namesakes of projects; those that have none are left out. Reviewers only: whose they are and what they are called is all that is told. */
    public Map<Long, List<Namesake>> of(Collection<Long> projects) {
        guard.require(Role.REVIEWER);
        if (projects.isEmpty()) {
            return Map.of();
        }
        NameLikeness likeness = NameLikeness.withPlaces(units);
        Map<Long, List<Namesake>> found = new HashMap<>();
        rows.named(projects).stream().filter(project -> units.find(project.unit()).isPresent())
                .collect(Collectors.groupingBy(project -> units.cityOf(project.unit()))).forEach((city, asked) -> {
                    Set<UnitCode> scope = Set.copyOf(units.scope(city));
                    new OfCity(asked, likeness, units).look(rows.namedIn(scope), found);
                });
        return found;
    }

    /** The projects asked about, by the pairs of characters in their names. */
    private static final class OfCity {

        private final NameLikeness likeness;
        private final Units units;
        private final Map<String, List<Named>> byPair = new HashMap<>();
        private final Map<Long, Integer> pairs = new HashMap<>();

        OfCity(List<Named> asked, NameLikeness likeness, Units units) {
            this.likeness = likeness;
            this.units = units;
            asked.forEach(project -> {
                Set<String> ofName = new HashSet<>(likeness.pairs(project.name()));
                pairs.put(project.id(), ofName.size());
                ofName.forEach(pair -> byPair.computeIfAbsent(pair, none -> new ArrayList<>()).add(project));
            });
        }

        void look(List<Named> others, Map<Long, List<Namesake>> found) {
            others.forEach(other -> {
                Map<Named, Integer> common = new HashMap<>();
                new HashSet<>(likeness.pairs(other.name())).forEach(pair -> byPair.getOrDefault(pair, List.of())
                        .forEach(project -> common.merge(project, 1, Integer::sum)));
                common.forEach((project, count) -> {
                    if (count * HUNDRED >= pairs.get(project.id()) * CANDIDATE_PERCENT && mayBeOne(project, other)) {
                        List<Namesake> told = found.computeIfAbsent(project.id(), none -> new ArrayList<>());
                        Firms firms = firms(project, other);
                        if (told.stream().filter(one -> (one.firms == null) == (firms == null)).count() < (firms == null ? MOST : MOST_DIFFERENT)) {
                            told.add(new Namesake(other.id(), other.unit(), other.name(), firms));
                        }
                    }
                });
            });
        }

        /** The firms of two projects that each name their own; a project of the same firm is found by its firm and needs no name. */
        private static Firms firms(Named project, Named other) {
            return project.firm() == null || other.firm() == null ? null : new Firms(project.firm().name(), code(project), other.firm().name(), code(other),
                    project.site() != null && project.site().equals(other.site()));
        }

        private static String code(Named project) {
            return project.firm().code() == null ? "" : project.firm().code();
        }

        private boolean mayBeOne(Named project, Named other) {
            boolean oneFirm = project.firm() != null && other.firm() != null && project.firm().id() == other.firm().id();
            return project.id() != other.id() && !units.contains(project.unit(), other.unit())
                    && !units.contains(other.unit(), project.unit()) && !oneFirm && likeness.alike(project.name(), other.name());
        }
    }
}
