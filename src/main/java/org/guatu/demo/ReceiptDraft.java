package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A ledger entry in the making; its amount in 万元. */
final class ReceiptDraft {

    final ProjectDraft project;
    final String kind;
    final String category;
    final long wan;
    final int month;
    final LocalDate received;
    final List<EvidenceDraft> evidence = new ArrayList<>();
    long id;
    String origin;
    String status = "RECOGNISED";
    String submittedBy;
    LocalDate submitted;
    String checkedBy;
    LocalDate checked;
    String decidedBy;
    LocalDate decided;
    ReceiptDraft corrects;
    String reason;

    ReceiptDraft(ProjectDraft project, String kind, String category, long wan, LocalDate received, int month) {
        this.project = project;
        this.kind = kind;
        this.category = category;
        this.wan = wan;
        this.received = received;
        this.month = month;
        this.origin = new Dice("origin " + project.code).next(5) < 3 ? "OUTSIDE_PROVINCE" : "OUTSIDE_CITY";
        this.submittedBy = project.unit.clerk;
    }

    boolean isRecognised() {
        return status.equals("RECOGNISED");
    }

    /** Submitted, checked by the county, not decided. */
    ReceiptDraft pending(LocalDate submittedOn) {
        status = "CHECKED";
        submitted = submittedOn;
        checkedBy = "县级审核02";
        checked = submittedOn.isBefore(Days.AS_OF) ? submittedOn.plusDays(1) : submittedOn;
        return this;
    }

    /** Submitted, checked and recognised on these days. */
    ReceiptDraft recognised(LocalDate submittedOn, LocalDate checkedOn, String reviewer, LocalDate decidedOn) {
        submitted = submittedOn;
        checkedBy = "县级审核02";
        checked = checkedOn;
        decidedBy = reviewer;
        decided = decidedOn;
        return this;
    }

    /** A correction, reduction or withdrawal of an earlier entry, found by one reviewer and decided by another. */
    static ReceiptDraft against(ReceiptDraft earlier, String kind, String category, long wan, LocalDate on, String reason) {
        ReceiptDraft draft = new ReceiptDraft(earlier.project, kind, category, -wan, on, on.getMonthValue());
        draft.origin = earlier.origin;
        draft.submittedBy = "审核05";
        draft.submitted = on;
        draft.decidedBy = "审核03";
        draft.decided = on;
        draft.corrects = earlier;
        draft.reason = reason;
        draft.evidence.add(new EvidenceDraft("REDUCTION_NOTE", wan, on));
        return draft;
    }

    ReceiptDraft with(EvidenceDraft... pieces) {
        evidence.addAll(List.of(pieces));
        return this;
    }

    /** Adds what a receipt of its category usually comes with. */
    ReceiptDraft withUsualEvidence(Dice dice) {
        switch (category) {
            case "设备款" -> {
                int slips = dice.between(1, 2);
                for (int i = 0; i < slips; i++) {
                    evidence.add(new EvidenceDraft("BANK_SLIP", i == 0 ? wan - wan / slips * (slips - 1) : wan / slips, received));
                }
                evidence.add(new EvidenceDraft("INVOICE", wan, received));
            }
            case "施工结算" -> {
                evidence.add(new EvidenceDraft("BANK_SLIP", wan, received));
                evidence.add(new EvidenceDraft("SETTLEMENT", wan, received));
                if (dice.next(3) == 0) {
                    evidence.add(new EvidenceDraft("PHOTO", 0, received));
                }
            }
            case "土地出让金" -> {
                evidence.add(new EvidenceDraft("PAYMENT_BOOK", wan, received));
                if (dice.next(2) == 0) {
                    evidence.add(new EvidenceDraft("PHOTO", 0, received));
                }
            }
            case "注册资本" -> evidence.add(new EvidenceDraft("CAPITAL_REPORT", wan, received));
            default -> evidence.add(new EvidenceDraft("BANK_SLIP", wan, received));
        }
        return this;
    }

    DemoRows.Receipt row() {
        return new DemoRows.Receipt(id, project.id, project.unit.code, kind, category, received, 202400 + month, Wan.yuan(wan), origin, status,
                submittedBy, submitted, checkedBy, checked, decidedBy, decided, corrects == null ? null : corrects.id, reason);
    }
}
