package org.guatu.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.Text;

import org.guatu.progress.Forecast;
import org.guatu.shell.FigureData;
import org.guatu.shell.Texts;

/** What the period may end at, by each method that can speak: the median is told, its band is from the lowest to the highest. */
class ForecastMethods extends NativeDetails {

    private static final long serialVersionUID = 1L;

    ForecastMethods(Forecast forecast, Amounts amounts) {
        forecast.median().ifPresent(median -> setSummary(new Span(Finding.of("dashboard-explain.forecast",
                new Finding.Number(median, amounts.shown(median)), new Finding.Number(forecast.low().orElseThrow(), amounts.shown(forecast.low().orElseThrow())),
                new Finding.Number(forecast.high().orElseThrow(), amounts.shown(forecast.high().orElseThrow())), amounts.unit()).components())));
        addClassName("ex-published");
        Div list = new Div();
        for (Forecast.Estimate estimate : forecast.estimates()) {
            Span value = new Span(new FigureData(estimate.value(), amounts.shown(estimate.value())), new Text(" " + amounts.unit(amounts.shown(estimate.value()))));
            Div line = new Div(new Span(Texts.text(estimate.method().messageKey())), value);
            line.addClassName("ex-row");
            list.add(line);
        }
        setContent(list);
    }
}
