package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.Optional;

import org.guatu.chart.BurnUp;
import org.guatu.chart.Tint;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Light;
import org.guatu.indicator.PaceCurve;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** What the screens say of a figure and draw of it, for those who show the same elsewhere: the wall and the tablet that drives it. */
public final class FigureWords {

    private final CardReading reading;

    private FigureWords(CardReading reading) {
        this.reading = reading;
    }

    /** Of the screen's unit, or one right below it, in the screen's period. */
    public static FigureWords of(Screen screen, Indicator indicator, UnitCode unit) {
        return new FigureWords(CardReading.of(screen, indicator, unit, screen.period().period()));
    }

    public Figure figure() {
        return reading.figure();
    }

    public Amounts amounts() {
        return reading.amounts();
    }

    /** Nothing was ever entered and nothing reported: there is no number, and zero would be one. */
    public boolean isBlank() {
        return reading.isBlank();
    }

    /** The word beside the light. */
    public String lightWord() {
        return reading.lightWord();
    }

    /** Money submitted and not yet decided. */
    public BigDecimal pending() {
        return reading.pending();
    }

    /** What has to be said in words. */
    public Optional<String> sentence() {
        return reading.sentence().map(Finding::text);
    }

    /** What the period may end at. */
    public Forecast forecast() {
        return reading.screen().standing().forecast(reading.indicator(), reading.unit(), reading.period());
    }

    /** Where the period will end, in a sentence. */
    public String course() {
        return finding().text();
    }

    /** The same in the fewer words that a wall has room for, where there are such. */
    public String shortCourse() {
        Finding finding = finding();
        String shorter = "wall.course." + finding.key().substring(finding.key().lastIndexOf('.') + 1);
        return Texts.has(shorter) ? new Finding(shorter, finding.arguments()).text() : finding.text();
    }

    private Finding finding() {
        return Findings.burnUp(reading.figure(), forecast(), reading.amounts(), reading.isBlank());
    }

    /** What is needed from now on, beside what the last months brought. */
    public Optional<String> need() {
        return reading.isBlank() ? Optional.empty() : Findings.need(reading.figure(), forecast(), reading.amounts()).map(Finding::text);
    }

    /** The lines of the course; empty where there is nothing to draw. */
    public Optional<BurnUp> lines(PaceCurve curve) {
        BurnUpFigures figures = new BurnUpFigures(reading.screen(), reading, curve, forecast());
        return figures.canBeDrawn() ? Optional.of(figures.burnUp(course())) : Optional.empty();
    }

    /** The colour of a light, for bars. */
    public static Tint tint(Light light) {
        return Tints.of(light);
    }
}
