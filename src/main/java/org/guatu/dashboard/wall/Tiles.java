package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.guatu.chart.Bullet;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.dashboard.ui.FigureWords;
import org.guatu.dashboard.wall.WallPart.Bar;
import org.guatu.dashboard.wall.WallPart.Course;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.dashboard.wall.WallPart.WallNumber;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;
import org.guatu.progress.Figure;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.indicator.PaceCurve;

/** Figures as a page of a wall keeps them. */
final class Tiles {

    private static final int DIGITS_OF_ENDLESS = 12;

    private Tiles() {
    }

    /** A figure of the screen's unit or one right below it, under a name. */
    static Tile tile(Screen screen, Indicator indicator, UnitCode unit, String key, String name) {
        FigureWords words = FigureWords.of(screen, indicator, unit);
        Figure figure = words.figure();
        Amounts amounts = words.amounts();
        boolean rated = figure.completion().isPresent() && !words.isBlank();
        return new Tile(key, name, figure.light(), words.lightWord(),
                words.isBlank() ? null : number(figure.actual(), amounts.shown(figure.actual())), amounts.unit(),
                figure.target().filter(target -> target.signum() > 0).map(target -> number(target, amounts.target(target))).orElse(null),
                rated ? figure.dueByPace().map(due -> number(due, amounts.aside(due))).orElse(null) : null,
                rated ? percent(figure.completion().orElseThrow()) : null,
                rated ? figure.gapPoints().map(Tiles::points).orElse(null) : null,
                rated ? figure.againstPace().map(against -> number(against, amounts.signed(against))).orElse(null) : null,
                rated ? bar(words) : null,
                words.sentence().orElse(null));
    }

    /** Where the year of a figure is heading. */
    static Course course(Screen screen, Indicator indicator, PaceCurve curve) {
        FigureWords words = FigureWords.of(screen, indicator, screen.unit().code());
        return new Course(words.shortCourse(), words.need().orElse(null), words.lines(curve).orElse(null));
    }

    static Bar bar(FigureWords words) {
        Figure figure = words.figure();
        BigDecimal pending = words.pending();
        String label = Texts.text("dashboard.card.bullet", Formats.percent(figure.completion().orElseThrow()), Formats.percentShort(figure.pace().ratio()));
        Bullet.Reading reading = Bullet.Reading.of(figure.actual(), figure.target().orElseThrow(), figure.dueByPace().orElseThrow().round(2),
                pending.signum() > 0 ? pending : null, FigureWords.tint(figure.light()), label);
        return new Bar(reading.actual(), reading.pace(), reading.pending(), reading.status(), !figure.reported(), label);
    }

    static WallNumber number(BigDecimal exact, String shown) {
        return new WallNumber(exact, shown);
    }

    /** A fraction is told at twelve decimals, as every figure of a screen. */
    static WallNumber number(Exact exact, String shown) {
        BigDecimal told = exact.round(DIGITS_OF_ENDLESS).stripTrailingZeros();
        return new WallNumber(told.scale() < 0 ? told.setScale(0) : told, shown);
    }

    static WallNumber count(long count) {
        return new WallNumber(BigDecimal.valueOf(count), Formats.count(count));
    }

    static WallNumber yi(BigDecimal yuan) {
        return new WallNumber(yuan, Formats.yi(yuan));
    }

    static WallNumber signedYi(BigDecimal yuan) {
        return new WallNumber(yuan, Formats.signedYi(yuan));
    }

    static WallNumber percent(Ratio ratio) {
        return number(new Exact(ratio.value()), Formats.percent(ratio));
    }

    static WallNumber points(Exact points) {
        return number(points, Formats.signed(points, Shown.points(points).scale()));
    }

    /** The part of the longest bar, 0 to 1. */
    static BigDecimal share(BigDecimal part, BigDecimal longest) {
        if (longest.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return part.abs().divide(longest.abs(), 4, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }
}
