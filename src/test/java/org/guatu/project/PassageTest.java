package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    @Test
    void the_next_stage_is_forward_and_skips_nothing() {
        Passage way = Passage.into(Stage.LANDED, APRIL, List.of(entered(Stage.SIGNED, MARCH)));
        assertThat(way).isEqualTo(new Passage(Passage.Kind.FORWARD, Stage.SIGNED, List.of()));
        assertThat(way.needsReason()).isFalse();
        assertThat(Passage.into(Stage.SIGNED, APRIL, List.of()).skipped()).as("the first stage of all may be any").isEmpty();
    }

    @Test
    void stages_between_that_were_never_entered_are_skipped_and_want_a_reason() {
        Passage way = Passage.into(Stage.IN_STATISTICS, JUNE, List.of(entered(Stage.SIGNED, MARCH)));
        assertThat(way.skipped()).containsExactly(Stage.LANDED, Stage.STARTED);
        assertThat(way.needsReason()).isTrue();
    }

    @Test
    void a_day_before_the_stage_before_it_is_refused() {
        assertThatThrownBy(() -> Passage.into(Stage.LANDED, MARCH, List.of(entered(Stage.SIGNED, APRIL)))).isInstanceOf(FieldRefusal.class)
                .hasMessageContaining("stage-date-order");
        assertThat(Passage.into(Stage.LANDED, APRIL, List.of(entered(Stage.SIGNED, APRIL))).kind()).isEqualTo(Passage.Kind.FORWARD);
    }

    @Test
    void a_stage_that_was_passed_over_can_be_told_later_within_its_neighbours() {
        List<StageDate> known = List.of(entered(Stage.SIGNED, MARCH), entered(Stage.STARTED, MAY));
        assertThat(Passage.into(Stage.LANDED, APRIL, known).kind()).isEqualTo(Passage.Kind.EARLIER);
        assertThatThrownBy(() -> Passage.into(Stage.LANDED, MARCH.minusDays(1), known)).hasMessageContaining("stage-date-order");
        assertThat(Passage.into(Stage.LANDED, JUNE, known).kind()).as("after the later one it is a way back").isEqualTo(Passage.Kind.BACK);
    }

    @Test
    void back_wants_a_reason_and_on_again_does_not() {
        Passage back = Passage.into(Stage.SIGNED, JUNE, List.of(entered(Stage.SIGNED, MARCH), entered(Stage.STARTED, MAY)));
        assertThat(back.kind()).isEqualTo(Passage.Kind.BACK);
        assertThat(back.needsReason()).isTrue();
        StageDate left = new StageDate(Stage.STARTED, MAY, null, null, null, JUNE, null, null);
        Passage again = Passage.into(Stage.STARTED, JUNE.plusDays(9), List.of(entered(Stage.SIGNED, MARCH), left));
        assertThat(again.kind()).isEqualTo(Passage.Kind.AGAIN);
        assertThat(again.needsReason()).isFalse();
        assertThatThrownBy(() -> Passage.into(Stage.STARTED, MAY, List.of(entered(Stage.SIGNED, MARCH), left))).hasMessageContaining("stage-date-order");
    }

    @Test
    void the_stage_it_is_in_and_one_that_waits_are_refused() {
        assertThatThrownBy(() -> Passage.into(Stage.SIGNED, JUNE, List.of(entered(Stage.SIGNED, MARCH)))).isInstanceOf(Refusal.class)
                .hasMessageContaining("stage-already");
        StageDate waits = waiting(Stage.LANDED, APRIL, null);
        assertThatThrownBy(() -> Passage.into(Stage.LANDED, MAY, List.of(entered(Stage.SIGNED, MARCH), waits))).hasMessageContaining("stage-waits");
        assertThatThrownBy(() -> Passage.into(Stage.SIGNED, MAY, List.of(entered(Stage.SIGNED, MARCH), waits))).hasMessageContaining("withdraw-first");
    }

    @Test
    void one_that_was_sent_back_can_be_entered_again() {
        StageDate returned = waiting(Stage.LANDED, MAY, "no licence");
        assertThat(Passage.into(Stage.LANDED, APRIL, List.of(entered(Stage.SIGNED, MARCH), returned)).kind()).isEqualTo(Passage.Kind.FORWARD);
    }

    @Test
    void an_entry_that_waits_tells_its_reviewer_what_it_leaves_out() {
        StageDate waits = waiting(Stage.PRODUCING, JUNE, null);
        Passage way = Passage.waiting(Stage.PRODUCING, List.of(entered(Stage.SIGNED, MARCH), entered(Stage.LANDED, APRIL), waits));
        assertThat(way.from()).isEqualTo(Stage.LANDED);
        assertThat(way.skipped()).containsExactly(Stage.STARTED, Stage.IN_STATISTICS);
        assertThat(Passage.waiting(Stage.LANDED, List.of(entered(Stage.SIGNED, MARCH), waiting(Stage.LANDED, MAY, null), waits)).skipped()).isEmpty();
        assertThat(Passage.waiting(Stage.LANDED, List.of(waiting(Stage.LANDED, MAY, null), entered(Stage.STARTED, JUNE))).kind())
                .isEqualTo(Passage.Kind.EARLIER);
    }

    private static StageDate entered(Stage stage, LocalDate on) {
        return new StageDate(stage, on, null, null);
    }

    private static StageDate waiting(Stage stage, LocalDate on, String returned) {
        return new StageDate(stage, null, null, null, on, null, returned, "clerk");
    }
}
