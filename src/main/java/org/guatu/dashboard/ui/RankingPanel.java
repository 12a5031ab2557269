package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.contest.Board;
import org.guatu.dashboard.Screen;
import org.guatu.live.PressButton;
import org.guatu.progress.TaskState;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** The units below in their order: who is behind and by how much. A row leads to its unit, a number to what it is made of. */
class RankingPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "dashboard.overview.ranking.";

    private final transient Units units;
    private final transient Consumer<NumberPressed> pressed;

    /** @param pressed told when a number of a row is pressed */
    RankingPanel(Units units, Consumer<NumberPressed> pressed) {
        super("ranking");
        this.pressed = pressed;
        this.units = units;
    }

    /** @param board the last published one, against which a change of rank is told */
    void show(Screen screen, Optional<Board> board) {
        clearActions();
        Amounts amounts = Amounts.of(screen.indicator());
        RankingRows rows = RankingRows.of(screen, board);
        Finding.Press press = (anchor, derived) -> pressed.accept(NumberPressed.of(anchor, screen, derived));
        finding(Findings.ranking(rows.rows().stream()
                .map(row -> new Findings.Ranked(row.unit().shortName(Texts.locale()), row.figure(), row.blank())).toList(), amounts), press);
        caption(without(rows, press));
        action(total(screen, rows, amounts, press));
        RankingTable table = new RankingTable(screen, rows, board, units, pressed);
        getStyle().set("--rows", String.valueOf(rows.rows().size()));
        Div scroller = new Div(table);
        scroller.addClassName("ranking-scroller");
        List<Component> content = new ArrayList<>(List.of(scroller));
        remainder(screen, rows, amounts).ifPresent(content::add);
        body(content.toArray(Component[]::new));
        String title = Texts.text(KEY + "table", screen.unit().shortName(Texts.locale()), screen.indicator().shortName(Texts.locale()));
        table(title, table::data, Csv.name(title, screen));
    }

    /** That some have no target, where others have. */
    private static Component[] without(RankingRows rows, Finding.Press press) {
        long none = rows.rows().stream().filter(row -> row.figure().task() != TaskState.SET).count();
        if (none == 0 || none == rows.rows().size()) {
            return new Component[0];
        }
        return Finding.of(KEY + "without", Finding.Number.of(none, String.valueOf(none)).as(Derived.UNSET)).components(press);
    }

    private static Component total(Screen screen, RankingRows rows, Amounts amounts, Finding.Press press) {
        RankingRows.Total sum = rows.total(screen);
        Derived how = screen.address().filter(RankingRows.TRACK).isPresent() ? Derived.GROUP : null;
        Span total = new Span(new Text(Texts.text(KEY + "total") + " "));
        total.add(sum.blank() ? new Component[] {new Span(Formats.NONE)}
                : Finding.of("dashboard-figure.plain", Finding.Number.of(sum.actual(), amounts.shown(sum.actual())).as(how)).components(press));
        sum.target().ifPresent(t -> total.add(new Text(" / "), amounts.targetFigure(t)));
        total.addClassName("ranking-total");
        return total;
    }

    /** Why the parts do not add to the whole, in one line that adds up. */
    private Optional<Component> remainder(Screen screen, RankingRows rows, Amounts amounts) {
        if (rows.remainder().isZero()) {
            return Optional.empty();
        }
        Paragraph line = new Paragraph(new Text(Texts.text(KEY + "parts") + " "), of(screen, amounts.figure(rows.sum())));
        for (RankingRows.Line part : RankingRows.Line.values()) {
            if (rows.exact(part).signum() != 0) {
                line.add(BurnUpPanel.separator(), new Text(Texts.text(KEY + "line." + part.word()) + " "),
                        of(screen, new FigureData(rows.exact(part), rows.shown(part))));
            }
        }
        line.add(BurnUpPanel.separator(), new Text(screen.unit().shortName(Texts.locale()) + " "), of(screen, amounts.figure(screen.figure().actual())));
        line.addClassName("ranking-remainder");
        return Optional.of(line);
    }

    /** A number of that line opens what the whole is made of. */
    private Component of(Screen screen, Component figure) {
        NativeButton number = new PressButton(anchor ->
                pressed.accept(new NumberPressed(anchor, screen.indicator(), screen.unit().code(), screen.period().period())));
        number.addClassNames("number-button", "beside-number");
        number.add(figure);
        number.getElement().setAttribute("aria-haspopup", "dialog");
        return number;
    }
}
