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
 */
public record News(Set<String> topics, List<Change> changes) {

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

    public News {
        topics = Set.copyOf(topics);
        changes = List.copyOf(changes);
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
        return new News(all, both);
    }

    /** Whether any of the topics is among these. */
    boolean concerns(Set<String> followed) {
        return topics.stream().anyMatch(followed::contains);
    }

    /** Only what a follower of these topics is told. */
    News about(Set<String> followed) {
        return new News(topics.stream().filter(followed::contains).collect(Collectors.toSet()),
                changes.stream().filter(change -> change.topics().stream().anyMatch(followed::contains)).toList());
    }
}
