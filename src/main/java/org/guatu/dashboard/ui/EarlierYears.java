package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.guatu.dashboard.Screen;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.PublishedFigure;
import org.guatu.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What has to be said of a year before targets were kept here: its register is not complete, so that its figures must not be taken for those of the
 * year. What was published of it is told with its source.
 */
@Component
class EarlierYears {

    private static final String YEAR = "year";

    private final Indicators indicators;

    EarlierYears(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Sentences for the reader above the screen: those of the screen itself and, of such a year, what it is worth. */
    List<String> above(Screen screen) {
        List<String> said = new ArrayList<>(screen.unknown());
        int year = screen.standing().year();
        boolean kept = screen.standing().periods().stream().anyMatch(named -> screen.standing().hasTargets(named.period()));
        List<PublishedFigure> published = indicators.published(screen.unit().code(), year).stream()
                .filter(figure -> figure.year().equals(String.valueOf(year)) && figure.period().equals(YEAR)).toList();
        if (!kept && (year < screen.asOf().date().getYear() || !published.isEmpty())) {
            said.add(sentence(published, String.valueOf(year)));
        }
        return said;
    }

    private static String sentence(List<PublishedFigure> published, String year) {
        if (published.isEmpty()) {
            return Texts.text("dashboard.year.incomplete", year);
        }
        return Texts.text("dashboard.year.published", year, published.stream()
                .map(figure -> Texts.text("dashboard.year.figure", TargetList.metric(figure), figure.amount(), TargetList.measure(figure)))
                .collect(Collectors.joining(Texts.text("dashboard.card.list-separator"))), published.stream().map(TargetList::source).distinct()
                .collect(Collectors.joining(Texts.text("shell.list-separator"))));
    }
}
