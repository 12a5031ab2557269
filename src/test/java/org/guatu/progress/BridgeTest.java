package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.guatu.calendar.AsOf;
import org.guatu.progress.Bridge.Kind;
import org.guatu.progress.Bridge.Term;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final AsOf MEETING = AsOf.of(2024, 6, 24);
    private static final AsOf TODAY = AsOf.of(2024, 7, 1);
    private static final List<Term> WEEK = List.of(term(Kind.NEW, "9.87", 38), term(Kind.LATE_RECOGNITION, "1.45", 5),
            term(Kind.CORRECTION, "-0.48", 3), term(Kind.REDUCTION, "-0.60", 2), term(Kind.WITHDRAWAL, "-1.00", 1));

    @Test
    void the_week_of_the_demonstration_adds_9_24_from_49_entries() {
        Bridge bridge = bridge("229.16", "238.40", WEEK);
        assertThat(bridge.change()).isEqualTo("9.24");
        assertThat(bridge.entries()).isEqualTo(49);
        assertThat(bridge.steps()).extracting(step -> step.after().toString())
                .containsExactly("239.03", "240.48", "240.00", "239.40", "238.40");
        assertThat(bridge.steps().getFirst().before()).isEqualTo("229.16");
    }

    @Test
    void terms_that_miss_by_a_cent_are_refused() {
        assertThatExceptionOfType(Bridge.DoesNotAdd.class).isThrownBy(() -> bridge("229.16", "238.41", WEEK));
        assertThatExceptionOfType(Bridge.DoesNotAdd.class).isThrownBy(() -> bridge("1", "2", List.of()));
    }

    @Test
    void scale_does_not_matter_only_the_amount() {
        assertThat(bridge("229.160", "238.4", WEEK).change()).isEqualByComparingTo("9.24");
    }

    @Test
    void nothing_happened_is_a_bridge_too() {
        assertThat(bridge("5", "5.00", List.of()).steps()).isEmpty();
    }

    @Test
    void a_kind_stands_once_and_in_its_order() {
        assertThatIllegalArgumentException().isThrownBy(() -> bridge("0", "3", List.of(term(Kind.NEW, "1", 1), term(Kind.NEW, "2", 1))));
        Bridge bridge = bridge("0", "1", List.of(term(Kind.WITHDRAWAL, "-1", 1), term(Kind.NEW, "2", 1)));
        assertThat(bridge.terms()).extracting(Term::kind).containsExactly(Kind.NEW, Kind.WITHDRAWAL);
    }

    @Test
    void a_bridge_runs_forward_and_counts_no_negative_entries() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                new Bridge(TODAY, BigDecimal.ONE, MEETING, BigDecimal.ONE, List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> term(Kind.NEW, "1", -1));
    }

    @Test
    void a_revised_target_stands_apart_from_the_amount() {
        Bridge bridge = Bridge.of(MEETING, BigDecimal.ONE, TODAY, BigDecimal.TWO, List.of(term(Kind.MOVE, "1", 1)),
                Optional.of(new BigDecimal("20")));
        assertThat(bridge.targetChange()).contains(new BigDecimal("20"));
        assertThat(bridge.change()).isEqualTo("1");
    }

    @Test
    void corrections_that_cancel_are_still_told() {
        Bridge bridge = Bridge.of(MEETING, BigDecimal.ONE, TODAY, BigDecimal.ONE,
                List.of(term(Kind.CORRECTION, "-3", 1), term(Kind.CORRECTION, "3", 1)), Optional.empty());
        assertThat(bridge.terms()).hasSize(1);
        assertThat(bridge.entries()).isEqualTo(2);
    }

    @Test
    void single_changes_put_together_always_close() {
        Random random = new Random(24);
        for (int round = 0; round < 500; round++) {
            List<Term> changes = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < random.nextInt(40); i++) {
                Term change = new Term(Kind.values()[random.nextInt(6)], BigDecimal.valueOf(random.nextInt(200_000) - 90_000, 2), 1);
                changes.add(change);
                sum = sum.add(change.amount());
            }
            Bridge bridge = Bridge.of(MEETING, BigDecimal.TEN, TODAY, BigDecimal.TEN.add(sum), changes, Optional.empty());
            assertThat(bridge.entries()).isEqualTo(changes.size());
            if (!bridge.steps().isEmpty()) {
                assertThat(bridge.steps().getLast().after()).isEqualByComparingTo(bridge.to());
            }
        }
    }

    private static Bridge bridge(String from, String to, List<Term> terms) {
        return new Bridge(MEETING, new BigDecimal(from), TODAY, new BigDecimal(to), terms, Optional.empty());
    }

    private static Term term(Kind kind, String amount, int entries) {
        return new Term(kind, new BigDecimal(amount), entries);
    }
}
