package org.guatu.intake;

import java.util.List;
import java.util.Optional;

import org.guatu.calendar.BusinessClock;
import org.guatu.intake.table.Words;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Units as files name them: by code, full name or short name, as they exist today. */
@Component
class UnitNames {

    private final Units units;
    private final BusinessClock clock;

    UnitNames(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * The unit of a text; empty when there is none or it could be two.
     *
     * @param near the unit of whoever imports: of two of one name the one in its own city is meant
     */
    Optional<Unit> find(String text, UnitCode near) {
        String word = Words.halfWidth(text).replace(" ", "");
        if (UnitCode.isCode(word)) {
            return units.find(UnitCode.of(word));
        }
        List<Unit> named = units.all().stream().filter(unit -> unit.existsOn(clock.today()))
                .filter(unit -> List.of(unit.nameZh(), unit.shortZh(), unit.nameEn(), unit.shortEn()).stream()
                        .anyMatch(name -> Words.halfWidth(name).replace(" ", "").equalsIgnoreCase(word))).toList();
        if (named.size() > 1) {
            List<Unit> close = named.stream().filter(unit -> city(unit.code()).equals(city(near))).toList();
            named = close.isEmpty() ? named : close;
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    Unit byCode(UnitCode code) {
        return units.byCode(code);
    }

    private String city(UnitCode code) {
        return code.value().substring(0, 4);
    }
}
