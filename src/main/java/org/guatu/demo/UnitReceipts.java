package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The recognised entries of one unit other than 冠县, so that each month adds exactly to what the unit has in it. */
final class UnitReceipts {

    /** What was taken back before the last week: month, day, amount. */
    private static final Map<DemoUnit, int[]> TAKEN_EARLIER = Map.of(DemoUnit.DONGCHANGFU, new int[] {4, 23, 500},
            DemoUnit.CHIPING, new int[] {5, 21, 1200}, DemoUnit.LINQING, new int[] {3, 27, 300}, DemoUnit.SHENXIAN, new int[] {5, 16, 400},
            DemoUnit.GAOTANG, new int[] {4, 18, 800}, DemoUnit.JINGKAI, new int[] {5, 22, 600}, DemoUnit.YANGGU, new int[] {6, 14, 700});
    private static final long[] ALUMINIUM_MONTHS = {6200, 4800, 11_000, 8400, 9600, 6000};
    private static final int WITHDRAWN_IN = 3;
    private static final long WITHDRAWN = 10_000;
    private static final long ODD = 2050;

    private final DemoUnit unit;
    private final List<ProjectDraft> projects;
    private final Dice dice;
    private final long[] got;
    private final List<ReceiptDraft> made = new ArrayList<>();

    UnitReceipts(DemoUnit unit, List<ProjectDraft> projects) {
        this.unit = unit;
        this.projects = projects.stream().filter(draft -> draft.funded && draft.weight > 0)
                .sorted(Comparator.comparingLong((ProjectDraft draft) -> -draft.weight)).toList();
        this.got = new long[this.projects.size()];
        this.dice = new Dice("receipts " + unit.prefix);
        projects.stream().filter(draft -> draft.name.equals(CityProjects.ALUMINIUM)).forEach(this::aluminium);
    }

    List<ReceiptDraft> make(long[] months) {
        LastWeek week = LastWeek.OF.get(unit);
        int[] earlier = TAKEN_EARLIER.getOrDefault(unit, new int[] {0, 0, 0});
        long[] plain = new long[months.length];
        for (int month = 1; month <= months.length; month++) {
            plain[month - 1] = months[month - 1] - week.in(month) + (earlier[0] == month ? earlier[2] : 0) - fixedIn(month);
        }
        int count = unit.plainReceipts - made.size();
        if (unit == DemoUnit.JINGKAI) {
            // the receipt that is withdrawn in the last week has to be there first, in a project that has others
            plain[WITHDRAWN_IN - 1] -= WITHDRAWN;
            count--;
            receive(1, WITHDRAWN, WITHDRAWN_IN);
        }
        for (int month = 1; month <= months.length; month++) {
            if (plain[month - 1] % 100 != 0) {
                // the half hundreds go to one project, so that its sum is whole again
                plain[month - 1] -= ODD;
                count--;
                receive(0, ODD, month);
            }
        }
        long[] counts = counts(plain, count);
        for (int month = 1; month <= months.length; month++) {
            spread(plain[month - 1], (int) counts[month - 1], month);
        }
        ofTheWeek(week);
        coverAll();
        if (earlier[0] > 0) {
            take("REDUCTION", "核减", earlier[2], Days.day(earlier[0], earlier[1]), "施工结算含已支付的预付款");
        }
        if (week.taken() > 0) {
            switch (week.takenKind()) {
                case "CORRECTION" -> take("CORRECTION", "重复列支", week.taken(), week.takenOn(), "同一回单重复列支");
                case "REDUCTION" -> take("REDUCTION", "核减", week.taken(), week.takenOn(), "设备发票含不计入的安装调试费");
                default -> take("WITHDRAWAL", "退回", week.taken(), week.takenOn(), "资金到账后转回投资方，不再计入");
            }
        }
        return made;
    }

    private long fixedIn(int month) {
        return made.stream().filter(draft -> draft.month == month).mapToLong(draft -> draft.wan).sum();
    }

    private static long[] counts(long[] plain, int count) {
        int used = (int) java.util.Arrays.stream(plain).filter(sum -> sum > 0).count();
        long[] counts = Spread.byWeight(count - used, plain, 1);
        for (int i = 0; i < plain.length; i++) {
            counts[i] += plain[i] > 0 ? 1 : 0;
        }
        return counts;
    }

    private void spread(long sum, int count, int month) {
        if (count == 0) {
            return;
        }
        long[] parts = Spread.parts(sum, count, 100, dice);
        java.util.Arrays.sort(parts);
        boolean[] used = new boolean[projects.size()];
        for (int i = parts.length - 1; i >= 0; i--) {
            int project = next(parts[i], month, used);
            used[project] = true;
            receive(project, parts[i], month);
        }
    }

