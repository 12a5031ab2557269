package org.guatu.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Targets;
import org.guatu.live.Round;
import org.guatu.progress.Progress;
import org.guatu.progress.Standing;
import org.guatu.refusal.Refusal;
import org.guatu.shell.HeaderState;
import org.guatu.shell.PeriodTab;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/** Turns an address into a screen: resolves its defaults, reads the figures once, and says what the header shows. */
@Service
public class Screens {

    private static final String THROUGH = "through";

    private final AccessGuard guard;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Units units;
    private final Targets targets;
    private final Progress progress;

    Screens(AccessGuard guard, CurrentUser user, BusinessClock clock, Units units, Targets targets, Progress progress) {
        this.guard = guard;
        this.user = user;
        this.clock = clock;
        this.units = units;
        this.targets = targets;
        this.progress = progress;
    }

    /** The newest as-of date an address may name. */
    public LocalDate latest() {
        return clock.defaultAsOf();
    }

    /**
     * The as-of of an address: the day it names as it stood then, else the last complete day by what is known now. With {@code through} the figures
     * go up to that earlier day, as they are known by the other.
     */
    public AsOf asOf(ViewState address) {
        AsOf asOf = address.asOf() != null ? AsOf.of(address.asOf()) : clock.live();
        return address.day(THROUGH).filter(day -> day.isBefore(asOf.date()))
                .map(asOf::on).orElse(asOf);
    }

    /**
     * The screen of an address. An unknown unit is refused; a period the unit does not have gives way to the year.
     *
     * @param place  which sort of screen asks
     * @param locale the reader's language, for the names in the header
     */
    public Screen open(ViewState address, HeaderState.Place place, Locale locale) {
        UnitCode code = address.unit() != null ? address.unit() : user.require().homeUnit();
        if (units.find(code).isEmpty()) {
            throw new Refusal("dashboard.refusal.unknown-unit", code.value());
        }
        return open(code, address, asOf(address), place, locale);
    }

    /** The same with figures of a day and knowledge that no address can name, as a meeting freezes them. */
    Screen open(UnitCode code, ViewState address, AsOf asOf, HeaderState.Place place, Locale locale) {
        guard.requireTotals(code);
        int year = address.period() == null ? asOf.date().getYear()
                : targets.period(address.period()).map(named -> named.period().start().getYear()).orElse(asOf.date().getYear());
        Standing standing = progress.standing(code, year, asOf);
        NamedPeriod period = standing.period(address.period() == null ? Integer.toString(year) : address.period())
                .orElseGet(() -> wholeYear(standing, year));
        Indicator indicator = standing.indicatorOr(address.indicator(), period.period());
        List<NamedPeriod> tabs = tabs(standing, indicator, period);
        // What has begun and is not in the switch is a press further away.
        List<NamedPeriod> more = standing.periods().stream().filter(named -> !tabs.contains(named) && !named.period().start().isAfter(asOf.date())).toList();
        HeaderState header = HeaderState.of(place, address, code, years(code, asOf), year, lights(standing, indicator, code, tabs, locale),
                lights(standing, indicator, code, more, locale), period.period().code(), asOf.date(), standing.waiting(code, period.period()).amount());
        return new Screen(address, standing, indicator, period, header);
    }

    private static List<PeriodTab> lights(Standing standing, Indicator indicator, UnitCode code, List<NamedPeriod> periods, Locale locale) {
        return periods.stream().map(named -> new PeriodTab(named.period().code(),
                named.period().kind() == Period.Kind.YEAR ? Texts.text(locale, "dashboard.period.year") : named.name(locale),
                standing.figure(indicator, code, named.period()).light())).toList();
    }

    /** The year, the quarter of the as-of date or else those with a target, the campaigns, and whatever is shown. */
    private static List<NamedPeriod> tabs(Standing standing, Indicator indicator, NamedPeriod shown) {
        List<NamedPeriod> tabs = new ArrayList<>();
        List<NamedPeriod> quarters = standing.periods().stream().filter(named -> named.period().kind() == Period.Kind.QUARTER).toList();
        List<NamedPeriod> current = quarters.stream().filter(named -> named.period().contains(standing.asOf().date())).toList();
        boolean currentHasTarget = current.stream().anyMatch(named -> standing.hasTargets(named.period()));
        for (NamedPeriod named : standing.periods()) {
            boolean wanted = switch (named.period().kind()) {
                case YEAR -> true;
                case QUARTER -> currentHasTarget || quarters.stream().noneMatch(quarter -> standing.hasTargets(quarter.period()))
                        ? current.contains(named) : standing.hasTargets(named.period());
                case CAMPAIGN -> !named.period().start().isAfter(standing.asOf().date());
            };
            if (wanted || named.equals(shown)) {
                tabs.add(named);
            }
        }
        return tabs;
    }

    private List<Integer> years(UnitCode code, AsOf asOf) {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(Round.share(List.of("years", code), () -> targets.years(units.scope(code))));
        years.add(asOf.date().getYear());
        return List.copyOf(years);
    }

    private static NamedPeriod wholeYear(Standing standing, int year) {
        return standing.period(Integer.toString(year)).orElseGet(() ->
                new NamedPeriod(Period.year(year), Integer.toString(year), Integer.toString(year), null));
    }
}
