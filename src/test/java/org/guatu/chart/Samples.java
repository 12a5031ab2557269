package org.guatu.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demonstration figures of 聊城市 and of one project as charts, for the tests of this room. */
final class Samples {

    static final BurnUp.Names NAMES = new BurnUp.Names("月份", "实际", "序时", "与序时差", "上年", "预计", "最低", "最高", "目标");
    private static final List<BigDecimal> LAST_YEAR =
            numbers("24.1", "47.3", "101.8", "141.2", "183.6", "230.57", "267.9", "306.2", "357.4", "391.5", "428.6", "471");

    private Samples() {}

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(Samples::number).toList();
    }

    static List<String> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();
    }

    static List<BurnUp.At> evenPace(String target) {
        return IntStream.rangeClosed(0, 12)
                .mapToObj(month -> new BurnUp.At(
                        BigDecimal.valueOf(month),
                        new BigDecimal(target).multiply(BigDecimal.valueOf(month)).divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP)))
                .toList();
    }

    /** 到位资金 of the city at the end of June: behind the pace. */
    static BurnUp city() {
        return burnUp(BurnUp.monthEnds(numbers("28.6", "53.5", "110.1", "151.3", "191.9", "238.4")), forecast(), Tint.WARN);
    }

    static BurnUp burnUp(List<BurnUp.At> actual, List<BurnUp.Expected> forecast, Tint status) {
        return new BurnUp(
                "按现在的节奏，年底预计 487.0 亿元，比目标少 13.0 亿元", BigDecimal.valueOf(12), BurnUp.monthTicks(months()), number("500"),
                actual, evenPace("500"), BurnUp.monthEnds(LAST_YEAR), forecast, status, NumberForm.YI, NAMES);
    }

    static List<BurnUp.Expected> forecast() {
        List<BurnUp.Expected> points = new ArrayList<>();
        String[][] rows = {
            {"238.4", "238.4", "238.4"}, {"276.1", "278", "281.2"}, {"314.5", "317.2", "324"}, {"364.8", "369.4", "371.9"},
            {"398.6", "404.9", "414.6"}, {"434.9", "443.2", "455.4"}, {"476.8", "487", "495"}};
        for (String[] row : rows) {
            points.add(new BurnUp.Expected(BigDecimal.valueOf(6L + points.size()), number(row[0]), number(row[1]), number(row[2])));
        }
        return points;
    }

    /** What changed for the city in the week before 1 July. */
    static Bridge week() {
        return new Bridge("本周变化 +9.24 亿元", new Bridge.Total("06-24", number("229.16")),
                List.of(delta("新到位", "9.87"), delta("补认定", "1.45"), delta("更正", "-0.48"), delta("核减", "-0.60"), delta("退回", "-1.00")),
                new Bridge.Total("07-01", number("238.40")), NumberForm.YI2, new Bridge.Names("项", "变化", "累计"));
    }

    static Bridge.Delta delta(String name, String amount) {
        return new Bridge.Delta(name, number(amount));
    }

    /** The project 精密镀铝锌板三期: six months below plan, June net negative with money pending. */
    static MonthPlan project() {
        List<BigDecimal> plan = numbers("0.3", "0.3", "0.6", "0.7", "0.8", "0.9", "0.8", "0.7", "0.6", "0.6", "0.5", "0.4");
        List<String> came = Arrays.asList("0.1", "0.08", "0.42", "0.36", "0.3", "-0.06", null, null, null, null, null, null);
        List<MonthPlan.Month> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(new MonthPlan.Month(months().get(i), plan.get(i), number(came.get(i)), i == 5 ? number("0.45") : null, i > 5));
        }
        return new MonthPlan("6 个月都低于计划，6 月净减 0.06", months, NumberForm.YI2, new MonthPlan.Names("月份", "已认定", "待审", "计划"));
    }
}
