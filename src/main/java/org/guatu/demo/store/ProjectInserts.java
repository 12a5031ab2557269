package org.guatu.demo.store;

import java.time.LocalTime;

import org.guatu.demo.DemoData;
import org.guatu.demo.DemoRows;
import org.springframework.stereotype.Repository;

/** Writes firms, projects and all that hangs on them, the ledger included. */
@Repository
class ProjectInserts {

    private static final LocalTime SIDE_STATES_AT = LocalTime.of(9, 0);

    private final Inserts inserts;

    ProjectInserts(Inserts inserts) {
        this.inserts = inserts;
    }

    void write(DemoData data) {
        inserts.into("chain", "code, name_zh, name_en, sort_order", data.chains(),
                c -> new Object[] {c.code(), c.nameZh(), c.nameEn(), c.sortOrder()});
        inserts.into("enterprise", "id, name, credit_code, firm_class, demo", data.enterprises(),
                e -> new Object[] {e.id(), e.name(), e.creditCode(), e.firmClass(), true});
        inserts.into("project", """
                id, code, name_zh, unit_code, enterprise_id, total_investment, chain_code, chain_role, industry, side_state, key_level, leader_label,
                leader_since, team_label, team_size, scheme_label, site_photos, stage_note, last_update_on, demo, version""", data.projects(), this::project);
        inserts.into("project_stage", "project_id, stage, entered_on, planned_on, accepted_on, note", data.stages(),
                s -> new Object[] {s.projectId(), s.stage(), s.enteredOn(), s.plannedOn(), s.acceptedOn(), s.note()});
        inserts.into("project_log", "project_id, step, happened_on, reason, done_by, done_at",
                data.projects().stream().filter(project -> project.sideState() != null).toList(),
                p -> new Object[] {p.id(), p.sideState(), p.lastUpdateOn(), p.stageNote(), "clerk", p.lastUpdateOn().atTime(SIDE_STATES_AT)});
        inserts.into("project_plan", "project_id, plan_month, amount", data.plans(), p -> new Object[] {p.projectId(), p.month(), p.amount()});
        inserts.into("project_list", "list_code, project_id", data.listed(), l -> new Object[] {l.listCode(), l.projectId()});
        inserts.into("factor_need", "project_id, factor, state, detail, department", data.factorNeeds(),
                n -> new Object[] {n.projectId(), n.factor(), n.state(), n.detail(), n.department()});
        inserts.into("blocker", """
                id, project_id, factor, matter, owner_label, raised_on, assigned_on, due_on, resolved_on, progress_note, effect_label,
                effect_amount""", data.blockers(), this::blocker);
        inserts.into("visit", "id, enterprise_id, unit_code, visited_on, accepted_on, note, demo", data.visits(),
                v -> new Object[] {v.id(), v.enterpriseId(), v.unitCode(), v.visitedOn(), v.acceptedOn(), v.note(), true});
        inserts.into("receipt", """
                id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by, submitted_on,
                checked_by, checked_on, decided_by, decided_on, corrects_id, reason, demo, version""", data.receipts(), this::receipt);
        inserts.into("evidence", "id, receipt_id, kind, file_name, media_type, byte_size, sha256, shown_amount, demo", data.evidence(),
                e -> new Object[] {e.id(), e.receiptId(), e.kind(), e.fileName(), "image/svg+xml", e.bytes().length, e.sha256(), e.shownAmount(), true});
        // thresholds are tested on the investment of the day of recognition
        inserts.run("""
                UPDATE receipt SET investment_then = (SELECT p.total_investment FROM project p WHERE p.id = receipt.project_id)
                WHERE demo = TRUE AND status = 'RECOGNISED'
                """);
    }

    private Object[] project(DemoRows.Project p) {
        return new Object[] {p.id(), p.code(), p.nameZh(), p.unitCode(), p.enterpriseId(), p.totalInvestment(), p.chainCode(), p.chainRole(),
                p.industry(), p.sideState(), p.keyLevel(), p.leaderLabel(), p.leaderSince(), p.teamLabel(), p.teamSize(), p.schemeLabel(),
                p.sitePhotos(), p.stageNote(), p.lastUpdateOn(), true, 0};
    }

    private Object[] blocker(DemoRows.Blocker b) {
        return new Object[] {b.id(), b.projectId(), b.factor(), b.matter(), b.ownerLabel(), b.raisedOn(), b.assignedOn(), b.dueOn(), b.resolvedOn(),
                b.progressNote(), b.effectLabel(), b.effectAmount()};
    }

    private Object[] receipt(DemoRows.Receipt r) {
        return new Object[] {r.id(), r.projectId(), r.unitCode(), r.kind(), r.category(), r.receivedOn(), r.bookedMonth(), r.amount(), "CNY", r.origin(),
                r.status(), r.submittedBy(), r.submittedOn(), r.checkedBy(), r.checkedOn(), r.decidedBy(), r.decidedOn(), r.correctsId(), r.reason(),
                true, 0};
    }
}
