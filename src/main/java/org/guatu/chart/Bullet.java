package org.guatu.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;

/**
 * The bar that says the same at every level: blue to what is recognised, the gap to the pace in the colour of the light,
 * hatch for what is submitted, a mark at the pace. Plain CSS, without ApexCharts; 14 px high unless
 * {@code --guatu-bullet-height} says otherwise. In a Grid use {@link #renderer}.
 */
@Tag("guatu-bullet")
@JsModule("./chart/guatu-bullet.ts")
public class Bullet extends Component implements HasSize, HasStyle {

    private static final String TEMPLATE = """
            <guatu-bullet role="img" actual="${item.actual}" pace="${item.pace}" pending="${item.pending}" full="${item.full}" \
            status="${item.status}" ?stale="${item.stale}" aria-label="${item.label}"></guatu-bullet>""";

    /** Shows a reading. */
    public Bullet(Reading reading) {
        getElement().setAttribute("role", "img");
        show(reading);
    }

    /** Shows another reading. */
    public final void show(Reading reading) {
        getElement().setAttribute("actual", reading.actual().toPlainString());
        set("pace", reading.pace());
        set("pending", reading.pending());
        set("full", reading.full());
        getElement().setAttribute("status", reading.status().code());
        getElement().setAttribute("stale", reading.stale());
        getElement().setAttribute("aria-label", reading.label());
    }

    private void set(String name, BigDecimal share) {
        if (share == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, share.toPlainString());
        }
    }

    /** The bullet as a Grid column: one element of the browser by row and no component on the server. */
    public static <T> LitRenderer<T> renderer(Function<T, Reading> reading) {
        return LitRenderer.<T>of(TEMPLATE)
                .withProperty("actual", row -> reading.apply(row).actual().toPlainString())
                .withProperty("pace", row -> text(reading.apply(row).pace()))
                .withProperty("pending", row -> text(reading.apply(row).pending()))
                .withProperty("full", row -> text(reading.apply(row).full()))
                .withProperty("status", row -> reading.apply(row).status().code())
                .withProperty("stale", row -> reading.apply(row).stale())
                .withProperty("label", row -> reading.apply(row).label());
    }

    /**
     * What a bullet shows, as shares of the target (1 is the whole target; above 1 is possible).
     *
     * @param actual recognised
     * @param pace what should be done by now, {@code null} when there is no pace
     * @param pending submitted and not yet recognised, upon {@code actual}; {@code null} or zero for none
     * @param full the share at the right end of the bar, {@code null} for the whole target
     * @param status colours the gap; it is not derived from the shares, because the light has its own rules
     * @param stale true when the last period was not reported: the last known value is greyed (未报)
     * @param label the same in words; refused when blank
     */
    public record Reading(
            BigDecimal actual, BigDecimal pace, BigDecimal pending, BigDecimal full, Tint status, boolean stale, String label) {

        public Reading {
            Objects.requireNonNull(actual, "actual");
            Objects.requireNonNull(status, "status");
            spoken(label);
            if (pace != null && pace.signum() < 0) {
                throw new IllegalArgumentException("A pace is not below zero: " + pace);
            }
            if (pending != null && pending.signum() < 0) {
                throw new IllegalArgumentException("Nobody submits less than nothing: " + pending);
            }
            if (full != null && full.signum() <= 0) {
                throw new IllegalArgumentException("A bar has a length: " + full);
            }
        }

        /**
         * A reading from amounts in one unit of measure.
         *
         * @param target refused unless above zero: without a target there is no bar
         * @param pace amount that should be there by now, or {@code null}
         * @param pending amount submitted, or {@code null}
         */
        public static Reading of(
                BigDecimal actual, BigDecimal target, BigDecimal pace, BigDecimal pending, Tint status, String label) {
            if (target == null || target.signum() <= 0) {
                throw new IllegalArgumentException("Without a target there is no bar: " + target);
            }
            return new Reading(share(actual, target), share(pace, target), share(pending, target), null, status, false, label);
        }

        /** The same bar, ending at another share of the target, such as 1.5 times the pace. */
        public Reading upTo(BigDecimal share) {
            return new Reading(actual, pace, pending, share, status, stale, label);
        }

        /** The same bar as the last known one: this period was not reported. */
        public Reading unreported() {
            return new Reading(actual, pace, pending, full, status, true, label);
        }

        private static BigDecimal share(BigDecimal amount, BigDecimal target) {
            // Cut, not rounded: a bar short of its target must never look full.
            return amount == null ? null : amount.divide(target, 6, RoundingMode.DOWN);
        }
    }

    private static String text(BigDecimal share) {
        return share == null ? "" : share.toPlainString();
    }

    static String spoken(String label) {
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("A figure without words says nothing to a screen reader");
        }
        return label;
    }
}
