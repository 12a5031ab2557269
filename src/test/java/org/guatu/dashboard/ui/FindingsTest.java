package org.guatu.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Exact;
import org.guatu.indicator.LightRules;
import org.guatu.indicator.Measure;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PaceCurve;
import org.guatu.progress.Bridge;
import org.guatu.progress.Figure;
import org.guatu.progress.Forecast;
import org.guatu.progress.LastYear;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;

/** The sentences above the charts: each says what the figures hold and no more. */
class FindingsTest {

    private static final Amounts YI = new Amounts(Measure.YUAN);
    private static final Amounts ITEMS = new Amounts(Measure.ITEMS);
    private static final AsOf END_OF_JUNE = AsOf.of(2024, 6, 30);
    private static final Period YEAR = Period.year(2024);
    private static final List<BigDecimal> MONTHS = yi("28.6", "24.9", "56.6", "41.2", "40.6", "46.5");
    private static final LastYear LAST_YEAR = new LastYear(yi("24.1", "47.3", "101.8", "141.2", "183.6", "230.57", "267.9", "306.2", "357.4", "391.5",
            "428.6", "471"), true);

    @Test
    void the_city_will_miss_its_target_and_the_sentence_adds_up() {
        assertThat(burnUp(city(), MONTHS, LAST_YEAR)).isEqualTo("按现在的节奏，年底预计 487.0 亿元，比目标少 13.0 亿元");
        assertThat(need(city(), MONTHS, LAST_YEAR)).contains("余下 6 个月每月需 43.60，近三月月均 42.77");
    }

    @Test
    void a_forecast_above_the_target_says_by_how_much() {
        assertThat(burnUp(figure("238.40", "450"), MONTHS, LAST_YEAR)).isEqualTo("按现在的节奏，年底预计 487.0 亿元，比目标多 37.0 亿元");
    }

    @Test
    void the_difference_is_told_in_the_decimals_of_the_target() {
        assertThat(burnUp(figure("238.40", "500.25"), MONTHS, LAST_YEAR)).isEqualTo("按现在的节奏，年底预计 486.99 亿元，比目标少 13.26 亿元");
    }

    @Test
    void projects_are_forecast_whole() {
        Figure figure = Figure.of(new BigDecimal("146"), new BigDecimal("300"), YEAR, END_OF_JUNE);
        List<BigDecimal> months = Stream.of("12", "10", "38", "24", "27", "35").map(BigDecimal::new).toList();
        Forecast forecast = Forecast.of(figure, months, Optional.empty(), Optional.empty());
        assertThat(Findings.burnUp(figure, forecast, ITEMS, false).text(Texts.CHINESE)).isEqualTo("按现在的节奏，年底预计 305 个，比目标多 5 个");
    }

    @Test
    void counts_are_told_whole_and_less_than_one_in_words() {
        assertThat(ITEMS.signed(Exact.of(new BigDecimal("-0.1")))).as("a sign is never lost").isEqualTo("−0.1");
        assertThat(ITEMS.lacking(Exact.of(new BigDecimal("0.5")))).isEqualTo("不足1");
        assertThat(ITEMS.signed(Exact.of(new BigDecimal("-4.2")))).isEqualTo("−4");
        assertThat(ITEMS.signed(Exact.ZERO)).isEqualTo("0");
        assertThat(ITEMS.lacking(Exact.of(2))).isEqualTo("2");
    }

