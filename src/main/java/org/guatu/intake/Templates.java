package org.guatu.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.intake.handout.Template;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Words;
import org.guatu.project.Stage;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/** Files to fill in, with the choices of whoever asks: the own units, the months that can be reported. */
@Service
public class Templates {

    private static final int MONTHS = 18;
    private static final Map<Column, String> SUBJECTS = Map.of(Column.ORIGIN, "origin", Column.CURRENCY, "currency",
            Column.FIRM_CLASS, "firm-class", Column.OPERATOR, "operator", Column.NATURE, "nature");

    private final AccessGuard guard;
    private final Units units;
    private final Indicators indicators;
    private final BusinessClock clock;

    Templates(AccessGuard guard, Units units, Indicators indicators, BusinessClock clock) {
        this.guard = guard;
        this.units = units;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** The template of a kind, for the present account. */
    public Template of(ImportKind kind) {
        guard.require(Role.CLERK, Role.OFFICE);
        Map<Column, List<String>> choices = new EnumMap<>(Column.class);
        SUBJECTS.forEach((column, subject) -> choices.put(column,
                Words.cells().meanings(subject).stream().map(meaning -> Words.cells().first(subject + "." + meaning)).toList()));
        // stages are chosen from in their order
        choices.put(Column.STAGE, Arrays.stream(Stage.values()).map(stage -> Words.cells().first("stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
        choices.put(Column.UNIT, units.all().stream().filter(unit -> unit.kind() != UnitKind.PROVINCE && unit.existsOn(clock.today()))
                .filter(unit -> guard.isInScope(unit.code())).map(Unit::shortZh).toList());
        Month last = Month.of(clock.today());
        choices.put(Column.MONTH, IntStream.range(0, MONTHS).mapToObj(last::minus).map(Templates::written).toList());
        choices.put(Column.INDICATOR, indicators.all().stream().map(Indicator::nameZh).toList());
        choices.put(Column.MEASURE, List.of("unit.yi", "unit.wan", "unit.yuan", "unit.wan-usd", "unit.items", "unit.firms").stream()
                .map(Words.cells()::first).toList());
        return new Template(kind, choices);
    }

    private static String written(Month month) {
        return "%d-%02d".formatted(month.year(), month.monthOfYear());
    }
}
