package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.guatu.WithDemonstration;
import org.guatu.access.People;
import org.guatu.calendar.AsOf;
import org.guatu.project.Projects;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The meeting of the demonstration, as its pictures show it. */
@WithDemonstration
class DemoMeetingDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Autowired
    private Meetings meetings;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Projects projects;

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void todays_meeting_has_sixteen_pages_with_guanxian_on_the_thirteenth() {
        People.as("office");
        Meeting planned = meetings.planned(CITY).getFirst();
        assertThat(planned.heldOn()).isEqualTo(TODAY);
        List<AgendaItem> agenda = agendas.of(planned.id());
        assertThat(agenda).hasSize(16);
        assertThat(agenda.get(12).page()).isEqualTo(PageRef.unit(GUANXIAN));
        assertThat(agenda.get(12).reasons()).extracting(AgendaItem.Reason::why).startsWith(AgendaItem.Why.GAP, AgendaItem.Why.OVERDUE);
        assertThat(agenda.get(12).reasons().getFirst().figure()).isEqualByComparingTo("-618000000");
        assertThat(agenda.get(13).page()).isEqualTo(PageRef.MEGA);
    }

    @Test
    void guanxian_has_four_decisions_of_last_time_with_one_done_and_one_three_days_overdue() {
        People.as("office");
        Meeting planned = meetings.planned(CITY).getFirst();
        LastTime last = decisions.lastTimeOf(GUANXIAN, planned.id(), AsOf.of(2024, 6, 30));
        assertThat(last.meeting().orElseThrow().heldOn()).isEqualTo(LocalDate.of(2024, 6, 24));
        assertThat(last.decisions()).extracting(line -> line.decision().matter()).containsExactly("储能电池环评批复", "46 亩净地 7月10日前交付",
                "冷链枢纽银团贷款放款", "护栏工厂首批施工许可");
        assertThat(last.done()).isEqualTo(1);
        assertThat(last.decisions().getFirst().decision().daysOverdue(TODAY)).isEqualTo(3);
        assertThat(last.decisions()).allSatisfy(line -> {
            DecisionSubject.OnBlocker subject = (DecisionSubject.OnBlocker) line.decision().subject();
            assertThat(projects.blocker(subject.blocker()).dueOn()).as("the problem it is about").isEqualTo(line.decision().dueOn());
            assertThat(line.movement().orElseThrow().moved().signum()).isNotNegative();
        });
    }
}