    @Test
    void when_less_than_a_week_is_left_the_rest_is_told_and_no_rate_beyond_it() {
        Period campaign = Period.campaign("2024-C", java.time.LocalDate.of(2024, 4, 1), java.time.LocalDate.of(2024, 7, 2));
        Figure figure = Figure.of(amount("3"), Optional.of(amount("3.11")), Operator.GE, campaign, END_OF_JUNE, PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
        assertThat(Findings.need(figure, Forecast.of(figure, List.of(), Optional.empty(), Optional.empty()), YI).orElseThrow().text(Texts.CHINESE))
                .isEqualTo("余下 2 天内还需 0.11");
        Figure month = Figure.of(amount("3"), Optional.of(amount("3.11")), Operator.GE, YEAR, AsOf.of(2024, 12, 20), PaceCurve.EQUAL_MONTHS, LightRules.STANDARD);
        assertThat(Findings.need(month, Forecast.of(month, List.of(), Optional.empty(), Optional.empty()), YI).orElseThrow().text(Texts.CHINESE))
                .isEqualTo("余下 11 天内还需 0.11");
    }

    @Test
    void one_method_alone_is_no_forecast_but_the_need_is_told() {
        Figure figure = figure("14.62", "36");
        assertThat(burnUp(figure, List.of(), null)).isEqualTo("样本不足，不作预测；余下每月需 3.56 亿元");
    }

    @Test
    void too_early_in_the_year_nothing_is_foretold() {
        Figure figure = Figure.of(amount("3"), amount("500"), YEAR, AsOf.of(2024, 1, 10));
        assertThat(burnUp(figure, yi("3"), LAST_YEAR)).startsWith("期初不作预测，每月需");
    }

    @Test
    void a_reached_target_is_told_with_what_is_above_it() {
        assertThat(burnUp(figure("503.20", "500"), MONTHS, LAST_YEAR)).isEqualTo("已完成任务 500 亿元，超出 3.20 亿元");
        assertThat(burnUp(figure("500", "500"), MONTHS, LAST_YEAR)).isEqualTo("已完成任务 500 亿元");
        assertThat(need(figure("503.20", "500"), MONTHS, LAST_YEAR).orElseThrow()).startsWith("近三月月均");
    }

    @Test
    void more_than_is_not_met_by_reaching() {
        Figure figure = Figure.of(amount("1"), Optional.of(amount("1")), Operator.GT, Period.quarter(2024, 1), AsOf.of(2024, 3, 31), PaceCurve.EQUAL_MONTHS,
                LightRules.STANDARD);
        assertThat(burnUp(figure, List.of(), null)).isEqualTo("期满未完成，只达到 1 亿元，任务要求超过");
    }

    @Test
    void a_period_that_is_over_tells_the_shortage_and_no_forecast() {
        Figure figure = Figure.of(amount("128.30"), amount("130"), Period.quarter(2024, 2), END_OF_JUNE);
        assertThat(burnUp(figure, yi("41.2", "40.6", "46.5"), null)).isEqualTo("期满未完成，缺口 1.70 亿元");
        assertThat(need(figure, yi("41.2", "40.6", "46.5"), null)).isEmpty();
    }

    @Test
    void without_a_target_only_what_is_there_is_told() {
        assertThat(burnUp(figure("0.12", null), MONTHS, null)).isEqualTo("累计 0.12 亿元，没有下达任务");
    }

    @Test
    void a_carried_value_foretells_nothing() {
        assertThat(burnUp(city().notReported(), MONTHS, LAST_YEAR)).isEqualTo("上月未报，沿用累计 238.40 亿元，不作预测");
    }

    @Test
    void where_nothing_was_ever_entered_no_number_is_told() {
        Figure figure = figure("0", "500").notReported();
        Forecast forecast = Forecast.of(figure, List.of(), Optional.empty(), Optional.empty());
        assertThat(Findings.burnUp(figure, forecast, YI, true).text(Texts.CHINESE)).isEqualTo("还没有填报，说不出进度");
    }

    @Test
    void a_campaign_needs_by_the_week() {
        Period campaign = Period.campaign("2024-C100", java.time.LocalDate.of(2024, 5, 1), java.time.LocalDate.of(2024, 8, 8));
        Figure figure = Figure.of(amount("60"), amount("100"), campaign, END_OF_JUNE);
        assertThat(need(figure, List.of(), null)).contains("余下 39 天每周需 7.18");
    }

    @Test
    void who_is_behind_and_who_most_of_all() {
        assertThat(ranking(units())).isEqualTo("6 个单位欠序时 16.27 亿元，冠县一家占 38%");
    }

    @Test
    void one_unit_behind_is_named() {
        assertThat(ranking(List.of(unit("冠县", "14.82", "42"), unit("经开区", "21.90", "40")))).isEqualTo("只有冠县欠序时，差 6.18 亿元");
    }

    @Test
    void nobody_behind_all_done_and_nobody_asked_are_three_findings() {
        assertThat(ranking(List.of(unit("甲", "21", "40"), unit("乙", "11", "22")))).isEqualTo("2 个单位全部达到序时");
        assertThat(ranking(List.of(unit("甲", "41", "40"), unit("乙", "22", "22")))).isEqualTo("2 个单位全部完成");
        assertThat(ranking(List.of(unit("甲", "41", null), unit("乙", "22", null)))).isEqualTo("下级单位都没有下达任务");
    }

    @Test
    void those_without_a_target_are_not_counted_as_on_pace() {
        assertThat(ranking(List.of(unit("甲", "21", "40"), unit("乙", "11", null)))).isEqualTo("1 个单位全部达到序时");
    }

    @Test
    void nobody_is_behind_by_what_was_never_entered() {
        Figure blank = figure("0", "100").notReported();
        assertThat(ranking(List.of(new Findings.Ranked("甲", blank, true), unit("乙", "22", null)))).isEqualTo("1 个单位有任务，都还没有填报");
        assertThat(ranking(List.of(new Findings.Ranked("甲", blank, true), unit("冠县", "14.82", "42")))).isEqualTo("只有冠县欠序时，差 6.18 亿元");
    }

    @Test
    void after_the_period_who_missed_it_is_told() {
        Period quarter = Period.quarter(2024, 2);
        List<Findings.Ranked> units = List.of(
                new Findings.Ranked("甲", Figure.of(amount("9"), amount("10"), quarter, END_OF_JUNE), false),
                new Findings.Ranked("乙", Figure.of(amount("7"), amount("10"), quarter, END_OF_JUNE), false));
        assertThat(ranking(units)).isEqualTo("2 个单位期满未完成，共缺 4.00 亿元，乙一家占 75%");
    }

    @Test
    void the_week_and_a_longer_while_are_told_apart() {
        assertThat(Findings.bridge(bridge(AsOf.of(2024, 6, 24)), YI).text(Texts.CHINESE)).isEqualTo("本周变化 +9.24 亿元");
        assertThat(Findings.bridge(bridge(AsOf.of(2024, 5, 24)), YI).text(Texts.CHINESE)).isEqualTo("上次调度以来 +9.24 亿元");
        assertThat(Findings.bridgeCaption(bridge(AsOf.of(2024, 6, 24)), YI).getFirst().text(Texts.CHINESE))
                .isEqualTo("上次调度 06-24 → 截至 06-30，共 49 笔");
    }

    @Test
    void nothing_changed_is_said() {
        Bridge still = new Bridge(AsOf.of(2024, 6, 24), amount("5"), END_OF_JUNE, amount("5"), List.of(), Optional.empty());
        assertThat(Findings.bridge(still, YI).text(Texts.CHINESE)).isEqualTo("本周没有变化");
    }

    @Test
    void a_revised_target_stands_apart_from_the_money() {
        Bridge revised = new Bridge(AsOf.of(2024, 6, 24), amount("5"), END_OF_JUNE, amount("5"), List.of(), Optional.of(amount("-20")));
        assertThat(Findings.bridgeCaption(revised, YI)).extracting(part -> part.text(Texts.CHINESE)).contains("，任务调整 −20.00 亿元");
    }

    private static Bridge bridge(AsOf from) {
        return Bridge.of(from, amount("229.16"), END_OF_JUNE, amount("238.40"), List.of(
                new Bridge.Term(Bridge.Kind.NEW, amount("9.87"), 38), new Bridge.Term(Bridge.Kind.LATE_RECOGNITION, amount("1.45"), 5),
                new Bridge.Term(Bridge.Kind.CORRECTION, amount("-0.48"), 3), new Bridge.Term(Bridge.Kind.REDUCTION, amount("-0.60"), 2),
                new Bridge.Term(Bridge.Kind.WITHDRAWAL, amount("-1.00"), 1)), Optional.empty());
    }

    private static String burnUp(Figure figure, List<BigDecimal> months, LastYear lastYear) {
        Forecast forecast = Forecast.of(figure, months, Optional.ofNullable(lastYear), Optional.empty());
        return Findings.burnUp(figure, forecast, YI, false).text(Texts.CHINESE);
    }

    private static Optional<String> need(Figure figure, List<BigDecimal> months, LastYear lastYear) {
        Forecast forecast = Forecast.of(figure, months, Optional.ofNullable(lastYear), Optional.empty());
        return Findings.need(figure, forecast, YI).map(finding -> finding.text(Texts.CHINESE));
    }

    private static String ranking(List<Findings.Ranked> units) {
        return Findings.ranking(units, YI).text(Texts.CHINESE);
    }

    private static List<Findings.Ranked> units() {
        List<Findings.Ranked> units = new ArrayList<>();
        String[][] all = {{"东昌府区", "36.14", "72"}, {"茌平区", "40.44", "78"}, {"临清市", "31.43", "62"}, {"阳谷县", "22.95", "50"}, {"莘县", "19.85", "44"},
                {"东阿县", "14.62", "36"}, {"冠县", "14.82", "42"}, {"高唐县", "20.03", "42"}, {"经开区", "21.90", "40"}, {"高新区", "11.76", "22"}, {"度假区", "4.46", "12"}};
        for (String[] unit : all) {
            units.add(unit(unit[0], unit[1], unit[2]));
        }
        return units;
    }

    private static Findings.Ranked unit(String name, String actual, String target) {
        return new Findings.Ranked(name, figure(actual, target), false);
    }

    private static Figure city() {
        return figure("238.40", "500");
    }

    private static Figure figure(String actual, String target) {
        return Figure.of(amount(actual), target == null ? null : amount(target), YEAR, END_OF_JUNE);
    }

    private static List<BigDecimal> yi(String... numbers) {
        return Stream.of(numbers).map(FindingsTest::amount).toList();
    }

    /** 亿元 in yuan, as it is stored. */
    private static BigDecimal amount(String yi) {
        return new BigDecimal(yi).movePointRight(8).setScale(2);
    }
}
