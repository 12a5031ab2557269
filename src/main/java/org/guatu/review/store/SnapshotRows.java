package org.guatu.review.store;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.guatu.indicator.Indicator;
import org.guatu.review.FrozenFigures;
import org.guatu.review.Snapshot;
import org.guatu.review.Waiting;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

/** What meetings froze, page by page, and what came in since. */
@Repository
public class SnapshotRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The snapshots of a meeting, the first first. */
    public List<Snapshot> of(long meeting) {
        return jdbc.sql("SELECT code, as_of, known_by, taken_at, counted_up_to, taken_by FROM review_snapshot WHERE meeting_id = :id ORDER BY taken_at, code")
                .param("id", meeting).query((row, n) -> new Snapshot(row.getString(1), Snapshot.asOf(row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class), row.getLong(5)), row.getObject(4, LocalDateTime.class), row.getLong(5), row.getString(6))).list();
    }

    /** Keeps a snapshot with the figures of the minutes. */
    public void insert(long meeting, Snapshot snapshot, FrozenFigures figures) {
        jdbc.sql("""
                INSERT INTO review_snapshot (meeting_id, code, as_of, known_by, taken_at, counted_up_to, taken_by, figures)
                VALUES (:meeting, :code, :asOf, :knownBy, :at, :counted, :by, :figures)
                """).param("meeting", meeting).param("code", snapshot.code()).param("asOf", snapshot.asOf().date())
                .param("knownBy", snapshot.asOf().knownBy()).param("at", snapshot.takenAt()).param("counted", snapshot.countedUpTo())
                .param("by", snapshot.takenBy(), Types.VARCHAR).param("figures", JSON.writeValueAsString(figures)).update();
    }

    /** The figures of the minutes that a snapshot has; empty where it was taken before they were kept. */
    public Optional<FrozenFigures> figures(long meeting, String snapshot) {
        return jdbc.sql("SELECT figures FROM review_snapshot WHERE meeting_id = :meeting AND code = :code AND figures IS NOT NULL")
                .param("meeting", meeting).param("code", snapshot).query(String.class).optional()
                .map(text -> JSON.readValue(text, FrozenFigures.class));
    }

    /** The highest contribution there is, 0 when there is none. */
    public long lastCounted() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM contribution").query(Long.class).single();
    }

    /** Contributions of units that a snapshot does not have; those between counties only where such money counts. */
    public Waiting since(Snapshot snapshot, Collection<UnitCode> units, boolean countyMoney) {
        return jdbc.sql("""
                SELECT COALESCE(SUM(CASE WHEN c.indicator_code = :funds THEN 1 ELSE 0 END), 0),
                       COALESCE(SUM(CASE WHEN c.indicator_code = :funds THEN c.quantity ELSE 0 END), 0),
                       COALESCE(SUM(CASE WHEN c.source_kind <> 'RECEIPT' THEN 1 ELSE 0 END), 0)
                FROM contribution c
                WHERE c.unit_code IN (:units) AND (c.reach = 'ALL' OR :county) AND (c.recognised_on > :knownBy OR c.id > :counted)
                """).param("funds", Indicator.FUNDS).param("units", units.stream().map(UnitCode::value).toList()).param("county", countyMoney)
                .param("knownBy", snapshot.asOf().knownBy()).param("counted", snapshot.countedUpTo())
                .query((row, n) -> new Waiting(row.getInt(1), row.getBigDecimal(2), row.getInt(3))).single();
    }

    /** A page as it was kept. */
    public Optional<String> page(long meeting, String snapshot, String page) {
        return jdbc.sql("SELECT content FROM review_snapshot_page WHERE meeting_id = :meeting AND snapshot_code = :code AND page_ref = :page")
                .param("meeting", meeting).param("code", snapshot).param("page", page).query(String.class).optional();
    }

    /** Keeps a page, unless it is kept already: what was shown once never changes. */
    public void keep(long meeting, String snapshot, String page, String content) {
        jdbc.sql("""
                INSERT INTO review_snapshot_page (meeting_id, snapshot_code, page_ref, content) VALUES (:meeting, :code, :page, :content)
                ON DUPLICATE KEY UPDATE content = review_snapshot_page.content
                """).param("meeting", meeting).param("code", snapshot).param("page", page).param("content", content).update();
    }

    /** Keeps a page as it stands at the end, in the place of what was kept. */
    public void keepLast(long meeting, String snapshot, String page, String content) {
        jdbc.sql("UPDATE review_snapshot_page SET content = :content WHERE meeting_id = :meeting AND snapshot_code = :code AND page_ref = :page")
                .param("meeting", meeting).param("code", snapshot).param("page", page).param("content", content).update();
    }

    /** The pages a snapshot has. */
    public List<String> pages(long meeting, String snapshot) {
        return jdbc.sql("SELECT page_ref FROM review_snapshot_page WHERE meeting_id = :meeting AND snapshot_code = :code ORDER BY page_ref")
                .param("meeting", meeting).param("code", snapshot).query(String.class).list();
    }
}
