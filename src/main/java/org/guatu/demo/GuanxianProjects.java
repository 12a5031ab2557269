package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forty-six projects of 冠县, of which twelve have money, out of their file. */
final class GuanxianProjects {

    /** The project that the pictures follow down to its receipts. */
    static final String COATED_SHEET = "GX-018";
    private static final Set<String> LISTED = Set.of(COATED_SHEET, "GX-024");
    private static final StageName[] STAGES = {StageName.NEGOTIATING, StageName.SIGNED, StageName.LANDED, StageName.STARTED,
            StageName.IN_STATISTICS, StageName.PRODUCING};
    private static final long[] COATED_SHEET_PLAN = {3000, 3000, 6000, 7000, 8000, 9000, 8000, 7000, 6000, 6000, 5000, 4000};

    private GuanxianProjects() {
    }

    static List<ProjectDraft> make(Names names) {
        List<ProjectDraft> made = new ArrayList<>();
        for (String[] line : Lines.of("guanxian_projects.csv")) {
            names.take(line[1]);
            made.add(draft(line));
        }
        return made;
    }

    private static ProjectDraft draft(String[] line) {
        ProjectDraft draft = new ProjectDraft(DemoUnit.GUANXIAN);
        Dice dice = new Dice("guanxian " + line[0]);
        draft.code = line[0];
        draft.name = line[1];
        draft.chain = Chain.valueOf(line[2]);
        draft.role = line[3];
        draft.investment = Long.parseLong(line[4]);
        for (int i = 0; i < STAGES.length; i++) {
            if (!line[5 + i].isEmpty()) {
                draft.entered.put(STAGES[i], LocalDate.parse(line[5 + i]));
            }
        }
        if (draft.reached(StageName.IN_STATISTICS) && !draft.reached(StageName.STARTED)) {
            draft.stageNotes.put(StageName.IN_STATISTICS, "租用标准厂房，不经开工环节");
        }
        draft.keyLevel = line[11].isEmpty() ? null : line[11];
        draft.leader = line[12].isEmpty() ? null : line[12];
        draft.team = line[13].isEmpty() ? null : line[13];
        draft.teamSize = line[14].isEmpty() ? null : Integer.valueOf(line[14]);
        draft.lastUpdate = Days.BUSINESS.minusDays(Long.parseLong(line[15]));
        draft.leaderSince = draft.leader == null ? null : Days.open(draft.on(StageName.SIGNED).plusDays(dice.between(2, 30)));
        draft.listed = LISTED.contains(draft.code);
        draft.scheme = draft.reached(StageName.LANDED)
                ? String.format(Locale.ROOT, "V%d %02d-%02d", dice.between(1, 3), dice.between(1, 6), dice.between(2, 27)) : null;
        draft.photos = draft.reached(StageName.STARTED) ? dice.between(4, 12) : draft.reached(StageName.LANDED) ? 2 : 0;
        if (!line[16].isEmpty()) {
            draft.funded = true;
            draft.planOfYear = Long.parseLong(line[16]);
        }
        plannedStages(draft);
        if (draft.code.equals(COATED_SHEET)) {
            coatedSheet(draft);
        }
        return draft;
    }

    private static void plannedStages(ProjectDraft draft) {
        if (draft.furthest() == StageName.LANDED) {
            draft.planned.put(StageName.STARTED, Days.open(draft.on(StageName.LANDED).plusDays(95)));
        } else if (draft.furthest() == StageName.STARTED) {
            draft.planned.put(StageName.IN_STATISTICS, Days.open(draft.on(StageName.STARTED).plusDays(120)));
        }
    }

    private static void coatedSheet(ProjectDraft draft) {
        draft.leaderSince = Days.BUSINESS.minusDays(289);
        draft.scheme = "V3 06-12";
        draft.photos = 14;
        draft.stageNote = "桩基完成";
        draft.planned.put(StageName.IN_STATISTICS, Days.day(6, 15));
        draft.stageNotes.put(StageName.IN_STATISTICS, "缺许可证变更件");
        draft.planned.put(StageName.PRODUCING, LocalDate.of(2025, 6, 30));
        draft.plan = COATED_SHEET_PLAN.clone();
    }
}
