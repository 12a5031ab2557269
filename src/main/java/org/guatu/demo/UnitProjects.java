package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The projects of one unit other than 冠县: how many reach which stage, and when, given its starts by month of 2024. */
final class UnitProjects {

    private static final String[] ROLES = {"BUILD", "EXTEND", "MEND", "STRENGTHEN"};

    private final DemoUnit unit;
    private final Names names;
    private final Dice dice;
    private final List<ProjectDraft> made = new ArrayList<>();

    UnitProjects(DemoUnit unit, Names names) {
        this.unit = unit;
        this.names = names;
        this.dice = new Dice("projects " + unit.prefix);
    }

    /** All its projects, the furthest first. */
    List<ProjectDraft> make(long[] startsByMonth) {
        int small = unit.starts >= 12 ? 2 : 1;
        List<LocalDate> starts = startDays(startsByMonth);
        int old = starts.size() - unit.starts;
        for (int i = 0; i < starts.size(); i++) {
            made.add(started(starts.get(i), i < old));
        }
        for (int i = 0; i < small; i++) {
            ProjectDraft little = started(Days.openIn(3 + i * 2, 5, 25, dice), false);
            little.investment = dice.between(30, 92) * 100L;
            made.add(little);
        }
        made.sort(Comparator.comparing(draft -> draft.on(StageName.STARTED)));
        goOn(made.size() * 30 / 100, made.size() * 58 / 100);
        int started = made.size();
        add(started * 28 / 100 + 1, StageName.LANDED);
        add(made.size() * 27 / 100 + 1, StageName.SIGNED);
        add(made.size() * 38 / 100 + 1, StageName.NEGOTIATING);
        add(unit.starts / 8 + 1, StageName.LEAD);
        sideStates(started);
        for (ProjectDraft draft : made) {
            dress(draft);
        }
        return made;
    }

    private List<LocalDate> startDays(long[] startsByMonth) {
        List<LocalDate> days = new ArrayList<>();
        int old = Math.max(2, unit.starts * 4 / 10);
        for (int i = 0; i < old; i++) {
            days.add(Days.open(LocalDate.of(2023, 3 + i * 9 / old, dice.between(3, 26))));
        }
        for (int month = 1; month <= startsByMonth.length; month++) {
            for (int i = 0; i < startsByMonth[month - 1]; i++) {
                days.add(Days.openIn(month, 3, month == 6 ? 24 : 28, dice));
            }
        }
        return days;
    }

    private ProjectDraft started(LocalDate start, boolean old) {
        ProjectDraft draft = new ProjectDraft(unit);
        draft.entered.put(StageName.STARTED, start);
        back(draft, StageName.LANDED, start.minusDays(dice.between(35, 110)));
        draft.investment = investment(old);
        return draft;
    }

    /** Puts in the stages before, from the day of a stage backwards. */
    private void back(ProjectDraft draft, StageName from, LocalDate day) {
        LocalDate at = Days.open(day);
        for (int stage = from.ordinal(); stage >= StageName.NEGOTIATING.ordinal(); stage--) {
            draft.entered.put(StageName.values()[stage], at);
            at = Days.open(at.minusDays(dice.between(45, 130)));
        }
        if (dice.next(3) == 0) {
            draft.entered.put(StageName.LEAD, at);
        }
    }

    /** The first of the started ones go on into statistics, the very first into production. */
    private void goOn(int producing, int inStatistics) {
        LocalDate latest = Days.day(6, 26);
        for (int i = 0; i < inStatistics; i++) {
            ProjectDraft draft = made.get(i);
            LocalDate entered = Days.open(draft.on(StageName.STARTED).plusDays(dice.between(28, 60)));
            draft.entered.put(StageName.IN_STATISTICS, entered.isAfter(latest) ? latest : entered);
            if (i < producing) {
                LocalDate produced = Days.open(draft.on(StageName.STARTED).plusDays(dice.between(130, 260)));
                draft.entered.put(StageName.PRODUCING, produced.isAfter(latest) ? latest.minusDays(i % 5) : produced);
            }
        }
        for (int i = inStatistics; i < made.size(); i++) {
            made.get(i).planned.put(StageName.IN_STATISTICS, Days.open(made.get(i).on(StageName.STARTED).plusDays(dice.between(70, 150))));
        }
    }

    private void add(int count, StageName furthest) {
        for (int i = 0; i < count; i++) {
            ProjectDraft draft = new ProjectDraft(unit);
            if (furthest == StageName.LEAD) {
                draft.entered.put(StageName.LEAD, Days.openIn(dice.between(2, 6), 3, 25, dice));
            } else {
                back(draft, furthest, Days.day(6, 20).minusDays((long) i * 210 / count + dice.next(12)));
            }
            if (furthest == StageName.LANDED) {
                draft.planned.put(StageName.STARTED, Days.open(draft.on(StageName.LANDED).plusDays(dice.between(80, 140))));
            }
            draft.investment = dice.next(7) == 0 ? dice.between(25, 95) * 100L : investment(false);
            made.add(draft);
        }
    }

    /** From 1亿 to 20亿, most of them small. */
    private long investment(boolean old) {
        int size = dice.next(100);
        if (size < 62) {
            return dice.between(104, 390) * 100L;
        }
        return size < 92 ? dice.between(400, 980) * 100L : dice.between(1000, old ? 1500 : 2200) * 100L;
    }

    private void sideStates(int started) {
        if (unit.starts >= 12) {
            made.get(started / 3 + 1).sideState = "HALTED";
            made.get(started / 3 + 1).stageNote = "停工，等待股东变更";
        }
        ProjectDraft lost = made.get(made.size() * 3 / 4);
        lost.sideState = "TERMINATED";
        lost.stageNote = "投资方放弃";
    }

    private void dress(ProjectDraft draft) {
        draft.chain = Chain.valueOf(dice.next(10) < 7 ? unit.chains[dice.next(unit.chains.length)]
                : Chain.values()[dice.next(Chain.values().length)].name());
        draft.name = names.project(draft.chain, dice);
        draft.role = ROLES[dice.next(ROLES.length)];
        draft.lastUpdate = Days.BUSINESS.minusDays(draft.sideState == null ? dice.between(1, 14) : dice.between(30, 70));
        if (draft.reached(StageName.SIGNED)) {
            char letter = (char) ('A' + dice.next(8));
            boolean large = draft.investment >= 100_000;
            draft.leader = (large ? "市" : unit.rung) + "领导" + letter;
            draft.leaderSince = Days.open(draft.on(StageName.SIGNED).plusDays(dice.between(2, 40)));
            draft.team = "专班" + dice.between(1, 9);
            draft.teamSize = dice.between(4, 9);
            draft.keyLevel = large ? (dice.next(3) == 0 ? "PROVINCE" : "CITY") : draft.investment >= 50_000 ? "COUNTY" : null;
        }
        if (draft.reached(StageName.LANDED)) {
            draft.scheme = String.format(Locale.ROOT, "V%d %02d-%02d", dice.between(1, 4), dice.between(1, 6), dice.between(2, 27));
            draft.photos = draft.reached(StageName.STARTED) ? dice.between(3, 16) : dice.next(4);
        }
    }
}
