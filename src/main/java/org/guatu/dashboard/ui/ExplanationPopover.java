package org.guatu.dashboard.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.access.AccessGuard;
import org.guatu.access.Subject;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Target;
import org.guatu.indicator.Targets;
import org.guatu.ledger.Ledger;
import org.guatu.live.Redraw;
import org.guatu.progress.Explanation;
import org.guatu.progress.Figure;
import org.guatu.progress.LastYear;
import org.guatu.progress.Progress;
import org.guatu.progress.YearOnYear;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState.Explained;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.beans.factory.ObjectProvider;

/** Opens the explanation of a pressed number, one at a time in a window, and keeps it in the address: copied elsewhere it opens there too. */
@org.springframework.stereotype.Component
class ExplanationPopover implements ExplanationOpener {

    /** Among what was published stand targets too; they are no figures of an earlier year. */
    private static final String TARGET = "target";

    private final AccessGuard guard;
    private final Derivations derivations;
    private final Progress progress;
    private final Indicators indicators;
    private final Targets targets;
    private final Units units;
    private final Ledger ledger;
    private final HistoryLinks histories;
    private final ObjectProvider<DecisionOpener> decisions;

    ExplanationPopover(AccessGuard guard, Derivations derivations, Progress progress, Indicators indicators, Targets targets, Units units, Ledger ledger,
                       HistoryLinks histories, ObjectProvider<DecisionOpener> decisions) {
        this.guard = guard;
        this.derivations = derivations;
        this.progress = progress;
        this.indicators = indicators;
        this.targets = targets;
        this.units = units;
        this.ledger = ledger;
        this.histories = histories;
        this.decisions = decisions;
    }

    @Override
    public void open(Screen screen, NumberPressed pressed) {
        Explained explained = new Explained(pressed.indicator().code(), pressed.unit(), pressed.period().code(), pressed.part());
        if (show(pressed.anchor(), screen, pressed.indicator(), pressed.period(), explained)) {
            OverAddress.push("explain", explained.toString());
        }
    }

    @Override
    public void follow(Screen screen) {
        close();
        if (!(screen.address().over() instanceof Explained explained)) {
            return;
        }
        if (units.find(explained.unit()).isPresent() && !guard.maySeeTotalsOf(explained.unit())) {
            MainLayout.notice(Texts.text("dashboard-explain.not-open", units.byCode(explained.unit()).shortName(Texts.locale())));
            return;
        }
        Optional<Screen> of = holding(screen, explained.unit());
        Optional<Indicator> indicator = indicators.find(explained.indicator());
        Optional<Period> period = of.flatMap(found -> found.standing().period(explained.period())).map(named -> named.period());
        if (of.isEmpty() || indicator.isEmpty() || period.isEmpty() || !show(null, of.get(), indicator.get(), period.get(), explained)) {
            MainLayout.notice(Texts.text("shell.address.ignored", MainLayout.partOfAddress("explain")));
        }
    }

    /** The screen whose reading holds a unit: the one that is shown, or where it shows another unit, one like it. */
    private Optional<Screen> holding(Screen screen, UnitCode unit) {
        boolean here = unit.equals(screen.unit().code()) || screen.standing().children().stream().anyMatch(child -> child.code().equals(unit));
        return here ? Optional.of(screen) : units.find(unit).map(found -> new Screen(screen.address(),
                progress.standing(unit, screen.standing().year(), screen.asOf()), screen.indicator(), screen.period(), screen.header()));
    }

    @Override
    public void refresh(Screen screen) {
        if (!(ComponentUtil.getData(UI.getCurrent(), ExplanationPopover.class.getName()) instanceof Open open) || !open.dialog.isOpened()) {
            return;
        }
        holding(screen, open.explained.unit()).flatMap(of -> content(of, open.indicator, open.period, open.explained))
                .ifPresent(drawn -> Redraw.into(open.content, drawn.getChildren().toArray(Component[]::new)));
    }

    /** Whether there is such a figure to explain. */
    private boolean show(Component anchor, Screen screen, Indicator indicator, Period period, Explained explained) {
        close();
        Optional<ExplanationContent> content = content(screen, indicator, period, explained);
        content.ifPresent(drawn -> {
            OverDialog dialog = new OverDialog("explanation", drawn.title(), "explain");
            dialog.add(drawn);
            ComponentUtil.setData(UI.getCurrent(), ExplanationPopover.class.getName(), new Open(dialog, drawn, indicator, period, explained));
            dialog.openBeside(anchor);
        });
        return content.isPresent();
    }

    /** What is open in a window. */
    private record Open(OverDialog dialog, ExplanationContent content, Indicator indicator, Period period, Explained explained) {
    }

    private Optional<ExplanationContent> content(Screen screen, Indicator indicator, Period period, Explained explained) {
        UnitCode unit = explained.unit();
        Optional<Derivation> derivation = Optional.empty();
        Screen read = screen;
        if (explained.part() != null) {
            read = Derivations.day(explained.part()).filter(day -> day.isBefore(screen.asOf().date()) && period.contains(day))
                    .map(day -> derivations.through(screen, unit, day)).orElse(screen);
            derivation = derivations.of(read, indicator, unit, period, explained.part());
            if (derivation.isEmpty()) {
                return Optional.empty();
            }
        }
        Screen shown = read;
        Explanation explanation = progress.explain(shown.standing(), indicator, unit, period);
        Formulas formulas = new Formulas(explanation.figure(), Amounts.of(indicator), targets.pace(indicator.code(), unit, period));
        Categories categories = Categories.of(ledger);
        ExplanationContent content = new ExplanationContent(shown, explanation, derivation, formulas, yearOnYear(shown, indicator, unit, explanation.figure()),
                indicators.published(unit, screen.asOf().date().getYear()).stream().filter(figure -> indicator.code().equals(figure.indicatorCode()) && !figure.period().equals(TARGET)).toList(), units,
                categories, () -> new EntryTable(units, indicator, categories).table(progress.entries(indicator, unit, period, shown.asOf(), 0, Integer.MAX_VALUE),
                        explanation.total()));
        explanation.target().ifPresent(target -> content.beside(history(target, indicator, unit)));
        decide(indicator, unit, explanation.figure()).ifPresent(content::beside);
        return Optional.of(content);
    }

    /** How the task became what it is. */
    private Component history(Target target, Indicator indicator, UnitCode unit) {
        NativeButton link = new NativeButton(Texts.text("dashboard-explain.task.history"), press -> histories.open(Subject.TARGET, String.valueOf(target.id()),
                Texts.text("dashboard-explain.task.of", units.byCode(unit).shortName(Texts.locale()), indicator.shortName(Texts.locale()))));
        link.addClassName("text-button");
        return link;
    }

    /** A decision about the number, for who may decide. */
    private Optional<Component> decide(Indicator indicator, UnitCode unit, Figure figure) {
        Amounts amounts = Amounts.of(indicator);
        String name = units.byCode(unit).shortName(Texts.locale());
        String about = figure.againstPace().map(against -> Texts.text("decide.about-number", name, indicator.shortName(Texts.locale()), amounts.signed(against), amounts.unit(amounts.signed(against))))
                .orElseGet(() -> Texts.text("decide.about", name, indicator.shortName(Texts.locale())));
        return decisions.stream().flatMap(opener -> opener.button(new DecisionSubject.OnFigure(indicator.code(), unit), about).stream()).findFirst();
    }

    private static void close() {
        if (ComponentUtil.getData(UI.getCurrent(), ExplanationPopover.class.getName()) instanceof Open open) {
            open.dialog.closeWithAddress();
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
