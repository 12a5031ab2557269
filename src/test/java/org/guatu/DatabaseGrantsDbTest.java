package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.guatu.access.AuditEvent;
import org.guatu.access.AuditNote;
import org.guatu.access.Subject;
import org.guatu.access.store.AuditRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** With the rights that db/grants.sql gives, the product can write its trail on and nobody can rewrite it through the product. */
@OnBothDatabases
class DatabaseGrantsDbTest {

    private static final String PASSWORD = "for-this-test-only-1";

    @Autowired JdbcTemplate owner;
    @Autowired DataSource source;
    @Autowired Environment environment;

    @Test
    void the_products_own_user_adds_entries_and_the_server_refuses_it_to_change_or_remove_one() throws SQLException {
        String user = "GUATU_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT); // H2 knows users in capitals
        boolean mysql = TestDatabase.onMySql();
        String quoted = mysql ? "'" + user + "'@'%'" : '"' + user + '"';
        owner.execute("CREATE USER " + quoted + (mysql ? " IDENTIFIED BY '" : " PASSWORD '") + PASSWORD + "'");
        try {
            if (mysql) {
                owner.execute("GRANT SELECT ON " + owner.queryForObject("SELECT DATABASE()", String.class) + ".* TO " + quoted);
            } else {
                owner.execute("GRANT SELECT, INSERT ON audit_entry TO " + quoted);
                owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON audit_head, setting TO " + quoted);
            }
            // On H2 settings in the address are for administrators only; the open database has them already.
            String url = environment.getRequiredProperty("spring.datasource.url")
                    .replaceAll(mysql ? "([?&])(user|password)=[^&]*" : ";.*()", "$1");
            DriverManagerDataSource asProduct = new DriverManagerDataSource(url, user, PASSWORD);
            if (mysql) {
                try (Connection asOwner = source.getConnection()) {
                    new DatabaseGrants(asProduct, "owner").grant(asOwner);
                }
            }
            JdbcTemplate product = new JdbcTemplate(asProduct);
            AuditRows rows = new AuditRows(JdbcClient.create(asProduct), product);
            AuditNote note = new AuditNote(new AuditEvent(Subject.ACCOUNT, user, null, "created", Map.of(), Map.of("login", user), null),
                    "system", "-", LocalDate.of(2024, 7, 1), LocalDateTime.of(2026, 11, 22, 6, 0));
            new TransactionTemplate(new DataSourceTransactionManager(asProduct)).executeWithoutResult(open -> rows.append(List.of(note)));

            assertThat(product.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE subject_id = ?", Integer.class, user)).isOne();
            for (String forbidden : List.of("UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE TABLE audit_entry",
                    "REPLACE INTO audit_entry SELECT * FROM audit_entry", "ALTER TABLE audit_entry DROP COLUMN reason", "DROP TABLE audit_entry")) {
                assertThatThrownBy(() -> product.execute(forbidden)).as(forbidden).rootCause()
                        .hasMessageContaining(mysql ? "command denied to user '" + user : "Not enough rights");
            }
            assertThat(product.update("UPDATE setting SET setting_value = setting_value WHERE setting_key = 'none'")).isZero();
        } finally {
            owner.execute("DROP USER " + quoted);
        }
    }
}
