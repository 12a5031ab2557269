package org.guatu.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Targets that no source names: the units' share of the city's five, quarters and the campaign. The city's own of the year are real and
 * come with the product.
 */
final class Targets {

    static final String CAMPAIGN = "2024-BR100";
    static final String FIRST_QUARTER = "2024Q1";
    static final String SECOND_QUARTER = "2024Q2";

    private final List<DemoRows.Target> made = new ArrayList<>();

    private Targets() {
    }

    static List<DemoRows.Target> make() {
        Targets targets = new Targets();
        for (DemoUnit unit : DemoUnit.values()) {
            targets.add("FUNDS", unit.code, "2024", Wan.yuan(unit.target));
            targets.add("START_1YI", unit.code, "2024", BigDecimal.valueOf(unit.startTarget));
            targets.add("KEY_START", unit.code, "2024", BigDecimal.valueOf(unit.keyTarget));
            targets.add("VISIT_FIRM", unit.code, "2024", BigDecimal.valueOf(unit.firmTarget));
            targets.add("VISIT_TOP500", unit.code, "2024", BigDecimal.valueOf(unit.top500Target));
        }
        for (String[] line : Lines.of("period_targets.csv")) {
            targets.ofPeriod(line[0], line[1], Arrays.copyOfRange(line, 2, line.length));
        }
        return targets.made;
    }

    private void ofPeriod(String indicator, String period, String[] amounts) {
        DemoUnit[] units = DemoUnit.values();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            BigDecimal amount = amounts.length == 1 ? BigDecimal.valueOf(shares(indicator, Long.parseLong(amounts[0]))[i])
                    : new BigDecimal(amounts[i]).movePointRight(8);
            if (amount.signum() > 0) {
                add(indicator, units[i].code, period, amount);
            }
            sum = sum.add(amount);
        }
        add(indicator, DemoUnit.CITY, period, sum);
    }

    private static long[] shares(String indicator, long total) {
        return Spread.byWeight(total, Arrays.stream(DemoUnit.values()).mapToLong(unit -> switch (indicator) {
            case "START_1YI" -> unit.startTarget;
            case "KEY_START" -> unit.keyTarget;
            case "VISIT_FIRM" -> unit.firmTarget;
            default -> unit.top500Target;
        }).toArray(), 1);
    }

    private void add(String indicator, String unit, String period, BigDecimal amount) {
        String part = switch (period) {
            case FIRST_QUARTER -> "-Q1";
            case SECOND_QUARTER -> "-Q2";
            case CAMPAIGN -> "-BR";
            default -> "";
        };
        String shortName = switch (indicator) {
            case "START_1YI" -> "START";
            case "KEY_START" -> "KEY";
            case "VISIT_FIRM" -> "FIRM";
            case "VISIT_TOP500" -> "TOP";
            default -> indicator;
        };
        made.add(new DemoRows.Target(DemoData.FIRST_ID + made.size(), "D-" + shortName + "-" + unit + part, indicator, unit, period,
                amount.setScale(2, RoundingMode.UNNECESSARY), "演示数据：分解任务"));
    }

    /** 百日会战: a hundred days, both ends counted. */
    static DemoRows.Period campaign() {
        return new DemoRows.Period(CAMPAIGN, "CAMPAIGN", "百日会战", "100-day campaign", LocalDate.of(2024, 3, 25), LocalDate.of(2024, 7, 2),
                DemoUnit.CITY);
    }

    /** The definition that the pictures show; the rules are those of the first version. */
    static DemoRows.Version fundsVersion() {
        return new DemoRows.Version("FUNDS", 2, "2024 版", "2024 edition", "聊招办〔2024〕3号",
                "市外投资者当年实际投入计划总投资 1 亿元及以上项目的资金，凭银行回单、验资、土地缴款、施工结算或设备发票认定；不含财政、房地产、县际资金。",
                "Money that investors from outside the city put in this year, in projects of 100 million yuan and over, recognised on bank slips, "
                        + "capital reports, land payments, work settlements or equipment invoices; without public money, real estate and money "
                        + "between counties.",
                LocalDate.of(2024, 1, 1), 2021, new BigDecimal("100000000.00"), "OUTSIDE_CITY", "OUTSIDE_CITY");
    }
}
