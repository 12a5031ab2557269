package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.guatu.calendar.Month;
import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Ratio;
import org.guatu.ledger.Receipt;
import org.guatu.progress.ProjectRow;
import org.guatu.project.InvestmentVersion;
import org.guatu.shell.Addresses;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/**
 * How each number of a project's screen is reckoned, out of the plan and the entries that the screen was read with. Names stand in the address:
 * {@code table=in-year}, of a month {@code table=month-e} (the fifth).
 */
record ProjectDerivations(ProjectFile file, ViewState address) {

    static final String INVESTMENT = "investment";
    static final String IN_YEAR = "in-year";
    static final String BOOKED = "booked";
    static final String EARLIER = "earlier";
    static final String PLAN = "plan";
    static final String DUE = "due";
    static final String RATE = "rate";
    static final String AGAINST = "against";
    static final String WAITING = "waiting";

    private static final String MONTH = "month-";
    private static final String KEY = "dashboard-project.explain.";

    /** The name of a month of the file's year, January being {@code month-a}: names in an address have no digits. */
    static String month(int number) {
        return MONTH + (char) ('a' + number - 1);
    }

    /** Empty where the screen has no such number. */
    Optional<Derivation> of(String name) {
        ProjectRow row = file.row();
        boolean planned = row.planYear().signum() > 0;
        return switch (name) {
            case INVESTMENT -> Optional.ofNullable(row.totalInvestment()).map(total -> told(INVESTMENT, yi(total), null, investments(total)));
            case IN_YEAR -> Optional.of(inYear());
            case BOOKED -> Optional.of(told(BOOKED, yi(file.recognisedInYear()), null, entries(this::isOfYear)));
            case EARLIER -> Optional.of(told(EARLIER, yi(file.recognisedEver().subtract(file.recognisedInYear())), null,
                    entries(receipt -> file.counts(receipt) && !isOfYear(receipt))));
            case WAITING -> Optional.of(told(WAITING, yi(file.waiting()), null, entries(file::isWaiting)));
            case PLAN -> planned ? Optional.of(told(PLAN, yi(row.planYear()), null, months(file.dossier().plan().entrySet()))) : Optional.empty();
            case DUE -> planned ? Optional.of(due()) : Optional.empty();
            case RATE -> planned ? Optional.of(rate()) : Optional.empty();
            case AGAINST -> planned ? Optional.of(told(AGAINST, new Number(org.guatu.indicator.Exact.of(row.difference()), Formats.signedYi(row.difference())),
                    Derivation.words("minus", yi(row.recognised()), yi(row.due())), List.of())) : Optional.empty();
            default -> name.matches(MONTH + "[a-l]") ? Optional.of(month(Month.of(file.year(), name.charAt(name.length() - 1) - 'a' + 1)))
                    : new ProjectCounts(file).of(name);
        };
    }

    /** What each document added, so that the parts are the figure; nothing where it never changed or its versions do not lead there in order. */
    private List<Part> investments(BigDecimal total) {
        List<Part> parts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (InvestmentVersion version : file.dossier().investments()) {
            BigDecimal more = version.yuan().subtract(before);
            Finding label = version.from() == null ? Finding.of(KEY + "investment-first")
                    : Finding.of(KEY + "investment-version", Formats.date(version.from()), version.documentNo());
            parts.add(new Part(label, null, Number.of(more, Formats.wan(more)), wan(),
                    version.evidence().isEmpty() ? null : "evidence/" + version.evidence().getFirst().sha256()));
            before = version.yuan();
        }
        return parts.size() > 1 && before.compareTo(total) == 0 ? parts : List.of();
    }

    /** The entries of the year; what of them the headline indicator does not count is taken off in a line of its own, so that the parts add up. */
    private Derivation inYear() {
        List<Part> parts = new ArrayList<>(entries(this::isOfYear));
        BigDecimal uncounted = file.row().recognised().subtract(file.recognisedInYear());
        if (uncounted.signum() != 0) {
            parts.add(Part.of(Finding.of(KEY + "uncounted"), Number.of(uncounted, Formats.wan(uncounted)), wan()));
        }
        return told(IN_YEAR, yi(file.row().recognised()), null, parts);
    }

    /** Whole months as planned, the running one in proportion to its days. */
    private Derivation due() {
        List<Map.Entry<Month, BigDecimal>> over = file.dossier().plan().entrySet().stream().filter(month -> month.getKey().year() == file.year()
                && !month.getKey().lastDay().isAfter(file.asOf().date())).toList();
        List<Part> parts = new ArrayList<>(months(over));
        BigDecimal running = file.row().due().subtract(over.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (running.signum() != 0) {
            parts.add(Part.of(Finding.of(KEY + "running-month", java.time.Month.of(file.asOf().month().monthOfYear())), Number.of(running, Formats.wan(running)), wan()));
        }
        return told(DUE, yi(file.row().due()), null, parts);
    }

    private Derivation rate() {
        ProjectRow row = file.row();
        Ratio rate = Ratio.of(row.recognised(), row.planYear());
        return new Derivation(Finding.of(KEY + RATE), new Number(new org.guatu.indicator.Exact(rate.value()), Formats.percent(rate)), "", rule(RATE),
                Derivation.words("divided", yi(row.recognised()), yi(row.planYear())), List.of());
    }

    /** Its recognised entries; plan and what waits are told beside its name. */
    private Derivation month(Month month) {
        BigDecimal plan = file.dossier().plan().get(month);
        BigDecimal waiting = file.waiting(month);
        String key = "month" + (plan == null ? "" : "-planned") + (waiting.signum() == 0 ? "" : "-waiting");
        Finding label = Finding.of(KEY + key, java.time.Month.of(month.monthOfYear()), yi(plan == null ? BigDecimal.ZERO : plan), yi(waiting));
        return new Derivation(label, yi(file.recognised(month)), Amounts.YUAN.unit(), rule("month"), null,
                entries(receipt -> file.counts(receipt) && receipt.month().equals(month)));
    }

    private static Derivation told(String key, Number result, Finding filled, List<Part> parts) {
        return new Derivation(Finding.of(KEY + key), result, Amounts.YUAN.unit(), rule(key), filled, parts);
    }

    private boolean isOfYear(Receipt receipt) {
        return file.counts(receipt) && receipt.month().year() == file.year();
    }

    /** Lines of the ledger in 万元, exactly; each leads to its own line. */
    private List<Part> entries(Predicate<Receipt> which) {
        return file.receipts().stream().filter(which).map(receipt -> new Part(Finding.of(KEY + "entry", Formats.date(receipt.receivedOn()), LedgerPanel.what(file, receipt),
                        Texts.text(receipt.statusOn(file.asOf().knownBy()).messageKey())), null, Number.of(receipt.amountOn(file.asOf().knownBy()), Formats.wan(receipt.amountOn(file.asOf().knownBy()))), wan(),
                Addresses.receipt(file.project().id(), receipt.id(), address))).toList();
    }

    private List<Part> months(Collection<Map.Entry<Month, BigDecimal>> plan) {
        return plan.stream().filter(month -> month.getKey().year() == file.year()).sorted(Map.Entry.comparingByKey())
                .map(month -> Part.of(Derivation.words("month", java.time.Month.of(month.getKey().monthOfYear())), Number.of(month.getValue(), Formats.wan(month.getValue())), wan()))
                .toList();
    }

    private static Number yi(BigDecimal yuan) {
        return Number.of(yuan, Formats.yi(yuan));
    }

    private static String wan() {
        return Texts.text("dashboard-project.explain.wan");
    }

    private static String rule(String key) {
        return Texts.text(KEY + "rule." + key);
    }
}
