package org.guatu.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guatu.project.Duplicate.Kind;
import org.guatu.project.store.EnterpriseRows;
import org.guatu.project.store.RegisterRows;
import org.guatu.project.store.RegisterRows.Known;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Finds registered projects that look like another one: by code, firm and site across all units, by name across those of the same city. */
@Component
class Duplicates {

    /** How many of one kind are told; more help nobody. */
    static final int MOST_OF_A_KIND = 5;

    /**
     * Of so many hundredths of the pairs at least one candidate must have: two names of which less is common are never alike by
     * {@link NameLikeness#ALIKE_PERCENT}, whatever else stands in the longer one.
     */
    private static final int CANDIDATE_PERCENT = 40;
    private static final int HUNDRED = 100;

    private final Units units;
    private final RegisterRows rows;
    private final EnterpriseRows enterprises;

    Duplicates(Units units, RegisterRows rows, EnterpriseRows enterprises) {
        this.units = units;
        this.rows = rows;
        this.enterprises = enterprises;
    }

    /**
     * @param except  a project that is not compared, or null
     * @param mayOpen tells whose projects the reader may open
     */
    List<Duplicate> of(NewProject draft, Long except, Predicate<UnitCode> mayOpen) {
        List<Duplicate> found = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        if (except != null) {
            told.add(except);
        }
        if (draft.code() != null) {
            tell(found, told, Kind.SAME_CODE, rows.byCode(draft.code()).stream(), mayOpen);
        }
        enterprise(draft).ifPresent(firm -> tell(found, told, Kind.SAME_CREDIT_CODE, rows.byEnterprise(firm).stream(), mayOpen));
        if (draft.name() != null) {
            NameLikeness likeness = NameLikeness.withPlaces(units);
            List<String> pairs = likeness.pairs(draft.name()).stream().distinct().toList();
            Stream<Known> alike = pairs.isEmpty() ? Stream.of()
                    : rows.byPairs(around(draft.unit()), pairs, Math.max(1, pairs.size() * CANDIDATE_PERCENT / HUNDRED)).stream()
                            .filter(other -> likeness.alike(draft.name(), other.name()));
            tell(found, told, Kind.SIMILAR_NAME, alike, mayOpen);
        }
        String site = SiteKey.of(draft.site());
        if (site != null) {
            tell(found, told, Kind.SAME_SITE, rows.bySite(site).stream(), mayOpen);
        }
        return List.copyOf(found);
    }

    /** The units of the city in which a project could be counted twice; every unit where none is chosen yet. */
    private Collection<UnitCode> around(UnitCode unit) {
        return unit == null || units.find(unit).isEmpty() ? units.all().stream().map(Unit::code).toList() : units.scope(units.cityOf(unit));
    }

    private Optional<Long> enterprise(NewProject draft) {
        if (draft.enterpriseId() != null) {
            return Optional.of(draft.enterpriseId());
        }
        if (draft.newEnterprise() == null || draft.newEnterprise().creditCode() == null) {
            return Optional.empty();
        }
        try {
            return enterprises.byCreditCode(CreditCode.typed(draft.newEnterprise().creditCode())).map(Enterprise::id);
        } catch (FieldRefusal unfinished) {
            return Optional.empty();
        }
    }

    private void tell(List<Duplicate> found, Set<Long> told, Kind kind, Stream<Known> others, Predicate<UnitCode> mayOpen) {
        others.filter(other -> !told.contains(other.id())).limit(MOST_OF_A_KIND).forEach(other -> {
            told.add(other.id());
            found.add(new Duplicate(kind, mayOpen.test(other.unit()) ? other.id() : null, other.name(), units.byCode(other.unit())));
        });
    }
}
