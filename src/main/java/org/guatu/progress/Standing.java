package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Target;
import org.guatu.progress.store.FactRows;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/**
 * How a unit and the units right below it stand in a year, as of a day: every figure, list of parts, rank and forecast that a leader's screen
 * shows comes out of one of these, so that two places of a screen can never disagree. It is read once ({@link Progress#standing}) and
 * never changes.
 */
public final class Standing {

    private static final int HEADLINES = 5;

    private final Unit unit;
    private final List<Unit> children;
    private final int year;
    private final AsOf asOf;
    private final List<Indicator> indicators;
    private final List<NamedPeriod> periods;
    private final List<Target> targets;
    private final Map<UnitCode, Facts.Scope> scopes;
    private final Facts facts;
    private final List<FactRows.Pending> pending;
    private final Reporting reporting;
    private final LightRules rules;
    private final PaceOf paces;
    private final Before before;
    private final Supplier<Optional<Exact>> pipeline;

    /** Finds what is known of a unit's last year. */
    interface Before {
        Optional<LastYear> lastYear(Indicator indicator, UnitCode unit);
    }

    /** Finds the pace curve of a unit's target. */
    interface PaceOf {
        PaceCurve curve(Indicator indicator, UnitCode unit, Period period);
    }

    Standing(Unit unit, List<Unit> children, int year, AsOf asOf, List<Indicator> indicators, List<NamedPeriod> periods, List<Target> targets,
             Map<UnitCode, Facts.Scope> scopes, Facts facts, List<FactRows.Pending> pending, Reporting reporting, LightRules rules,
             PaceOf paces, Before before, Supplier<Optional<Exact>> pipeline) {
        this.unit = unit;
        this.children = List.copyOf(children);
        this.year = year;
        this.asOf = asOf;
        this.indicators = List.copyOf(indicators);
        this.periods = List.copyOf(periods);
        this.targets = List.copyOf(targets);
        this.scopes = Map.copyOf(scopes);
        this.facts = facts;
        this.pending = List.copyOf(pending);
        this.reporting = reporting;
        this.rules = rules;
        this.paces = paces;
        this.before = before;
        this.pipeline = pipeline;
    }

    public Unit unit() {
        return unit;
    }

    /** The units right below that exist on the as-of day, in their order. */
    public List<Unit> children() {
        return children;
    }

    public int year() {
        return year;
    }

    public AsOf asOf() {
        return asOf;
    }

    /** The year's periods that concern the unit: the year, its quarters, campaigns. */
    public List<NamedPeriod> periods() {
        return periods;
    }

    /** The period of a code, if the unit has it. */
    public Optional<NamedPeriod> period(String code) {
        return periods.stream().filter(named -> named.period().code().equals(code)).findFirst();
    }

    /**
     * The indicators that get a card, at most five: those the unit has a target for; without any, those the units below have one for;
     * without these too, the first of the catalogue, shown as 未下达.
     */
    public List<Indicator> headlines() {
        Set<String> own = targets.stream().filter(target -> target.unit().equals(unit.code())).map(Target::indicatorCode).collect(Collectors.toSet());
        Set<String> any = targets.stream().map(Target::indicatorCode).collect(Collectors.toSet());
        Set<String> wanted = !own.isEmpty() ? own : any;
        return indicators.stream().filter(indicator -> wanted.isEmpty() || wanted.contains(indicator.code()))
                .sorted(Comparator.comparingInt(Indicator::headlineOrder)).limit(HEADLINES).toList();
    }

    /** The indicator of a code, if there is one. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** The indicator of a code; else the first headline that somebody has a target for in the period; else the first headline. */
    public Indicator indicatorOr(String code, Period period) {
        return indicator(code).or(() -> headlines().stream().filter(indicator -> hasTargets(indicator, period)).findFirst())
                .orElseGet(() -> headlines().getFirst());
    }

    private boolean hasTargets(Indicator indicator, Period period) {
        return targets.stream().anyMatch(target -> target.indicatorCode().equals(indicator.code()) && target.periodCode().equals(period.code())
                && target.amount() != null);
    }

