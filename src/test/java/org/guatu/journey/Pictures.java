package org.guatu.journey;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the pictures that the demonstration must reproduce, in yuan and pieces. */
final class Pictures {

    private static final JsonNode ALL = read();
    private static final int YI = 8;
    private static final int WAN = 4;

    private Pictures() {
    }

    /** What the cards of the city say, in their order. */
    static List<BigDecimal> cityActuals() {
        List<BigDecimal> actuals = new ArrayList<>();
        for (JsonNode indicator : ALL.get("cityIndicators")) {
            actuals.add(inYuan(indicator));
        }
        return actuals;
    }

    /** What the cards of 冠县 say, in their order. */
    static List<BigDecimal> guanxianActuals() {
        List<BigDecimal> actuals = new ArrayList<>();
        for (JsonNode indicator : ALL.get("guanxian").get("indicators")) {
            actuals.add(inYuan(indicator));
        }
        return actuals;
    }

    /** Money in place of the units below the city, by code. */
    static Map<String, BigDecimal> fundsByUnit() {
        Map<String, BigDecimal> funds = new LinkedHashMap<>();
        for (JsonNode unit : ALL.get("fundsByUnit")) {
            funds.put(unit.get("unit").asString(), yi(unit.get("recognised")));
        }
        return funds;
    }

    /** Money in place of 冠县's projects, by name. */
    static Map<String, BigDecimal> guanxianProjects() {
        Map<String, BigDecimal> funds = new LinkedHashMap<>();
        for (JsonNode project : ALL.get("guanxian").get("projects")) {
            funds.put(project.get("name").asString(), yi(project.get("recognised")));
        }
        return funds;
    }

    /** The amounts of the ledger of the one project, in their order. */
    static List<BigDecimal> ledger() {
        List<BigDecimal> amounts = new ArrayList<>();
        for (JsonNode line : ALL.get("project").get("ledger")) {
            amounts.add(line.get("amountW").decimalValue().movePointRight(WAN));
        }
        return amounts;
    }

    /** A number of the city, as it stands in the file. */
    static BigDecimal city(String name) {
        return ALL.get("city").get(name).decimalValue();
    }

    /** An amount of the city in yuan. */
    static BigDecimal cityYuan(String name) {
        return yi(ALL.get("city").get(name));
    }

    /** The terms of the bridge, in yuan and in their order. */
    static List<BigDecimal> bridge() {
        List<BigDecimal> terms = new ArrayList<>();
        for (JsonNode term : ALL.get("bridge")) {
            terms.add(yi(term.get("amount")));
        }
        return terms;
    }

    private static BigDecimal inYuan(JsonNode indicator) {
        return indicator.get("measure").asString().equals("亿元") ? yi(indicator.get("actual")) : indicator.get("actual").decimalValue();
    }

    private static BigDecimal yi(JsonNode amount) {
        return amount.decimalValue().movePointRight(YI);
    }

    private static JsonNode read() {
        try (InputStream file = Pictures.class.getResourceAsStream("/data/demo_figures.json")) {
            return JsonMapper.builder().enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
