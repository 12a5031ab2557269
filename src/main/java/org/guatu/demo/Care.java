package org.guatu.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What projects need (要素保障) and what stands in their way (难点堵点). */
final class Care {

    private static final String[] FACTORS = {"LAND", "ENERGY", "FUNDING", "APPROVAL", "LABOUR", "ENVIRONMENT"};
    private static final Map<String, String> DEPARTMENTS = Map.of("LAND", "自然资源和规划局", "ENERGY", "供电公司", "FUNDING", "财政金融服务中心",
            "APPROVAL", "行政审批服务局", "LABOUR", "人力资源和社会保障局", "ENVIRONMENT", "生态环境分局");
    private static final Map<String, String> SECURED = Map.of("LAND", "净地已交付", "ENERGY", "用能指标已批", "FUNDING", "贷款已放款", "APPROVAL", "手续已办结",
            "LABOUR", "招工已满足", "ENVIRONMENT", "环评已批复");
    private static final Map<String, String> MOVING = Map.of("LAND", "土地组卷上报", "ENERGY", "能评在审", "FUNDING", "银行授信审查", "APPROVAL", "施工许可在办",
            "LABOUR", "定向招工进行中", "ENVIRONMENT", "环评公示中");
    private static final Map<String, String> BLOCKED = Map.of("LAND", "净地未交付", "ENERGY", "外部供电线路未通", "FUNDING", "银团贷款未放款", "APPROVAL",
            "规划许可待变更", "LABOUR", "技工缺口大", "ENVIRONMENT", "环评批复未出");

    private final List<DemoRows.FactorNeed> needs = new ArrayList<>();
    private final List<DemoRows.Blocker> blockers = new ArrayList<>();
    private final List<ReceiptDraft> entries;

    private Care(List<ReceiptDraft> entries) {
        this.entries = entries;
    }

    record Made(List<DemoRows.FactorNeed> needs, List<DemoRows.Blocker> blockers) {
    }

    static Made make(Map<DemoUnit, List<ProjectDraft>> projects, List<ReceiptDraft> entries) {
        Care care = new Care(entries);
        care.guanxian(projects.get(DemoUnit.GUANXIAN));
        projects.forEach((unit, drafts) -> drafts.stream().filter(draft -> draft.funded).forEach(care::usual));
        return new Made(care.needs, care.blockers);
    }

    private void guanxian(List<ProjectDraft> projects) {
        for (String[] line : Lines.of("guanxian_needs.csv")) {
            needs.add(new DemoRows.FactorNeed(GuanxianReceipts.of(projects, line[0]).id, line[1], line[2], line[3], line[4]));
        }
        for (String[] line : Lines.of("guanxian_blockers.csv")) {
            blockers.add(new DemoRows.Blocker(DemoData.FIRST_ID + blockers.size(), GuanxianReceipts.of(projects, line[0]).id, line[1], line[2],
                    line[3], date(line[4]), date(line[5]), date(line[6]), date(line[7]), text(line[8]), text(line[9]),
                    line[10].isEmpty() ? null : Wan.yuan(Long.parseLong(line[10]))));
        }
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Fills up the needs that are not written out; one that lags far behind its plan has something in its way. */
    private void usual(ProjectDraft draft) {
        Dice dice = new Dice("needs " + draft.code);
        long toDate = draft.plan[0] + draft.plan[1] + draft.plan[2] + draft.plan[3] + draft.plan[4] + draft.plan[5];
        long got = entries.stream().filter(entry -> entry.project == draft && entry.isRecognised()).mapToLong(entry -> entry.wan).sum();
        boolean guanxian = draft.unit == DemoUnit.GUANXIAN;
        String hindered = !guanxian && got < toDate * 85 / 100 && draft.furthest() != StageName.PRODUCING ? FACTORS[dice.next(FACTORS.length)] : null;
        for (String factor : FACTORS) {
            if (needs.stream().anyMatch(need -> need.projectId() == draft.id && need.factor().equals(factor))) {
                continue;
            }
            boolean moving = draft.furthest() == StageName.LANDED && dice.next(3) == 0;
            String state = factor.equals(hindered) ? "BLOCKED" : moving ? "IN_PROGRESS" : "SECURED";
            Map<String, String> words = factor.equals(hindered) ? BLOCKED : moving ? MOVING : SECURED;
            needs.add(new DemoRows.FactorNeed(draft.id, factor, state, words.get(factor), department(draft, factor)));
        }
        if (hindered != null) {
            LocalDate raised = Days.openIn(dice.between(4, 6), 3, 14, dice);
            boolean assigned = dice.next(4) == 0;
            BigDecimal effect = Wan.yuan(Math.max(100, (toDate - got) / 200 * 100));
            blockers.add(new DemoRows.Blocker(DemoData.FIRST_ID + blockers.size(), draft.id, hindered, BLOCKED.get(hindered),
                    department(draft, hindered), raised, assigned ? Days.day(6, 17) : null, Days.open(Days.day(7, dice.between(3, 26))), null,
                    "正在协调", null, effect));
        } else if (!guanxian && dice.next(4) == 0) {
            String factor = FACTORS[dice.next(FACTORS.length)];
            LocalDate raised = Days.openIn(dice.between(2, 4), 3, 20, dice);
            LocalDate due = Days.open(raised.plusDays(30));
            blockers.add(new DemoRows.Blocker(DemoData.FIRST_ID + blockers.size(), draft.id, factor, BLOCKED.get(factor), department(draft, factor),
                    raised, null, due, due.minusDays(dice.between(1, 9)), "已办结", null, null));
        }
    }

    private static String department(ProjectDraft draft, String factor) {
        return factor.equals("ENVIRONMENT") ? DEPARTMENTS.get(factor) : draft.unit.rung + DEPARTMENTS.get(factor);
    }
}
