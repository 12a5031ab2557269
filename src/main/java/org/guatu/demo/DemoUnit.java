package org.guatu.demo;

import java.util.Arrays;

/**
 * The eleven units of 聊城市 that are ranked, with the figures of {@code demo_figures.json} and what else was settled for them. Amounts in
 * 万元. The figure of June is chosen so that the order at the end of May is that of the bulletin of May.
 */
enum DemoUnit {

    DONGCHANGFU("371502", "东昌府区", "DC", "区", 720_000, 361_400, 73_450, 19, 48, "填报01", 4, 44, 23, 4, 3, 140, 87, 14, 7,
            "LOGISTICS EQUIPMENT BEARING FOOD INFORMATION"),
    CHIPING("371503", "茌平区", "CP", "区", 780_000, 404_400, 89_300, 19, 49, "填报07", 1, 46, 24, 5, 3, 146, 90, 14, 7,
            "METAL CHEMICAL EQUIPMENT NEV METAL"),
    LINQING("371581", "临清市", "LQ", "市", 620_000, 314_300, 76_400, 15, 38, "填报03", 6, 37, 19, 4, 3, 120, 70, 12, 6,
            "BEARING TEXTILE EQUIPMENT FOOD BEARING"),
    YANGGU("371521", "阳谷县", "YG", "县", 500_000, 229_500, 43_500, 12, 31, "填报04", 7, 30, 14, 3, 1, 100, 55, 9, 4,
            "METAL INFORMATION CHEMICAL FOOD ENERGY"),
    SHENXIAN("371522", "莘县", "SX", "县", 440_000, 198_500, 36_000, 11, 28, "填报05", 9, 27, 13, 2, 1, 88, 41, 8, 3,
            "FOOD CHEMICAL TEXTILE ENERGY FOOD"),
    DONGE("371524", "东阿县", "DE", "县", 360_000, 146_200, 12_800, 9, 23, "填报06", 8, 21, 9, 2, 1, 72, 34, 6, 2,
            "PHARMA BEARING FOOD TOURISM PHARMA"),
    GUANXIAN("371525", "冠县", "GX", "县", 420_000, 148_200, 12_950, 12, 0, "填报02", 11, 26, 9, 2, 1, 84, 47, 10, 4,
            "METAL TEXTILE FOOD EQUIPMENT NEV ENERGY"),
    GAOTANG("371526", "高唐县", "GT", "县", 420_000, 200_300, 33_600, 11, 28, "填报08", 5, 25, 12, 2, 1, 84, 50, 8, 2,
            "EQUIPMENT NEV CHEMICAL FOOD PHARMA"),
    JINGKAI("371571", "经开区", "JK", "区", 400_000, 219_000, 57_800, 10, 25, "填报09", 2, 24, 13, 3, 2, 82, 55, 11, 5,
            "NEV ENERGY METAL EQUIPMENT INFORMATION"),
    GAOXIN("371572", "高新区", "GN", "区", 220_000, 117_600, 29_200, 6, 15, "填报10", 3, 13, 7, 2, 1, 54, 33, 5, 1,
            "PHARMA INFORMATION ENERGY EQUIPMENT CHEMICAL"),
    DUJIA("371573", "度假区", "DJ", "区", 120_000, 44_600, 0, 3, 8, "填报11", 10, 7, 3, 1, 0, 30, 12, 3, 0,
            "TOURISM PHARMA LOGISTICS FOOD TOURISM");

    /** The city above them. */
    static final String CITY = "371500";
    /** Money of the city by month of 2024. */
    static final long[] CITY_MONTHS = {286_000, 249_000, 566_000, 412_000, 406_000, 465_000};

    final String code;
    final String name;
    final String prefix;
    /** What its leaders are called after: 县, 区 or 市 (a county-level city still says 市). */
    final String rung;
    final long target;
    final long recognised;
    final long june;
    /** How many projects have recognised money. */
    final int moneyProjects;
    /** Recognised receipts before those of the last week, corrections apart. */
    final int plainReceipts;
    final String clerk;
    final int bulletinRank;
    final int startTarget;
    final int starts;
    /** Of the thirty; 茌平区 counts the real project that the source names first, so one more than its demonstration projects. */
    final int keyTarget;
    final int keyStarts;
    final int firmTarget;
    final int firms;
    final int top500Target;
    final int top500;
    final String[] chains;

    DemoUnit(String code, String name, String prefix, String rung, long target, long recognised, long june, int moneyProjects,
             int plainReceipts, String clerk, int bulletinRank, int startTarget, int starts, int keyTarget, int keyStarts, int firmTarget,
             int firms, int top500Target, int top500, String chains) {
        this.code = code;
        this.name = name;
        this.prefix = prefix;
        this.rung = rung;
        this.target = target;
        this.recognised = recognised;
        this.june = june;
        this.moneyProjects = moneyProjects;
        this.plainReceipts = plainReceipts;
        this.clerk = clerk;
        this.bulletinRank = bulletinRank;
        this.startTarget = startTarget;
        this.starts = starts;
        this.keyTarget = keyTarget;
        this.keyStarts = keyStarts;
        this.firmTarget = firmTarget;
        this.firms = firms;
        this.top500Target = top500Target;
        this.top500 = top500;
        this.chains = chains.split(" ");
    }

    /** How many demonstration projects of the unit are in the list of thirty. */
    int keyProjects() {
        return this == CHIPING ? keyTarget - 1 : keyTarget;
    }

    /** All but 冠县, whose figures are written out project by project. */
    static DemoUnit[] spreadOnes() {
        return Arrays.stream(values()).filter(unit -> unit != GUANXIAN).toArray(DemoUnit[]::new);
    }
}
