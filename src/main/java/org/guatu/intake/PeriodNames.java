package org.guatu.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.Targets;
import org.guatu.intake.table.Words;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Component;

/** Periods as files name them: 2024, 2024年, 2024年一季度, 2024Q1, or the name of a campaign with its year. */
@Component
class PeriodNames {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:" + String.join("|", Words.cells().of("period.year")) + ")*");
    private static final Pattern QUARTER = Pattern.compile("(20\\d{2})\\D{0,2}?(?:Q([1-4])|.*?([1-4"
            + String.join("", Words.cells().of("period.quarter-number")) + "])" + Words.cells().first("period.quarter") + ")");
    private static final Pattern CODE = Pattern.compile("(20\\d{2})[A-Z0-9-]{0,20}");

    private final Targets targets;

    PeriodNames(Targets targets) {
        this.targets = targets;
    }

    Optional<NamedPeriod> find(String text, UnitCode unit) {
        String word = Words.halfWidth(text).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        Matcher year = YEAR.matcher(word);
        if (year.matches()) {
            return targets.period(year.group(1));
        }
        Matcher quarter = QUARTER.matcher(word);
        if (quarter.matches()) {
            return targets.period(quarter.group(1) + "Q" + number(quarter.group(2) == null ? quarter.group(3) : quarter.group(2)));
        }
        if (CODE.matcher(word).matches()) {
            return targets.period(word);
        }
        Matcher begins = Pattern.compile("(20\\d{2}).*").matcher(word);
        List<NamedPeriod> named = begins.matches() ? targets.periods(unit, Integer.parseInt(begins.group(1))).stream()
                .filter(period -> word.endsWith(Words.halfWidth(period.nameZh()).replace(" ", "").toUpperCase(java.util.Locale.ROOT))).toList() : List.of();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static int number(String digit) {
        int chinese = Words.cells().of("period.quarter-number").indexOf(digit);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(digit);
    }
}
