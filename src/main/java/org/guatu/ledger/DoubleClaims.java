package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.DisputeRows.Apart;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.ReviewCaseRows;
import org.guatu.ledger.store.ReviewCaseRows.Found;
import org.guatu.ledger.store.ReviewRows;
import org.guatu.project.NameLikeness;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Finds lines of other units that may be of the very money a line is of, by the facts the rules look at (domain §4): the same file or voucher with the
 * same amount, the same firm with the same amount and day, or a project of the same firm that is called alike. No switch turns this off. What somebody
 * ruled to be different money is told no more: two lines by themselves, two projects as long as amount, voucher and file differ.
 */
@Component
class DoubleClaims {

    private final ReviewCaseRows facts;
    private final ReceiptRows receipts;
    private final ReviewRows names;
    private final DisputeRows disputes;
    private final Units units;

    DoubleClaims(ReviewCaseRows facts, ReceiptRows receipts, ReviewRows names, DisputeRows disputes, Units units) {
        this.facts = facts;
        this.receipts = receipts;
        this.names = names;
        this.disputes = disputes;
        this.units = units;
    }

    /**
     * A line of another unit that may be of the same money.
     *
     * @param why what both have in common
     */
    record Twin(Receipt line, Receipt other, String project, Likeness why) {

        /** Whether the money itself is alike, and not the projects alone. */
        boolean isOfMoney() {
            return why != Likeness.SAME_FIRM;
        }

        boolean counts() {
            return other.status() == Receipt.Status.RECOGNISED;
        }
    }

    /** The projects whose lines may be of the same money, with the line's own: whoever locks them all decides alone. */
    SortedSet<Long> projects(Receipt line) {
        SortedSet<Long> projects = new TreeSet<>(Set.of(line.projectId()));
        of(Set.of(line.id())).forEach(twin -> projects.add(twin.other().projectId()));
        return projects;
    }

    /**
     * All that some lines may be counted twice with, those that count already first, then those that have the money in common, then the nearest in time.
     * Lines that were taken back whole are none, nor is what does not wait.
     */
    List<Twin> of(Collection<Long> lines) {
        List<Found> money = Stream.of(facts.sameFiles(lines), facts.sameVouchers(lines), facts.sameAmounts(lines)).flatMap(List::stream)
                .filter(found -> found.other().status() != Receipt.Status.RETURNED && found.other().status() != Receipt.Status.RULED_OUT).toList();
        List<Found> firms = facts.sameFirms(lines);
        if (money.isEmpty() && firms.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = Stream.concat(money.stream(), firms.stream()).map(Found::line).collect(Collectors.toSet());
        Map<Long, Receipt> asked = byId(ids);
        List<Found> candidates = Stream.concat(money.stream(), ofAlikeProjects(firms, asked).stream()).toList();
        Map<Long, Receipt> others = byId(candidates.stream().map(found -> found.other().line()).collect(Collectors.toSet()));
        List<Apart> apart = candidates.isEmpty() ? List.of() : disputes.apart(asked.values().stream().map(Receipt::projectId).collect(Collectors.toSet()));
        Map<List<Long>, Twin> twins = new HashMap<>();
        candidates.forEach(found -> {
            Receipt line = asked.get(found.line());
            Twin twin = new Twin(line, others.get(found.other().line()), found.other().projectName(), found.other().likeness());
            if (line.amount().signum() > 0 && mayBeOne(twin) && !isApart(twin, apart)) {
                twins.merge(List.of(line.id(), twin.other().id()), twin, (one, other) -> one.isOfMoney() ? one : other);
            }
        });
        return twins.values().stream().sorted(Comparator.comparing(Twin::counts).thenComparing(Twin::isOfMoney).reversed()
                .thenComparing(twin -> Math.abs(ChronoUnit.DAYS.between(twin.line().receivedOn(), twin.other().receivedOn())))
                .thenComparing(twin -> twin.other().id())).toList();
    }

    /** The same as the other line's: with this line as its like. */
    Twin turned(Twin twin) {
        long project = twin.line().projectId();
        return new Twin(twin.other(), twin.line(), names.projects(Set.of(project)).get(project), twin.why());
    }

    private Map<Long, Receipt> byId(Set<Long> ids) {
        return receipts.of(ids).stream().collect(Collectors.toMap(Receipt::id, line -> line));
    }

    /** The lines of another unit's projects that are of the same firm and called alike. */
    private List<Found> ofAlikeProjects(List<Found> firms, Map<Long, Receipt> asked) {
        if (firms.isEmpty()) {
            return List.of();
        }
        NameLikeness likeness = NameLikeness.withPlaces(units);
        Map<Long, String> own = names.projects(asked.values().stream().map(Receipt::projectId).collect(Collectors.toSet()));
        List<Found> alike = firms.stream().filter(found -> likeness.alike(own.get(asked.get(found.line()).projectId()), found.other().projectName())).toList();
        Map<Long, List<Long>> lines = alike.isEmpty() ? Map.of() : facts.claims(alike.stream().map(found -> found.other().project()).collect(Collectors.toSet()));
        return alike.stream().flatMap(found -> lines.getOrDefault(found.other().project(), List.of()).stream().map(line -> new Found(found.line(),
                new Other(Likeness.SAME_FIRM, line, null, found.other().unit(), found.other().project(), found.other().projectName(), null, null, null)))).toList();
    }

    private boolean mayBeOne(Twin twin) {
        Receipt other = twin.other();
        boolean there = other.isWaiting() || twin.counts() && disputes.standing(other.id()).signum() > 0;
        return there && other.kind() == Receipt.Kind.RECEIPT && !other.unit().equals(twin.line().unit()) && (!twin.isOfMoney() || sameAmount(twin.line(), other));
    }

    /** Of what was reduced the amount that was claimed is compared too, and dollars as dollars: two units may have taken two rates. */
    private static boolean sameAmount(Receipt one, Receipt other) {
        Set<BigDecimal> amounts = new HashSet<>(amounts(one));
        amounts.retainAll(amounts(other));
        return !amounts.isEmpty() || one.amountForeign() != null && other.amountForeign() != null && one.currency().equals(other.currency())
                && one.amountForeign().compareTo(other.amountForeign()) == 0;
    }

    private static Set<BigDecimal> amounts(Receipt line) {
        return Stream.of(line.amount(), line.claimed())
                .map(BigDecimal::stripTrailingZeros).collect(Collectors.toSet());
    }

    private static boolean isApart(Twin twin, List<Apart> apart) {
        long root = twin.line().correctsId() == null ? twin.line().id() : twin.line().correctsId();
        return apart.stream().anyMatch(ruled -> twin.isOfMoney() ? ruled.isOfLines(root, twin.other().id())
                : ruled.isOfProjects(twin.line().projectId(), twin.other().projectId()));
    }
}
