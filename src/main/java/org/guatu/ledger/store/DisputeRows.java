package org.guatu.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.RuledOut;
import org.guatu.ledger.Ruling;
import org.guatu.project.Shares;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Disputes, the shares that were ruled, and what was moved between units. */
@Repository
public class DisputeRows {

    private static final String OPEN = "SELECT id, line_id, other_id, raised_by, raised_at, reason FROM dispute WHERE ruled_at IS NULL ";

    private final JdbcClient jdbc;

    DisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dispute that waits for its ruling: the line that is held, and the one that may count meanwhile. */
    public record Row(long id, long held, long other, String raisedBy, LocalDateTime raisedAt, String reason) {
    }

    /** Disputes without a ruling, the oldest first. */
    public List<Row> open() {
        return jdbc.sql(OPEN + "ORDER BY id").query(DisputeRows::row).list();
    }

    /** The dispute that holds a line, if it waits for its ruling. */
    public Optional<Row> holding(long line) {
        return jdbc.sql(OPEN + "AND line_id = :line ORDER BY id LIMIT 1").param("line", line).query(DisputeRows::row).optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getObject(5, LocalDateTime.class), row.getString(6));
    }

    /** Writes a dispute down; its id. */
    public long raise(long held, long other, String login, LocalDateTime at, String reason) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO dispute (line_id, other_id, raised_by, raised_at, reason) VALUES (:held, :other, :login, :at, :reason)")
                .param("held", held).param("other", other).param("login", login).param("at", at).param("reason", reason).update(key, "id");
        return key.getKey().longValue();
    }

    /** Writes the ruling down; false when there is one already. */
    public boolean rule(long dispute, long ruledFor, String login, LocalDateTime at, String ruling) {
        return jdbc.sql("""
                UPDATE dispute SET ruled_by = :login, ruled_at = :at, ruled_for = :for, ruling = :ruling WHERE id = :id AND ruled_at IS NULL
                """).param("login", login).param("at", at).param("for", ruledFor).param("ruling", ruling).param("id", dispute).update() == 1;
    }

    /** Writes down that both lines are money of their own; false when there is a ruling already. */
    public boolean setApart(long dispute, String login, LocalDateTime at, String ruling) {
        return jdbc.sql("UPDATE dispute SET ruled_by = :login, ruled_at = :at, ruled_for = NULL, ruling = :ruling WHERE id = :id AND ruled_at IS NULL")
                .param("login", login).param("at", at).param("ruling", ruling).param("id", dispute).update() == 1;
    }

    /** Two lines that were ruled to be different money, and their projects. */
    public record Apart(long line, long other, long project, long otherProject) {

        /** Whether it was said of these two lines. */
        public boolean isOfLines(long one, long two) {
            return line == one && other == two || line == two && other == one;
        }

        /** Whether it was said of lines of these two projects. */
        public boolean isOfProjects(long one, long two) {
            return project == one && otherProject == two || project == two && otherProject == one;
        }
    }

    /** What was ruled to be different money, of projects. */
    public List<Apart> apart(Collection<Long> projects) {
        return jdbc.sql("""
                SELECT d.line_id, d.other_id, a.project_id, b.project_id
                FROM dispute d JOIN receipt a ON a.id = d.line_id JOIN receipt b ON b.id = d.other_id
                WHERE d.ruled_at IS NOT NULL AND d.ruled_for IS NULL AND (a.project_id IN (:projects) OR b.project_id IN (:projects))
                """).param("projects", projects).query((row, n) -> new Apart(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).list();
    }

    /** What was ruled on lines of some projects, the earliest first; a line's shares as they were ruled last. */
    public List<Ruling> rulings(Collection<Long> projects) {
        Map<Long, Ruling> rulings = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT d.id, d.line_id, a.project_id, a.unit_code, d.other_id, b.project_id, b.unit_code, d.ruled_for, c.unit_code,
                       COALESCE(u.display_name, d.ruled_by), d.ruled_at, d.ruling, s.unit_code, s.percent
                FROM dispute d JOIN receipt a ON a.id = d.line_id JOIN receipt b ON b.id = d.other_id
                LEFT JOIN receipt c ON c.id = d.ruled_for LEFT JOIN dispute_share s ON s.line_id = d.ruled_for LEFT JOIN account u ON u.login = d.ruled_by
                WHERE d.ruled_at IS NOT NULL AND (a.project_id IN (:projects) OR b.project_id IN (:projects)) ORDER BY d.id
                """).param("projects", projects).query(row -> {
                    SortedMap<UnitCode, BigDecimal> percent = new TreeMap<>();
                    if (row.getString(13) != null) {
                        percent.put(UnitCode.of(row.getString(13)), row.getBigDecimal(14));
                    } else if (row.getString(9) != null) {
                        percent.put(UnitCode.of(row.getString(9)), BigDecimal.valueOf(100));
                    }
                    Ruling part = new Ruling(new Ruling.Side(row.getLong(2), row.getLong(3), UnitCode.of(row.getString(4))),
                            new Ruling.Side(row.getLong(5), row.getLong(6), UnitCode.of(row.getString(7))), row.getObject(8, Long.class), percent,
                            row.getString(10), row.getObject(11, LocalDateTime.class), row.getString(12));
                    rulings.merge(row.getLong(1), part, Ruling::together);
                });
        return List.copyOf(rulings.values());
    }

    /** Sets the shares of a line. */
    public void share(long line, Shares shares) {
        jdbc.sql("DELETE FROM dispute_share WHERE line_id = :line").param("line", line).update();
        shares.percent().forEach((unit, percent) -> jdbc.sql("INSERT INTO dispute_share (line_id, unit_code, percent) VALUES (:line, :unit, :percent)")
                .param("line", line).param("unit", unit.value()).param("percent", percent).update());
    }

    /** The shares that were ruled for a line. */
    public Optional<Shares> shares(long line) {
        SortedMap<UnitCode, BigDecimal> percent = new TreeMap<>();
        jdbc.sql("SELECT unit_code, percent FROM dispute_share WHERE line_id = :line").param("line", line).query(row -> {
            percent.put(UnitCode.of(row.getString(1)), row.getBigDecimal(2));
        });
        return percent.isEmpty() ? Optional.empty() : Optional.of(new Shares(percent));
    }

    /** On what ground the latest ruling counts a line. */
    public Optional<String> ruling(long line) {
        return jdbc.sql("SELECT ruling FROM dispute WHERE ruled_for = :line AND ruling IS NOT NULL ORDER BY id DESC LIMIT 1").param("line", line)
                .query(String.class).optional();
    }

    /** On what ground a ruling counts another line in the place of this one. */
    public Optional<String> ruledOut(long line) {
        return jdbc.sql("""
                SELECT ruling FROM dispute WHERE (line_id = :line OR other_id = :line) AND ruled_for IS NOT NULL AND ruled_for <> :line ORDER BY id DESC LIMIT 1
                """).param("line", line).query(String.class).optional();
    }

    /** How lines ended whose money a ruling counts with another line, the latest ruling first; lines without such a ruling are left out. */
    public List<RuledOut> ruledOut(Collection<Receipt> lines) {
        Map<Long, Receipt> asked = lines.stream().collect(Collectors.toMap(Receipt::id, line -> line));
        return asked.isEmpty() ? List.of() : jdbc.sql("""
                SELECT l.id, p.name_zh, c.id, c.unit_code, q.name_zh, d.ruled_by, d.ruled_at, d.ruling
                FROM receipt l
                JOIN dispute d ON d.line_id = l.id OR d.other_id = l.id
                JOIN receipt c ON c.id = d.ruled_for
                JOIN project p ON p.id = l.project_id
                JOIN project q ON q.id = c.project_id
                WHERE l.id IN (:lines) AND c.id <> l.id
                  AND NOT EXISTS (SELECT 1 FROM dispute e WHERE (e.line_id = l.id OR e.other_id = l.id) AND e.ruled_for <> l.id AND e.id > d.id)
                ORDER BY d.ruled_at DESC, l.id
                """).param("lines", asked.keySet()).query((row, n) -> new RuledOut(asked.get(row.getLong(1)), row.getString(2), row.getLong(3),
                        UnitCode.of(row.getString(4)), row.getString(5), row.getString(6), row.getObject(7, LocalDateTime.class), row.getString(8))).list();
    }

    /** What was moved to units from a line and those that correct it, in yuan. */
    public SortedMap<UnitCode, BigDecimal> moved(long line) {
        SortedMap<UnitCode, BigDecimal> moved = new TreeMap<>();
        jdbc.sql("SELECT unit_code, SUM(amount) FROM receipt WHERE corrects_id = :line AND kind = 'MOVE' GROUP BY unit_code").param("line", line)
                .query(row -> {
                    moved.put(UnitCode.of(row.getString(1)), row.getBigDecimal(2));
                });
        return moved;
    }

    /** What stands of a line with all that corrects it, recognised, in yuan. */
    public BigDecimal standing(long line) {
        return jdbc.sql("""
                SELECT COALESCE(SUM(amount), 0) FROM receipt WHERE (id = :line OR corrects_id = :line) AND kind <> 'MOVE' AND status = 'RECOGNISED'
                """).param("line", line).query(BigDecimal.class).single();
    }
}
