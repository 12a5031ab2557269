package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.guatu.calendar.Month;
import org.guatu.ledger.ReportingCalendar.Booking;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.ledger.store.ProjectMoney.Sums;

/**
 * What is unlikely about many entries, as a file brings them: each project and month is looked up once, and what was asked about before counts as
 * waiting with what comes after it.
 */
final class Doubting implements Function<NewReceipt, List<Doubt>> {

    private final ProjectMoney money;
    private final ReportingCalendar calendar;
    private final LocalDate today;
    private final Map<Month, Booking> bookings = new HashMap<>();
    private final Map<ProjectMonth, Sums> sums = new HashMap<>();
    private final Map<Long, BigDecimal> before = new HashMap<>();

    private record ProjectMonth(long project, Month month) {
    }

    Doubting(ProjectMoney money, ReportingCalendar calendar, LocalDate today) {
        this.money = money;
        this.calendar = calendar;
        this.today = today;
    }

    /** What is known of the entry's project, without what the file brings. */
    Sums known(NewReceipt entered) {
        return sums.computeIfAbsent(new ProjectMonth(entered.projectId(), entered.month()), one -> money.of(one.project, one.month, 0));
    }

    @Override
    public List<Doubt> apply(NewReceipt entered) {
        BigDecimal file = before.getOrDefault(entered.projectId(), BigDecimal.ZERO);
        before.put(entered.projectId(), file.add(entered.money().yuan()));
        return Sanity.of(entered, known(entered).withWaiting(file), today, bookings.computeIfAbsent(entered.month(), calendar::booking));
    }
}
