package org.guatu.demo;

import java.time.LocalDate;

/** How a receipt goes its way: what it is for at the stage its project is in, and on which days it is submitted, checked and recognised. */
final class ReceiptSteps {

    /** A bank slip that comes with the receipt of May and again with one of June: the reviewer's picture is about it. */
    static final EvidenceDraft SLIP_USED_TWICE = new EvidenceDraft("BANK_SLIP", 4000, Days.day(5, 27), "052788314402");

    private static final String[] BEFORE_LAND = {"注册资本", "设计勘察"};
    private static final String[] ON_LAND = {"土地出让金", "设计勘察", "设备款"};
    private static final String[] IN_WORK = {"施工结算", "设备款", "施工结算", "设备款", "厂房购置款"};

    private ReceiptSteps() {
    }

    /** Recognised after the usual days, and never after the latest. */
    static ReceiptDraft recognised(ProjectDraft project, long wan, LocalDate received, int month, LocalDate latest, Dice dice) {
        LocalDate submitted = Days.later(received, dice.between(0, 2), latest);
        LocalDate checked = Days.later(submitted, 1, latest);
        LocalDate decided = Days.later(checked, dice.between(1, 3), latest);
        return new ReceiptDraft(project, "RECEIPT", category(project, received, wan, dice), wan, received, month)
                .recognised(submitted, checked, reviewer(dice), decided).withUsualEvidence(dice);
    }

    /** Received and recognised in the last week of June. */
    static ReceiptDraft fresh(ProjectDraft project, long wan, Dice dice) {
        LocalDate received = Days.day(6, dice.between(25, 27));
        LocalDate checked = Days.later(received, 1, Days.day(6, 28));
        LocalDate decided = received.getDayOfMonth() == 25 ? checked.plusDays(dice.between(0, 2)) : Days.day(6, dice.between(28, 29));
        return new ReceiptDraft(project, "RECEIPT", category(project, received, wan, dice), wan, received, 6)
                .recognised(received, checked, reviewer(dice), decided).withUsualEvidence(dice);
    }

    /** Received before the meeting, recognised after it. */
    static ReceiptDraft late(ProjectDraft project, long wan, LocalDate received, Dice dice) {
        LocalDate submitted = Days.later(received, 2, Days.LAST_MEETING);
        return new ReceiptDraft(project, "RECEIPT", category(project, received, wan, dice), wan, received, received.getMonthValue())
                .recognised(submitted, Days.later(submitted, 2, Days.LAST_MEETING), reviewer(dice), Days.day(6, dice.between(25, 28)))
                .withUsualEvidence(dice);
    }

    /** The three large ones that the explanation of the city's number shows first. */
    static ReceiptDraft named(ProjectDraft project, long wan) {
        LocalDate received = Days.day(6, wan == 9800 ? 27 : 28);
        boolean settled = wan == 12_000;
        ReceiptDraft draft = new ReceiptDraft(project, "RECEIPT", settled ? "施工结算" : "设备款", wan, received, 6)
                .recognised(received, Days.day(6, 28), settled ? "审核03" : "审核05", Days.AS_OF);
        int pieces = wan == 18_600 ? 3 : 2;
        for (int i = 0; i < pieces; i++) {
            draft.with(new EvidenceDraft(settled ? "SETTLEMENT" : "BANK_SLIP", wan / pieces, received));
        }
        return draft;
    }

    static String reviewer(Dice dice) {
        return "审核0" + dice.between(1, 6);
    }

    /** What the money is for, by how far the project is on that day. */
    static String category(ProjectDraft project, LocalDate on, long wan, Dice dice) {
        if (project.reached(StageName.STARTED) && !on.isBefore(project.on(StageName.STARTED))
                || project.reached(StageName.IN_STATISTICS) && !on.isBefore(project.on(StageName.IN_STATISTICS))) {
            return IN_WORK[dice.next(IN_WORK.length)];
        }
        if (project.reached(StageName.LANDED) && !on.isBefore(project.on(StageName.LANDED))) {
            return wan > 3000 ? ON_LAND[dice.next(2) * 2] : ON_LAND[dice.next(ON_LAND.length)];
        }
        return wan > 2000 ? BEFORE_LAND[0] : BEFORE_LAND[dice.next(2)];
    }
}
