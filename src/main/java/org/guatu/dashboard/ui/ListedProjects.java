package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guatu.indicator.Exact;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Rounding;
import org.guatu.shell.Formats;

/**
 * The projects of a list, read once when the first of them is shown, and their amounts as they are printed: in 亿元, so that what stands in the
 * rows adds up to what stands below them (largest remainder, {@code domain.md} §3). A list of more than {@value #MOST} is read by pages, each
 * amount rounded by itself.
 */
final class ListedProjects {

    static final int MOST = 5000;

    private final int total;
    private final Pages pages;
    private List<ProjectRow> rows;
    private Map<Long, BigDecimal> recognised = Map.of();
    private Map<Long, BigDecimal> due = Map.of();
    private Map<Long, BigDecimal> difference = Map.of();
    private Map<Long, BigDecimal> investment = Map.of();

    /** Reads some rows in the order they are shown. */
    interface Pages {
        List<ProjectRow> read(int offset, int limit);
    }

    /** @param total how many rows there are */
    ListedProjects(int total, Pages pages) {
        this.total = total;
        this.pages = pages;
    }

    /** Some of the rows. */
    Stream<ProjectRow> from(int offset, int limit) {
        return total > MOST ? pages.read(offset, limit).stream() : all().stream().skip(offset).limit(limit);
    }

    /** All rows, at most {@value #MOST}. */
    List<ProjectRow> all() {
        if (rows == null) {
            rows = List.copyOf(pages.read(0, MOST));
            if (total <= MOST) {
                recognised = printed(ProjectRow::recognised);
                due = printed(ProjectRow::due);
                difference = printed(ProjectRow::difference);
                investment = printed(row -> row.totalInvestment() == null ? BigDecimal.ZERO : row.totalInvestment());
            }
        }
        return rows;
    }

    /** What is in place of a row, as it is printed. */
    String recognised(ProjectRow row) {
        BigDecimal printed = recognised.get(row.id());
        return printed == null ? Formats.yi(row.recognised()) : Formats.decimal(printed, Amounts.YUAN.decimals());
    }

    /** What is due of a row, as it is printed. */
    String due(ProjectRow row) {
        BigDecimal printed = due.get(row.id());
        return printed == null ? Formats.yi(row.due()) : Formats.decimal(printed, Amounts.YUAN.decimals());
    }

    /** What is to be invested in a row in all, as it is printed; a dash where nobody has said. */
    String investment(ProjectRow row) {
        BigDecimal printed = investment.get(row.id());
        return row.totalInvestment() == null ? Formats.NONE : printed == null ? Formats.yi(row.totalInvestment()) : Formats.decimal(printed, Amounts.YUAN.decimals());
    }

    /** How far a row is from what is due, as it is printed, signed; what would print as nothing has as many decimals as it takes. */
    String difference(ProjectRow row) {
        BigDecimal printed = difference.get(row.id());
        return printed == null || printed.signum() == 0 ? Formats.signedYi(row.difference()) : Formats.signed(printed, Amounts.YUAN.decimals());
    }

    /** How many of the amounts that are shown are printed otherwise than they round by themselves, so that the rows add. */
    int settled(Predicate<ProjectRow> shown) {
        return total > MOST ? 0 : all().stream().filter(shown).mapToInt(row -> (isSettled(recognised(row), row.recognised()) ? 1 : 0)
                + (row.planYear().signum() > 0 && isSettled(due(row), row.due()) ? 1 : 0) + (isSettledDifference(row) ? 1 : 0)).sum();
    }

    /** Whether an amount is printed otherwise than it rounds by itself. */
    static boolean isSettled(String printed, BigDecimal yuan) {
        return !printed.equals(Formats.yi(yuan));
    }

    /** Whether the difference of a row is printed otherwise than it rounds by itself. */
    boolean isSettledDifference(ProjectRow row) {
        return !difference(row).equals(Formats.signedYi(row.difference()));
    }

    private Map<Long, BigDecimal> printed(Function<ProjectRow, BigDecimal> amount) {
        List<BigDecimal> parts = Rounding.largestRemainder(rows.stream().map(row -> Exact.of(Amounts.YUAN.read(amount.apply(row)))).toList(), Amounts.YUAN.decimals());
        Map<Long, BigDecimal> printed = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            printed.put(rows.get(i).id(), parts.get(i));
        }
        return printed;
    }
}
