package org.guatu.progress;

import java.time.LocalDate;
import java.util.List;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.progress.store.FactRows.Report;

/**
 * Who has reported which month by the as-of day. A month is due on the third day of the next; a report of zero is a report.
 *
 * @param reports months reported by the as-of day
 */
record Reporting(AsOf asOf, List<Report> reports) {

    private static final int DUE_DAY = org.guatu.ledger.ReportingCalendar.DUE_DAY;

    Reporting {
        reports = List.copyOf(reports);
    }

    /** The last month whose cut-off has passed. */
    Month lastDueMonth() {
        return asOf.month().minus(asOf.date().getDayOfMonth() > DUE_DAY ? 1 : 2);
    }

    /** The last month that is over. */
    Month lastEndedMonth() {
        return asOf.date().equals(asOf.month().lastDay()) ? asOf.month() : asOf.month().previous();
    }

    /** The day until which the last month that is over may be reported. */
    LocalDate dueOn() {
        return lastEndedMonth().next().firstDay().plusDays(DUE_DAY - 1L);
    }

    boolean everReported(Facts.Scope scope) {
        return reports.stream().anyMatch(report -> scope.codes().contains(report.unit()));
    }

    boolean hasReported(Facts.Scope scope, Month month) {
        return reports.stream().anyMatch(report -> report.month().equals(month) && scope.codes().contains(report.unit()));
    }

    /** Whether anyone of the scope reported the period's last month that was due; true while none of the year was due. */
    boolean isUpToDate(Facts.Scope scope, Period period, int year) {
        Month periodEnd = Month.of(period.end());
        Month needed = lastDueMonth().isAfter(periodEnd) ? periodEnd : lastDueMonth();
        return needed.isBefore(Month.of(period.start())) || needed.year() != year || hasReported(scope, needed);
    }
}
