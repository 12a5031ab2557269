package org.guatu.dashboard.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Targets;
import org.guatu.ledger.Ledger;
import org.guatu.progress.Explanation;
import org.guatu.progress.Figure;
import org.guatu.progress.LastYear;
import org.guatu.progress.Progress;
import org.guatu.progress.YearOnYear;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState.Explained;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** Opens the explanation of a pressed number, one at a time in a window, and keeps it in the address: copied elsewhere it opens there too. */
@org.springframework.stereotype.Component
class ExplanationPopover implements ExplanationOpener {

    /** Among what was published stand targets too; they are no figures of an earlier year. */
    private static final String TARGET = "target";

    private final Progress progress;
    private final Indicators indicators;
    private final Targets targets;
    private final Units units;
    private final Ledger ledger;

    ExplanationPopover(Progress progress, Indicators indicators, Targets targets, Units units, Ledger ledger) {
        this.progress = progress;
        this.indicators = indicators;
        this.targets = targets;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public void open(Component anchor, Screen screen, Indicator indicator, UnitCode unit, Period period) {
        Explained explained = new Explained(indicator.code(), unit, period.code());
        show(anchor, screen, indicator, unit, period, explained);
        OverAddress.push("explain", explained.toString());
    }

    @Override
    public void follow(Screen screen) {
        close();
        if (screen.address().over() instanceof Explained explained) {
            Optional<Indicator> indicator = indicators.find(explained.indicator());
            Optional<Period> period = screen.standing().period(explained.period()).map(named -> named.period());
            boolean known = explained.unit().equals(screen.unit().code())
                    || screen.standing().children().stream().anyMatch(child -> child.code().equals(explained.unit()));
            if (known && indicator.isPresent() && period.isPresent()) {
                show(null, screen, indicator.get(), explained.unit(), period.get(), explained);
            } else {
                MainLayout.notice(Texts.text("shell.address.ignored", "explain"));
            }
        }
    }

    private void show(Component anchor, Screen screen, Indicator indicator, UnitCode unit, Period period, Explained explained) {
        close();
        Explanation explanation = progress.explain(screen.standing(), indicator, unit, period);
        Formulas formulas = new Formulas(explanation.figure(), Amounts.of(indicator), targets.pace(indicator.code(), unit, period));
        Categories categories = Categories.of(ledger);
        ExplanationContent content = new ExplanationContent(screen, explanation, formulas, yearOnYear(screen, indicator, unit, explanation.figure()),
                indicators.published(unit).stream().filter(figure -> indicator.code().equals(figure.indicatorCode()) && !figure.period().equals(TARGET)).toList(), units,
                categories, () -> new EntryTable(units, indicator, categories).table(progress.entries(indicator, unit, period, screen.asOf(), 0, Integer.MAX_VALUE),
                        explanation.total()));
        OverDialog dialog = new OverDialog("explanation", content.title(), "explain");
        dialog.add(content);
        ComponentUtil.setData(UI.getCurrent(), ExplanationPopover.class.getName(), dialog);
        dialog.openBeside(anchor);
    }

    private static void close() {
        if (ComponentUtil.getData(UI.getCurrent(), ExplanationPopover.class.getName()) instanceof OverDialog open) {
            open.closeWithAddress();
        }
    }

    /** What last year had by the same month end, and how this year compares; empty where last year is not known whole or the month is not over. */
    private static Optional<ExplanationContent.Before> yearOnYear(Screen screen, Indicator indicator, UnitCode unit, Figure figure) {
        AsOf asOf = figure.asOf();
        Period period = figure.period();
        boolean wholeMonths = period.kind() == Period.Kind.YEAR && period.contains(asOf.date()) && asOf.date().equals(asOf.month().lastDay());
        Optional<LastYear> lastYear = wholeMonths ? screen.standing().lastYear(indicator, unit) : Optional.empty();
        return lastYear.map(year -> {
            var before = year.cumulative().get(Month.of(period.start()).monthsUntil(asOf.month()));
            return new ExplanationContent.Before(before, YearOnYear.of(figure.actual(), "now", Optional.of(before), year.sameDefinition() ? "now" : "then"));
        });
    }
}
