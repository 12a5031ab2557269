package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.guatu.access.AccessGuard;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.live.Round;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Lets screens follow what they show, and says in words what has moved: «+1.86 亿元 临清市». */
@Component
public class ScreenNews {

    private static final int TOLD = 3;

    private final LiveScreens live;
    private final Indicators indicators;
    private final Units units;
    private final AccessGuard guard;
    private final FactWords facts;

    ScreenNews(LiveScreens live, Indicators indicators, Units units, AccessGuard guard, FactWords facts) {
        this.live = live;
        this.indicators = indicators;
        this.units = units;
        this.guard = guard;
        this.facts = facts;
    }

    /**
     * Lets a screen follow its topics while it is open.
     *
     * @param refresh brings the screen up to date; what moved is said afterwards
     */
    void follow(com.vaadin.flow.component.Component screen, Supplier<Set<String>> topics, Runnable refresh) {
        live.follow(screen, topics, news -> {
            refresh.run();
            Round.share(List.of(ScreenNews.class, news, guard.sight(), Texts.locale()), () -> words(news, false)).ifPresent(MainLayout::tell);
        });
    }

    /**
     * The largest changes, those of a unit in an indicator taken together, then what has a name; empty when there is nothing to say.
     *
     * @param aloud whether a room reads it: on a wall
     */
    public Optional<String> words(News news, boolean aloud) {
        Map<List<String>, BigDecimal> sums = new LinkedHashMap<>();
        news.changes().forEach(change -> sums.merge(List.of(change.indicator(), change.unit()), change.quantity(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        List<String> said = new ArrayList<>();
        sums.entrySet().stream().limit(TOLD).forEach(sum -> said.add(words(sum.getKey().getFirst(), sum.getKey().getLast(), sum.getValue())));
        if (sums.size() > TOLD) {
            said.add(said.removeLast() + " " + Texts.text("live.more", String.valueOf(sums.size())));
        }
        said.addAll(facts.words(news.facts(), aloud));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(Texts.text("live.separator"), said));
    }

    private String words(String code, String unit, BigDecimal quantity) {
        Indicator indicator = indicators.find(code).orElseThrow();
        Amounts amounts = Amounts.of(indicator);
        String name = units.find(UnitCode.of(unit)).map(known -> known.shortName(Texts.locale())).orElse(unit);
        return code.equals(Indicator.FUNDS) ? Texts.text("live.change", amounts.signed(quantity), amounts.unit(amounts.signed(quantity)), name)
                : Texts.text("live.change-of", amounts.signed(quantity), amounts.unit(amounts.signed(quantity)), name, indicator.shortName(Texts.locale()));
    }
}
