package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.unit.UnitCode;

/**
 * A province's year of facts out of a seed: receipts of all origins with corrections, reductions and withdrawals, in yuan and dollars, late
 * and in time; stages; visits to the same firms by several units; reported months. It remembers what it wrote, so that figures can be
 * reckoned beside the product, by a plain loop.
 */
final class GeneratedFacts {

    private static final String PROVINCE = "990000";
    private static final String CITY = "990100";
    private static final List<String> WITH_FACTS = List.of(PROVINCE, CITY, "990101", "990102", "990171", "990101T1", "990200");

    /** The units a test looks at. */
    static final List<UnitCode> UNITS = List.of(PROVINCE, CITY, "990101", "990102", "990171", "990200").stream().map(UnitCode::of).toList();

    private static final String[] ORIGINS = {"OUTSIDE_COUNTY", "OUTSIDE_CITY", "OUTSIDE_PROVINCE", "ABROAD"};
    private static final BigDecimal YI = new BigDecimal("100000000");

    /** What one indicator should count. */
    private record Fact(String indicator, String unit, Month month, LocalDate happened, LocalDate recognised, BigDecimal quantity,
                        boolean countyOnly, long firm) {
    }

    private final FactsOnPaper paper;
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();

    private GeneratedFacts(FactsOnPaper paper, long seed) {
        this.paper = paper;
        this.random = new Random(seed);
    }

    static GeneratedFacts write(FactsOnPaper paper, long seed) {
        GeneratedFacts generated = new GeneratedFacts(paper, seed);
        generated.units();
        generated.receipts();
        generated.stages();
        generated.visits();
        generated.reports();
        return generated;
    }

