package org.guatu.dashboard.meeting;

import org.springframework.stereotype.Component;

import org.guatu.indicator.Indicators;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** What pages are called on the tablet. */
@Component
class PageNames {

    private final Units units;
    private final Indicators indicators;

    PageNames(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    String of(PageRef page) {
        String word = Texts.text(page.kind().messageKey());
        return switch (page.kind()) {
            case UNIT -> unit(page.unit());
            case INDICATOR -> indicators.find(page.key()).map(indicator -> indicator.shortName(Texts.locale())).orElse(page.key());
            case FUNNEL, SHORTFALLS, CATCHUP -> Texts.text("decide.about", unit(page.unit()), word);
            default -> word;
        };
    }

    private String unit(UnitCode code) {
        return units.find(code).map(unit -> unit.shortName(Texts.locale())).orElse(code.value());
    }
}
