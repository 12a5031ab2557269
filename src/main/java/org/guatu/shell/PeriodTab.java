package org.guatu.shell;

import java.util.Objects;

import org.guatu.indicator.Light;

/**
 * One choice of the switch year / quarter / campaign.
 *
 * @param code  of the period, as it stands in the address
 * @param label what is read (年度, 二季度, 百日会战)
 * @param light how the unit stands in that period
 */
public record PeriodTab(String code, String label, Light light) {

    public PeriodTab {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(light, "light");
    }
}