    /** The project that would still have least for its weight, of those signed and not yet paid in this month. */
    private int next(long wan, int month, boolean[] used) {
        int best = -1;
        for (int i = 0; i < projects.size(); i++) {
            boolean fits = projects.get(i).signedBefore(month) && !used[i];
            if (fits && (best < 0 || (got[i] + wan) * projects.get(best).weight < (got[best] + wan) * projects.get(i).weight)) {
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
        java.util.Arrays.fill(used, false);
        for (int i = 0; i < projects.size(); i++) {
            if (projects.get(i).signedBefore(month)) {
                return next(wan, month, used);
            }
        }
        throw new IllegalStateException(unit + " has no project that could be paid in month " + month);
    }

    private void receive(int project, long wan, int month) {
        ProjectDraft draft = projects.get(project);
        got[project] += wan;
        LocalDate received = Days.openIn(month, 3, month == 6 ? 13 : month == 5 ? 22 : 28, dice);
        LocalDate latest = month == 6 ? Days.LAST_MEETING : month == 5 ? Days.BULLETIN : Days.day(month + 1, 8);
        made.add(ReceiptSteps.recognised(draft, wan, received, month, latest, dice));
    }

    private void ofTheWeek(LastWeek week) {
        boolean[] used = new boolean[projects.size()];
        for (int i = 0; i < week.fresh().size(); i++) {
            long wan = week.fresh().get(i);
            boolean named = wan >= 9000;
            int project = named ? named() : next(wan, 6, used);
            used[project] = true;
            got[project] += wan;
            made.add(named ? ReceiptSteps.named(projects.get(project), wan) : ReceiptSteps.fresh(projects.get(project), wan, dice));
        }
        if (week.late() > 0) {
            int project = next(week.late(), week.lateOn().getMonthValue(), used);
            got[project] += week.late();
            made.add(ReceiptSteps.late(projects.get(project), week.late(), week.lateOn(), dice));
        }
    }

    /** The projects that the explanation of the city's number shows first. */
    private int named() {
        for (int i = 0; i < projects.size(); i++) {
            String name = projects.get(i).name;
            if (name.equals(CityProjects.SOLAR_GLASS) || name.equals(CityProjects.PRECISE_BEARING) || name.equals(CityProjects.MEDICAL)) {
                return i;
            }
        }
        throw new IllegalStateException(unit + " has none of the named projects");
    }

    /** A project that got nothing takes over the smallest receipt of one that has several. */
    private void coverAll() {
        for (ProjectDraft bare : projects) {
            if (made.stream().anyMatch(draft -> draft.project == bare)) {
                continue;
            }
            ReceiptDraft given = made.stream().filter(draft -> bare.signedBefore(draft.month) && draft.decided.isBefore(Days.day(6, 25))
                            && draft.project.weight > 0 && draft.wan != WITHDRAWN
                            && made.stream().filter(other -> other.project == draft.project).count() > 2)
                    .min(Comparator.comparingLong((ReceiptDraft draft) -> draft.wan).thenComparing(draft -> draft.received)).orElseThrow();
            made.remove(given);
            made.add(ReceiptSteps.recognised(bare, given.wan, given.received, given.month, given.decided, dice));
        }
    }

    private void take(String kind, String category, long wan, LocalDate on, String reason) {
        ReceiptDraft earlier = made.stream().filter(draft -> draft.kind.equals("RECEIPT") && draft.project.weight > 0
                        && draft.decided.isBefore(on.minusDays(3))
                        && (kind.equals("WITHDRAWAL") ? draft.wan == wan : draft.wan >= wan * 5 / 4 && draft.wan != WITHDRAWN)
                        && made.stream().noneMatch(other -> other.corrects == draft))
                .min(Comparator.comparingLong((ReceiptDraft draft) -> draft.wan).thenComparing(draft -> draft.received)
                        .thenComparingLong(draft -> draft.project.id)).orElseThrow();
        made.add(ReceiptDraft.against(earlier, kind, category, wan, on, reason));
    }

    /** The project of the reviewer's picture, whose six months are given there. */
    private void aluminium(ProjectDraft draft) {
        for (int month = 1; month <= ALUMINIUM_MONTHS.length; month++) {
            long wan = ALUMINIUM_MONTHS[month - 1];
            if (month == 5) {
                made.add(new ReceiptDraft(draft, "RECEIPT", "设备款", wan, Days.day(5, 27), 5)
                        .recognised(Days.day(5, 28), Days.day(5, 29), "审核05", Days.day(5, 30))
                        .with(ReceiptSteps.SLIP_USED_TWICE, new EvidenceDraft("BANK_SLIP", wan - 4000, Days.day(5, 27)),
                                new EvidenceDraft("INVOICE", wan, Days.day(5, 27))));
            } else {
                made.add(ReceiptSteps.recognised(draft, wan, Days.openIn(month, 10, month == 6 ? 13 : 24, dice), month,
                        month == 6 ? Days.LAST_MEETING : Days.day(month + 1, 8), dice));
            }
        }
    }
}
