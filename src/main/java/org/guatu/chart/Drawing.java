package org.guatu.chart;

import java.util.List;

/**
 * A chart ready to be sent: looks, numbers and the same numbers as a table.
 * Refused when looks and series do not pair, or when a stop points at nothing.
 */
public record Drawing(ChartConfig config, List<ChartSeries> series, ChartTable table) {

    public Drawing {
        series = List.copyOf(series);
        if (series.size() != config.looks().size()) {
            throw new IllegalArgumentException(series.size() + " series, but looks for " + config.looks().size());
        }
        for (ChartConfig.Stop stop : config.stops()) {
            if (stop.series() >= series.size() || stop.index() >= series.get(stop.series()).data().size()) {
                throw new IllegalArgumentException("No such point: " + stop.series() + ", " + stop.index());
            }
        }
        for (int i = 0; i < series.size(); i++) {
            List<String> colours = config.looks().get(i).colours();
            if (!colours.isEmpty() && colours.size() != series.get(i).data().size()) {
                throw new IllegalArgumentException(
                        colours.size() + " colours for " + series.get(i).data().size() + " points of " + series.get(i).name());
            }
        }
    }

    boolean reaches(int seriesNumber, int index) {
        return config.stops().stream().anyMatch(stop -> stop.series() == seriesNumber && stop.index() == index);
    }
}
