package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.project.Dossier;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.junit.jupiter.api.Test;

/** What the screen of a project reckons: the sentence over the months, and the stages with their days. */
class ProjectPartsTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    @Test
    void the_months_of_the_picture_get_the_sentence_of_the_picture() {
        assertThat(sentence(List.of("0.3", "0.3", "0.6", "0.7", "0.8", "0.9"), List.of("0.1", "0.08", "0.42", "0.36", "0.3", "-0.06")))
                .isEqualTo("6 个月都低于计划，6 月净减 0.06");
    }

    @Test
    void some_months_below_are_counted_and_none_is_said() {
        assertThat(sentence(List.of("0.3", "0.3", "0.6"), List.of("0.3", "0.1", "0.6"))).isEqualTo("3 个月里 1 个月低于计划，3 月到位 0.60");
        assertThat(sentence(List.of("0.3", "0.3"), List.of("0.3", "0.4"))).isEqualTo("2 个月都不低于计划，2 月到位 0.40");
        assertThat(sentence(List.of("0.3"), List.of("0"))).isEqualTo("首月低于计划，1 月没有到位");
    }

    @Test
    void without_a_plan_only_the_money_is_told() {
        List<MonthPlanPanel.Line> lines = List.of(new MonthPlanPanel.Line(Month.of(2024, 1), null, yuan("0.5"), BigDecimal.ZERO, true, true));
        assertThat(MonthPlanPanel.finding(lines).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("1 月到位 0.50");
    }

    @Test
    void a_month_that_is_not_over_is_not_held_against_its_plan() {
        List<MonthPlanPanel.Line> lines = List.of(new MonthPlanPanel.Line(Month.of(2024, 1), yuan("1"), yuan("1"), BigDecimal.ZERO, true, true),
                new MonthPlanPanel.Line(Month.of(2024, 2), yuan("1"), yuan("0.2"), BigDecimal.ZERO, true, false));
        assertThat(MonthPlanPanel.finding(lines).text(Locale.SIMPLIFIED_CHINESE)).startsWith("1 个月都不低于计划");
    }

    @Test
    void stages_tell_how_long_they_took_and_how_late_they_are() {
        List<StageLine.Step> steps = StageLine.steps(dossier(new StageDate(Stage.NEGOTIATING, LocalDate.of(2023, 5, 18), null, null),
                new StageDate(Stage.SIGNED, LocalDate.of(2023, 9, 12), null, null), new StageDate(Stage.STARTED, LocalDate.of(2024, 3, 16), null, null),
                new StageDate(Stage.IN_STATISTICS, null, LocalDate.of(2024, 6, 15), "缺许可证变更"),
                new StageDate(Stage.PRODUCING, null, LocalDate.of(2025, 6, 1), null)), AS_OF, AS_OF.plusDays(1), "桩基完成");
        assertThat(steps.stream().map(step -> step.stage() + " " + step.state() + " " + step.days())).containsExactly("NEGOTIATING DONE 117",
                "SIGNED DONE 186", "LANDED DONE -1", "STARTED HERE 107", "IN_STATISTICS LATE 16", "PRODUCING PLANNED -335");
        assertThat(steps.get(3).note()).isEqualTo("桩基完成");
    }

    @Test
    void a_stage_entered_after_the_as_of_day_has_not_been_entered_yet() {
        List<StageLine.Step> steps = StageLine.steps(dossier(new StageDate(Stage.SIGNED, LocalDate.of(2024, 1, 1), null, null),
                new StageDate(Stage.LANDED, LocalDate.of(2024, 7, 5), LocalDate.of(2024, 7, 1), null)), AS_OF, AS_OF.plusDays(1), null);
        assertThat(steps.stream().filter(step -> step.stage() == Stage.LANDED).findFirst().orElseThrow().state()).isEqualTo(StageLine.State.PLANNED);
    }

    @Test
    void a_stage_accepted_today_says_that_it_counts_tomorrow_and_its_note_waits_as_long() {
        StageDate landed = new StageDate(Stage.LANDED, AS_OF.plusDays(1), LocalDate.of(2024, 10, 11), "已交地");
        assertThat(note(AS_OF, landed)).isEqualTo("07-01 落地，已认定，明日计入");
        assertThat(note(AS_OF.plusDays(1), landed)).isEqualTo("已交地");
        assertThat(note(AS_OF, new StageDate(Stage.LANDED, null, LocalDate.of(2024, 10, 11), "等规划条件"))).isEqualTo("等规划条件");
    }

    private static String note(LocalDate asOf, StageDate date) {
        return StageLine.steps(dossier(date), asOf, asOf.plusDays(1), null).stream().filter(step -> step.stage() == date.stage()).findFirst().orElseThrow().note();
    }

    private static Dossier dossier(StageDate... stages) {
        return new Dossier(null, List.of(stages), new TreeMap<>(), List.of(), List.of(), List.of());
    }

    private static String sentence(List<String> plan, List<String> money) {
        List<MonthPlanPanel.Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            lines.add(new MonthPlanPanel.Line(Month.of(2024, i + 1), yuan(plan.get(i)), yuan(money.get(i)), BigDecimal.ZERO, true, true));
        }
        return MonthPlanPanel.finding(lines).text(Locale.SIMPLIFIED_CHINESE);
    }

    private static BigDecimal yuan(String yi) {
        return new BigDecimal(yi).movePointRight(8);
    }
}
