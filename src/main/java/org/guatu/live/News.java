package org.guatu.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has changed, for the screens that show it.
 *
 * @param topics  what it concerns, as {@code unit:371525}, {@code project:118}, {@code meeting:12}
 * @param changes of figures, in the order they were committed; empty for what moves no figure
 * @param facts   that are told in words, whether they move a figure or not, in their order
 */
public record News(Set<String> topics, List<Change> changes, List<Fact> facts) {

    /**
     * A figure that changed.
     *
     * @param indicator its code
     * @param unit      code of the unit
     * @param quantity  how much, signed, in the indicator's stored unit
     * @param topics    which of the topics it belongs to
     */
    public record Change(String indicator, String unit, BigDecimal quantity, Set<String> topics) {

        public Change {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * Something that happened and has a name of its own: a stage, a decision.
     *
     * @param kind    what happened, as whoever tells and whoever says it name it
     * @param subject what it happened to: an id
     * @param unit    code of the unit
     * @param what    the rest of it: a stage, a matter
     * @param topics  which of the topics it belongs to
     */
    public record Fact(String kind, String subject, String unit, String what, Set<String> topics) {

        public Fact {
            topics = Set.copyOf(topics);
        }
    }

    public News {
        topics = Set.copyOf(topics);
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
    }

    /** News of figures alone. */
    public News(Set<String> topics, List<Change> changes) {
        this(topics, changes, List.of());
    }

    /** The topic of a unit and all below it; whoever tells and whoever follows name it alike. */
    public static String unit(Object code) {
        return "unit:" + code;
    }

    /** News without a figure. */
    public static News of(String... topics) {
        return new News(Set.of(topics), List.of());
    }

    /** Both together. */
    News and(News later) {
        Set<String> all = new HashSet<>(topics);
        all.addAll(later.topics);
        List<Change> both = new ArrayList<>(changes);
        both.addAll(later.changes);
        List<Fact> told = new ArrayList<>(facts);
        told.addAll(later.facts);
        return new News(all, both, told);
    }

    /** Whether any of the topics is among these. */
    boolean concerns(Set<String> followed) {
        return topics.stream().anyMatch(followed::contains);
    }

    /** Only what a follower of these topics is told. */
    News about(Set<String> followed) {
        return new News(topics.stream().filter(followed::contains).collect(Collectors.toSet()),
                changes.stream().filter(change -> change.topics().stream().anyMatch(followed::contains)).toList(),
                facts.stream().filter(fact -> fact.topics().stream().anyMatch(followed::contains)).toList());
    }
}