    /** The target of a unit in a period, in the revision of the as-of day. */
    public Optional<Target> target(Indicator indicator, UnitCode of, Period period) {
        return targets.stream().filter(target -> target.indicatorCode().equals(indicator.code()) && target.unit().equals(of)
                && target.periodCode().equals(period.code())).findFirst();
    }

    /** Whether the unit or any below it has a target for the period. */
    public boolean hasTargets(Period period) {
        return targets.stream().anyMatch(target -> target.periodCode().equals(period.code()));
    }

    /** All targets of a unit in the year. */
    public List<Target> targetsOf(UnitCode of) {
        return targets.stream().filter(target -> target.unit().equals(of)).toList();
    }

    /** Every figure: of the unit itself or one right below it. */
    public Figure figure(Indicator indicator, UnitCode of, Period period) {
        Optional<Target> target = target(indicator, of, period).filter(t -> t.amount() != null);
        Figure figure = Figure.of(facts.sum(indicator, scope(of), period).quantity(), target.map(Target::amount),
                target.map(Target::operator).orElse(Operator.GE), period, asOf, paces.curve(indicator, of, period), rules);
        return isReported(of, period) ? figure : figure.notReported();
    }

    /** How many entries the figure opens into. */
    public int entries(Indicator indicator, UnitCode of, Period period) {
        return facts.sum(indicator, scope(of), period).entries();
    }

    /** Increments by month of the period up to the as-of month. They add to the figure. */
    public List<BigDecimal> increments(Indicator indicator, UnitCode of, Period period) {
        return facts.increments(indicator, scope(of), period, asOf);
    }

    /**
     * The same span of last year, and whether it was measured alike; empty where it is not known whole. Of a unit whose year is exactly the sum of
     * units below and of which nothing else is known, the sum of theirs, if each of those has one.
     */
    public Optional<LastYear> lastYear(Indicator indicator, UnitCode of) {
        return before.lastYear(indicator, of).or(() -> of.equals(unit.code()) ? lastYearOfParts(indicator) : Optional.empty());
    }

    private Optional<LastYear> lastYearOfParts(Indicator indicator) {
        Period whole = Period.year(year);
        List<UnitCode> parts = children.stream().map(Unit::code).filter(child -> entries(indicator, child, whole) > 0).toList();
        List<LastYear> known = parts.stream().flatMap(part -> before.lastYear(indicator, part).stream()).toList();
        return known.isEmpty() || known.size() < parts.size() || !remainder(indicator, whole).isZero() ? Optional.empty() : Optional.of(LastYear.sum(known));
    }

    /** What the period may end at. Last year and the plans of projects speak for a year's money only. */
    public Forecast forecast(Indicator indicator, UnitCode of, Period period) {
        boolean wholeYear = period.kind() == Period.Kind.YEAR;
        boolean plansSpeak = wholeYear && of.equals(unit.code()) && indicator.code().equals(Indicator.FUNDS);
        return Forecast.of(figure(indicator, of, period), increments(indicator, of, period), wholeYear ? lastYear(indicator, of) : Optional.empty(), plansSpeak ? pipeline.get() : Optional.empty());
    }

    /**
     * The units right below in one ranking.
     *
     * @param previous ranks on the last published board, by unit code
     */
    public Ranking ranking(Indicator indicator, Period period, Map<String, Integer> previous) {
        return Ranking.of(contestants(indicator, period), previous);
    }

    /** The units right below, ranked within their tracks. */
    public Map<String, Ranking> rankingByTrack(Indicator indicator, Period period, Map<String, Integer> previous) {
        return Ranking.byTrack(contestants(indicator, period), previous);
    }

    /** The units right below as they enter a ranking. */
    public List<Contestant> contestants(Indicator indicator, Period period) {
        return children.stream().map(child -> {
            Figure figure = figure(indicator, child.code(), period);
            return new Contestant(child.code().value(), Optional.ofNullable(child.trackCode()).orElse(""), figure.actual(), figure.target(), false);
        }).toList();
    }

