package org.guatu.dashboard.meeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Period;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Progress;
import org.guatu.progress.Standing;
import org.guatu.review.Meeting;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** What a refresh would change on the pages of a meeting, before anybody decides on it. */
@Component
class Differences {

    private final Progress progress;
    private final BusinessClock clock;

    Differences(Progress progress, BusinessClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * A figure that would change.
     *
     * @param frozen as the snapshot has it
     * @param now    as a refresh would have it
     * @param moved  the difference, signed, as it is read
     */
    record Line(String unit, String indicator, BigDecimal frozen, BigDecimal now, String moved, Amounts amounts) {
    }

    /** Every headline figure of the meeting's unit and those right below it that a refresh would change. */
    List<Line> of(Meeting meeting) {
        AsOf before = meeting.snapshot().orElseThrow().asOf();
        AsOf now = new AsOf(clock.today().minusDays(1), clock.today());
        int year = before.date().getYear();
        Standing frozen = progress.standing(meeting.unit(), year, before);
        Standing fresh = progress.standing(meeting.unit(), year, now);
        Period period = Period.year(year);
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : frozen.headlines()) {
            Amounts amounts = Amounts.of(indicator);
            Stream.concat(Stream.of(frozen.unit()), frozen.children().stream()).forEach((Unit unit) -> {
                BigDecimal then = frozen.figure(indicator, unit.code(), period).actual();
                BigDecimal moved = fresh.figure(indicator, unit.code(), period).actual().subtract(then);
                if (moved.signum() != 0) {
                    lines.add(new Line(unit.shortName(Texts.locale()), indicator.shortName(Texts.locale()), then, then.add(moved), amounts.signed(moved), amounts));
                }
            });
        }
        return lines;
    }
}
