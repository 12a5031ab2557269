package org.guatu.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The day the product lives on: the calendar's, in China, or the fixed one of the demonstration (setting {@value #SETTING}), so that
 * its figures never move. Reads its one setting itself, so that this room needs no other.
 */
@Component
public class BusinessClock {

    /** Key of the setting that stops the calendar at a day (ISO date). */
    public static final String SETTING = "business.date";

    /** Where the city lies. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    BusinessClock(JdbcClient jdbc) {
        this(jdbc, Clock.system(ZONE));
    }

    BusinessClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today, or the demonstration's today. */
    public LocalDate today() {
        return fixed().orElseGet(() -> LocalDate.now(clock));
    }

    /** The newest as-of date, and the default one: yesterday, the last day that is complete. */
    public LocalDate defaultAsOf() {
        return today().minusDays(1);
    }

    /** What the screens show when no day was chosen: the last complete day, by all that is known now. */
    public AsOf live() {
        LocalDate today = today();
        return new AsOf(today.minusDays(1), today);
    }

    /** The moment now in China; with a fixed day, that day at this time of day. */
    public LocalDateTime moment() {
        return fixed().map(day -> day.atTime(LocalDateTime.now(clock).toLocalTime())).orElseGet(() -> LocalDateTime.now(clock));
    }

    private Optional<LocalDate> fixed() {
        return jdbc.sql("SELECT setting_value FROM setting WHERE setting_key = :key").param("key", SETTING)
                .query(String.class).optional().map(LocalDate::parse);
    }
}
