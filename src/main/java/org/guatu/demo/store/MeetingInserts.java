package org.guatu.demo.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.guatu.demo.DemoData;
import org.guatu.demo.DemoRows;
import org.guatu.review.Snapshot;
import org.springframework.stereotype.Repository;

/** Writes the meetings, what they decided and what became of it. */
@Repository
class MeetingInserts {

    private static final LocalTime BEGINS = LocalTime.of(8, 30);
    private static final LocalTime ENDS = LocalTime.of(10, 20);
    private static final LocalTime NOON = LocalTime.of(11, 0);

    private final Inserts inserts;

    MeetingInserts(Inserts inserts) {
        this.inserts = inserts;
    }

    private record Step(long decision, String step, LocalDate on, LocalTime at, String label, String note, LocalDate until) {
    }

    void write(DemoData data) {
        DemoRows.Series series = data.series();
        inserts.into("review_series", "id, unit_code, name, week_day, start_minute, active, demo, version", List.of(series),
                s -> new Object[] {s.id(), s.unitCode(), s.name(), s.weekDay(), s.startMinute(), true, true, 0});
        inserts.into("review_meeting", "id, unit_code, held_on, as_of, demo, series_id, name, start_minute, state, started_at, closed_at", data.meetings(),
                m -> meeting(m, series));
        LocalDate last = data.meetings().get(data.meetings().size() - 2).heldOn();
        List<DemoRows.Meeting> frozen = data.meetings().stream().filter(m -> m.heldOn().equals(last)).toList();
        LocalDateTime at = last.atTime(BEGINS);
        inserts.into("review_snapshot", "meeting_id, code, as_of, known_by, taken_at, counted_up_to", frozen,
                m -> new Object[] {m.id(), Snapshot.code(at, List.of()), last.minusDays(1), last.minusDays(1), at, 0});
        frozen.forEach(m -> inserts.run("UPDATE review_meeting SET snapshot_code = '%s' WHERE id = %d".formatted(Snapshot.code(at, List.of()), m.id())));
        inserts.into("review_decision", """
                id, subject_ref, matter, unit_code, owner_label, owner_unit, due_on, expected_effect, meeting_id, origin, state, made_on, settled_on,
                read_at, demo, version""", data.decisions(), this::decision);
        inserts.into("review_decision_step", "decision_id, step, happened_on, happened_at, label, note, until_on", steps(data.decisions()),
                s -> new Object[] {s.decision(), s.step(), s.on(), s.on().atTime(s.at()), s.label(), s.note(), s.until()});
        inserts.into("review_wall", "code, unit_code, name, pages, seconds_per_page, theme, ratio, version", List.of("hall-1"),
                code -> new Object[] {code, series.unitCode(), "一号厅大屏", "", 20, "dark", "auto", 0});
    }

    private static Object[] meeting(DemoRows.Meeting m, DemoRows.Series series) {
        boolean planned = m.asOf().isBefore(m.heldOn());
        return new Object[] {m.id(), m.unitCode(), m.heldOn(), m.asOf(), true, series.id(), series.name(), series.startMinute(),
                planned ? "PLANNED" : "CLOSED", planned ? null : m.heldOn().atTime(BEGINS), planned ? null : m.heldOn().atTime(ENDS)};
    }

    private Object[] decision(DemoRows.Decision d) {
        return new Object[] {d.id(), d.subject(), d.matter(), d.unitCode(), d.owner(), d.unitCode(), d.dueOn(), d.effect(), d.meetingId(),
                d.meetingId() == null ? "INSTRUCTION" : "MEETING", d.doneOn() == null ? "OPEN" : "DONE", d.madeOn(), d.doneOn(),
                d.readBy() == null ? null : d.madeOn().atTime(NOON), true, 0};
    }

    private static List<Step> steps(List<DemoRows.Decision> decisions) {
        List<Step> steps = new ArrayList<>();
        for (DemoRows.Decision d : decisions) {
            steps.add(new Step(d.id(), "MADE", d.madeOn(), BEGINS.plusMinutes(40), d.meetingId() == null ? "市领导A" : "招商办", null, d.dueOn()));
            if (d.readBy() != null) {
                steps.add(new Step(d.id(), "READ", d.madeOn(), NOON, d.readBy(), null, null));
            }
            if (d.progress() != null) {
                steps.add(new Step(d.id(), "PROGRESS", d.progressOn(), NOON, d.readBy(), d.progress(), null));
            }
            if (d.doneOn() != null) {
                steps.add(new Step(d.id(), "DONE", d.doneOn(), NOON.plusHours(5), "招商办", null, null));
            }
        }
        return steps;
    }

    /** The figures the decisions were made on, from the contributions: what was recognised by the end of the day before. */
    void writeFigures() {
        inserts.run("""
                UPDATE review_decision SET figure_indicator = 'FUNDS', figure_as_of = DATE '%1$s', figure_known_by = DATE '%1$s', figure_actual =
                       (SELECT COALESCE(SUM(c.quantity), 0) FROM contribution c
                        WHERE c.indicator_code = 'FUNDS' AND c.booked_month >= 202401 AND c.recognised_on <= DATE '%1$s' AND c.happened_on <= DATE '%1$s'
                          AND (c.unit_code = review_decision.unit_code AND review_decision.subject_ref NOT LIKE 'blocker:%%'
                               OR c.project_id = (SELECT b.project_id FROM blocker b WHERE review_decision.subject_ref = CONCAT('blocker:', b.id))))
                WHERE demo = TRUE
                """.formatted("2024-06-23"));
    }
}
