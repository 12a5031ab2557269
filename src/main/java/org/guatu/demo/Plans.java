package org.guatu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Plans of the year by month for the projects with money; those of a unit add to the unit's target. */
final class Plans {

    private static final long[] FIRST_HALF = {3, 3, 6, 7, 8, 9};
    private static final long[] SECOND_HALF = {8, 7, 6, 6, 5, 4};

    private Plans() {
    }

    static void make(Map<DemoUnit, List<ProjectDraft>> projects, List<ReceiptDraft> entries) {
        projects.forEach((unit, drafts) -> {
            List<ProjectDraft> funded = drafts.stream().filter(draft -> draft.funded).toList();
            if (unit != DemoUnit.GUANXIAN) {
                years(unit, funded, entries);
            }
            for (ProjectDraft draft : funded) {
                if (draft.plan == null) {
                    draft.plan = months(draft, unit == DemoUnit.GUANXIAN ? 50 : new Dice("plan " + draft.code).between(48, 52));
                }
            }
        });
    }

    /** Larger plans where more has come, with some luck: so some projects are ahead of their plan and some behind. */
    private static void years(DemoUnit unit, List<ProjectDraft> funded, List<ReceiptDraft> entries) {
        long left = unit.target;
        List<ProjectDraft> open = new ArrayList<>();
        for (ProjectDraft draft : funded) {
            long got = got(draft, entries);
            if (draft.name.equals(CityProjects.ALUMINIUM)) {
                draft.planOfYear = 80_000;
            } else if (draft.name.equals(CityProjects.COPPER)) {
                // 8,200 submitted are 1.3 times what the plan has left
                draft.planOfYear = got + 6300;
            } else {
                open.add(draft);
            }
            left -= draft.planOfYear;
        }
        Dice dice = new Dice("plans " + unit.prefix);
        long[] weights = open.stream().mapToLong(draft -> got(draft, entries) * dice.between(65, 145)).toArray();
        long[] years = Spread.byWeight(left, weights, 100);
        for (int i = 0; i < years.length; i++) {
            open.get(i).planOfYear = years[i];
        }
        for (ProjectDraft draft : funded) {
            raise(draft, new Dice("investment " + draft.code), got(draft, entries));
        }
    }

    private static long got(ProjectDraft draft, List<ReceiptDraft> entries) {
        return entries.stream().filter(entry -> entry.project == draft && entry.isRecognised()).mapToLong(entry -> entry.wan).sum();
    }

    /** No project plans or gets more than it costs. */
    private static void raise(ProjectDraft draft, Dice dice, long got) {
        long needed = Math.max(draft.planOfYear, got);
        long floor = draft.name.equals(CityProjects.ALUMINIUM) ? 300_000 : needed * dice.between(115, 260) / 100;
        if (draft.investment < floor) {
            draft.investment = (floor + 999) / 1000 * 1000;
            if (draft.investment >= 100_000) {
                draft.keyLevel = draft.investment >= 250_000 ? "PROVINCE" : "CITY";
                draft.leader = "市领导" + draft.leader.charAt(draft.leader.length() - 1);
            }
        }
    }

    private static long[] months(ProjectDraft draft, int firstHalfPercent) {
        long first = draft.planOfYear * firstHalfPercent / 100 / 10 * 10;
        long[] plan = Arrays.copyOf(Spread.byWeight(first, FIRST_HALF, 10), 12);
        System.arraycopy(Spread.byWeight(draft.planOfYear - first, SECOND_HALF, 10), 0, plan, 6, 6);
        return plan;
    }
}
