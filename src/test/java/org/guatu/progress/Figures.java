package org.guatu.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.PaceCurve;
import org.guatu.indicator.Share;

/** The figures of the demonstration and of the worked checks, for the tests of this room. */
final class Figures {

    static final AsOf END_OF_JUNE = AsOf.of(2024, 6, 30);
    static final List<BigDecimal> CITY_MONTHS = decimals("28.6", "24.9", "56.6", "41.2", "40.6", "46.5");
    static final List<BigDecimal> LAST_YEAR = decimals("24.1", "47.3", "101.8", "141.2", "183.6", "230.57",
            "267.9", "306.2", "357.4", "391.5", "428.6", "471");
    static final PaceCurve WEST_COAST = PaceCurve.through(12, new TreeMap<>(Map.of(3, Share.of(100, 230))));

    /** The ranks of the last bulletin, all units together. */
    static final Map<String, Integer> BULLETIN = Map.ofEntries(Map.entry("371502", 4), Map.entry("371503", 1),
            Map.entry("371581", 6), Map.entry("371521", 7), Map.entry("371522", 9), Map.entry("371524", 8),
            Map.entry("371525", 11), Map.entry("371526", 5), Map.entry("371571", 2), Map.entry("371572", 3),
            Map.entry("371573", 10));

    private Figures() {
    }

    static Figure city() {
        return figure("238.40", "500", 6);
    }

    static Figure guanxian() {
        return figure("14.82", "42", 6);
    }

    /** A figure of 2024 at the end of a month. */
    static Figure figure(String actual, String target, int month) {
        return Figure.of(new BigDecimal(actual), target == null ? null : new BigDecimal(target), Period.year(2024),
                AsOf.of(new Month(202400 + month).lastDay()));
    }

    static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    /** The eleven units of the demonstration with recognised funds and targets. */
    static List<Contestant> units() {
        String county = "县市区";
        String zone = "市属开发区";
        return List.of(unit("371502", county, "36.14", "72"), unit("371503", county, "40.44", "78"),
                unit("371581", county, "31.43", "62"), unit("371521", county, "22.95", "50"),
                unit("371522", county, "19.85", "44"), unit("371524", county, "14.62", "36"),
                unit("371525", county, "14.82", "42"), unit("371526", county, "20.03", "42"),
                unit("371571", zone, "21.90", "40"), unit("371572", zone, "11.76", "22"),
                unit("371573", zone, "4.46", "12"));
    }

    static Contestant unit(String code, String track, String actual, String target) {
        return Contestant.of(code, track, new BigDecimal(actual), target == null ? null : new BigDecimal(target));
    }
}
