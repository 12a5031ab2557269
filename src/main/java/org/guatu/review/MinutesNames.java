package org.guatu.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Tells minutes, which are written in Chinese, in the names of another language: units and indicators, and owners that are units. What people typed
 * stays as it is, and so does a name that nothing bears any more.
 */
@Component
class MinutesNames {

    private final Units units;
    private final Indicators indicators;

    MinutesNames(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    /** @param unit of the meeting: names are looked for there, below it and above it, since some are borne in several cities */
    Minutes in(Locale language, Minutes minutes, UnitCode unit) {
        if (!Locale.ENGLISH.getLanguage().equals(language.getLanguage())) {
            return minutes;
        }
        Collection<Unit> near = Stream.concat(units.scope(unit).stream().map(units::byCode), units.path(unit).stream()).toList();
        Map<String, String> ofUnits = names(near, Unit::name, Unit::shortName, language);
        Map<String, String> ofIndicators = names(indicators.all(), Indicator::name, Indicator::shortName, language);
        return minutes.named(name -> ofUnits.getOrDefault(name, name), name -> ofIndicators.getOrDefault(name, name));
    }

    /** How one is named in a language. */
    private interface Named<T> {
        String in(T one, Locale language);
    }

    private static <T> Map<String, String> names(Collection<T> all, Named<T> full, Named<T> brief, Locale language) {
        Map<String, String> names = new HashMap<>();
        Stream.<Function<T, Map.Entry<String, String>>>of(one -> Map.entry(full.in(one, Locale.SIMPLIFIED_CHINESE), full.in(one, language)),
                        one -> Map.entry(brief.in(one, Locale.SIMPLIFIED_CHINESE), brief.in(one, language)))
                .forEach(pair -> all.stream().map(pair).forEach(entry -> names.putIfAbsent(entry.getKey(), entry.getValue())));
        return names;
    }
}
