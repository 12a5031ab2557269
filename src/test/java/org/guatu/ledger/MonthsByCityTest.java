package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before the months were each city's own. */
class MonthsByCityTest {

    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource(System.getProperty("guatu.test.upgrade",
            "jdbc:h2:mem:months-by-city;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"));

    @Test
    void what_was_closed_for_all_is_closed_in_each_city_and_a_request_is_that_of_the_city_of_who_asked() {
        migrate("40");
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        jdbc.sql("INSERT INTO reporting_month (booked_month, closed_on, closed_by, version) VALUES (202405, DATE '2024-06-05', 'o', 3), (202404, NULL, NULL, 2)")
                .update();
        for (List<Object> one : List.<List<Object>>of(List.of(1, "o", "招商办", "371500"), List.of(2, "c", "县级审核", "371525"))) {
            jdbc.sql("""
                    INSERT INTO account (id, login, display_name, password_hash, home_unit, enabled, demo, failed_count, created_at, version)
                    VALUES (?, ?, ?, 'x', ?, TRUE, FALSE, 0, TIMESTAMP '2024-01-02 09:00:00', 0)""").params(one).update();
        }
        jdbc.sql("""
                INSERT INTO month_reopening (booked_month, asked_by, asked_at, reason)
                VALUES (202405, 'c', TIMESTAMP '2024-06-07 09:00:00', '漏报'), (202405, 'nobody', TIMESTAMP '2024-06-07 09:00:00', 'x')""").update();
        migrate("42");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reporting_month m JOIN unit u ON u.code = m.city_code WHERE m.closed_on = DATE '2024-06-05' AND u.kind = 'CITY'")
                .query(Integer.class).single()).isEqualTo(jdbc.sql("SELECT COUNT(*) FROM unit WHERE kind = 'CITY'").query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("SELECT closed_on FROM reporting_month WHERE city_code = '370200' AND booked_month = 202404").query().singleRow())
                .as("opened again before").containsEntry("closed_on", null);
        assertThat(jdbc.sql("SELECT city_code, asked_label, reason FROM month_reopening WHERE granted_at IS NULL").query().listOfRows())
                .singleElement().satisfies(row -> assertThat(row.values()).containsExactly("371500", "县级审核", "漏报"));
    }

    private static void migrate(String to) {
        Flyway.configure().dataSource(DATABASE).target(to).load().migrate();
    }
}
