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
 * firms are not told: their names say what they make, and many make the same. Nor is one of a unit above or below: a city's list names the works of
 * its counties.
 */
@Service
@Transactional(readOnly = true)
public class Namesakes {

    /** How many are told of a project; more help nobody. */
    private static final int MOST = 3;
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

    /** Another unit's project that is called alike. */
    public record Namesake(long projectId, UnitCode unit, String name) {
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
                        if (told.size() < MOST) {
                            told.add(new Namesake(other.id(), other.unit(), other.name()));
                        }
                    }
                });
            });
        }

        private boolean mayBeOne(Named project, Named other) {
            boolean firmsDiffer = project.enterprise() != null && other.enterprise() != null;
            return project.id() != other.id() && !units.contains(project.unit(), other.unit())
                    && !units.contains(other.unit(), project.unit()) && !firmsDiffer && likeness.alike(project.name(), other.name());
        }
    }
}
