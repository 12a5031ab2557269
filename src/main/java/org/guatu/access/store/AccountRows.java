package org.guatu.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts, their roles and scopes. */
@Repository
public class AccountRows {

    /** What sign-in needs to know beside the account. */
    public record Credentials(long id, String passwordHash, boolean enabled, int failures, LocalDateTime lockedUntil) {

        /** Says nothing of the hash. */
        @Override
        public String toString() {
            return "Credentials[" + id + "]";
        }
    }

    private static final String COLUMNS = "SELECT id, login, display_name, home_unit, enabled, demo, version FROM account ";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String login) {
        return jdbc.sql(COLUMNS + "WHERE login = :login").param("login", login).query(this::account).optional();
    }

    public List<Account> demoAccounts() {
        return jdbc.sql(COLUMNS + "WHERE demo = TRUE ORDER BY id").query(this::account).list();
    }

    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single();
    }

    public Optional<Credentials> credentials(String login) {
        return jdbc.sql("SELECT id, password_hash, enabled, failed_count, locked_until FROM account WHERE login = :login")
                .param("login", login)
                .query((row, n) -> new Credentials(row.getLong(1), row.getString(2), row.getBoolean(3), row.getInt(4),
                        row.getObject(5, LocalDateTime.class)))
                .optional();
    }

    public void insert(String login, String displayName, String hash, UnitCode homeUnit, Set<Role> roles, Scope scope,
                       boolean demo, LocalDateTime now) {
        jdbc.sql("""
                INSERT INTO account (login, display_name, password_hash, home_unit, enabled, demo, failed_count, created_at, version)
                VALUES (:login, :name, :hash, :home, TRUE, :demo, 0, :now, 0)
                """)
                .param("login", login).param("name", displayName).param("hash", hash).param("home", homeUnit.value())
                .param("demo", demo).param("now", now).update();
        long id = jdbc.sql("SELECT id FROM account WHERE login = :login").param("login", login).query(Long.class).single();
        insertRights(id, roles, scope);
    }

    private void insertRights(long id, Set<Role> roles, Scope scope) {
        for (Role role : roles) {
            jdbc.sql("INSERT INTO account_role (account_id, role_name) VALUES (:id, :role)")
                    .param("id", id).param("role", role.name()).update();
        }
        for (UnitCode unit : scope.units()) {
            jdbc.sql("INSERT INTO account_scope (account_id, unit_code) VALUES (:id, :unit)")
                    .param("id", id).param("unit", unit.value()).update();
        }
    }

    /** One failure more, counted by the database so that two at once both count; answers the new count. */
    public int addFailure(long id) {
        jdbc.sql("UPDATE account SET failed_count = failed_count + 1 WHERE id = :id").param("id", id).update();
        return jdbc.sql("SELECT failed_count FROM account WHERE id = :id").param("id", id).query(Integer.class).single();
    }

    public void lock(long id, LocalDateTime until) {
        jdbc.sql("UPDATE account SET locked_until = :until WHERE id = :id").param("until", until).param("id", id).update();
    }

    public void clearFailures(long id) {
        jdbc.sql("UPDATE account SET failed_count = 0, locked_until = NULL WHERE id = :id AND failed_count > 0")
                .param("id", id).update();
    }

    /** The accounts of these home units, by login. */
    public List<Account> ofUnits(Set<UnitCode> units) {
        return units.isEmpty() ? List.of() : jdbc.sql(COLUMNS + "WHERE home_unit IN (:units) ORDER BY login")
                .param("units", units.stream().map(UnitCode::value).toList()).query(this::account).list();
    }

    /** Logins that are closed for now, and until when. */
    public Map<String, LocalDateTime> locked(LocalDateTime now) {
        return jdbc.sql("SELECT login, locked_until FROM account WHERE locked_until > :now").param("now", now)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDateTime.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Changes what is not secret; false when somebody changed the account since the version. */
    public boolean change(long id, int version, String displayName, UnitCode homeUnit, Set<Role> roles, Scope scope, boolean enabled) {
        boolean taken = jdbc.sql("""
                UPDATE account SET display_name = :name, home_unit = :home, enabled = :enabled, version = version + 1
                WHERE id = :id AND version = :version
                """).param("name", displayName).param("home", homeUnit.value()).param("enabled", enabled)
                .param("id", id).param("version", version).update() == 1;
        if (taken) {
            jdbc.sql("DELETE FROM account_role WHERE account_id = :id").param("id", id).update();
            jdbc.sql("DELETE FROM account_scope WHERE account_id = :id").param("id", id).update();
            insertRights(id, roles, scope);
        }
        return taken;
    }

    /** Counts a change that the row itself does not show, as a link that was made; false when somebody was faster. */
    public boolean touch(long id, int version) {
        return jdbc.sql("UPDATE account SET version = version + 1 WHERE id = :id AND version = :version")
                .param("id", id).param("version", version).update() == 1;
    }

    /** Sets a password and opens the login again; false when somebody changed the account since the version. */
    public boolean setPassword(long id, int version, String hash) {
        return jdbc.sql("""
                UPDATE account SET password_hash = :hash, failed_count = 0, locked_until = NULL, version = version + 1
                WHERE id = :id AND version = :version
                """).param("hash", hash).param("id", id).param("version", version).update() == 1;
    }

    /** The administrators that are not switched off; they stay as they are until the transaction ends. */
    public List<Long> lockAdministrators() {
        return jdbc.sql("""
                SELECT id FROM account WHERE enabled = TRUE AND id IN (SELECT account_id FROM account_role WHERE role_name = 'ADMIN')
                ORDER BY id FOR UPDATE
                """).query(Long.class).list();
    }

    private Account account(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        return new Account(id, row.getString("login"), row.getString("display_name"), UnitCode.of(row.getString("home_unit")),
                roles(id), scope(id), row.getBoolean("enabled"), row.getBoolean("demo"), row.getInt("version"));
    }

    private Set<Role> roles(long id) {
        return jdbc.sql("SELECT role_name FROM account_role WHERE account_id = :id").param("id", id)
                .query(String.class).list().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Scope scope(long id) {
        return new Scope(jdbc.sql("SELECT unit_code FROM account_scope WHERE account_id = :id").param("id", id)
                .query(String.class).list().stream().map(UnitCode::of).collect(Collectors.toUnmodifiableSet()));
    }
}
