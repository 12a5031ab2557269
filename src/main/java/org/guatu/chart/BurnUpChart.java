package org.guatu.chart;

/**
 * Burn-up on the screen. Point clicks: the series is {@link BurnUp#ACTUAL} or {@link BurnUp#FORECAST}, the index counts in the given
 * {@code actual} or {@code forecast} list.
 */
public class BurnUpChart extends GuatuChart {

    /** Shows the figures; when the chart is already there only what changed moves. */
    public void show(BurnUp figures) {
        draw(new BurnUpDrawing(figures).drawing());
    }
}
