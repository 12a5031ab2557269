package org.guatu.ledger.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.guatu.ledger.risk.Stories.Story;
import org.junit.jupiter.api.Test;

/** How often the rules ask where they should, and where they should not: printed, and held above a floor. */
class RiskQualityTest {

    /** Six cases of each story, the hard ones counting as much as the plain: in daily work, with more plain lines, both are higher. */
    private static final double PRECISION = 0.72;
    private static final double RECALL = 0.82;

    /** Counts of one rule, or of all. */
    private static final class Count {
        private int right;
        private int needless;
        private int missed;

        double precision() {
            return right + needless == 0 ? 1 : (double) right / (right + needless);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String row(String name) {
            return String.format(Locale.ROOT, "%-18s %5d %8d %6d %9.2f %6.2f%n", name, right, needless, missed, precision(), recall());
        }
    }

    @Test
    void precision_and_recall_on_the_labelled_stories_stay_above_their_floor() {
        List<Story> stories = Stories.all();
        assertThat(stories).hasSizeGreaterThanOrEqualTo(120);
        Map<RiskName, Count> counts = new EnumMap<>(RiskName.class);
        Count all = new Count();
        for (RiskName name : RiskName.values()) {
            counts.put(name, new Count());
        }
        for (Story story : stories) {
            for (RiskRule rule : RiskRule.ALL) {
                boolean asked = !rule.look(story.known()).isEmpty();
                boolean should = story.labels().contains(rule.name());
                for (Count count : List.of(counts.get(rule.name()), all)) {
                    count.right += asked && should ? 1 : 0;
                    count.needless += asked && !should ? 1 : 0;
                    count.missed += !asked && should ? 1 : 0;
                }
            }
        }
        StringBuilder table = new StringBuilder(String.format("%nrules of review over %d labelled cases%n%-18s %5s %8s %6s %9s %6s%n", stories.size(), "rule",
                "right", "needless", "missed", "precision", "recall"));
        counts.forEach((name, count) -> table.append(count.row(name.name())));
        System.out.println(table.append(all.row("all")));
        assertThat(all.precision()).isGreaterThan(PRECISION);
        assertThat(all.recall()).isGreaterThan(RECALL);
        assertThat(counts.values()).allMatch(count -> count.right > 0);
    }

    @Test
    void the_set_has_cases_that_are_hard_in_both_directions() {
        List<Story> stories = Stories.all();
        assertThat(stories).filteredOn(story -> story.labels().isEmpty()).hasSizeGreaterThan(40)
                .anyMatch(story -> RiskRule.ALL.stream().anyMatch(rule -> !rule.look(story.known()).isEmpty()));
        assertThat(stories).anyMatch(story -> !story.labels().isEmpty()
                && RiskRule.ALL.stream().allMatch(rule -> rule.look(story.known()).isEmpty()));
    }

    @Test
    void the_set_is_the_same_every_time() {
        assertThat(Stories.all()).isEqualTo(Stories.all());
        assertThat(Stories.all().stream().map(Story::labels)).contains(Set.of());
    }
}
