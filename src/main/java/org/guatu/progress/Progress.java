package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Targets;
import org.guatu.indicator.Targets.OwnPace;
import org.guatu.live.Round;
import org.guatu.progress.store.EntryRows;
import org.guatu.progress.store.FactRows;
import org.guatu.progress.store.ProjectProgressRows;
import org.guatu.project.ProjectMoves;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The read side: how far a unit is, why that changed, and which entries a number is made of. It only reads. */
@Service
@Transactional(readOnly = true)
public class Progress {

    private static final int LATEST = 3;
    private static final int MONTHS = 12;

    private final AccessGuard guard;
    private final Units units;
    private final Indicators indicators;
    private final Targets targets;
    private final FactRows facts;
    private final EntryRows entries;
    private final ProjectProgressRows projects;
    private final ProjectMoves moves;

    Progress(AccessGuard guard, Units units, Indicators indicators, Targets targets, FactRows facts, EntryRows entries,
             ProjectProgressRows projects, ProjectMoves moves) {
        this.guard = guard;
        this.units = units;
        this.indicators = indicators;
        this.targets = targets;
        this.facts = facts;
        this.entries = entries;
        this.projects = projects;
        this.moves = moves;
    }

    /**
     * How a unit and those right below it stand in a year as of a day. Refused when the reader may not see the unit's totals.
     */
    public Standing standing(UnitCode code, int year, AsOf asOf) {
        guard.requireTotals(code);
        return Round.share(List.of("standing", code, year, asOf), () -> read(code, year, asOf));
    }

    private Standing read(UnitCode code, int year, AsOf asOf) {
        Unit unit = units.byCode(code);
        List<Unit> children = units.children(code, asOf.date());
        Map<UnitCode, Facts.Scope> scopes = new HashMap<>();
        scopes.put(code, Facts.Scope.of(unit, units.scope(code)));
        children.forEach(child -> scopes.put(child.code(), Facts.Scope.of(child, units.scope(child.code()))));
        Set<UnitCode> all = new HashSet<>();
        scopes.values().forEach(scope -> all.addAll(scope.codes()));

        Month first = Month.of(year, 1);
        Month last = Month.of(year, 12);
        List<NamedPeriod> periods = targets.periods(code, year);
        Map<String, List<FactRows.DaySum>> campaigns = new HashMap<>();
        for (NamedPeriod named : periods) {
            if (named.period().kind() == Period.Kind.CAMPAIGN) {
                campaigns.put(named.period().code(), facts.days(all, named.period(), asOf));
            }
        }
        Facts read = new Facts(facts.months(all, first, asOf.atMost(last), asOf), campaigns,
                facts.visits(all, first.firstDay(), asOf.atMost(lastDayOf(periods, last)), asOf));
        // read when they are asked for, and once, whoever shares the reading
        Map<List<Object>, Optional<LastYear>> lastYears = new ConcurrentHashMap<>();
        return new Standing(unit, children, year, asOf, indicators.all(), periods, targets.of(all, year, asOf), scopes, read,
                facts.pending(all, first, asOf.atMost(last), asOf), new Reporting(asOf, facts.reports(all, first, last, asOf.knownBy())), targets.lightRules(code),
                paces(all, year), (indicator, of) -> lastYears.computeIfAbsent(List.of(indicator.code(), of), unread -> lastYear(indicator, of, year, asOf)),
                SingletonSupplier.of(() -> pipeline(unit, year, asOf)));
    }

    /**
     * Why a unit's figure differs between two as-of dates; its terms add exactly to the difference.
     *
     * @param standing the later one
     * @param from     the earlier as-of date, before the later one
     */
    public Bridge bridge(Standing standing, Indicator indicator, Period period, AsOf from) {
        UnitCode code = standing.unit().code();
        guard.requireTotals(code);
        return Round.share(List.of("bridge", code, indicator.code(), period, standing.asOf(), from), () -> readBridge(standing, indicator, period, from));
    }

