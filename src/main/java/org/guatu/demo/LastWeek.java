package org.guatu.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was recognised between the review meeting of 24 June and the end of the month, unit by unit in 万元: the bridge of the pictures,
 * 38 + 5 + 3 + 2 + 1 entries and 9.87 + 1.45 − 0.48 − 0.60 − 1.00 = 9.24 亿元.
 *
 * @param fresh     amounts received in the week itself
 * @param late      amount of a late recognition, 0 for none
 * @param lateOn    the day it had been received
 * @param taken     what was taken back, 0 for none
 * @param takenKind CORRECTION, REDUCTION or WITHDRAWAL
 * @param takenOn   the day it was taken back
 */
record LastWeek(List<Long> fresh, long late, LocalDate lateOn, long taken, String takenKind, LocalDate takenOn) {

    static final Map<DemoUnit, LastWeek> OF = all();

    /** What it adds to a month of the unit's money. */
    long in(int month) {
        long sum = month == 6 ? fresh.stream().mapToLong(Long::longValue).sum() - taken : 0;
        return late > 0 && lateOn.getMonthValue() == month ? sum + late : sum;
    }

    private static Map<DemoUnit, LastWeek> all() {
        Map<DemoUnit, LastWeek> weeks = new EnumMap<>(DemoUnit.class);
        weeks.put(DemoUnit.DONGCHANGFU, of(2200, 1600, 1300, 1000, 800).late(3900, 6, 18).taken(1600, "CORRECTION", 26));
        weeks.put(DemoUnit.CHIPING, of(4600, 3400, 2700, 2100, 1700, 1300).taken(2000, "CORRECTION", 27));
        weeks.put(DemoUnit.LINQING, of(12_000, 3600, 2400, 1800, 1200).late(4200, 5, 23).taken(2800, "REDUCTION", 27));
        weeks.put(DemoUnit.YANGGU, of(3400, 2500, 1700, 1300, 900).taken(1200, "CORRECTION", 25));
        weeks.put(DemoUnit.SHENXIAN, of(2300, 1800, 1300, 900, 800).late(3400, 6, 12));
        weeks.put(DemoUnit.DONGE, of(1500, 900, 700));
        weeks.put(DemoUnit.GAOTANG, of(800, 600).late(2600, 5, 24));
        weeks.put(DemoUnit.JINGKAI, of(18_600, 1400, 900, 700).taken(10_000, "WITHDRAWAL", 26));
        weeks.put(DemoUnit.GAOXIN, of(9800).taken(3200, "REDUCTION", 26));
        weeks.put(DemoUnit.DUJIA, of().late(400, 5, 28));
        return weeks;
    }

    private static LastWeek of(long... fresh) {
        return new LastWeek(java.util.Arrays.stream(fresh).boxed().toList(), 0, null, 0, null, null);
    }

    private LastWeek late(long amount, int month, int day) {
        return new LastWeek(fresh, amount, Days.day(month, day), taken, takenKind, takenOn);
    }

    private LastWeek taken(long amount, String kind, int day) {
        return new LastWeek(fresh, late, lateOn, amount, kind, Days.day(6, day));
    }
}
