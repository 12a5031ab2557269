package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.risk.ReviewCase.Background;
import org.guatu.ledger.risk.ReviewCase.Claim;
import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.risk.ReviewCase.Paper;
import org.guatu.project.Stage;
import org.guatu.unit.UnitCode;

/** A case as a story tells it, amounts in 万元: an ordinary line of June 2024 unless the story says otherwise. */
final class Told {

    static final UnitCode HERE = UnitCode.of("371525");
    static final UnitCode THERE = UnitCode.of("371524");

    private long id = 1;
    private Receipt.Kind kind = Receipt.Kind.RECEIPT;
    private Stage after = Stage.SIGNED;
    private LocalDate on = LocalDate.of(2024, 6, 20);
    private Month month = Month.of(2024, 6);
    private BigDecimal amount = wan("2360.5");
    private String voucher;
    private String submitter = "clerk";
    private String checker = "checker";
    private String reader = "reviewer";
    private BigDecimal investment = wan("80000");
    private BigDecimal plan = wan("30000");
    private final Map<Stage, LocalDate> stages = new EnumMap<>(Map.of(Stage.SIGNED, LocalDate.of(2023, 3, 1), Stage.LANDED, LocalDate.of(2023, 6, 1),
            Stage.STARTED, LocalDate.of(2023, 9, 1)));
    private final TreeMap<Month, BigDecimal> months = new TreeMap<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Set<Evidence.Kind> required = EnumSet.noneOf(Evidence.Kind.class);
    private final List<Other> others = new ArrayList<>();
    private final Set<Doubt.Kind> confirmed = EnumSet.noneOf(Doubt.Kind.class);

    /** A line of a project that got about as much in each month before. */
    static Told line() {
        return new Told().before("2100", "1980", "2250", "2040", "2310");
    }

    static BigDecimal wan(String wan) {
        return new BigDecimal(wan).movePointRight(4).setScale(2);
    }

    Told of(String wan) {
        amount = wan(wan);
        return this;
    }

    Told kind(Receipt.Kind other) {
        kind = other;
        return this;
    }

    /** What the months from January on had. */
    Told before(String... wan) {
        months.clear();
        for (int i = 0; i < wan.length; i++) {
            months.put(Month.of(2024, i + 1), wan(wan[i]));
        }
        return this;
    }

    Told inMonth(int number, String wan) {
        months.put(Month.of(2024, number), wan(wan));
        return this;
    }

    Told lastYear(String wan) {
        months.put(Month.of(2023, 12), wan(wan));
        return this;
    }

    Told booked(int number) {
        month = Month.of(2024, number);
        on = month.firstDay().plusDays(14);
        return this;
    }

    Told on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    Told after(Stage stage) {
        after = stage;
        return this;
    }

    Told stages(Object... stageAndDay) {
        stages.clear();
        for (int i = 0; i < stageAndDay.length; i += 2) {
            stages.put((Stage) stageAndDay[i], LocalDate.parse((String) stageAndDay[i + 1]));
        }
        return this;
    }

    Told investment(String wan) {
        investment = wan == null ? null : wan(wan);
        return this;
    }

    Told plan(String wan) {
        plan = wan(wan);
        return this;
    }

    Told people(String clerk, String check, String review) {
        submitter = clerk;
        checker = check;
        reader = review;
        return this;
    }

    Told paper(Evidence.Kind of, String wan) {
        papers.add(new Paper(papers.size() + 1L, of, wan == null ? null : wan(wan), "hash" + papers.size()));
        return this;
    }

    Told needs(Evidence.Kind... kinds) {
        required.addAll(List.of(kinds));
        return this;
    }

    Told confirmed(Doubt.Kind... doubts) {
        confirmed.addAll(List.of(doubts));
        return this;
    }

    /** Another line that has something in common. */
    Told other(Likeness likeness, UnitCode unit, Receipt.Status status) {
        others.add(new Other(likeness, 900L + others.size(), likeness == Likeness.SAME_FILE ? 1L : null, unit, 77, "另一项目", Month.of(2024, 5), amount, status));
        return this;
    }

    /** Another project, without a line. */
    Told project(Likeness likeness, UnitCode unit) {
        others.add(new Other(likeness, null, null, unit, 78, "相近项目", null, null, null));
        return this;
    }

    ReviewCase known() {
        return new ReviewCase(new Claim(id, HERE, kind, after, on, month, amount, voucher, submitter, checker),
                new Background(5, "项目", investment, plan, stages), months, papers, required, others, confirmed, reader);
    }

    /** The rules that ask about it. */
    Set<RiskName> asked() {
        Set<RiskName> asked = EnumSet.noneOf(RiskName.class);
        RiskRule.ALL.forEach(rule -> rule.look(known()).forEach(hint -> asked.add(hint.rule())));
        return asked;
    }
}