    private Bridge readBridge(Standing standing, Indicator indicator, Period period, AsOf from) {
        UnitCode code = standing.unit().code();
        BigDecimal now = standing.figure(indicator, code, period).actual();
        EntryRows.Query query = query(standing.unit(), indicator, period, standing.asOf(), null);
        BigDecimal before = indicator.kind() == IndicatorKind.VISIT_COUNT
                ? entries.firmTotals(at(query, from)).quantity() : entries.totals(at(query, from)).quantity();
        List<Bridge.Term> terms = new ArrayList<>();
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            BigDecimal more = now.subtract(before);
            terms.add(new Bridge.Term(Bridge.Kind.NEW, more, more.intValueExact()));
        } else {
            entries.changes(query, from.knownBy()).forEach(change ->
                    terms.add(new Bridge.Term(kind(change), change.quantity(), change.entries())));
        }
        return Bridge.of(from, before, standing.asOf(), now, terms, targetChange(indicator, code, period, from, standing.asOf()));
    }

    /** What a number opens into. Its entries are listed only for those who may open the unit's projects. */
    public Explanation explain(Standing standing, Indicator indicator, UnitCode of, Period period) {
        guard.requireTotals(of);
        Unit unit = units.byCode(of);
        EntryRows.Query query = query(unit, indicator, period, standing.asOf(), null);
        EntryRows.Totals totals = totals(indicator, query);
        boolean mayOpen = guard.mayOpenProjectsOf(of);
        return new Explanation(indicator, unit, standing.period(period.code()).orElseThrow(), standing.figure(indicator, of, period),
                standing.target(indicator, of, period), indicators.versionOn(indicator.code(), standing.asOf().date()), totals.entries(),
                totals.quantity(), totals.projects(),
                standing.waiting(indicator, of, period),
                mayOpen ? page(indicator, query, 0, LATEST) : List.of(), mayOpen,
                facts.lastRecognised(query.units(), indicator.code(), standing.asOf().knownBy()),
                footnotes(indicator, query));
    }

    private List<Explanation.Footnote> footnotes(Indicator indicator, EntryRows.Query query) {
        return indicator.kind() != IndicatorKind.FUNDS ? List.of() : entries.lateCorrections(query).stream()
                .map(late -> new Explanation.Footnote(kind(late.term()), late.corrected(), late.booked(), late.quantity(), late.entries())).toList();
    }

    /** The entries a figure is made of and their totals. */
    public record Opened(int entries, BigDecimal quantity, int projects) {
    }

    /** How many entries make a figure and what they add to; refused when the unit's projects may not be opened. */
    public Opened opened(Indicator indicator, UnitCode of, Period period, AsOf asOf) {
        guard.requireProjectsOf(of);
        EntryRows.Totals totals = totals(indicator, query(units.byCode(of), indicator, period, asOf, null));
        return new Opened(totals.entries(), totals.quantity(), totals.projects());
    }

    /** A page of the entries a figure is made of, the latest first; refused when the unit's projects may not be opened. */
    public List<Entry> entries(Indicator indicator, UnitCode of, Period period, AsOf asOf, int offset, int limit) {
        guard.requireProjectsOf(of);
        return page(indicator, query(units.byCode(of), indicator, period, asOf, null), offset, limit);
    }

    /**
     * How many entries make a term of {@link #bridge} and what they add to; refused when the unit's projects may not be opened.
     *
     * @param from the earlier as-of date of the bridge
     * @param to   the later
     */
    public Opened openedTerm(Indicator indicator, UnitCode of, Period period, AsOf from, AsOf to, Bridge.Kind term) {
        guard.requireProjectsOf(of);
        EntryRows.Query query = query(units.byCode(of), indicator, period, to, null);
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            int more = term == Bridge.Kind.NEW ? entries.firmTotals(query).entries() - entries.firmTotals(at(query, from)).entries() : 0;
            return new Opened(more, BigDecimal.valueOf(more), 0);
        }
        EntryRows.Totals totals = entries.totals(query, term, from.knownBy());
        return new Opened(totals.entries(), totals.quantity(), totals.projects());
    }

    /** A page of the entries of a term of {@link #bridge}, the latest first; refused when the unit's projects may not be opened. */
    public List<Entry> entriesOfTerm(Indicator indicator, UnitCode of, Period period, AsOf from, AsOf to, Bridge.Kind term, int offset, int limit) {
        guard.requireProjectsOf(of);
        EntryRows.Query query = query(units.byCode(of), indicator, period, to, null);
        if (indicator.kind() == IndicatorKind.VISIT_COUNT) {
            return term == Bridge.Kind.NEW ? entries.newFirms(query, from.knownBy(), offset, limit) : List.of();
        }
        return entries.entries(query, term, from.knownBy(), offset, limit);
    }

    /** The money in place that waits for recognition in a period, the largest first. */
    public List<Entry> waiting(UnitCode of, Period period, AsOf asOf, int limit) {
        guard.requireProjectsOf(of);
        return waiting(indicators.find(Indicator.FUNDS).orElseThrow(), of, period, asOf, 0, limit);
    }

    /**
     * A page of the receipts that wait for recognition in a period and would count for the indicator, the largest first; refused when the
     * unit's projects may not be opened.
     */
    public List<Entry> waiting(Indicator indicator, UnitCode of, Period period, AsOf asOf, int offset, int limit) {
        guard.requireProjectsOf(of);
        return entries.waiting(query(units.byCode(of), indicator, period, asOf, null), offset, limit);
    }

    private EntryRows.Totals totals(Indicator indicator, EntryRows.Query query) {
        return indicator.kind() == IndicatorKind.VISIT_COUNT ? entries.firmTotals(query) : entries.totals(query);
    }

    private List<Entry> page(Indicator indicator, EntryRows.Query query, int offset, int limit) {
        return indicator.kind() == IndicatorKind.VISIT_COUNT ? entries.firms(query, offset, limit) : entries.entries(query, offset, limit);
    }

    private EntryRows.Query query(Unit unit, Indicator indicator, Period period, AsOf asOf, Long project) {
        return new EntryRows.Query(indicator.code(), units.scope(unit.code()), unit.kind().isBelowCity(), period, asOf.date(), asOf.knownBy(), asOf.counted(), project);
    }

    private static EntryRows.Query at(EntryRows.Query query, AsOf asOf) {
        return new EntryRows.Query(query.indicator(), query.units(), query.countyMoney(), query.period(),
                query.through(), asOf.knownBy(), asOf.counted(), query.project());
    }

    private Optional<BigDecimal> targetChange(Indicator indicator, UnitCode code, Period period, AsOf from, AsOf to) {
        Optional<BigDecimal> before = targetAt(indicator, code, period, from);
        Optional<BigDecimal> after = targetAt(indicator, code, period, to);
        return before.isPresent() && after.isPresent() && before.get().compareTo(after.get()) != 0
                ? Optional.of(after.get().subtract(before.get())) : Optional.empty();
    }

    private Optional<BigDecimal> targetAt(Indicator indicator, UnitCode code, Period period, AsOf asOf) {
        return targets.of(List.of(code), period.start().getYear(), asOf).stream()
                .filter(target -> target.indicatorCode().equals(indicator.code()) && target.periodCode().equals(period.code()))
                .findFirst().flatMap(org.guatu.indicator.Target::number);
    }

    private Standing.PaceOf paces(Collection<UnitCode> all, int year) {
        Set<OwnPace> own = Set.copyOf(targets.ownPaces(all, year));
        Map<OwnPace, PaceCurve> curves = new ConcurrentHashMap<>();
        return (indicator, unit, period) -> {
            OwnPace key = new OwnPace(indicator.code(), unit, period.code());
            return own.contains(key) ? curves.computeIfAbsent(key, unread -> targets.pace(indicator.code(), unit, period)) : PaceCurve.EQUAL_MONTHS;
        };
    }

    /** Last year's twelve months, and whether the definition in force on the as-of day compares with theirs. */
    private Optional<LastYear> lastYear(Indicator indicator, UnitCode of, int year, AsOf asOf) {
        List<BigDecimal> cumulative = List.copyOf(targets.lastYear(indicator.code(), of, year).values());
        boolean alike = indicators.versionOn(indicator.code(), asOf.date()).filter(v -> v.comparableFrom() < year).isPresent();
        return cumulative.size() == MONTHS ? Optional.of(new LastYear(cumulative, alike)) : Optional.empty();
    }

    private Optional<Exact> pipeline(Unit unit, int year, AsOf asOf) {
        if (asOf.date().getYear() != year) {
            return Optional.empty();
        }
        List<PlanLeft> left = projects.planLeft(new ProjectProgressRows.Query(units.scope(unit.code()), unit.kind().isBelowCity(), year, asOf,
                targets.lightRules(unit.code()).at(asOf.date()), moves.then(asOf.knownBy())), units.path(unit.code()).stream().map(Unit::code).toList());
        return left.isEmpty() ? Optional.empty() : Optional.of(PlanLeft.weighted(left));
    }

    private static Bridge.Kind kind(EntryRows.Change change) {
        return change.late() ? Bridge.Kind.LATE_RECOGNITION : kind(change.term());
    }

    private static Bridge.Kind kind(String term) {
        return switch (term) {
            case "RECEIPT" -> Bridge.Kind.NEW;
            case "CORRECTION" -> Bridge.Kind.CORRECTION;
            case "REDUCTION" -> Bridge.Kind.REDUCTION;
            case "WITHDRAWAL" -> Bridge.Kind.WITHDRAWAL;
            case "MOVE" -> Bridge.Kind.MOVE;
            default -> throw new IllegalStateException("unknown term " + term);
        };
    }

    private static LocalDate lastDayOf(List<NamedPeriod> periods, Month last) {
        return periods.stream().map(named -> named.period().end()).max(LocalDate::compareTo).orElse(last.lastDay());
    }
}
