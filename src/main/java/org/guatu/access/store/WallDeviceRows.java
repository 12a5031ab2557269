package org.guatu.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.guatu.access.WallDevice;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of paired screens. */
@Repository
public class WallDeviceRows {

    private static final String COLUMNS = """
            SELECT d.id, a.login, a.display_name, a.home_unit, d.paired_by, d.paired_at, d.last_seen_at, d.taken_off_at, a.version
            FROM wall_device d JOIN account a ON a.id = d.account_id
            """;

    private final JdbcClient jdbc;

    /** Who holds a token. */
    public record Holder(long id, String login, boolean enabled, String tokenHash, String earlierHash, LocalDateTime tokenSince) {

        /** Says nothing of the hashes. */
        @Override
        public String toString() {
            return "Holder[" + login + "]";
        }
    }

    WallDeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long account, String claimHash, String by, LocalDateTime now) {
        jdbc.sql("INSERT INTO wall_device (account_id, claim_hash, paired_by, paired_at) VALUES (:account, :claim, :by, :now)")
                .param("account", account).param("claim", claimHash).param("by", by).param("now", now).update();
    }

    public Optional<WallDevice> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE d.id = :id").param("id", id).query(WallDeviceRows::device).optional();
    }

    public Optional<WallDevice> ofAccount(long account) {
        return jdbc.sql(COLUMNS + "WHERE d.account_id = :account").param("account", account).query(WallDeviceRows::device).optional();
    }

    /** Those that are let in. */
    public List<WallDevice> on() {
        return jdbc.sql(COLUMNS + "WHERE d.taken_off_at IS NULL ORDER BY a.home_unit, a.display_name, d.id").query(WallDeviceRows::device).list();
    }

    /** Gives a paired screen its token; of two at once only one is told true. */
    public boolean claim(String claimHash, String tokenHash, LocalDateTime now) {
        return jdbc.sql("""
                UPDATE wall_device SET claim_hash = NULL, token_hash = :token, token_since = :now
                WHERE claim_hash = :claim AND taken_off_at IS NULL
                """).param("token", tokenHash).param("now", now).param("claim", claimHash).update() == 1;
    }

    public Optional<Holder> holder(String hash) {
        return jdbc.sql("""
                SELECT d.id, a.login, a.enabled, d.token_hash, d.earlier_hash, d.token_since
                FROM wall_device d JOIN account a ON a.id = d.account_id
                WHERE d.taken_off_at IS NULL AND (d.token_hash = :hash OR d.earlier_hash = :hash)
                """).param("hash", hash)
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5),
                        row.getObject(6, LocalDateTime.class))).optional();
    }

    /** The screen has shown its new token: the one before is over. */
    public void forgetEarlier(long id, String tokenHash) {
        jdbc.sql("UPDATE wall_device SET earlier_hash = NULL WHERE id = :id AND token_hash = :hash").param("id", id).param("hash", tokenHash).update();
    }

    /** A new token; the one that was shown counts on. False when another request was faster. */
    public boolean renew(long id, String before, String shown, String fresh, LocalDateTime now) {
        return jdbc.sql("""
                UPDATE wall_device SET token_hash = :fresh, earlier_hash = :shown, token_since = :now WHERE id = :id AND token_hash = :before
                """).param("fresh", fresh).param("shown", shown).param("now", now).param("id", id).param("before", before).update() == 1;
    }

    public void seen(long id, LocalDateTime now) {
        jdbc.sql("UPDATE wall_device SET last_seen_at = :now WHERE id = :id").param("now", now).param("id", id).update();
    }

    /** Ends all its tokens; false when it was off already. */
    public boolean takeOff(long id, String by, LocalDateTime now) {
        return jdbc.sql("""
                UPDATE wall_device SET taken_off_by = :by, taken_off_at = :now, claim_hash = NULL, token_hash = NULL, earlier_hash = NULL
                WHERE id = :id AND taken_off_at IS NULL
                """).param("by", by).param("now", now).param("id", id).update() == 1;
    }

    private static WallDevice device(ResultSet row, int n) throws SQLException {
        return new WallDevice(row.getLong(1), row.getString(2), row.getString(3), UnitCode.of(row.getString(4)), row.getString(5),
                row.getObject(6, LocalDateTime.class), row.getObject(7, LocalDateTime.class), row.getObject(8, LocalDateTime.class), row.getInt(9));
    }
}
