package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** What a move makes of what the walls show. */
class ScriptTest {

    private static final LocalDateTime BEGAN = LocalDateTime.of(2024, 7, 1, 8, 30);
    private static final LocalDateTime LATER = BEGAN.plusMinutes(5);
    private static final PageRef GUANXIAN = PageRef.unit(UnitCode.of("371525"));
    private static final Script SCRIPT = script(PageRef.OVERVIEW, PageRef.RANKING, GUANXIAN, PageRef.DECISIONS);
    private static final Drive FIRST = new Drive(7, 1, PageRef.OVERVIEW, 1, null, false, BEGAN, "office", "tablet");

    @Test
    void next_turns_one_page_and_stays_at_the_last() {
        Drive second = SCRIPT.after(FIRST, new Move.Next(), LATER);
        assertThat(second).isEqualTo(new Drive(7, 2, PageRef.RANKING, 2, null, false, LATER, "office", "tablet"));
        Drive last = SCRIPT.after(second, new Move.Jump(4), LATER);
        assertThat(SCRIPT.after(last, new Move.Next(), LATER)).isSameAs(last);
        assertThat(SCRIPT.after(FIRST, new Move.Previous(), LATER)).isSameAs(FIRST);
    }

    @Test
    void a_page_cast_by_hand_keeps_the_place_and_gives_way_to_it() {
        Drive third = SCRIPT.after(FIRST, new Move.Jump(3), LATER);
        Drive cast = SCRIPT.after(third, new Move.Show(PageRef.funnel(UnitCode.of("371525"))), LATER);
        assertThat(cast.pageNo()).isEqualTo(3);
        assertThat(SCRIPT.after(cast, new Move.Previous(), LATER).page()).isEqualTo(GUANXIAN);
        assertThat(SCRIPT.after(cast, new Move.Next(), LATER).page()).isEqualTo(PageRef.DECISIONS);
    }

    @Test
    void showing_a_page_of_the_agenda_goes_to_its_place() {
        assertThat(SCRIPT.after(FIRST, new Move.Show(PageRef.DECISIONS), LATER).pageNo()).isEqualTo(4);
    }

    @Test
    void a_part_of_a_list_stands_where_the_list_does_and_is_turned_on_from_like_it() {
        Drive second = SCRIPT.after(FIRST, new Move.Show(PageRef.DECISIONS.part(2)), LATER);
        assertThat(second).extracting(Drive::page, Drive::pageNo).containsExactly(PageRef.DECISIONS.part(2), 4);
        assertThat(SCRIPT.after(second, new Move.Previous(), LATER).page()).as("it is not cast by hand").isEqualTo(GUANXIAN);
        assertThat(SCRIPT.after(second, new Move.Jump(4), LATER).page()).isEqualTo(PageRef.DECISIONS);
    }

    @Test
    void a_row_is_pointed_at_until_the_page_turns() {
        Drive pointed = SCRIPT.after(FIRST, new Move.Point("project:118"), LATER);
        assertThat(pointed.highlight()).isEqualTo("project:118");
        assertThat(pointed.since()).as("the page did not change").isEqualTo(BEGAN);
        assertThat(SCRIPT.after(pointed, new Move.Next(), LATER).highlight()).isNull();
        assertThat(SCRIPT.after(pointed, new Move.Point("project:118"), LATER)).isSameAs(pointed);
    }

    @Test
    void dark_walls_light_up_when_a_page_is_shown() {
        Drive dark = SCRIPT.after(FIRST, new Move.Blank(true), LATER);
        assertThat(dark.blank()).isTrue();
        assertThat(SCRIPT.after(dark, new Move.Show(PageRef.OVERVIEW), LATER).blank()).isFalse();
    }

    @Test
    void a_page_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> SCRIPT.after(FIRST, new Move.Jump(5), LATER)).isInstanceOf(Refusal.class).hasMessageContaining("no-page");
    }

    private static Script script(PageRef... pages) {
        return new Script(IntStream.range(0, pages.length).mapToObj(i -> new AgendaItem(i + 1, pages[i], 2, List.of())).toList());
    }
}
