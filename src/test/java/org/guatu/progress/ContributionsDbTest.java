package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What counts for which indicator, single facts and all of them alike. */
@OnBothDatabases
@Transactional
class ContributionsDbTest {

    private static final String GUANXIAN = "371525";
    private static final String YI = "100000000";
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 10);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 2);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Contributions contributions;

    private FactsOnPaper facts;

    @BeforeEach
    void paper() {
        facts = new FactsOnPaper(jdbc);
    }

    @Test
    void a_recognised_receipt_counts_once_however_often_it_is_counted() {
        long project = facts.project(GUANXIAN, YI);
        long receipt = facts.line(project, GUANXIAN, "4200000.50", MARCH).recognised(APRIL).write();
        contributions.countReceipt(receipt);
        contributions.countReceipt(receipt);
        assertThat(sum("FUNDS", project)).isEqualByComparingTo("4200000.50");
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void counting_one_by_one_is_the_same_as_deriving_all_again() {
        long project = facts.project(GUANXIAN, YI);
        for (int i = 1; i <= 5; i++) {
            contributions.countReceipt(facts.line(project, GUANXIAN, i + "000.25", MARCH.plusDays(i % 2)).recognised(APRIL.plusDays(i % 3)).write());
        }
        List<String> byOne = days(GUANXIAN);
        contributions.rebuild();
        assertThat(days(GUANXIAN)).isEqualTo(byOne).isNotEmpty();
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_entries_is_found() {
        long project = facts.project(GUANXIAN, YI);
        contributions.countReceipt(facts.line(project, GUANXIAN, "1000", MARCH).recognised(APRIL).write());
        jdbc.sql("UPDATE contribution_day SET quantity = quantity + 0.01 WHERE unit_code = :unit").param("unit", GUANXIAN).update();
        assertThat(contributions.differences()).hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void counting_outside_the_transaction_of_the_fact_is_refused() {
        assertThatThrownBy(() -> contributions.countReceipt(1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_only_submitted_or_was_returned_does_not_count() {
        long project = facts.project(GUANXIAN, YI);
        contributions.countReceipt(facts.line(project, GUANXIAN, "1000", MARCH).write());
        contributions.countReceipt(facts.line(project, GUANXIAN, "1000", MARCH).decided("RETURNED", APRIL).write());
        contributions.rebuild();
        assertThat(sum("FUNDS", project)).isNull();
    }

    @Test
    void a_dollar_receipt_counts_in_dollars_for_one_indicator_and_in_yuan_for_the_other() {
        long project = facts.project(GUANXIAN, YI);
        long receipt = facts.line(project, GUANXIAN, "7100000.00", MARCH).dollars("1000000.00").recognised(APRIL).write();
        contributions.countReceipt(receipt);
        assertThat(sum("FDI", project)).isEqualByComparingTo("1000000");
        assertThat(sum("FUNDS", project)).isEqualByComparingTo("7100000");
    }

    @Test
    void money_between_counties_reaches_the_county_and_not_its_city() {
        facts.version("FUNDS", 90, LocalDate.of(2024, 1, 1), new BigDecimal(YI), "OUTSIDE_CITY", "OUTSIDE_COUNTY");
        long project = facts.project(GUANXIAN, YI);
        contributions.countReceipt(facts.line(project, GUANXIAN, "10", MARCH).origin("OUTSIDE_COUNTY").recognised(APRIL).write());
        contributions.countReceipt(facts.line(project, GUANXIAN, "20", MARCH).origin("OUTSIDE_PROVINCE").recognised(APRIL).write());
        assertThat(reaches(project)).containsExactly("ALL 20.00", "COUNTY 10.00");
    }

    @Test
    void the_threshold_is_tested_on_the_investment_when_it_was_recognised() {
        long grown = facts.project(GUANXIAN, "300000000");
        contributions.countReceipt(facts.line(grown, GUANXIAN, "10", MARCH).investmentThen("99999999.99").recognised(APRIL).write());
        long shrunk = facts.project(GUANXIAN, "1");
        contributions.countReceipt(facts.line(shrunk, GUANXIAN, "20", MARCH).investmentThen(YI).recognised(APRIL).write());
        assertThat(sum("FUNDS", grown)).isNull();
        assertThat(sum("FUNDS", shrunk)).isEqualByComparingTo("20");
    }

    @Test
    void nested_thresholds_count_a_large_project_for_both() {
        long project = facts.project(GUANXIAN, "5000000000");
        facts.stage(project, "SIGNED", MARCH, APRIL, null);
        long smaller = facts.project(GUANXIAN, "4999999999.99");
        facts.stage(smaller, "SIGNED", MARCH, APRIL, null);
        contributions.rebuild();
        assertThat(sum("SIGN_50YI", project)).isEqualByComparingTo("1");
        assertThat(sum("SIGN_1YI", project)).isEqualByComparingTo("1");
        assertThat(sum("SIGN_50YI", smaller)).isNull();
        assertThat(sum("SIGN_1YI", smaller)).isEqualByComparingTo("1");
    }

    @Test
    void a_stage_that_nobody_accepted_does_not_count() {
        long project = facts.project(GUANXIAN, YI);
        facts.stage(project, "STARTED", MARCH, null, null);
        contributions.rebuild();
        assertThat(sum("START_1YI", project)).isNull();
    }

    @Test
    void the_definition_in_force_on_the_day_of_recognition_decides() {
        facts.version("FUNDS", 90, APRIL, new BigDecimal("200000000"), "OUTSIDE_CITY", "OUTSIDE_CITY");
        long project = facts.project(GUANXIAN, YI);
        contributions.countReceipt(facts.line(project, GUANXIAN, "10", MARCH).recognised(APRIL.minusDays(1)).write());
        contributions.countReceipt(facts.line(project, GUANXIAN, "20", MARCH).recognised(APRIL).write());
        assertThat(sum("FUNDS", project)).isEqualByComparingTo("10");
    }

    @Test
    void a_correction_counts_wherever_what_it_corrects_counted() {
        facts.version("FUNDS", 90, APRIL, new BigDecimal("200000000"), "OUTSIDE_CITY", "OUTSIDE_CITY");
        long project = facts.project(GUANXIAN, "50000000");
        long receipt = facts.line(project, GUANXIAN, "10", MARCH).investmentThen(YI).recognised(APRIL.minusDays(1)).write();
        contributions.countReceipt(receipt);
        contributions.countReceipt(facts.line(project, GUANXIAN, "-10", APRIL).kind("CORRECTION", receipt).recognised(APRIL).write());
        assertThat(sum("FUNDS", project)).isEqualByComparingTo("0");
    }

    @Test
    void a_firm_counts_for_its_class_only() {
        long top = facts.firm("TOP500");
        long ordinary = facts.firm("ORDINARY");
        facts.visit(top, GUANXIAN, MARCH, APRIL);
        facts.visit(ordinary, GUANXIAN, MARCH, APRIL);
        contributions.rebuild();
        assertThat(jdbc.sql("SELECT indicator_code FROM contribution WHERE enterprise_id IN (:firms)").param("firms", List.of(top, ordinary))
                .query(String.class).list()).containsExactly("VISIT_TOP500");
    }

    private BigDecimal sum(String indicator, long project) {
        return jdbc.sql("SELECT SUM(quantity) FROM contribution WHERE indicator_code = :code AND project_id = :project")
                .param("code", indicator).param("project", project).query(BigDecimal.class).optional().orElse(null);
    }

    private List<String> reaches(long project) {
        return jdbc.sql("SELECT reach, quantity FROM contribution WHERE indicator_code = 'FUNDS' AND project_id = :project ORDER BY reach")
                .param("project", project).query((row, n) -> row.getString(1) + " " + row.getBigDecimal(2)).list();
    }

    private List<String> days(String unit) {
        return jdbc.sql("""
                SELECT indicator_code, booked_month, recognised_on, reach, quantity, entries FROM contribution_day
                WHERE unit_code = :unit ORDER BY 1, 2, 3, 4
                """).param("unit", unit).query((row, n) -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4)
                + row.getBigDecimal(5) + row.getInt(6)).list();
    }
}
