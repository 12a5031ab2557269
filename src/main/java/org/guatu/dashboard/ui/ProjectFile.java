package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.ledger.Receipt;
import org.guatu.progress.ProjectRow;
import org.guatu.project.Blocker;
import org.guatu.project.Dossier;
import org.guatu.project.Project;
import org.guatu.unit.UnitCode;

/**
 * Everything the screen of a project shows, read once.
 *
 * @param row      how it stands against its plan of the year
 * @param receipts its ledger up to the as-of day, the latest first
 * @param categories the words of what money is for
 * @param past     whether the as-of day is an earlier one: what the register keeps no history of is then of today
 */
record ProjectFile(Dossier dossier, ProjectRow row, List<Receipt> receipts, AsOf asOf, Categories categories, boolean past, Function<UnitCode, String> unitNames) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Project project() {
        return dossier.project();
    }

    int year() {
        return asOf.date().getYear();
    }

    /** The day the screen speaks on: figures end with the as-of day, dates are counted from the morning after it. */
    LocalDate today() {
        return asOf.date().plusDays(1);
    }

    /** Recognised by the as-of day and booked in the year, whatever indicator counts it; in yuan. */
    BigDecimal recognisedInYear() {
        return sum(receipt -> counts(receipt) && receipt.month().year() == year());
    }

    /** Recognised in all years. */
    BigDecimal recognisedEver() {
        return sum(this::counts);
    }

    /** Submitted and not decided by the as-of day; in yuan. */
    BigDecimal waiting() {
        return sum(this::isWaiting);
    }

    /** Whether a line is in the figures: recognised as far as is known, and booked no later than the as-of month. */
    boolean counts(Receipt receipt) {
        return receipt.countsOn(asOf.knownBy()) && !receipt.month().isAfter(asOf.month());
    }

    boolean isWaiting(Receipt receipt) {
        Receipt.Status status = receipt.statusOn(asOf.knownBy());
        return receipt.kind() == Receipt.Kind.RECEIPT && !receipt.month().isAfter(asOf.month()) && (status == Receipt.Status.SUBMITTED || status == Receipt.Status.CHECKED);
    }

    /** Booked to a month and recognised by the as-of day. */
    BigDecimal recognised(Month month) {
        return sum(receipt -> counts(receipt) && receipt.month().equals(month));
    }

    /** Booked to a month and waiting. */
    BigDecimal waiting(Month month) {
        return sum(receipt -> isWaiting(receipt) && receipt.month().equals(month));
    }

    /** Problems that were known by the as-of day and are unsolved on it. */
    List<Blocker> openBlockers() {
        return dossier.blockers().stream().filter(blocker -> !blocker.raisedOn().isAfter(asOf.date()) && blocker.isOpen(asOf.date())).toList();
    }

    /** Whether words without a day of their own, of today, name a day that had not come yet. */
    boolean namesLater(String words) {
        return past && words != null && DAY.matcher(words).results().anyMatch(day -> day.group().compareTo(asOf.date().toString()) > 0);
    }

    /** Whether the register holds it as a source names it, and no money is known. */
    boolean isFromSource() {
        return project().sourceRef() != null;
    }

    private BigDecimal sum(Predicate<Receipt> which) {
        return receipts.stream().filter(which).map(receipt -> receipt.amountOn(asOf.knownBy())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
