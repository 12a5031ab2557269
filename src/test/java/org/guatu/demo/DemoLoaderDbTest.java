package org.guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.guatu.WithDemonstration;
import org.guatu.access.Accounts;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.demo.store.DemoLoader;
import org.guatu.ledger.EvidenceFiles;
import org.guatu.progress.Contributions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the demonstration has become in the database, on both of them. */
@WithDemonstration
class DemoLoaderDbTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DemoLoader loader;
    @Autowired
    private Contributions contributions;
    @Autowired
    private EvidenceFiles files;
    @Autowired
    private Settings settings;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private PasswordEncoder passwords;

    @Test
    void a_second_load_changes_nothing() {
        long before = count("receipt");
        assertThat(loader.load()).isFalse();
        assertThat(count("receipt")).isEqualTo(before).isEqualTo(DemoData.build().receipts().size());
    }

    @Test
    void the_calendar_stands_still_and_the_house_says_that_it_is_a_demonstration() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(settings.isDemo()).isTrue();
    }

    @Test
    @Transactional
    void it_can_be_taken_a_week_on() {
        loader.liveOn(LocalDate.of(2024, 7, 8));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2024, 7, 8));
    }

    @Test
    void the_five_headline_figures_of_the_city_come_out_of_the_contributions() {
        assertThat(sum("FUNDS", "2024-06-30")).isEqualByComparingTo("23840000000");
        assertThat(sum("FUNDS", "2024-06-24")).isEqualByComparingTo("22916000000");
        assertThat(sum("START_1YI", "2024-06-30")).isEqualByComparingTo("146");
        assertThat(sum("KEY_START", "2024-06-30")).isEqualByComparingTo("17");
        assertThat(firms("VISIT_FIRM")).isEqualTo(574);
        assertThat(firms("VISIT_TOP500")).isEqualTo(41);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM contribution WHERE indicator_code = 'FUNDS'").query(Long.class).single()).isEqualTo(412);
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void no_demonstration_money_lies_outside_liaocheng_or_on_a_real_project() {
        assertThat(jdbc.sql("""
                SELECT COUNT(*) FROM receipt r JOIN project p ON p.id = r.project_id JOIN unit u ON u.code = r.unit_code
                WHERE p.demo = FALSE OR u.parent_code <> '371500' OR r.demo = FALSE
                """).query(Long.class).single()).isZero();
    }

    @Test
    void every_evidence_file_is_there() {
        List<String> hashes = jdbc.sql("SELECT sha256 FROM evidence").query(String.class).list();
        assertThat(hashes).isNotEmpty().allMatch(hash -> files.find(hash).isPresent());
    }

    @Test
    void nine_accounts_know_the_one_password() {
        assertThat(accounts.demoAccounts()).hasSize(10);
        String hash = jdbc.sql("SELECT DISTINCT password_hash FROM account WHERE demo = TRUE").query(String.class).single();
        assertThat(passwords.matches("guatu-demo", hash)).isTrue();
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private BigDecimal sum(String indicator, String recognisedBy) {
        return jdbc.sql("""
                SELECT SUM(quantity) FROM contribution_day
                WHERE indicator_code = :indicator AND booked_month BETWEEN 202401 AND 202412 AND recognised_on <= :day
                """).param("indicator", indicator).param("day", LocalDate.parse(recognisedBy)).query(BigDecimal.class).single();
    }

    private long firms(String indicator) {
        return jdbc.sql("SELECT COUNT(DISTINCT enterprise_id) FROM contribution WHERE indicator_code = :indicator")
                .param("indicator", indicator).query(Long.class).single();
    }
}
