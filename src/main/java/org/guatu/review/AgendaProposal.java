package org.guatu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Light;
import org.guatu.progress.Figure;
import org.guatu.progress.Progress;
import org.guatu.progress.Ranking;
import org.guatu.progress.Standing;
import org.guatu.review.AgendaItem.Reason;
import org.guatu.review.AgendaItem.Why;
import org.guatu.review.store.AgendaRows;
import org.guatu.review.store.DecisionRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Proposes an agenda: every unit in the order of its rank, so that nobody is passed over, and the time where it is needed: the worst gaps,
 * overdue decisions, stalled projects, late reporters.
 */
@Component
class AgendaProposal {

    private static final int SHORT = 1;
    private static final int PLAIN = 2;
    private static final int LONG = 4;
    private static final int MOST = 10;
    private static final int OPENING = 3;
    private static final int CLOSING = 5;
    private static final int CENTS = 2;

    private final Units units;
    private final Progress progress;
    private final AgendaRows rows;
    private final DecisionRows decisions;

    AgendaProposal(Units units, Progress progress, AgendaRows rows, DecisionRows decisions) {
        this.units = units;
        this.progress = progress;
        this.rows = rows;
        this.decisions = decisions;
    }

    /**
     * How a unit stands.
     *
     * @param gap     yuan against pace; empty without a target
     * @param overdue decisions past their due date
     * @param stalled projects halted, or landed long ago and not started
     * @param late    the month it should have reported by now
     */
    record Case(UnitCode unit, Light light, Optional<BigDecimal> gap, int overdue, int stalled, Optional<Month> late) {

        /** The reasons for giving it time, the heaviest first. */
        List<Reason> reasons() {
            List<Reason> reasons = new ArrayList<>();
            gap.filter(amount -> amount.signum() < 0).ifPresent(amount -> reasons.add(new Reason(Why.GAP, amount)));
            if (overdue > 0) {
                reasons.add(new Reason(Why.OVERDUE, BigDecimal.valueOf(overdue)));
            }
            if (stalled > 0) {
                reasons.add(new Reason(Why.STALLED, BigDecimal.valueOf(stalled)));
            }
            late.ifPresent(month -> reasons.add(new Reason(Why.LATE_REPORT, BigDecimal.valueOf(month.yyyymm()))));
            return reasons;
        }

        int minutes() {
            int base = light == Light.BAD ? LONG : light == Light.WARN ? PLAIN + 1 : reasons().isEmpty() ? SHORT : PLAIN;
            return Math.min(MOST, base + Math.min(overdue, 2) + (stalled > 0 ? 1 : 0) + (late.isPresent() ? 1 : 0));
        }
    }

    /** The agenda of a meeting on the figures of a day. */
    List<AgendaItem> of(Meeting meeting, AsOf asOf, LocalDate today) {
        UnitCode unit = meeting.unit();
        Standing standing = progress.standing(unit, asOf.date().getYear(), asOf);
        Period year = Period.year(asOf.date().getYear());
        Indicator indicator = standing.indicatorOr(Indicator.FUNDS, year);
        Map<UnitCode, Integer> overdue = decisions.overdue(units.scope(unit), today);
        Map<UnitCode, Integer> stalled = rows.stalled(units.scope(unit), asOf.date());
        List<Case> cases = standing.ranking(indicator, year, Map.of()).rows().stream().map(Ranking.Row::unit).map(contestant -> {
            UnitCode child = UnitCode.of(contestant.code());
            Figure figure = standing.figure(indicator, child, year);
            return new Case(child, figure.light(), figure.againstPace().map(exact -> exact.round(CENTS)), within(child, overdue), within(child, stalled),
                    standing.isReported(child, year) ? Optional.empty() : Optional.of(standing.lastDueMonth()));
        }).toList();
        return script(unit, cases);
    }

    /** An agenda that somebody arranged, in its order and with its minutes, with the reasons that the figures of a day give. */
    List<AgendaItem> reasons(Meeting meeting, List<AgendaItem> arranged, AsOf asOf, LocalDate today) {
        if (arranged.stream().noneMatch(item -> item.page().kind() == PageRef.Kind.UNIT)) {
            return arranged;
        }
        Map<PageRef, List<Reason>> known = of(meeting, asOf, today).stream().collect(Collectors.toMap(AgendaItem::page, AgendaItem::reasons));
        return arranged.stream().map(item -> item.because(known.getOrDefault(item.page(), List.of()))).toList();
    }

    /** The script of a unit whose parts stand in the order of their rank. A unit without parts looks at itself. */
    static List<AgendaItem> script(UnitCode unit, List<Case> cases) {
        List<AgendaItem> items = new ArrayList<>();
        items.add(item(PageRef.OVERVIEW, OPENING));
        if (cases.isEmpty()) {
            Stream.of(PageRef.unit(unit), PageRef.shortfalls(unit), PageRef.catchUp(unit)).forEach(page -> items.add(item(page, LONG)));
        } else {
            items.add(item(PageRef.RANKING, OPENING));
            cases.forEach(one -> items.add(new AgendaItem(1, PageRef.unit(one.unit()), one.minutes(), one.reasons())));
            items.add(item(PageRef.MEGA, OPENING));
        }
        items.add(item(PageRef.PROBLEMS, CLOSING));
        items.add(item(PageRef.DECISIONS, CLOSING));
        List<AgendaItem> numbered = new ArrayList<>();
        items.forEach(item -> numbered.add(item.at(numbered.size() + 1)));
        return List.copyOf(numbered);
    }

    private int within(UnitCode child, Map<UnitCode, Integer> counts) {
        return units.scope(child).stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
    }

    private static AgendaItem item(PageRef page, int minutes) {
        return new AgendaItem(1, page, minutes, List.of());
    }
}
