package org.guatu.review.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.review.Decision;
import org.guatu.review.Reminder;
import org.guatu.review.Reminder.Channel;
import org.guatu.review.Reminder.Moment;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders: which were made, which went out, and where mail goes. */
@Repository
public class ReminderRows {

    private static final int PROBLEM = 200;

    private final JdbcClient jdbc;
    private final DecisionRows decisions;

    ReminderRows(JdbcClient jdbc, DecisionRows decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** A reminder that is to go out. */
    public record Waiting(Reminder reminder, Channel channel, int attempts) {
    }

    /** Decisions that are owed and due by a day. */
    public List<Decision> owedUntil(LocalDate day) {
        return jdbc.sql("SELECT id FROM review_decision WHERE state <> 'DONE' AND due_on <= :day ORDER BY due_on, id").param("day", day)
                .query(Long.class).list().stream().flatMap(id -> decisions.find(id).stream()).toList();
    }

    /** Makes a reminder, unless it was made before. One in the product has arrived with that. */
    public void add(Decision decision, Moment moment, Channel channel, LocalDateTime at) {
        jdbc.sql("""
                INSERT INTO review_reminder (decision_id, moment, due_on, channel, state, attempts, made_at)
                VALUES (:decision, :moment, :due, :channel, :state, 0, :at)
                ON DUPLICATE KEY UPDATE attempts = review_reminder.attempts
                """).param("decision", decision.id()).param("moment", moment.name()).param("due", decision.dueOn()).param("channel", channel.name())
                .param("state", channel == Channel.PRODUCT ? "SENT" : "WAITING").param("at", at).update();
    }

    /** Reminders that are to go out, for decisions still owed by that date, the oldest first. */
    public List<Waiting> waiting(int limit, int attempts) {
        record Row(long id, long decision, Moment moment, LocalDate due, Channel channel, int attempts) {
        }
        return jdbc.sql("""
                SELECT r.id, r.decision_id, r.moment, r.due_on, r.channel, r.attempts
                FROM review_reminder r
                JOIN review_decision d ON d.id = r.decision_id
                WHERE r.state IN ('WAITING', 'FAILED') AND r.attempts < :attempts AND d.state <> 'DONE' AND d.due_on = r.due_on
                ORDER BY r.attempts, r.id LIMIT :limit
                """).param("attempts", attempts).param("limit", limit)
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2), Moment.valueOf(row.getString(3)), row.getObject(4, LocalDate.class),
                        Channel.valueOf(row.getString(5)), row.getInt(6))).list().stream()
                .map(row -> new Waiting(new Reminder(row.id(), decisions.find(row.decision()).orElseThrow(), row.moment(), row.due()), row.channel(),
                        row.attempts())).toList();
    }

    /** Takes one to be sent; tells whether nobody else did. */
    public boolean claim(Waiting waiting) {
        return jdbc.sql("""
                UPDATE review_reminder SET state = 'SENDING', attempts = attempts + 1
                WHERE id = :id AND attempts = :attempts AND state IN ('WAITING', 'FAILED')
                """).param("id", waiting.reminder().id()).param("attempts", waiting.attempts()).update() == 1;
    }

    public void sent(long id, LocalDateTime at) {
        jdbc.sql("UPDATE review_reminder SET state = 'SENT', sent_at = :at, problem = NULL WHERE id = :id").param("id", id).param("at", at).update();
    }

    public void failed(long id, String problem) {
        jdbc.sql("UPDATE review_reminder SET state = 'FAILED', problem = :problem WHERE id = :id").param("id", id)
                .param("problem", problem.length() > PROBLEM ? problem.substring(0, PROBLEM) : problem).update();
    }

    /** The reminders in the product of what units owe, for the due date that holds; the first due first. */
    public List<Reminder> shown(Collection<UnitCode> owners) {
        record Row(long id, long decision, Moment moment, LocalDate due) {
        }
        return jdbc.sql("""
                SELECT r.id, r.decision_id, r.moment, r.due_on
                FROM review_reminder r
                JOIN review_decision d ON d.id = r.decision_id
                WHERE r.channel = 'PRODUCT' AND d.owner_unit IN (:units) AND d.state <> 'DONE' AND d.due_on = r.due_on
                  AND (r.moment = 'AFTER' OR NOT EXISTS (SELECT 1 FROM review_reminder l
                                                         WHERE l.decision_id = r.decision_id AND l.due_on = r.due_on AND l.moment = 'AFTER'))
                ORDER BY r.due_on, r.decision_id
                """).param("units", owners.stream().map(UnitCode::value).toList())
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2), Moment.valueOf(row.getString(3)), row.getObject(4, LocalDate.class))).list()
                .stream().map(row -> new Reminder(row.id(), decisions.find(row.decision()).orElseThrow(), row.moment(), row.due()))
                .distinct().toList();
    }

    /** Where the mail for a unit goes. */
    public Optional<String> address(UnitCode unit) {
        return jdbc.sql("SELECT address FROM review_mail_address WHERE unit_code = :unit").param("unit", unit.value()).query(String.class).optional();
    }

    /** Sets where the mail for a unit goes; null lets go of it. */
    public void setAddress(UnitCode unit, String address) {
        jdbc.sql("DELETE FROM review_mail_address WHERE unit_code = :unit").param("unit", unit.value()).update();
        if (address != null) {
            jdbc.sql("INSERT INTO review_mail_address (unit_code, address) VALUES (:unit, :address)").param("unit", unit.value())
                    .param("address", address).update();
        }
    }
}
