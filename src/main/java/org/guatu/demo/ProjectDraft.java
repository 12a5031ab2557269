package org.guatu.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A project in the making; amounts in 万元. It becomes rows when everything about it is settled. */
final class ProjectDraft {

    final DemoUnit unit;
    final Map<StageName, LocalDate> entered = new EnumMap<>(StageName.class);
    final Map<StageName, LocalDate> planned = new EnumMap<>(StageName.class);
    final Map<StageName, String> stageNotes = new EnumMap<>(StageName.class);
    long id;
    String code;
    String name;
    Chain chain;
    String role;
    long investment;
    String sideState;
    String keyLevel;
    String leader;
    LocalDate leaderSince;
    String team;
    Integer teamSize;
    String scheme;
    int photos;
    String stageNote;
    LocalDate lastUpdate;
    /** Among the thirty of KEY2024. */
    boolean listed;
    /** Has recognised money. */
    boolean funded;
    /** Its share in the money of its unit; 0 when its receipts are written out. */
    long weight;
    long planOfYear;
    /** Twelve months, when it has a plan. */
    long[] plan;

    ProjectDraft(DemoUnit unit) {
        this.unit = unit;
    }

    LocalDate on(StageName stage) {
        return entered.get(stage);
    }

    boolean reached(StageName stage) {
        return entered.containsKey(stage);
    }

    StageName furthest() {
        StageName furthest = null;
        for (StageName stage : entered.keySet()) {
            furthest = stage;
        }
        return furthest;
    }

    /** First reached «started» in 2024. */
    boolean startedThisYear() {
        return reached(StageName.STARTED) && on(StageName.STARTED).getYear() == 2024;
    }

    /** Whether it was signed before the month of 2024 began, so that money can come in it. */
    boolean signedBefore(int month) {
        return reached(StageName.SIGNED) && on(StageName.SIGNED).isBefore(Days.day(month, 1));
    }

    DemoRows.Project row(long enterpriseId) {
        return new DemoRows.Project(id, code, name, unit.code, enterpriseId, Wan.yuan(investment), chain.name(), role, chain.industry, sideState,
                keyLevel, leader, leaderSince, team, teamSize, scheme, photos, stageNote, lastUpdate);
    }

    /** Its stages; the city accepted each a few days after. */
    List<DemoRows.Stage> stageRows() {
        Dice dice = new Dice("accepted " + code);
        return java.util.Arrays.stream(StageName.values()).filter(stage -> reached(stage) || planned.containsKey(stage)).map(stage -> {
            LocalDate day = on(stage);
            LocalDate accepted = day == null ? null : Days.later(day, dice.between(1, 3), Days.AS_OF);
            return new DemoRows.Stage(id, stage.name(), day, planned.get(stage), accepted, stageNotes.get(stage));
        }).toList();
    }
}
