package org.guatu.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.guatu.intake.ImportKind;
import org.guatu.intake.ImportRun;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps which files were imported, by whom and with what result. */
@Repository
public class ImportRunRows {

    private static final String RUN = """
            SELECT id, kind, unit_code, file_name, sha256, login, by_name, started_at, row_count, added, changed, skipped, amount, state
            FROM import_run
            """;

    private final JdbcClient jdbc;

    ImportRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a run and tells its number; the one it is given is not used. */
    public long insert(ImportRun run) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO import_run (kind, unit_code, file_name, sha256, login, by_name, started_at, row_count, added, changed, skipped, amount, state)
                VALUES (:kind, :unit, :file, :hash, :login, :name, :at, :rows, :added, :changed, :skipped, :amount, :state)
                """).param("kind", run.kind().name()).param("unit", run.unit().value()).param("file", run.fileName()).param("hash", run.sha256())
                .param("login", run.login()).param("name", run.byName()).param("at", run.at()).param("rows", run.rows())
                .param("added", run.added()).param("changed", run.changed()).param("skipped", run.skipped()).param("amount", run.amount())
                .param("state", run.state().name()).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** The last import of a file that was done. */
    public Optional<ImportRun> lastDone(ImportKind kind, String sha256) {
        return jdbc.sql(RUN + " WHERE sha256 = :hash AND kind = :kind AND state = 'DONE' ORDER BY id DESC LIMIT 1")
                .param("hash", sha256).param("kind", kind.name()).query(ImportRunRows::run).optional();
    }

    /** The last imports of a login, the latest first. */
    public List<ImportRun> of(String login, int limit) {
        return jdbc.sql(RUN + " WHERE login = :login ORDER BY id DESC LIMIT :limit").param("login", login).param("limit", limit)
                .query(ImportRunRows::run).list();
    }

    private static ImportRun run(ResultSet row, int n) throws SQLException {
        return new ImportRun(row.getLong("id"), ImportKind.valueOf(row.getString("kind")), UnitCode.of(row.getString("unit_code")),
                row.getString("file_name"), row.getString("sha256"), row.getString("login"), row.getString("by_name"),
                row.getObject("started_at", LocalDateTime.class), row.getInt("row_count"), row.getInt("added"), row.getInt("changed"),
                row.getInt("skipped"), row.getBigDecimal("amount"), ImportRun.State.valueOf(row.getString("state")));
    }
}
