package org.guatu.dashboard.ui;

import java.time.LocalDate;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.NamedPeriod;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Which span a cumulative figure tells: 2024 年 1–6 月累计. */
final class PeriodWords {

    private PeriodWords() {
    }

    static String upTo(NamedPeriod named, AsOf asOf) {
        Period period = named.period();
        LocalDate last = asOf.date().isAfter(period.end()) ? period.end() : asOf.date();
        if (last.isBefore(period.start())) {
            return Texts.text("dashboard-explain.span.not-begun", named.name(Texts.locale()));
        }
        boolean monthEnd = last.equals(Month.of(last).lastDay());
        if (period.kind() == Period.Kind.CAMPAIGN || !monthEnd) {
            return Texts.text("dashboard-explain.span.days", named.name(Texts.locale()), Formats.date(period.start()), Formats.monthDay(last));
        }
        String year = String.valueOf(period.start().getYear());
        java.time.Month from = period.start().getMonth();
        java.time.Month to = last.getMonth();
        return from.equals(to) ? Texts.text("dashboard-explain.span.month", year, from) : Texts.text("dashboard-explain.span.months", year, from, to);
    }

    /** Which change a list tells: 新到位 06-24 → 06-30. */
    static String between(BridgeTerm term, AsOf to) {
        return Texts.text("dashboard-explain.span.between", Formats.date(term.since().date()), Formats.date(to.date()));
    }
}
