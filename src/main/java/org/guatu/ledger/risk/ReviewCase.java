package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.project.Namesakes.Firms;
import org.guatu.project.Namesakes.Namesake;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;

/**
 * Everything the rules may look at for one waiting line; amounts in yuan.
 *
 * @param months    what the project had recognised, by month, without this line
 * @param papers    the line's evidence
 * @param required  kinds of evidence it must come with
 * @param others    other lines and projects that have something in common with it
 * @param confirmed doubts the clerk was asked about and confirmed
 * @param reader    login of who reviews it
 */
public record ReviewCase(Claim claim, Background project, SortedMap<Month, BigDecimal> months, List<Paper> papers, Set<Evidence.Kind> required,
                         List<Other> others, Set<Doubt.Kind> confirmed, String reader) {

    /**
     * The line itself.
     *
     * @param afterStage money of its category comes after this stage; later stages count too
     */
    public record Claim(long id, UnitCode unit, Receipt.Kind kind, Stage afterStage, LocalDate receivedOn, Month month, BigDecimal amount,
                        String voucherNo, String submitter, String checker) {
    }

    /**
     * Its project.
     *
     * @param investment 计划总投资, or null
     * @param yearPlan   planned for the year of the line's month; zero where there is none
     * @param stages     the days on which stages were first entered
     */
    public record Background(long id, String name, BigDecimal investment, BigDecimal yearPlan, Map<Stage, LocalDate> stages) {

        public Background {
            stages = Map.copyOf(stages);
        }

        /** The first day on which a stage or a later one was entered. */
        public Optional<LocalDate> reached(Stage stage) {
            return stages.entrySet().stream().filter(entry -> entry.getKey().compareTo(stage) >= 0).map(Map.Entry::getValue)
                    .min(LocalDate::compareTo);
        }
    }

    /**
     * A piece of evidence.
     *
     * @param amount what it shows, or null where nobody entered that
     */
    public record Paper(long id, Evidence.Kind kind, BigDecimal amount, String sha256) {
    }

    /** What another line or project has in common with this one. */
    public enum Likeness { SAME_FILE, SAME_VOUCHER, SAME_AMOUNT_AND_DAY, SAME_FIRM, SIMILAR_PROJECT,
        /** Called alike and of another firm, but at one site, or with money of one amount and day. */
        SIMILAR_OF_OTHER_FIRM }

    /**
     * Another line, or another unit's project.
     *
     * @param line   its number, or null for a project that has no line in common
     * @param paper  the piece of this line's evidence that is the same file, or null
     * @param month  of the line, or null
     * @param amount of the line, or null
     * @param firms  of both projects where they are another's, else null
     */
    public record Other(Likeness likeness, Long line, Long paper, UnitCode unit, long project, String projectName, Month month,
                        BigDecimal amount, Receipt.Status status, Firms firms) {

        /** One whose firm is the same or not known. */
        public Other(Likeness likeness, Long line, Long paper, UnitCode unit, long project, String projectName, Month month, BigDecimal amount,
                     Receipt.Status status) {
            this(likeness, line, paper, unit, project, projectName, month, amount, status, null);
        }

        /** Another unit's project that is called alike. */
        public static Other namesake(Namesake other) {
            return new Other(other.firms() == null ? Likeness.SIMILAR_PROJECT : Likeness.SIMILAR_OF_OTHER_FIRM, null, null, other.unit(), other.projectId(),
                    other.name(), null, null, null, other.firms());
        }
    }

    public ReviewCase {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        papers = List.copyOf(papers);
        required = Set.copyOf(required);
        others = List.copyOf(others);
        confirmed = Set.copyOf(confirmed);
    }

    /** The same with other lines and projects. */
    public ReviewCase with(List<Other> some) {
        return new ReviewCase(claim, project, months, papers, required, some, confirmed, reader);
    }

    /** Whether it is money that came, and not what takes some back. */
    public boolean isReceipt() {
        return claim.kind() == Receipt.Kind.RECEIPT;
    }

    /** What the project had recognised in the year of the line. */
    public BigDecimal year() {
        return sum(months.subMap(Month.of(claim.month().year(), 1), Month.of(claim.month().year() + 1, 1)));
    }

    /** What the project had recognised since ever. */
    public BigDecimal total() {
        return sum(months);
    }

    /** What the year's plan leaves; never below zero. */
    public BigDecimal planLeft() {
        return project.yearPlan().subtract(year()).max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(SortedMap<Month, BigDecimal> months) {
        return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
