package org.guatu.dashboard.ui;

import java.math.BigDecimal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.IndicatorKind;
import org.guatu.progress.Bridge;
import org.guatu.progress.Progress;
import org.guatu.progress.Standing;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.unit.UnitCode;

/**
 * The lists of entries a screen's number opens into. Each brings its sum as the database reckons it over all rows, beside the number it must be:
 * the two are compared in front of everybody.
 */
final class EntryLists {

    private final Progress progress;
    private final Screen screen;
    private final EntryTable words;
    private final Indicator indicator;
    private final UnitCode unit;
    private final Period period;
    private final AsOf asOf;

    EntryLists(Progress progress, Screen screen, EntryTable words) {
        this.progress = progress;
        this.screen = screen;
        this.words = words;
        this.indicator = screen.indicator();
        this.unit = screen.unit().code();
        this.period = screen.period().period();
        this.asOf = screen.asOf();
    }

    /**
     * One list.
     *
     * @param sum   of all its rows
     * @param pages reads its rows
     * @param said  its sum in words, and whether it is the number it belongs to
     * @param none  what is said when it is empty
     */
    record EntryList(int rows, BigDecimal sum, EntryGrid.Pages pages, Component said, String none) {

        /** All of it, as it is carried away. */
        DataTable table(EntryTable words) {
            return words.table(pages.page(0, Integer.MAX_VALUE), sum);
        }
    }

    /** What makes the screen's number. */
    EntryList recognised() {
        Progress.Opened opened = progress.opened(indicator, unit, period, asOf);
        String agrees = indicator.kind() == IndicatorKind.VISIT_COUNT ? "agrees-firms" : "agrees";
        return new EntryList(opened.entries(), opened.quantity(), (offset, limit) -> progress.entries(indicator, unit, period, asOf, offset, limit),
                said(opened, screen.figure().actual(), agrees), "none");
    }

    /** What waits for recognition beside it. */
    EntryList waiting() {
        Standing.Waiting waiting = screen.standing().waiting(indicator, unit, period);
        Div said = new Div(new Span(Finding.of("dashboard-explain.entries.sum-waiting", count(waiting.receipts()), number(waiting.amount()),
                words.amounts().unit()).components()));
        said.addClassName("entries-sum");
        return new EntryList(waiting.receipts(), waiting.amount(), (offset, limit) -> progress.waiting(indicator, unit, period, asOf, offset, limit), said,
                "none-waiting");
    }

    /** What makes a term of the bridge to the screen's number. */
    EntryList term(BridgeTerm term) {
        Progress.Opened opened = progress.openedTerm(indicator, unit, period, term.since(), asOf, term.kind());
        BigDecimal amount = progress.bridge(screen.standing(), indicator, period, term.since()).terms().stream()
                .filter(t -> t.kind() == term.kind()).map(Bridge.Term::amount).findFirst().orElse(BigDecimal.ZERO);
        return new EntryList(opened.entries(), opened.quantity(),
                (offset, limit) -> progress.entriesOfTerm(indicator, unit, period, term.since(), asOf, term.kind(), offset, limit),
                said(opened, amount, "agrees"), "none");
    }

    private Component said(Progress.Opened opened, BigDecimal number, String agreed) {
        boolean agrees = opened.quantity().compareTo(number) == 0;
        Span entries = new Span(Finding.of("dashboard-explain.entries.sum", count(opened.entries()), number(opened.quantity()), words.amounts().unit(number(opened.quantity()))).components());
        Span said = new Span(new Glyph(agrees ? Glyph.Form.CHECK : Glyph.Form.ALERT),
                new Span(Finding.of("dashboard-explain.entries." + (agrees ? agreed : "differs"), number(number), words.amounts().unit(number(number))).components()));
        said.addClassNames("ex-agreement", agrees ? "ex-agreement--yes" : "ex-agreement--no");
        Div line = new Div(entries, said);
        line.addClassName("entries-sum");
        return line;
    }

    private static Finding.Number count(int number) {
        return Finding.Number.of(number, Formats.count(number));
    }

    private Finding.Number number(BigDecimal amount) {
        return Finding.Number.of(amount, words.amounts().shown(amount));
    }
}
