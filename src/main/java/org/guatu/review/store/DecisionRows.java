package org.guatu.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.project.StageEvidence;
import org.guatu.review.Decision;
import org.guatu.review.DecisionStep;
import org.guatu.review.DecisionSubject;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Decisions and what happened to them. */
@Repository
public class DecisionRows {

    private static final String DECISION = """
            SELECT d.id, d.subject_ref, d.matter, d.unit_code, d.owner_label, d.owner_unit, d.due_on, d.expected_effect, d.meeting_id, d.origin,
                   d.state, d.asked_until, d.made_on, d.settled_on, d.read_at, d.figure_indicator, d.figure_as_of, d.figure_known_by, d.figure_counted,
                   d.figure_actual, d.figure_difference, d.version,
                   CASE WHEN d.figure_known_by > d.figure_as_of THEN COALESCE(
                        (SELECT MIN(f.taken_at) FROM review_snapshot f WHERE f.meeting_id = d.meeting_id AND f.counted_up_to = d.figure_counted
                            AND f.known_by = d.figure_known_by),
                        (SELECT MIN(m.happened_at) FROM review_decision_step m WHERE m.decision_id = d.id AND m.step = 'MADE')) END AS figure_known_at
            FROM review_decision d
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Decision> find(long id) {
        return jdbc.sql(DECISION + "WHERE d.id = :id").param("id", id).query(DecisionRows::decision).optional();
    }

    /** What units owe, the first due first. */
    public List<Decision> owed(Collection<UnitCode> units) {
        return jdbc.sql(DECISION + "WHERE d.unit_code IN (:units) AND d.state <> 'DONE' ORDER BY d.due_on, d.id").param("units", codes(units))
                .query(DecisionRows::decision).list();
    }

    /** What was owed of units on a day, by what is known of when it was made and settled, the first due first. */
    public List<Decision> owedOn(Collection<UnitCode> units, LocalDate day) {
        return jdbc.sql(DECISION + """
                WHERE d.unit_code IN (:units) AND d.made_on <= :day AND (d.state <> 'DONE' OR d.settled_on > :day)
                ORDER BY d.due_on, d.id
                """).param("units", codes(units)).param("day", day).query(DecisionRows::decision).list();
    }

    /** How many decisions of units are owed and past their due date, by unit. */
    public Map<UnitCode, Integer> overdue(Collection<UnitCode> units, LocalDate today) {
        Map<UnitCode, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT unit_code, COUNT(*) FROM review_decision WHERE unit_code IN (:units) AND state <> 'DONE' AND due_on < :today GROUP BY unit_code")
                .param("units", codes(units)).param("today", today).query(row -> {
                    counts.put(UnitCode.of(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** All decisions of units, the latest made first. */
    public List<Decision> of(Collection<UnitCode> units, int offset, int limit) {
        return jdbc.sql(DECISION + "WHERE d.unit_code IN (:units) ORDER BY d.made_on DESC, d.id DESC LIMIT :limit OFFSET :offset")
                .param("units", codes(units)).param("limit", limit).param("offset", offset).query(DecisionRows::decision).list();
    }

    /** What units answer for and owe, the first due first. */
    public List<Decision> owedBy(Collection<UnitCode> owners) {
        return jdbc.sql(DECISION + "WHERE d.owner_unit IN (:units) AND d.state <> 'DONE' ORDER BY d.due_on, d.id").param("units", codes(owners))
                .query(DecisionRows::decision).list();
    }

    /** What a meeting decided, in the order of deciding. */
    public List<Decision> ofMeeting(long meeting) {
        return jdbc.sql(DECISION + "WHERE d.meeting_id = :meeting ORDER BY d.id").param("meeting", meeting).query(DecisionRows::decision).list();
    }

    /** Instructions for units made after a moment, as the end of a meeting, in the order of making. */
    public List<Decision> instructions(Collection<UnitCode> units, LocalDateTime after, LocalDate through) {
        return jdbc.sql(DECISION + """
                WHERE d.unit_code IN (:units) AND d.origin = 'INSTRUCTION' AND d.made_on <= :through
                  AND (d.made_on > :day OR d.made_on = :day AND EXISTS (
                       SELECT 1 FROM review_decision_step s WHERE s.decision_id = d.id AND s.step = 'MADE' AND s.happened_at > :after))
                ORDER BY d.id
                """).param("units", codes(units)).param("after", after).param("day", after.toLocalDate()).param("through", through)
                .query(DecisionRows::decision).list();
    }

    /** Decisions about a subject, the latest first. */
    public List<Decision> about(DecisionSubject subject) {
        return jdbc.sql(DECISION + "WHERE d.subject_ref = :subject ORDER BY d.id DESC").param("subject", subject.toString())
                .query(DecisionRows::decision).list();
    }

    /** Writes a decision and tells its id; the id and version of the record are not looked at. */
    public long insert(Decision decision) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO review_decision (subject_ref, matter, unit_code, owner_label, owner_unit, due_on, expected_effect, meeting_id, origin, state,
                                             made_on, figure_indicator, figure_as_of, figure_known_by, figure_counted, figure_actual, figure_difference,
                                             demo, version)
                VALUES (:subject, :matter, :unit, :owner, :ownerUnit, :due, :effect, :meeting, :origin, 'OPEN',
                        :made, :indicator, :asOf, :knownBy, :counted, :actual, :difference, FALSE, 0)
                """).param("subject", decision.subject().toString()).param("matter", decision.matter()).param("unit", decision.unit().value())
                .param("owner", decision.owner()).param("ownerUnit", decision.ownerUnit().value()).param("due", decision.dueOn())
                .param("effect", decision.expectedEffect(), Types.DECIMAL).param("meeting", decision.meetingId(), Types.BIGINT)
                .param("origin", decision.origin().name()).param("made", decision.madeOn())
                .param("indicator", decision.then().map(Decision.Then::indicator).orElse(null), Types.VARCHAR)
                .param("asOf", decision.then().map(then -> then.asOf().date()).orElse(null), Types.DATE)
                .param("knownBy", decision.then().map(then -> then.asOf().knownBy()).orElse(null), Types.DATE)
                .param("counted", decision.then().map(Decision.Then::asOf).filter(AsOf::isWithinDay).map(AsOf::counted).orElse(null), Types.BIGINT)
                .param("actual", decision.then().map(Decision.Then::actual).orElse(null), Types.DECIMAL)
                .param("difference", decision.then().map(Decision.Then::difference).orElse(null), Types.DECIMAL).update(key, "id");
        return key.getKey().longValue();
    }

    /** Writes where a decision stands now; tells whether it was still the version before. */
    public boolean update(Decision now) {
        return jdbc.sql("""
                UPDATE review_decision SET due_on = :due, state = :state, asked_until = :asked, settled_on = :settled, read_at = :read,
                                           version = version + 1
                WHERE id = :id AND version = :version
                """).param("due", now.dueOn()).param("state", now.state().name()).param("asked", now.askedUntil(), Types.DATE)
                .param("settled", now.settledOn(), Types.DATE).param("read", now.readAt(), Types.TIMESTAMP).param("id", now.id())
                .param("version", now.version()).update() == 1;
    }

    /** Adds a step with what was shown. */
    public void add(DecisionStep step, String login) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO review_decision_step (decision_id, step, happened_on, happened_at, login, label, note, until_on)
                VALUES (:decision, :step, :on, :at, :login, :label, :note, :until)
                """).param("decision", step.decisionId()).param("step", step.kind().name()).param("on", step.on()).param("at", step.at())
                .param("login", login, Types.VARCHAR).param("label", step.label()).param("note", step.note(), Types.VARCHAR)
                .param("until", step.until(), Types.DATE).update(key, "id");
        long id = key.getKey().longValue();
        for (int i = 0; i < step.evidence().size(); i++) {
            StageEvidence piece = step.evidence().get(i);
            jdbc.sql("""
                    INSERT INTO review_decision_evidence (step_id, piece_no, evidence_kind, file_name, media_type, byte_size, sha256)
                    VALUES (:step, :no, :kind, :name, :type, :size, :hash)
                    """).param("step", id).param("no", i + 1).param("kind", piece.kind()).param("name", piece.fileName())
                    .param("type", piece.mediaType()).param("size", piece.byteSize()).param("hash", piece.sha256()).update();
        }
    }

    /** What happened to a decision, in order. */
    public List<DecisionStep> steps(long decision) {
        Map<Long, List<StageEvidence>> shown = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT e.step_id, e.evidence_kind, e.file_name, e.media_type, e.byte_size, e.sha256
                FROM review_decision_evidence e
                JOIN review_decision_step s ON s.id = e.step_id
                WHERE s.decision_id = :id ORDER BY e.step_id, e.piece_no
                """).param("id", decision).query((row, n) -> shown.computeIfAbsent(row.getLong(1), step -> new java.util.ArrayList<>())
                .add(new StageEvidence(row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6)))).list();
        return jdbc.sql("""
                SELECT id, step, happened_on, happened_at, label, note, until_on FROM review_decision_step WHERE decision_id = :id ORDER BY id
                """).param("id", decision).query((row, n) -> new DecisionStep(row.getLong(1), decision, DecisionStep.Kind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class), row.getObject(4, LocalDateTime.class), row.getString(5), row.getString(6),
                row.getObject(7, LocalDate.class), shown.getOrDefault(row.getLong(1), List.of()))).list();
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        String indicator = row.getString("figure_indicator");
        Optional<Decision.Then> then = indicator == null ? Optional.empty() : Optional.of(new Decision.Then(indicator,
                new AsOf(row.getObject("figure_as_of", LocalDate.class), row.getObject("figure_known_by", LocalDate.class),
                        Optional.ofNullable(row.getObject("figure_counted", Long.class)).orElse(AsOf.WHOLE_DAY)), row.getBigDecimal("figure_actual"), row.getBigDecimal("figure_difference"),
                row.getObject("figure_known_at", LocalDateTime.class)));
        return new Decision(row.getLong("id"), DecisionSubject.parse(row.getString("subject_ref")), row.getString("matter"),
                UnitCode.of(row.getString("unit_code")), row.getString("owner_label"), UnitCode.of(row.getString("owner_unit")),
                row.getObject("due_on", LocalDate.class), row.getBigDecimal("expected_effect"), row.getObject("meeting_id", Long.class),
                Decision.Origin.valueOf(row.getString("origin")), Decision.State.valueOf(row.getString("state")),
                row.getObject("asked_until", LocalDate.class), row.getObject("made_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class), row.getObject("read_at", LocalDateTime.class), then, row.getInt("version"));
    }
}
