package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The recognised entries of 冠县, project by project; those of 精密镀铝锌板三期 are written out as the picture shows them. */
final class GuanxianReceipts {

    private final List<ProjectDraft> projects;
    private final List<ReceiptDraft> made = new ArrayList<>();

    GuanxianReceipts(List<ProjectDraft> projects) {
        this.projects = projects;
    }

    List<ReceiptDraft> make() {
        coatedSheet(of(projects, GuanxianProjects.COATED_SHEET));
        for (String[] line : Lines.of("guanxian_money.csv")) {
            ProjectDraft project = of(projects, line[0]);
            Dice dice = new Dice("receipts " + line[0]);
            for (int month = 1; month <= 6; month++) {
                String[] parts = line[month].split("\\+");
                long wan = Long.parseLong(parts[0]);
                if (wan > 0) {
                    LocalDate received = Days.openIn(month, 5, month == 6 ? 13 : month == 5 ? 22 : 28, dice);
                    made.add(ReceiptSteps.recognised(project, wan, received, month,
                            month == 6 ? Days.LAST_MEETING : month == 5 ? Days.BULLETIN : Days.day(month + 1, 8), dice));
                }
                if (parts.length > 1) {
                    made.add(ReceiptSteps.fresh(project, Long.parseLong(parts[1]), dice));
                }
            }
        }
        return made;
    }

    private void coatedSheet(ProjectDraft project) {
        one(project, "注册资本", 1000, 1, 30, "审核03").with(piece("CAPITAL_REPORT", 1000, 1, 30));
        one(project, "设计勘察", 800, 2, 27, "审核03").with(piece("BANK_SLIP", 800, 2, 27));
        one(project, "土地出让金", 4200, 3, 28, "审核03").with(piece("PAYMENT_BOOK", 4200, 3, 28), piece("PHOTO", 0, 3, 28), piece("PHOTO", 0, 3, 28));
        ReceiptDraft april = one(project, "施工结算", 3600, 4, 29, "审核05").with(piece("BANK_SLIP", 3600, 4, 29));
        one(project, "施工结算", 3000, 5, 30, "审核05").with(piece("BANK_SLIP", 3000, 5, 30), piece("SETTLEMENT", 3000, 5, 30));
        made.add(ReceiptDraft.against(april, "CORRECTION", "重复列支", 600, Days.day(6, 21), "4 月施工结算中 600 万元重复列支"));
    }

    private ReceiptDraft one(ProjectDraft project, String category, long wan, int month, int day, String reviewer) {
        LocalDate received = Days.day(month, day);
        LocalDate submitted = Days.open(received);
        LocalDate checked = Days.later(submitted, 1, Days.AS_OF);
        ReceiptDraft draft = new ReceiptDraft(project, "RECEIPT", category, wan, received, month)
                .recognised(submitted, checked, reviewer, Days.later(checked, 2, Days.AS_OF));
        made.add(draft);
        return draft;
    }

    private static EvidenceDraft piece(String kind, long wan, int month, int day) {
        return new EvidenceDraft(kind, wan, Days.day(month, day));
    }

    static ProjectDraft of(List<ProjectDraft> projects, String code) {
        return projects.stream().filter(project -> project.code.equals(code)).findFirst().orElseThrow();
    }
}
