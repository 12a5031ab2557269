package org.guatu.shell;

import java.math.BigDecimal;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;

/**
 * A figure on a screen: {@code <data value="23840000000.00">238.40</data>}. The exact value lies beside the rounded one, so that a
 * journey through the screens can add up what it sees to the cent. Every figure is shown through this.
 */
@Tag("data")
public class FigureData extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_OF_ENDLESS = 12;

    /**
     * @param exact the value before rounding, in the smallest unit it is stored in (yuan, pieces), as plain digits
     * @param shown what is read
     */
    public FigureData(BigDecimal exact, String shown) {
        this(exact.toPlainString(), shown);
    }

    /** A fraction is told at twelve decimals, enough to tell any two figures of a screen apart. */
    public FigureData(Exact exact, String shown) {
        this(exact.round(DIGITS_OF_ENDLESS).stripTrailingZeros().toPlainString(), shown);
    }

    /** A ratio, 1 being the whole. */
    public FigureData(Ratio exact, String shown) {
        this(new Exact(exact.value()), shown);
    }

    /** A whole number. */
    public FigureData(long exact, String shown) {
        this(Long.toString(exact), shown);
    }

    private FigureData(String exact, String shown) {
        getElement().setAttribute("value", exact);
        setText(shown);
        addClassName("figure");
    }

    /** Yuan shown as 亿元 at two decimals. */
    public static FigureData yi(BigDecimal yuan) {
        return new FigureData(yuan, Formats.yi(yuan));
    }

    /** Yuan shown as signed 亿元. */
    public static FigureData signedYi(Exact yuan) {
        return new FigureData(yuan, Formats.signedYi(yuan));
    }

    /** Yuan shown as signed 亿元. */
    public static FigureData signedYi(BigDecimal yuan) {
        return new FigureData(yuan, Formats.signedYi(yuan));
    }

    /** A ratio shown as a percentage of two decimals. */
    public static FigureData percent(Ratio ratio) {
        return new FigureData(ratio, Formats.percent(ratio));
    }

    /** Percentage points, signed. */
    public static FigureData points(Exact points) {
        return new FigureData(points, Formats.points(points));
    }

    /** A count. */
    public static FigureData count(BigDecimal count) {
        return new FigureData(count, Formats.count(count));
    }

    /** Replaces what is shown, and the exact value with it, without building the component anew. */
    public void show(BigDecimal exact, String shown) {
        getElement().setAttribute("value", exact.toPlainString());
        setText(shown);
    }
}
