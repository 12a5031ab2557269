package org.guatu.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.calendar.Month;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.Ruling.Answer;
import org.guatu.ledger.Ruling.Rulings;
import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.risk.ReviewCase;
import org.guatu.ledger.risk.ReviewCase.Background;
import org.guatu.ledger.risk.ReviewCase.Claim;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.risk.ReviewCase.Paper;
import org.guatu.ledger.risk.RiskName;
import org.guatu.ledger.risk.RiskRule;
import org.guatu.ledger.store.DisputeRows;
import org.guatu.ledger.store.ReviewCaseRows;
import org.guatu.ledger.store.ReviewCaseRows.Found;
import org.guatu.ledger.store.RiskRuleRows;
import org.guatu.project.Namesakes;
import org.guatu.project.Namesakes.Namesake;
import org.guatu.project.Stage;
import org.springframework.stereotype.Component;

/** Gathers what is known of waiting lines and lets the rules look at it. */
@Component
class RiskCheck {

    /** The rules that ask about another line or project. */
    private static final Set<RiskName> OF_OTHERS = EnumSet.of(RiskName.SAME_EVIDENCE, RiskName.SAME_VOUCHER, RiskName.OTHER_CLAIM);

    private final ReviewCaseRows facts;
    private final RiskRuleRows rules;
    private final Namesakes namesakes;
    private final DisputeRows disputes;

    RiskCheck(ReviewCaseRows facts, RiskRuleRows rules, Namesakes namesakes, DisputeRows disputes) {
        this.facts = facts;
        this.namesakes = namesakes;
        this.rules = rules;
        this.disputes = disputes;
    }

    /** A case, what the active rules ask about it, and what they ask no more because it was ruled on. */
    record Looked(ReviewCase known, List<Hint> hints, Rulings rulings) {
    }

    /** The rules with their switches, in the order in which their questions are shown. */
    List<Rule> rules() {
        Map<Object, Rule> byName = rules.all().stream().collect(Collectors.toMap(Rule::name, rule -> rule));
        return RiskRule.ALL.stream().map(rule -> byName.get(rule.name())).filter(rule -> rule != null && rule.active()).toList();
    }

