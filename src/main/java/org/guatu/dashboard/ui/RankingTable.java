package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.chart.Bullet;
import org.guatu.contest.Board;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;
import org.guatu.live.PressButton;
import org.guatu.progress.Figure;
import org.guatu.progress.NoLight;
import org.guatu.progress.Ranking;
import org.guatu.progress.TaskState;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** The ranking as an HTML table; each row is a link to its unit, as wide as the row, and its numbers open what they are made of. */
class RankingTable extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "dashboard.overview.ranking.";
    private static final BigDecimal NEAR = new BigDecimal("1.5");

    private final transient Screen screen;
    private final transient RankingRows rows;
    private final transient Optional<Board> board;
    private final transient Amounts amounts;
    private final transient Consumer<NumberPressed> pressed;
    private final boolean near;

    /** @param pressed told when a number is pressed */
    RankingTable(Screen screen, RankingRows rows, Optional<Board> board, Units units, Consumer<NumberPressed> pressed) {
        super("table");
        this.screen = screen;
        this.rows = rows;
        this.board = board;
        this.pressed = pressed;
        this.amounts = Amounts.of(screen.indicator());
        this.near = Show.of(screen.address()).contains(Show.NEAR);
        addClassName("ranking-table");
        // The style sheet lays the table out as a grid; browsers then forget that it is a table, so it is said.
        getElement().setAttribute("role", "table").setAttribute("aria-label", Texts.text(KEY + "label"));
        HtmlPart body = new HtmlPart("tbody").role("rowgroup");
        rows.rows().forEach(row -> body.add(row(row)));
        add(new HtmlPart("thead", new RankingHead(screen, rows, board, near, units)).role("rowgroup"), body);
    }

    private Component row(RankingRows.Row row) {
        Figure figure = row.figure();
        HtmlPart line = new HtmlPart("tr", rank(row), move(row.place()), unit(row), light(figure)).role("row");
        line.getElement().setAttribute("data-unit", row.unit().code().value());
        if (figure.completion().isPresent() && !row.blank()) {
            line.add(bar(row), done(row), gap(row));
        } else {
            HtmlPart reason = new HtmlPart("td", new Text(reason(row))).role("cell");
            reason.getElement().setAttribute("colspan", "3").setAttribute("aria-colspan", "3");
            reason.addClassName("ranking-reason");
            line.add(reason);
        }
        return line;
    }

    private static String reason(RankingRows.Row row) {
        return row.place().unranked().map(why -> Texts.text(why.messageKey())).orElseGet(() -> Texts.text(KEY + "nothing-entered"));
    }

    private static Component rank(RankingRows.Row row) {
        Ranking.Row place = row.place();
        HtmlPart cell = cell("rank");
        if (place.rank().isEmpty() || row.blank()) {
            cell.setText(Formats.NONE);
            return cell;
        }
        cell.add(new FigureData(place.rank().getAsInt(), String.valueOf(place.rank().getAsInt())));
        if (place.tied()) {
            Span tied = new Span(Texts.text(KEY + "tied"));
            tied.addClassName("ranking-tied");
            cell.add(tied);
        }
        return cell;
    }

    /** A dash for a place that stayed; nothing where there is no board yet to compare with. */
    private Component move(Ranking.Row place) {
        HtmlPart cell = cell("move");
        if (board.isEmpty()) {
            return cell;
        }
        if (place.change().isEmpty() || place.change().getAsInt() == 0) {
            cell.add(new Span(Formats.NONE));
            return cell;
        }
        int change = place.change().getAsInt();
        Span arrow = new Span(change > 0 ? "\u2191" : "\u2193");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(Texts.text(change > 0 ? KEY + "up" : KEY + "down"));
        said.addClassName("sr-only");
        cell.add(arrow, said, new FigureData(change, String.valueOf(Math.abs(change))));
        return cell;
    }

    private Component unit(RankingRows.Row row) {
        Anchor link = new Anchor(Addresses.unit(row.unit().code(), screen.address()), row.unit().shortName(Texts.locale()));
        link.addClassName("ranking-link");
        link.getElement().setAttribute("title", row.unit().name(Texts.locale()));
        Component actual = row.blank() ? new Span(Formats.NONE) : new FigureData(row.figure().actual(), rows.shown(row.unit()));
        HtmlContainer amount = number(row, actual);
        row.figure().target().filter(t -> t.signum() > 0).ifPresent(t ->
                amount.add(new Text(" / " + (row.figure().operator() == org.guatu.indicator.Operator.GT ? ">" : "")), amounts.targetFigure(t)));
        amount.addClassName("ranking-amount");
        HtmlPart cell = HtmlPart.head("row", link, amount);
        cell.addClassName("ranking-unit");
        return cell;
    }

    private Component light(Figure figure) {
        HtmlPart cell = cell("light");
        LightBadge badge = new LightBadge(figure.light(), word(figure));
        badge.addClassName("light--plain");
        cell.add(badge);
        return cell;
    }

    private static String word(Figure figure) {
        return figure.noLight().map(none -> Texts.text(none == NoLight.TOO_EARLY ? KEY + "too-early" : none.messageKey())).orElseGet(() -> Texts.text(figure.light().messageKey()));
    }

    private Component bar(RankingRows.Row row) {
        Figure figure = row.figure();
        Bullet.Reading reading = Bullet.Reading.of(figure.actual(), figure.target().orElseThrow(), figure.dueByPace().orElseThrow().round(2), null,
                Tints.of(figure.light()), Texts.text("dashboard.card.bullet", Formats.percent(figure.completion().orElseThrow()),
                        Formats.percentShort(figure.pace().ratio())));
        if (near && !figure.pace().isZero()) {
            reading = reading.upTo(scaleEnd(figure));
        }
        HtmlPart cell = cell("bar");
        cell.add(new Bullet(figure.reported() ? reading : reading.unreported()));
        return cell;
    }

    /** Half as much again as the pace, at most the whole target: where everybody is near the pace, differences are seen. */
    static BigDecimal scaleEnd(Figure figure) {
        return new Exact(figure.pace().value()).times(Exact.of(NEAR)).value().bigDecimalValue(6, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    private Component done(RankingRows.Row row) {
        HtmlPart cell = cell("done");
        BigDecimal printed = row.place().percent().orElseGet(() -> Shown.percent(row.figure().completion().orElseThrow()));
        cell.add(aside(number(row, new FigureData(row.figure().completion().orElseThrow(), Formats.decimal(printed, printed.scale()) + "%"))));
        return cell;
    }

    private Component gap(RankingRows.Row row) {
        Figure figure = row.figure();
        Exact points = figure.gapPoints().orElseThrow();
        Span above = new Span(new FigureData(points, shown(points)));
        above.addClassName("ranking-points");
        Span below = new Span(new FigureData(figure.againstPace().orElseThrow(), rows.against(row, amounts)), new Text(" " + amounts.unit(rows.against(row, amounts))));
        below.addClassName("ranking-against");
        HtmlPart cell = cell("gap");
        cell.add(aside(number(row, above, below)));
        cell.addClassName(figure.light() == Light.NONE ? "gap--none" : Tints.gapClass(figure.light()));
        return cell;
    }

    /** A number opens what it is made of; around it the row still leads to its unit. */
    private HtmlContainer number(RankingRows.Row row, Component... figures) {
        NativeButton number = new PressButton(anchor ->
                pressed.accept(new NumberPressed(anchor, screen.indicator(), row.unit().code(), screen.period().period())));
        number.addClassNames("number-button", "ranking-number");
        number.add(figures);
        number.getElement().setAttribute("aria-haspopup", "dialog");
        return number;
    }

    /** All numbers of a row open the same: from the keyboard one of them is enough. */
    private static Component aside(HtmlContainer number) {
        number.getElement().setAttribute("tabindex", "-1");
        return number;
    }

    private static HtmlPart cell(String name) {
        HtmlPart cell = new HtmlPart("td").role("cell");
        cell.addClassName("ranking-" + name);
        return cell;
    }

    private static String shown(Exact points) {
        return Formats.signed(points, Shown.points(points).scale());
    }

    /** The same as words and numbers, with the total above it and the lines that lead from the rows to it. */
    DataTable data() {
        List<String> header = new ArrayList<>();
        for (String name : List.of("rank", "change", "unit", "actual", "target", "light", "done", "pace", "points", "against")) {
            String key = name.equals("change") && board.isEmpty() ? "head.no-board" : "column." + name;
            header.add(Texts.text(KEY + key, amounts.name(), board.<Object>map(b -> b.asOf().getMonth()).orElse(Formats.NONE)));
        }
        List<List<DataTable.Cell>> lines = new ArrayList<>();
        rows.rows().forEach(row -> lines.add(data(row)));
        if (!rows.remainder().isZero()) {
            lines.add(line(KEY + "parts", DataTable.Cell.number(amounts.read(rows.sum()), amounts.shown(rows.sum())), Optional.empty()));
            for (RankingRows.Line part : RankingRows.Line.values()) {
                if (rows.exact(part).signum() != 0) {
                    lines.add(line(KEY + "line." + part.word(), DataTable.Cell.number(amounts.read(rows.exact(part)), rows.shown(part)), Optional.empty()));
                }
            }
        }
        RankingRows.Total total = rows.total(screen);
        lines.add(line(KEY + "total", total.blank() ? DataTable.Cell.words(Formats.NONE)
                : DataTable.Cell.number(amounts.read(total.actual()), amounts.shown(total.actual())), total.target()));
        return new DataTable(header, lines);
    }

    private List<DataTable.Cell> line(String key, DataTable.Cell actual, Optional<BigDecimal> target) {
        DataTable.Cell blank = DataTable.Cell.BLANK;
        return List.of(blank, blank, DataTable.Cell.words(Texts.text(key)), actual,
                target.map(t -> DataTable.Cell.number(amounts.read(t), amounts.target(t))).orElse(blank), blank, blank, blank, blank, blank);
    }

    private List<DataTable.Cell> data(RankingRows.Row row) {
        Figure figure = row.figure();
        DataTable.Cell none = DataTable.Cell.words(reason(row));
        boolean set = figure.task() == TaskState.SET && !row.blank();
        return List.of(
                row.place().rank().isPresent() && !row.blank() ? DataTable.Cell.count(row.place().rank().getAsInt()) : DataTable.Cell.words(Formats.NONE),
                row.place().change().isPresent() ? DataTable.Cell.signed(row.place().change().getAsInt()) : DataTable.Cell.BLANK,
                DataTable.Cell.words(row.unit().shortName(Texts.locale())),
                row.blank() ? DataTable.Cell.BLANK : DataTable.Cell.number(amounts.read(figure.actual()), rows.shown(row.unit())),
                figure.target().map(t -> DataTable.Cell.number(amounts.read(t), amounts.target(t))).orElse(none),
                DataTable.Cell.words(word(figure)),
                set ? percent(figure.completion().orElseThrow(), row.place().percent()) : DataTable.Cell.BLANK,
                set ? DataTable.Cell.percent(figure.pace().ratio(), Formats.percentShort(figure.pace().ratio())) : DataTable.Cell.BLANK,
                set ? points(figure.gapPoints().orElseThrow()) : DataTable.Cell.BLANK,
                set ? DataTable.Cell.number(amounts.read(figure.againstPace().orElseThrow()), rows.against(row, amounts))
                        : DataTable.Cell.BLANK);
    }

    private static DataTable.Cell points(Exact points) {
        return DataTable.Cell.number(points, shown(points));
    }

    private static DataTable.Cell percent(Ratio rate, Optional<BigDecimal> printed) {
        return DataTable.Cell.percent(rate, printed.map(p -> Formats.decimal(p, p.scale()) + "%").orElseGet(() -> Formats.percent(rate)));
    }
}
