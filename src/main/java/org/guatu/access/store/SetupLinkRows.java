package org.guatu.access.store;

import java.time.LocalDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of one-time links. */
@Repository
public class SetupLinkRows {

    private final JdbcClient jdbc;

    SetupLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void deleteUnused() {
        jdbc.sql("DELETE FROM setup_link WHERE used_at IS NULL").update();
    }

    public void insert(String hash, LocalDateTime now) {
        jdbc.sql("INSERT INTO setup_link (token_hash, created_at) VALUES (:hash, :now)")
                .param("hash", hash).param("now", now).update();
    }

    public boolean isOpen(String hash, LocalDateTime notBefore) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM setup_link WHERE token_hash = :hash AND used_at IS NULL AND created_at > :notBefore
                """).param("hash", hash).param("notBefore", notBefore).query(Long.class).single() > 0;
    }

    /** Closes the link; of two at once only one is told true. */
    public boolean use(String hash, LocalDateTime now) {
        return jdbc.sql("UPDATE setup_link SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL")
                .param("now", now).param("hash", hash).update() == 1;
    }
}
