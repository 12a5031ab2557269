package org.guatu.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All light rules a city has had. No two may hold on one day, or a past meeting could not be shown as it was. */
public record LightRules(List<LightRule> rules) {

    /** A city that never set its own. */
    public static final LightRules STANDARD = new LightRules(List.of(LightRule.STANDARD));

    public LightRules {
        rules = rules.stream().sorted(Comparator.comparing(LightRule::validFrom)).toList();
        for (int i = 1; i < rules.size(); i++) {
            LightRule earlier = rules.get(i - 1);
            if (earlier.validTo() == null || !earlier.validTo().isBefore(rules.get(i).validFrom())) {
                throw new IllegalArgumentException("two light rules hold on " + rules.get(i).validFrom());
            }
        }
    }

    /** The rule that holds on the day; where none was set, the standard one. */
    public LightRule at(LocalDate date) {
        return rules.stream().filter(rule -> rule.holdsOn(date)).findFirst().orElse(LightRule.STANDARD);
    }
}