    /** Looks at many lines at once. */
    Map<Long, Looked> look(Collection<Receipt> lines, String reader) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return look(lines, reader, rules().stream().map(Rule::name).collect(Collectors.toSet()));
    }

    private Map<Long, Looked> look(Collection<Receipt> lines, String reader, Set<Object> active) {
        Map<Long, Looked> looked = new HashMap<>();
        List<RiskRule> asking = RiskRule.ALL.stream().filter(rule -> active.contains(rule.name())).toList();
        List<Ruling> rulings = disputes.rulings(lines.stream().map(Receipt::projectId).collect(Collectors.toSet()));
        cases(lines, reader, active.contains(RiskName.OTHER_CLAIM)).forEach((id, known) -> looked.put(id, looked(known, asking, rulings)));
        return looked;
    }

    /** What a ruling answered is not asked again. */
    private static Looked looked(ReviewCase known, List<RiskRule> asking, List<Ruling> rulings) {
        List<Other> open = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Other other : known.others()) {
            rulings.stream().filter(ruling -> ruling.answers(known.claim(), known.project().id(), other)).reduce((earlier, latest) -> latest)
                    .ifPresentOrElse(ruling -> asking.stream().filter(rule -> OF_OTHERS.contains(rule.name()))
                            .flatMap(rule -> rule.look(known.with(List.of(other))).stream()).map(hint -> new Answer(hint, ruling)).forEach(answers::add),
                            () -> open.add(other));
        }
        ReviewCase left = known.with(open);
        return new Looked(known, asking.stream().flatMap(rule -> rule.look(left).stream()).toList(),
                new Rulings(rulings.stream().filter(ruling -> ruling.isOf(known.claim().id())).toList(), answers.stream().distinct().toList()));
    }

    /** Whether a rule that stops found something in a line. */
    boolean stops(Receipt line, String reader) {
        Set<Object> stopping = rules().stream().filter(rule -> rule.level() == Level.STOP).map(Rule::name).collect(Collectors.toSet());
        return !look(List.of(line), reader, stopping).get(line.id()).hints().isEmpty();
    }

    private Map<Long, ReviewCase> cases(Collection<Receipt> lines, String reader, boolean withNames) {
        List<Long> ids = lines.stream().map(Receipt::id).toList();
        Set<Long> projects = lines.stream().map(Receipt::projectId).collect(Collectors.toSet());
        Map<String, Stage> after = facts.afterStages();
        Map<String, Set<Evidence.Kind>> required = facts.required();
        Map<Long, SortedMap<Month, BigDecimal>> months = facts.months(projects);
        Map<Long, String> confirmed = facts.confirmed(ids);
        Map<Long, BigDecimal> shown = facts.shownAmounts(ids);
        Map<Long, List<Other>> others = Stream.of(facts.sameFiles(ids), facts.sameVouchers(ids), facts.sameAmounts(ids), facts.sameFirms(ids))
                .flatMap(List::stream).collect(Collectors.groupingBy(Found::line, Collectors.mapping(Found::other, Collectors.toList())));
        Map<Long, List<Namesake>> alike = withNames ? namesakes.of(projects) : Map.of();
        Map<Long, Set<Long>> sameMoney = facts.sameMoney(ids, alike.values().stream().flatMap(List::stream).filter(RiskCheck::asksForMore)
                .map(Namesake::projectId).collect(Collectors.toSet()));
        Map<Long, ReviewCase> cases = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(line -> line.month().year())).forEach((year, ofYear) -> {
            Map<Long, Background> backgrounds = facts.projects(ofYear.stream().map(Receipt::projectId).collect(Collectors.toSet()), year);
            ofYear.forEach(line -> cases.put(line.id(), new ReviewCase(claim(line, after.get(line.category())), backgrounds.get(line.projectId()),
                    without(line, months.getOrDefault(line.projectId(), new TreeMap<>())), papers(line, shown), needed(line, required),
                    others(others.getOrDefault(line.id(), List.of()), alike.getOrDefault(line.projectId(), List.of()).stream().filter(other -> !asksForMore(other)
                            || sameMoney.getOrDefault(line.id(), Set.of()).contains(other.projectId())).toList()), doubts(confirmed.get(line.id())), reader)));
        });
        return cases;
    }

    /** What the project has besides the line: one that was recognised meanwhile is not counted beside itself. */
    /** The kinds its category must come with; a category without any of its own comes with something, a bank slip at least. */
    private static Set<Evidence.Kind> needed(Receipt line, Map<String, Set<Evidence.Kind>> required) {
        return required.getOrDefault(line.category(), line.evidence().isEmpty() ? Set.of(Evidence.Kind.BANK_SLIP) : Set.of());
    }

    private static SortedMap<Month, BigDecimal> without(Receipt line, SortedMap<Month, BigDecimal> months) {
        if (line.status() != Receipt.Status.RECOGNISED) {
            return months;
        }
        SortedMap<Month, BigDecimal> rest = new TreeMap<>(months);
        rest.computeIfPresent(line.month(), (month, sum) -> sum.compareTo(line.amount()) == 0 ? null : sum.subtract(line.amount()));
        return rest;
    }

    private static List<Other> others(List<Other> found, List<Namesake> alike) {
        return Stream.concat(found.stream(), alike.stream().map(Other::namesake)).toList();
    }

    /** Of two firms that are both known a name alone says nothing: many make the same. */
    private static boolean asksForMore(Namesake other) {
        return other.firms() != null && !other.firms().sameSite();
    }

    private static Claim claim(Receipt line, Stage after) {
        return new Claim(line.id(), line.unit(), line.kind(), after, line.receivedOn(), line.month(), line.claimed(), line.handling().voucherNo(),
                line.handling().submitter(), line.handling().checker());
    }

    private static List<Paper> papers(Receipt line, Map<Long, BigDecimal> shown) {
        return line.evidence().stream().map(piece -> new Paper(piece.id(), piece.kind(), shown.get(piece.id()), piece.sha256())).toList();
    }

    private static Set<Doubt.Kind> doubts(String confirmed) {
        return confirmed == null || confirmed.isBlank() ? Set.of()
                : Arrays.stream(confirmed.split(" ")).map(Doubt.Kind::valueOf).collect(Collectors.toSet());
    }
}
