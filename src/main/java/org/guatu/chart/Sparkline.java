package org.guatu.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Small columns beside a number, the last in full colour. Plain boxes of the browser, since a page shows many;
 * 52 × 28 px unless given another size.
 */
@Tag("guatu-spark")
@JsModule("./chart/guatu-spark.ts")
public class Sparkline extends Component implements HasSize, HasStyle {

    /** Shows the figures with their words. */
    public Sparkline(List<BigDecimal> figures, String label) {
        getElement().setAttribute("role", "img");
        show(figures, label);
    }

    /**
     * Shows other figures.
     *
     * @param figures in order; {@code null} leaves a gap, which is not a zero
     * @param label the same in words; refused when blank
     */
    public final void show(List<BigDecimal> figures, String label) {
        getElement().setAttribute("values",
                figures.stream().map(figure -> figure == null ? "" : figure.toPlainString()).collect(Collectors.joining(",")));
        getElement().setAttribute("aria-label", Bullet.spoken(label));
    }
}
