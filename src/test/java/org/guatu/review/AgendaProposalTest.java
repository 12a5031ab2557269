package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.guatu.calendar.Month;
import org.guatu.indicator.Light;
import org.guatu.review.AgendaItem.Why;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Where a proposed agenda puts its time. */
class AgendaProposalTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GOOD = UnitCode.of("371571");
    private static final UnitCode BAD = UnitCode.of("371525");

    @Test
    void every_unit_is_there_in_its_order_and_the_bad_one_has_the_time_and_the_reasons() {
        List<AgendaItem> agenda = AgendaProposal.script(CITY, List.of(
                new AgendaProposal.Case(GOOD, Light.OK, Optional.of(new BigDecimal("5")), 0, 0, Optional.empty()),
                new AgendaProposal.Case(BAD, Light.BAD, Optional.of(new BigDecimal("-618000000.00")), 1, 2, Optional.of(Month.of(2024, 5)))));
        assertThat(agenda).extracting(item -> item.no() + " " + item.page()).containsExactly("1 overview", "2 ranking", "3 371571", "4 371525",
                "5 mega", "6 problems", "7 decisions");
        assertThat(agenda.get(2).reasons()).isEmpty();
        assertThat(agenda.get(2).minutes()).isEqualTo(1);
        assertThat(agenda.get(3).reasons()).extracting(AgendaItem.Reason::why).containsExactly(Why.GAP, Why.OVERDUE, Why.STALLED, Why.LATE_REPORT);
        assertThat(agenda.get(3).minutes()).isEqualTo(7);
        assertThat(AgendaItem.reasons(agenda.get(3).reasonsText())).isEqualTo(agenda.get(3).reasons());
    }

    @Test
    void a_unit_without_parts_looks_at_itself() {
        assertThat(AgendaProposal.script(BAD, List.of())).extracting(item -> item.page().toString())
                .containsExactly("overview", "371525", "shortfalls:371525", "catchup:371525", "problems", "decisions");
    }

    @Test
    void a_second_snapshot_in_the_same_minute_has_another_code() {
        LocalDateTime at = LocalDateTime.of(2024, 12, 31, 23, 59, 30);
        String first = Snapshot.code(at, List.of());
        assertThat(first).isEqualTo("S-1231-2359");
        assertThat(Snapshot.code(at, List.of(first))).isEqualTo("S-1231-2359-2");
        assertThat(Snapshot.code(at.plusMinutes(1), List.of(first))).as("New Year").isEqualTo("S-0101-0000");
    }
}