    /** ΣA / ΣT over the units right below that have a target. */
    public GroupCompletion group(Indicator indicator, Period period) {
        return GroupCompletion.of(contestants(indicator, period).stream().map(c -> new GroupCompletion.Part(c.actual(), c.target())).toList());
    }

    /**
     * Why the units right below do not add to the unit itself: own + sum of the parts − county money − repeated = the unit's figure.
     *
     * @param own         booked on the unit itself, on none below
     * @param countyMoney money between counties, which counts for a county and not for its city (县际资金)
     * @param repeated    firms visited by more than one of them, counted once above
     */
    public record Remainder(BigDecimal own, BigDecimal countyMoney, BigDecimal repeated) {

        /** Whether the parts add to the total without a further line. */
        public boolean isZero() {
            return own.signum() == 0 && countyMoney.signum() == 0 && repeated.signum() == 0;
        }
    }

    /** The lines between the parts and the whole. */
    public Remainder remainder(Indicator indicator, Period period) {
        BigDecimal whole = figure(indicator, unit.code(), period).actual();
        BigDecimal parts = children.stream().map(child -> figure(indicator, child.code(), period).actual()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<UnitCode> ownCodes = new LinkedHashSet<>(scope(unit.code()).codes());
        children.forEach(child -> ownCodes.removeAll(scope(child.code()).codes()));
        BigDecimal own = facts.sum(indicator, new Facts.Scope(ownCodes, unit.kind().isBelowCity()), period).quantity();
        BigDecimal countyMoney = unit.kind().isBelowCity() ? BigDecimal.ZERO : children.stream()
                .filter(child -> child.kind().isBelowCity())
                .map(child -> facts.countyOnly(indicator, scope(child.code()).codes(), period)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Remainder(own, countyMoney, parts.add(own).subtract(countyMoney).subtract(whole));
    }

    /** Submitted money that is not yet decided: amount in the indicator's stored unit, receipts, projects. */
    public record Waiting(BigDecimal amount, int receipts, int projects) {
    }

    /** Money in place that is waiting for recognition in a period; a campaign looks at the months it touches. */
    public Waiting waiting(UnitCode of, Period period) {
        return waiting(Indicator.FUNDS, of, period);
    }

    /** What is waiting for recognition and would count for the indicator, in its stored unit; nothing where none is of money. */
    public Waiting waiting(Indicator indicator, UnitCode of, Period period) {
        return waiting(indicator.code(), of, period);
    }

    private Waiting waiting(String indicator, UnitCode of, Period period) {
        Collection<FactRows.Pending> rows = pending.stream()
                .filter(row -> row.indicator().equals(indicator) && scope(of).takes(row.unit(), row.countyOnly())
                        && period.contains(row.month())).toList();
        return new Waiting(rows.stream().map(FactRows.Pending::amount).reduce(BigDecimal.ZERO, BigDecimal::add), rows.size(),
                (int) rows.stream().map(FactRows.Pending::project).distinct().count());
    }

    /** The last month whose cut-off has passed on the as-of day. */
    public Month lastDueMonth() {
        return reporting.lastDueMonth();
    }

    /** A month that is over and not yet reported, and the day until which it may be. */
    public record Missing(Unit unit, Month month, LocalDate dueOn) {
    }

    /** Units right below that have reported before but not the month that just ended. */
    public List<Missing> missing() {
        return children.stream().filter(child -> reporting.everReported(scope(child.code())) && !reporting.hasReported(scope(child.code()),
                reporting.lastEndedMonth())).map(child -> new Missing(child, reporting.lastEndedMonth(), reporting.dueOn())).toList();
    }

    /** Whether the unit, or any below it, reported the last month that was due. Before the first month is due, nobody is late. */
    public boolean isReported(UnitCode of, Period period) {
        return reporting.isUpToDate(scope(of), period, year);
    }

    private Facts.Scope scope(UnitCode of) {
        Facts.Scope scope = scopes.get(of);
        if (scope == null) {
            throw new IllegalArgumentException(of + " is neither " + unit.code() + " nor right below it");
        }
        return scope;
    }
}
