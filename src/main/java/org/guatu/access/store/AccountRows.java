package org.guatu.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
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
