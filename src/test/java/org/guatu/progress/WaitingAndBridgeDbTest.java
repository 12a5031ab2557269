package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What was waiting on a past day, and why a figure changed between two days, on a handful of receipts. */
@OnBothDatabases
@Transactional
class WaitingAndBridgeDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final String COUNTY = "371525";
    private static final String YI = "100000000";
    private static final Period YEAR = Period.year(2024);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Contributions contributions;
    @Autowired
    private Progress progress;
    @Autowired
    private Accounts accounts;

    private FactsOnPaper facts;
    private long project;

    @BeforeEach
    void signIn() {
        facts = new FactsOnPaper(jdbc);
        project = facts.project(COUNTY, YI);
        accounts.create(new NewAccount("waiting-reader", "Reader", "correct-horse-battery-9", CITY, Set.of(Role.LEADER), Scope.of(CITY), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("waiting-reader", "", "ROLE_LEADER"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_receipt_waits_from_its_submission_to_the_day_before_it_is_decided() {
        facts.line(project, COUNTY, "100", day(3, 1)).submitted(day(3, 5)).recognised(day(4, 2)).write();
        facts.line(project, COUNTY, "40", day(3, 1)).submitted(day(3, 6)).decided("RETURNED", day(4, 3)).write();
        facts.line(project, COUNTY, "7", day(3, 1)).submitted(day(3, 7)).write();
        contributions.rebuild();
        assertThat(waiting("FUNDS", day(3, 4))).isEqualTo("0 0");
        assertThat(waiting("FUNDS", day(3, 7))).isEqualTo("147 3");
        assertThat(waiting("FUNDS", day(4, 2))).isEqualTo("47 2");
        assertThat(waiting("FUNDS", day(4, 3))).isEqualTo("7 1");
        assertThat(figure("FUNDS", day(4, 1))).isEqualByComparingTo("0");
        assertThat(figure("FUNDS", day(4, 2))).isEqualByComparingTo("100");
    }

    @Test
    void what_was_recognised_lower_waited_whole_until_then() {
        long reduced = facts.line(project, COUNTY, "80", day(3, 1)).submitted(day(3, 5)).recognised(day(4, 2)).write();
        jdbc.sql("UPDATE receipt SET claimed_amount = 100 WHERE id = ?").param(reduced).update();
        contributions.rebuild();
        assertThat(waiting("FUNDS", day(4, 1))).isEqualTo("100 1");
        assertThat(waiting("FUNDS", day(4, 2))).isEqualTo("0 0");
        assertThat(figure("FUNDS", day(4, 2))).isEqualByComparingTo("80");
    }

    @Test
    void only_what_would_count_waits_beside_a_number() {
        facts.line(facts.project(COUNTY, "99999999.99"), COUNTY, "100", day(3, 1)).write();
        facts.line(project, COUNTY, "710", day(3, 1)).dollars("100").write();
        contributions.rebuild();
        assertThat(waiting("FUNDS", day(3, 31))).isEqualTo("710 1");
        assertThat(waiting("FDI", day(3, 31))).isEqualTo("100 1");
        assertThat(waiting("START_1YI", day(3, 31))).isEqualTo("0 0");
    }

    @Test
    void every_kind_of_change_has_its_place_in_the_bridge() {
        long counted = facts.line(project, COUNTY, "1000", day(2, 1)).recognised(day(2, 10)).write();
        facts.line(project, COUNTY, "300", day(3, 20)).recognised(day(4, 2)).write();
        facts.line(project, COUNTY, "50", day(3, 1)).recognised(day(4, 1)).write();
        facts.line(project, COUNTY, "-20", day(4, 2)).kind("CORRECTION", counted).recognised(day(4, 2)).write();
        facts.line(project, COUNTY, "-30", day(4, 2)).kind("REDUCTION", counted).recognised(day(4, 2)).write();
        facts.line(project, COUNTY, "-40", day(4, 2)).kind("WITHDRAWAL", counted).recognised(day(4, 2)).write();
        contributions.rebuild();
        Standing now = progress.standing(CITY, 2024, AsOf.of(day(4, 5)));
        Bridge bridge = progress.bridge(now, indicator(now, "FUNDS"), YEAR, AsOf.of(day(3, 15)));
        assertThat(bridge.from()).isEqualByComparingTo("1000");
        assertThat(bridge.to()).isEqualByComparingTo("1260");
        assertThat(bridge.terms().stream().map(term -> term.kind() + " " + term.amount().intValueExact() + " " + term.entries())).containsExactly(
                "NEW 300 1", "LATE_RECOGNITION 50 1", "CORRECTION -20 1", "REDUCTION -30 1", "WITHDRAWAL -40 1");
        assertTermsOpen(now, bridge);
    }

    @Test
    void a_firm_stands_in_the_list_with_its_first_visit_whole() {
        long firm = facts.firm("WELL_KNOWN");
        facts.visit(firm, "371521", day(5, 3), day(5, 4));
        facts.visit(firm, COUNTY, day(2, 3), day(6, 1));
        contributions.rebuild();
        Standing now = progress.standing(CITY, 2024, AsOf.of(day(6, 30)));
        List<Entry> entries = progress.entries(indicator(now, "VISIT_FIRM"), CITY, YEAR, now.asOf(), 0, 10);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.unit().value()).isEqualTo(COUNTY);
            assertThat(entry.happenedOn()).isEqualTo(day(2, 3));
            assertThat(entry.recognisedOn()).isEqualTo(day(6, 1));
        });
        assertThat(progress.entries(indicator(now, "VISIT_FIRM"), CITY, YEAR, AsOf.of(day(5, 31)), 0, 10)).singleElement()
                .satisfies(entry -> assertThat(entry.unit().value()).isEqualTo("371521"));
    }

    @Test
    void firms_that_became_known_in_between_are_the_term_of_visits() {
        long known = facts.firm("WELL_KNOWN");
        facts.visit(known, "371521", day(5, 3), day(5, 4));
        facts.visit(known, COUNTY, day(6, 3), day(6, 4));
        facts.visit(facts.firm("WELL_KNOWN"), COUNTY, day(5, 20), day(6, 10));
        contributions.rebuild();
        Standing now = progress.standing(CITY, 2024, AsOf.of(day(6, 30)));
        Bridge bridge = progress.bridge(now, indicator(now, "VISIT_FIRM"), YEAR, AsOf.of(day(5, 31)));
        assertThat(bridge.terms()).singleElement().satisfies(term -> assertThat(term.amount()).isEqualByComparingTo("1"));
        List<Entry> entries = progress.entriesOfTerm(indicator(now, "VISIT_FIRM"), CITY, YEAR, bridge.fromDate(), now.asOf(), Bridge.Kind.NEW, 0, 10);
        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.happenedOn()).isEqualTo(day(5, 20)));
        assertThat(progress.openedTerm(indicator(now, "VISIT_FIRM"), CITY, YEAR, bridge.fromDate(), now.asOf(), Bridge.Kind.NEW).entries()).isEqualTo(1);
    }

    /** Each term opens the entries that add up to it, page by page. */
    private void assertTermsOpen(Standing now, Bridge bridge) {
        for (Bridge.Kind kind : Bridge.Kind.values()) {
            BigDecimal amount = bridge.terms().stream().filter(term -> term.kind() == kind).map(Bridge.Term::amount).findFirst().orElse(BigDecimal.ZERO);
            Progress.Opened opened = progress.openedTerm(indicator(now, "FUNDS"), CITY, YEAR, bridge.fromDate(), now.asOf(), kind);
            List<Entry> entries = progress.entriesOfTerm(indicator(now, "FUNDS"), CITY, YEAR, bridge.fromDate(), now.asOf(), kind, 0, 10);
            assertThat(opened.quantity()).as(kind.name()).isEqualByComparingTo(amount)
                    .isEqualByComparingTo(entries.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(entries).hasSize(opened.entries());
        }
    }

    private String waiting(String code, LocalDate asOf) {
        Standing standing = progress.standing(CITY, 2024, AsOf.of(asOf));
        Standing.Waiting waiting = standing.waiting(indicator(standing, code), CITY, YEAR);
        return waiting.amount().stripTrailingZeros().toPlainString() + " " + waiting.receipts();
    }

    private BigDecimal figure(String code, LocalDate asOf) {
        Standing standing = progress.standing(CITY, 2024, AsOf.of(asOf));
        return standing.figure(indicator(standing, code), CITY, YEAR).actual();
    }

    private static Indicator indicator(Standing standing, String code) {
        return standing.indicatorOr(code, YEAR);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
