package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Light;
import org.guatu.review.PageRef;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Which rows of the agenda stand open. */
class AgendaRailTest {

    @Test
    void what_was_on_before_can_be_pressed_wherever_the_meeting_went_from_there() {
        AgendaRail rail = new AgendaRail(new Span(), no -> { });
        List<AgendaRail.Stop> agenda = IntStream.rangeClosed(1, 9)
                .mapToObj(no -> new AgendaRail.Stop(no, PageRef.unit(UnitCode.of("37150" + no)), "县" + no, Light.NONE, null, 0, 1)).toList();
        rail.show(agenda, 3, "");
        assertThat(rows(rail)).contains("县1", "县2", "县3");
        rail.show(agenda, 9, "");
        assertThat(rows(rail)).as("the last two, and where the meeting came from").contains("县3", "县7", "县8", "县9").doesNotContain("县1", "县6");
        rail.show(agenda, 8, "");
        assertThat(rows(rail)).contains("县6", "县7", "县8", "县9").doesNotContain("县3");
    }

    private static List<String> rows(AgendaRail rail) {
        return all(rail).stream().filter(part -> part.getElement().getClassList().contains("agenda-name")).map(part -> part.getElement().getText()).toList();
    }

    private static List<Component> all(Component part) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(part), part.getChildren().flatMap(child -> all(child).stream())).toList();
    }
}
