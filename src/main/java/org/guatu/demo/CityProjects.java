package org.guatu.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All projects of the city: who starts when, who gets money, which thirty are key projects. */
final class CityProjects {

    static final String ALUMINIUM = "高端铝精深产业园一期";
    static final String BEARING_BASE = "高端轴承生产基地";
    static final String PRECISE_BEARING = "精密轴承二期";
    static final String COPPER = "铜基新材料";
    static final String READY_MEALS = "预制菜产业园";
    static final String EJIAO = "阿胶健康产业园";
    static final String SOLAR_GLASS = "太阳能玻璃一线";
    static final String MEDICAL = "医疗器械产业园";

    /** Starts of the city by month less those of 冠县, which are 1, 0, 3, 2, 1, 2. */
    private static final long[] STARTS = {12 - 1, 10, 38 - 3, 24 - 2, 27 - 1, 35 - 2};
    /** Months in which key projects started; with 冠县's one of March they are 0, 1, 6, 3, 3, 4. */
    private static final Map<DemoUnit, int[]> KEY_MONTHS = keyMonths();

    private final Names names = new Names();
    private final Map<DemoUnit, List<ProjectDraft>> byUnit = new EnumMap<>(DemoUnit.class);

    private record Special(DemoUnit unit, String name, Chain chain) {
    }

    private static final List<Special> SPECIALS = List.of(
            new Special(DemoUnit.LINQING, BEARING_BASE, Chain.BEARING), new Special(DemoUnit.LINQING, PRECISE_BEARING, Chain.BEARING),
            new Special(DemoUnit.YANGGU, COPPER, Chain.METAL), new Special(DemoUnit.SHENXIAN, READY_MEALS, Chain.FOOD),
            new Special(DemoUnit.DONGE, EJIAO, Chain.PHARMA), new Special(DemoUnit.JINGKAI, SOLAR_GLASS, Chain.ENERGY),
            new Special(DemoUnit.GAOXIN, MEDICAL, Chain.PHARMA));

    private CityProjects() {
    }

    static Map<DemoUnit, List<ProjectDraft>> make() {
        CityProjects city = new CityProjects();
        city.names.take(ALUMINIUM);
        SPECIALS.forEach(special -> city.names.take(special.name()));
        city.byUnit.put(DemoUnit.GUANXIAN, GuanxianProjects.make(city.names));
        DemoUnit[] others = DemoUnit.spreadOnes();
        long[] rows = java.util.Arrays.stream(others).mapToLong(unit -> unit.starts).toArray();
        long[][] starts = Spread.table(rows, STARTS, 30, new Dice("starts"));
        for (int i = 0; i < others.length; i++) {
            List<ProjectDraft> drafts = new UnitProjects(others[i], city.names).make(starts[i]);
            city.byUnit.put(others[i], drafts);
            city.listKeyProjects(others[i], drafts);
            city.chooseFunded(others[i], drafts);
        }
        city.number();
        return city.byUnit;
    }

    private void listKeyProjects(DemoUnit unit, List<ProjectDraft> drafts) {
        for (int month : KEY_MONTHS.getOrDefault(unit, new int[0])) {
            ProjectDraft key = drafts.stream().filter(draft -> draft.startedThisYear() && draft.on(StageName.STARTED).getMonthValue() == month
                            && draft.investment >= 10_000 && !draft.listed)
                    .max(Comparator.comparingLong(draft -> draft.investment))
                    .orElseThrow(() -> new IllegalStateException(unit + " starts nothing in month " + month));
            key.listed = true;
            if (unit == DemoUnit.CHIPING && month == 2) {
                name(key, ALUMINIUM, Chain.METAL);
                key.funded = true;
            }
        }
        drafts.stream().filter(draft -> !draft.reached(StageName.STARTED) && draft.reached(StageName.SIGNED) && draft.sideState == null)
                .sorted(Comparator.comparingLong((ProjectDraft draft) -> -draft.investment))
                .limit(unit.keyProjects() - unit.keyStarts).forEach(draft -> draft.listed = true);
    }

    /** The funded ones are spread evenly from those in production to those just landed; the named ones weigh most. */
    private void chooseFunded(DemoUnit unit, List<ProjectDraft> drafts) {
        List<ProjectDraft> fit = drafts.stream().filter(draft -> draft.reached(StageName.LANDED) && draft.investment >= 10_000
                && draft.sideState == null && !draft.funded && draft.signedBefore(4)).toList();
        int count = unit.moneyProjects - (unit == DemoUnit.CHIPING ? 1 : 0);
        List<ProjectDraft> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(fit.get(i * fit.size() / count));
        }
        Dice dice = new Dice("weights " + unit.prefix);
        List<Special> specials = SPECIALS.stream().filter(special -> special.unit() == unit).toList();
        for (int i = 0; i < specials.size(); i++) {
            name(chosen.get(chosen.size() / 3 + i), specials.get(i).name(), specials.get(i).chain());
        }
        List<ProjectDraft> left = new ArrayList<>(chosen);
        left.removeIf(draft -> specials.stream().anyMatch(special -> special.name().equals(draft.name)));
        List<ProjectDraft> order = new ArrayList<>(chosen);
        order.removeAll(left);
        while (!left.isEmpty()) {
            order.add(left.remove(dice.next(left.size())));
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).funded = true;
            order.get(i).weight = 10_000 / (i + 4);
        }
    }

    private static void name(ProjectDraft draft, String name, Chain chain) {
        draft.name = name;
        draft.chain = chain;
        draft.role = "EXTEND";
    }

    private void number() {
        long id = DemoData.FIRST_ID;
        for (DemoUnit unit : DemoUnit.values()) {
            int number = 0;
            for (ProjectDraft draft : byUnit.get(unit)) {
                number++;
                draft.id = id++;
                if (draft.code == null) {
                    draft.code = String.format(Locale.ROOT, "%s-%03d", unit.prefix, number);
                }
            }
        }
    }

    private static Map<DemoUnit, int[]> keyMonths() {
        Map<DemoUnit, int[]> months = new EnumMap<>(DemoUnit.class);
        months.put(DemoUnit.DONGCHANGFU, new int[] {3, 4, 6});
        months.put(DemoUnit.CHIPING, new int[] {2, 3, 6});
        months.put(DemoUnit.LINQING, new int[] {3, 5, 6});
        months.put(DemoUnit.YANGGU, new int[] {4});
        months.put(DemoUnit.SHENXIAN, new int[] {5});
        months.put(DemoUnit.DONGE, new int[] {3});
        months.put(DemoUnit.GAOTANG, new int[] {6});
        months.put(DemoUnit.JINGKAI, new int[] {3, 5});
        months.put(DemoUnit.GAOXIN, new int[] {4});
        return months;
    }
}
