package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Writes single facts into the database of a test; its units have codes of their own, so that tests do not meet. */
final class FactsOnPaper {

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final JdbcClient jdbc;

    FactsOnPaper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static long next() {
        return NEXT.getAndIncrement();
    }

    /** A unit below another. */
    void unit(String code, String kind, String parent) {
        jdbc.sql("""
                INSERT INTO unit (code, official_code, name_zh, name_en, short_zh, short_en, kind, admin_kind, parent_code, sort_order)
                VALUES (:code, 'N', :code, :code, :code, :code, :kind, 'test', :parent, 1)
                """).param("code", code).param("kind", kind).param("parent", parent).update();
    }

    /** A definition of an indicator beside those there are. */
    void version(String indicator, int no, LocalDate from, BigDecimal minInvestment, String cityOrigin, String countyOrigin) {
        jdbc.sql("""
                INSERT INTO indicator_version (indicator_code, version_no, label_zh, label_en, definition_zh, definition_en, valid_from,
                                               comparable_from, min_investment, city_origin, county_origin, demo)
                VALUES (:code, :no, 'v', 'v', 'd', 'd', :from, 2024, :min, :city, :county, FALSE)
                """).param("code", indicator).param("no", no).param("from", from).param("min", minInvestment, java.sql.Types.DECIMAL)
                .param("city", cityOrigin).param("county", countyOrigin).update();
    }

    /** A campaign of its own dates. */
    void campaign(String code, LocalDate start, LocalDate end, String unit) {
        jdbc.sql("""
                INSERT INTO period (code, kind, name_zh, name_en, start_on, end_on, unit_code, demo)
                VALUES (:code, 'CAMPAIGN', :code, :code, :start, :end, :unit, FALSE)
                """).param("code", code).param("start", start).param("end", end).param("unit", unit).update();
    }

    /** A project of a total investment in yuan. */
    long project(String unit, String investment) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO project (code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (:code, :code, :unit, :investment, 0, FALSE, 0)
                """).param("code", "T-" + next()).param("unit", unit)
                .param("investment", investment == null ? null : new BigDecimal(investment), java.sql.Types.DECIMAL).update(key, "id");
        return key.getKey().longValue();
    }

    /** A stage that was entered and accepted. */
    void stage(long project, String stage, LocalDate entered, LocalDate accepted, String investmentThen) {
        jdbc.sql("""
                INSERT INTO project_stage (project_id, stage, entered_on, accepted_on, investment_then)
                VALUES (:project, :stage, :entered, :accepted, :then)
                """).param("project", project).param("stage", stage).param("entered", entered)
                .param("accepted", accepted, java.sql.Types.DATE)
                .param("then", investmentThen == null ? null : new BigDecimal(investmentThen), java.sql.Types.DECIMAL).update();
    }

    /** A firm of a class. */
    long firm(String firmClass) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO enterprise (name, firm_class, demo) VALUES (:name, :class, FALSE)").param("name", "F-" + next())
                .param("class", firmClass).update(key, "id");
        return key.getKey().longValue();
    }

    /** A visit of a unit to a firm. */
    long visit(long firm, String unit, LocalDate on, LocalDate accepted) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO visit (enterprise_id, unit_code, visited_on, accepted_on, demo) VALUES (:firm, :unit, :on, :accepted, FALSE)")
                .param("firm", firm).param("unit", unit).param("on", on).param("accepted", accepted).update(key, "id");
        return key.getKey().longValue();
    }

    /** A reported increment. */
    void reported(String indicator, String unit, int month, String quantity, LocalDate accepted) {
        jdbc.sql("""
                INSERT INTO reported_increment (indicator_code, unit_code, booked_month, quantity, accepted_on, reported_by, demo)
                VALUES (:indicator, :unit, :month, :quantity, :accepted, 'test', FALSE)
                """).param("indicator", indicator).param("unit", unit).param("month", month).param("quantity", new BigDecimal(quantity))
                .param("accepted", accepted).update();
    }

    /** A line of the ledger to be written, with the usual values. */
    Line line(long project, String unit, String amount, LocalDate received) {
        return new Line(project, unit, amount, received);
    }

    /** One line of the ledger, filled in step by step. */
    final class Line {
        private final long project;
        private final String unit;
        private final String amount;
        private final LocalDate received;
        private int month;
        private String kind = "RECEIPT";
        private String origin = "OUTSIDE_CITY";
        private String status = "SUBMITTED";
        private LocalDate submitted;
        private LocalDate decided;
        private String dollars;
        private String investmentThen;
        private Long corrects;

        Line(long project, String unit, String amount, LocalDate received) {
            this.project = project;
            this.unit = unit;
            this.amount = amount;
            this.received = received;
            this.submitted = received;
            this.month = received.getYear() * 100 + received.getMonthValue();
        }

        Line booked(int yyyymm) {
            month = yyyymm;
            return this;
        }

        Line kind(String word, Long of) {
            kind = word;
            corrects = of;
            return this;
        }

        Line origin(String word) {
            origin = word;
            return this;
        }

        Line dollars(String number) {
            dollars = number;
            origin = "ABROAD";
            return this;
        }

        Line investmentThen(String yuan) {
            investmentThen = yuan;
            return this;
        }

        Line submitted(LocalDate on) {
            submitted = on;
            return this;
        }

        Line recognised(LocalDate on) {
            return decided("RECOGNISED", on);
        }

        Line decided(String word, LocalDate on) {
            status = word.toUpperCase(Locale.ROOT);
            decided = on;
            return this;
        }

        long write() {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("""
                    INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, amount_foreign,
                                         fx_rate, fx_rate_on, origin, status, submitted_by, submitted_on, decided_by, decided_on,
                                         investment_then, corrects_id, demo, version)
                    VALUES (:project, :unit, :kind, 'test', :received, :month, :amount, :currency, :dollars, :rate, :rateOn, :origin, :status,
                            'clerk', :submitted, :decider, :decided, :then, :corrects, FALSE, 0)
                    """).param("project", project).param("unit", unit).param("kind", kind).param("received", received).param("month", month)
                    .param("amount", new BigDecimal(amount)).param("currency", dollars == null ? "CNY" : "USD")
                    .param("dollars", number(dollars), java.sql.Types.DECIMAL)
                    .param("rate", dollars == null ? null : new BigDecimal("7.1"), java.sql.Types.DECIMAL)
                    .param("rateOn", dollars == null ? null : decided, java.sql.Types.DATE).param("origin", origin).param("status", status)
                    .param("submitted", submitted).param("decider", decided == null ? null : "reviewer", java.sql.Types.VARCHAR)
                    .param("decided", decided, java.sql.Types.DATE).param("then", number(investmentThen), java.sql.Types.DECIMAL)
                    .param("corrects", corrects, java.sql.Types.BIGINT).update(key, "id");
            return key.getKey().longValue();
        }
    }

    private static BigDecimal number(String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

}
