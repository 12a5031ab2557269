package org.guatu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.indicator.NamedPeriod;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise of the product on data nobody chose: every figure of every unit, indicator, period and as-of date is what a plain reckoning
 * over the facts says, is the sum of the entries it opens, and is its parts plus the lines between them.
 */
@OnBothDatabases
@Transactional
class FiguresAddUpDbTest {

    private static final int PAGE = 40;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 4, 30), LocalDate.of(2024, 8, 20),
            LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 20));

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Contributions contributions;
    @Autowired
    private Progress progress;
    @Autowired
    private Units units;
    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(longs = {20240630, 7})
    void every_figure_is_the_sum_of_what_it_opens(long seed) {
        GeneratedFacts facts = GeneratedFacts.write(new FactsOnPaper(jdbc), seed);
        units.reload();
        contributions.rebuild();
        assertThat(contributions.differences()).isEmpty();
        signIn(seed);
        int figures = 0;
        for (UnitCode code : GeneratedFacts.UNITS) {
            Standing before = null;
            for (LocalDate day : DAYS) {
                Standing standing = progress.standing(code, 2024, AsOf.of(day));
                for (Indicator indicator : List.of(indicator(standing, "FUNDS"), indicator(standing, "FDI"), indicator(standing, "START_1YI"),
                        indicator(standing, "VISIT_FIRM"), indicator(standing, "VISIT_TOP500"), indicator(standing, "PLANNED_INVEST"))) {
                    for (NamedPeriod period : standing.periods()) {
                        figureIsItsEntries(facts, standing, indicator, period.period());
                        figureIsItsParts(standing, indicator, period.period());
                        if (before != null) {
                            bridgeLeadsFromOneToTheOther(before, standing, indicator, period.period());
                        }
                        figures++;
                    }
                }
                before = standing;
            }
        }
        assertThat(figures).isGreaterThan(500);
    }

    private void figureIsItsEntries(GeneratedFacts facts, Standing standing, Indicator indicator, Period period) {
        Unit unit = standing.unit();
        String where = unit.code() + " " + indicator.code() + " " + period.code() + " " + standing.asOf();
        BigDecimal figure = standing.figure(indicator, unit.code(), period).actual();
        assertThat(figure).as(where).isEqualByComparingTo(facts.reckon(indicator.code(), units.scope(unit.code()), unit.kind().isBelowCity(),
                period, standing.asOf().date()));

        Explanation explanation = progress.explain(standing, indicator, unit.code(), period);
        assertThat(explanation.addsUp()).as(where).isTrue();
        List<Entry> entries = all(indicator, unit.code(), period, standing.asOf());
        assertThat(sum(entries)).as(where).isEqualByComparingTo(figure);
        assertThat(entries).as(where).hasSize(explanation.entries()).hasSize(standing.entries(indicator, unit.code(), period))
                .doesNotHaveDuplicates();
        assertThat(entries.stream().map(Entry::happenedOn).toList()).as(where).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(explanation.latest()).as(where).isEqualTo(entries.stream().limit(3).toList());
        assertThat(progress.opened(indicator, unit.code(), period, standing.asOf()).quantity()).as(where).isEqualByComparingTo(figure);

        monthsAreTheirEntries(standing, indicator, period, entries, where);
        Standing.Waiting waiting = standing.waiting(indicator, unit.code(), period);
        List<Entry> submitted = progress.waiting(indicator, unit.code(), period, standing.asOf(), 0, 10_000);
        assertThat(sum(submitted)).as(where).isEqualByComparingTo(waiting.amount());
        assertThat(submitted).as(where).hasSize(waiting.receipts()).allMatch(Entry::isWaiting);
    }

    private void monthsAreTheirEntries(Standing standing, Indicator indicator, Period period, List<Entry> entries, String where) {
        boolean byDay = period.kind() == Period.Kind.CAMPAIGN || indicator.kind() == IndicatorKind.VISIT_COUNT;
        Map<Month, BigDecimal> byMonth = new HashMap<>();
        entries.forEach(entry -> byMonth.merge(byDay ? Month.of(entry.happenedOn()) : entry.month(), entry.quantity(), BigDecimal::add));
        List<BigDecimal> increments = standing.increments(indicator, standing.unit().code(), period);
        for (int i = 0; i < increments.size(); i++) {
            assertThat(increments.get(i)).as(where + " month " + i)
                    .isEqualByComparingTo(byMonth.getOrDefault(period.months().get(i), BigDecimal.ZERO));
        }
        assertThat(increments.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as(where)
                .isEqualByComparingTo(standing.figure(indicator, standing.unit().code(), period).actual());
    }

    private void figureIsItsParts(Standing standing, Indicator indicator, Period period) {
        Unit unit = standing.unit();
        String where = unit.code() + " " + indicator.code() + " " + period.code() + " " + standing.asOf();
        BigDecimal parts = standing.children().stream().map(child -> standing.figure(indicator, child.code(), period).actual())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Standing.Remainder remainder = standing.remainder(indicator, period);
        assertThat(parts.add(remainder.own()).subtract(remainder.countyMoney()).subtract(remainder.repeated())).as(where)
                .isEqualByComparingTo(standing.figure(indicator, unit.code(), period).actual());
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            assertThat(remainder.repeated().signum()).as(where).isNotNegative();
        } else {
            assertThat(remainder.repeated()).as(where + " is counted twice").isEqualByComparingTo("0");
        }
        if (indicator.kind() != IndicatorKind.FUNDS) {
            assertThat(remainder.countyMoney()).as(where).isEqualByComparingTo("0");
        }
    }

    private void bridgeLeadsFromOneToTheOther(Standing from, Standing to, Indicator indicator, Period period) {
        Bridge bridge = progress.bridge(to, indicator, period, from.asOf());
        assertThat(bridge.from()).isEqualByComparingTo(from.figure(indicator, from.unit().code(), period).actual());
        assertThat(bridge.to()).isEqualByComparingTo(to.figure(indicator, to.unit().code(), period).actual());
    }

    private List<Entry> all(Indicator indicator, UnitCode unit, Period period, AsOf asOf) {
        List<Entry> all = new ArrayList<>();
        List<Entry> page;
        do {
            page = progress.entries(indicator, unit, period, asOf, all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static BigDecimal sum(List<Entry> entries) {
        return entries.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Indicator indicator(Standing standing, String code) {
        Indicator indicator = standing.indicator(code).orElseThrow();
        assertThat(indicator.code()).isEqualTo(code);
        return indicator;
    }

    private void signIn(long seed) {
        String login = "adds-up-" + seed;
        accounts.create(new NewAccount(login, "Reader", "correct-horse-battery-9", GeneratedFacts.UNITS.getFirst(), Set.of(Role.LEADER),
                new Scope(Set.of(GeneratedFacts.UNITS.getFirst())), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_LEADER"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @AfterTransaction
    void forgetTheUnits() {
        units.reload();
    }
}
