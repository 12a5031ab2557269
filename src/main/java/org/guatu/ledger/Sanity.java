package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.guatu.calendar.Month;
import org.guatu.ledger.store.ProjectMoney.Sums;
import org.guatu.refusal.Refusal;

/** What an entry must have before it is sent in, and the soft stops of domain §4 over it. */
final class Sanity {

    private static final BigDecimal PLAN_TIMES = new BigDecimal("1.2");
    private static final BigDecimal MONTH_TIMES = BigDecimal.TEN;
    /** 100万 in yuan. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);
    /** 1亿 in yuan. */
    private static final BigDecimal LARGE_PROJECT = BigDecimal.valueOf(100_000_000);
    /** What 万元 typed for thousands of 万元 lack. */
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Sanity() {
    }

    /** Refuses what no reviewer could take: no amount, a date after its month, a month to come, the rate of a day to come, a terminated project. */
    static void requireWhole(NewReceipt entered, LocalDate today, String sideState) {
        if (entered.money().yuan().signum() == 0) {
            throw new Refusal("ledger.refusal.amount-missing");
        }
        if (Month.of(entered.receivedOn()).isAfter(entered.month())) {
            throw new Refusal("ledger.refusal.date-after-month", entered.receivedOn().toString(), entered.month().written());
        }
        if (entered.month().isAfter(Month.of(today))) {
            throw new Refusal("ledger.refusal.month-ahead", entered.month().written());
        }
        if (entered.money().rateOn() != null && entered.money().rateOn().isAfter(today)) {
            throw new Refusal("ledger.refusal.rate-ahead", entered.money().rateOn().toString(), today.toString());
        }
        if ("TERMINATED".equals(sideState)) {
            throw new Refusal("ledger.refusal.terminated");
        }
    }

    /**
     * What is unlikely about an entry.
     *
     * @param open   the month it would be booked to
     */
    static List<Doubt> of(NewReceipt entry, Sums sums, LocalDate today, ReportingCalendar.Booking open) {
        BigDecimal amount = entry.money().yuan();
        List<Doubt> doubts = new ArrayList<>();
        BigDecimal left = sums.yearPlan().subtract(sums.year()).max(BigDecimal.ZERO);
        if (sums.yearPlan().signum() > 0 && amount.compareTo(left.multiply(PLAN_TIMES)) > 0) {
            doubts.add(new Doubt(Doubt.Kind.OVER_PLAN, List.of(amount, left)));
        }
        if (sums.largestMonth().signum() > 0 && amount.compareTo(sums.largestMonth().multiply(MONTH_TIMES)) > 0) {
            doubts.add(new Doubt(Doubt.Kind.TEN_TIMES, List.of(amount, sums.largestMonth())));
        }
        if (amount.signum() > 0 && amount.compareTo(SMALL) < 0 && sums.investment() != null && sums.investment().compareTo(LARGE_PROJECT) >= 0) {
            doubts.add(new Doubt(Doubt.Kind.TOO_SMALL, List.of(amount, sums.lastMonth(), amount.multiply(THOUSAND))));
        }
        BigDecimal then = sums.total().add(sums.waiting()).add(amount);
        if (sums.investment() != null && then.compareTo(sums.investment()) > 0) {
            doubts.add(new Doubt(Doubt.Kind.OVER_INVESTMENT, List.of(then, sums.investment())));
        }
        if (entry.receivedOn().isAfter(today)) {
            doubts.add(new Doubt(Doubt.Kind.FUTURE_DATE, List.of(entry.receivedOn(), today)));
        }
        if (!open.month().equals(entry.month())) {
            doubts.add(open.late() ? new Doubt(Doubt.Kind.LATE_ENTRY, List.of(entry.month(), open.month(), String.valueOf(entry.month().year())))
                    : new Doubt(Doubt.Kind.MONTH_CLOSED, List.of(entry.month(), open.month())));
        }
        return doubts;
    }
}