    /** The figure by a plain loop. */
    BigDecimal reckon(String indicator, Collection<UnitCode> scope, boolean countyMoney, Period period, LocalDate asOf) {
        boolean visits = indicator.startsWith("VISIT");
        boolean byDay = visits || period.kind() == Period.Kind.CAMPAIGN;
        Set<Long> firms = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact fact : facts) {
            boolean inTime = byDay ? period.contains(fact.happened) : period.contains(fact.month);
            if (fact.indicator.equals(indicator) && scope.contains(UnitCode.of(fact.unit)) && (countyMoney || !fact.countyOnly) && inTime
                    && !fact.recognised.isAfter(asOf) && (!visits || firms.add(fact.firm))) {
                sum = sum.add(fact.quantity);
            }
        }
        return sum;
    }

    private void units() {
        paper.unit(PROVINCE, "PROVINCE", null);
        paper.unit(CITY, "CITY", PROVINCE);
        paper.unit("990200", "CITY", PROVINCE);
        paper.unit("990101", "COUNTY", CITY);
        paper.unit("990102", "COUNTY", CITY);
        paper.unit("990171", "ZONE", CITY);
        paper.unit("990101T1", "TOWN", "990101");
        paper.version("FUNDS", 90, LocalDate.of(2024, 1, 1), YI, "OUTSIDE_CITY", "OUTSIDE_COUNTY");
        paper.campaign("2024-TEST", LocalDate.of(2024, 3, 20), LocalDate.of(2024, 6, 27), CITY);
    }

    private void receipts() {
        for (int p = 0; p < 30; p++) {
            boolean large = random.nextInt(6) > 0;
            String unit = unit();
            long project = paper.project(unit, large ? "250000000" : "99999999.99");
            for (int r = random.nextInt(8); r > 0; r--) {
                receipt(project, unit, large);
            }
        }
    }

    private void receipt(long project, String unit, boolean large) {
        LocalDate received = day();
        LocalDate submitted = received.plusDays(random.nextInt(6));
        LocalDate decided = submitted.plusDays(random.nextInt(40));
        String origin = ORIGINS[random.nextInt(ORIGINS.length)];
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(900_000_000), 2);
        BigDecimal dollars = "ABROAD".equals(origin) && random.nextBoolean() ? BigDecimal.valueOf(1 + random.nextInt(9_000_000), 2) : null;
        FactsOnPaper.Line line = paper.line(project, unit, amount.toPlainString(), received).origin(origin).submitted(submitted);
        if (dollars != null) {
            line.dollars(dollars.toPlainString());
        }
        int fate = random.nextInt(10);
        if (fate == 0) {
            line.write();
        } else if (fate == 1) {
            line.decided("RETURNED", decided).write();
        } else {
            long id = line.recognised(decided).write();
            remember(unit, received, received, decided, amount, dollars, origin, large);
            if (fate > 6) {
                takeBack(id, project, unit, received, decided, amount, dollars, origin, large);
            }
        }
    }

    private void takeBack(long id, long project, String unit, LocalDate received, LocalDate decided, BigDecimal amount, BigDecimal dollars,
                          String origin, boolean large) {
        String kind = List.of("CORRECTION", "REDUCTION", "WITHDRAWAL").get(random.nextInt(3));
        BigDecimal back = amount.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.DOWN).negate();
        BigDecimal dollarsBack = dollars == null ? null : dollars.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.DOWN).negate();
        LocalDate on = decided.plusDays(random.nextInt(60));
        LocalDate when = on.getYear() > 2024 ? LocalDate.of(2024, 12, 31) : on;
        FactsOnPaper.Line line = paper.line(project, unit, back.toPlainString(), when).origin(origin).kind(kind, id).submitted(when);
        if (dollarsBack != null) {
            line.dollars(dollarsBack.toPlainString());
        }
        line.recognised(on).write();
        remember(unit, when, when, on, back, dollarsBack, origin, large);
    }

    private void remember(String unit, LocalDate booked, LocalDate happened, LocalDate decided, BigDecimal amount, BigDecimal dollars,
                          String origin, boolean large) {
        if (large) {
            facts.add(new Fact("FUNDS", unit, Month.of(booked), happened, decided, amount, "OUTSIDE_COUNTY".equals(origin), 0));
        }
        if (dollars != null) {
            facts.add(new Fact("FDI", unit, Month.of(booked), happened, decided, dollars, false, 0));
        }
    }

    private void stages() {
        for (int i = 0; i < 40; i++) {
            boolean large = random.nextInt(4) > 0;
            String unit = unit();
            LocalDate entered = day();
            LocalDate accepted = entered.plusDays(random.nextInt(30));
            paper.stage(paper.project(unit, large ? "100000000" : "50000000"), "STARTED", entered, accepted, null);
            if (large) {
                facts.add(new Fact("START_1YI", unit, Month.of(entered), entered, accepted, BigDecimal.ONE, false, 0));
            }
        }
    }

    private void visits() {
        List<Long> firms = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            firms.add(paper.firm(i % 3 == 0 ? "TOP500" : "WELL_KNOWN"));
        }
        for (int i = 0; i < 90; i++) {
            int which = random.nextInt(firms.size());
            String unit = unit();
            LocalDate on = day();
            LocalDate accepted = on.plusDays(random.nextInt(20));
            paper.visit(firms.get(which), unit, on, accepted);
            facts.add(new Fact(which % 3 == 0 ? "VISIT_TOP500" : "VISIT_FIRM", unit, Month.of(on), on, accepted, BigDecimal.ONE, false,
                    firms.get(which)));
        }
    }

    private void reports() {
        for (String unit : WITH_FACTS) {
            for (int month = 1; month <= 9; month += 1 + random.nextInt(3)) {
                Month booked = Month.of(2024, month);
                LocalDate accepted = booked.next().firstDay().plusDays(random.nextInt(5));
                String quantity = BigDecimal.valueOf(random.nextInt(90_000_000), 2).toPlainString();
                paper.reported("PLANNED_INVEST", unit, booked.yyyymm(), quantity, accepted);
                facts.add(new Fact("PLANNED_INVEST", unit, booked, accepted, accepted, new BigDecimal(quantity), false, 0));
            }
        }
    }

    private String unit() {
        return WITH_FACTS.get(random.nextInt(WITH_FACTS.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
    }
}
