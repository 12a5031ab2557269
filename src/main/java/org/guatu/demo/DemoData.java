package org.guatu.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guatu.ledger.EvidenceFiles;

/**
 * All rows of the demonstration for 聊城市 2024. {@link #build()} is a pure function: no clock, no chance, the same rows every time.
 */
public record DemoData(List<DemoRows.Chain> chains, List<DemoRows.Enterprise> enterprises, List<DemoRows.Project> projects,
                       List<DemoRows.Stage> stages, List<DemoRows.Plan> plans, List<DemoRows.Listed> listed, List<DemoRows.FactorNeed> factorNeeds,
                       List<DemoRows.Blocker> blockers, List<DemoRows.Visit> visits, List<DemoRows.Receipt> receipts,
                       List<DemoRows.Evidence> evidence, List<DemoRows.Target> targets, List<DemoRows.Period> periods,
                       List<DemoRows.Version> versions, List<DemoRows.HistoryMonth> history, List<DemoRows.MonthReport> monthReports,
                       List<DemoRows.Board> boards, DemoRows.Series series, List<DemoRows.Meeting> meetings,
                       List<DemoRows.Decision> decisions, List<DemoRows.Account> accounts) {

    /** Ids of demonstration rows begin here in every table, above those of the migrations. */
    public static final long FIRST_ID = 100_001;
    /** The day on which the demonstration is looked at, as the setting {@code business.date} wants it. */
    public static final String BUSINESS_DATE = Days.BUSINESS.toString();

    /** Makes all rows. */
    public static DemoData build() {
        Map<DemoUnit, List<ProjectDraft>> byUnit = CityProjects.make();
        List<ReceiptDraft> entries = Ledger.make(byUnit);
        Plans.make(byUnit, entries);
        Care.Made care = Care.make(byUnit, entries);

        List<ProjectDraft> drafts = byUnit.values().stream().flatMap(List::stream).toList();
        List<DemoRows.Enterprise> enterprises = new ArrayList<>();
        List<DemoRows.Project> projects = new ArrayList<>();
        List<DemoRows.Stage> stages = new ArrayList<>();
        List<DemoRows.Plan> plans = new ArrayList<>();
        List<DemoRows.Listed> listed = new ArrayList<>();
        for (ProjectDraft draft : drafts) {
            long investor = investor(draft, enterprises);
            projects.add(draft.row(investor));
            stages.addAll(draft.stageRows());
            for (int month = 1; draft.plan != null && month <= draft.plan.length; month++) {
                plans.add(new DemoRows.Plan(draft.id, 202400 + month, Wan.yuan(draft.plan[month - 1])));
            }
            if (draft.listed) {
                listed.add(new DemoRows.Listed("KEY2024", draft.id));
            }
        }
        Visits.Made visits = Visits.make(FIRST_ID + enterprises.size());
        enterprises.addAll(visits.firms());
        return new DemoData(List.of(Chain.values()).stream().map(Chain::row).toList(), List.copyOf(enterprises), List.copyOf(projects),
                List.copyOf(stages), List.copyOf(plans), List.copyOf(listed), care.needs(), care.blockers(), visits.visits(),
                entries.stream().map(ReceiptDraft::row).toList(), evidence(entries), Targets.make(), List.of(Targets.campaign()),
                List.of(Targets.fundsVersion()), Yearbook.history(), Yearbook.reports(), List.of(Yearbook.board()), MeetingRoom.series(),
                MeetingRoom.meetings(), MeetingRoom.decisions(care.blockers()), Yearbook.accounts());
    }

    private static long investor(ProjectDraft draft, List<DemoRows.Enterprise> enterprises) {
        int number = enterprises.size() + 1;
        long id = FIRST_ID + enterprises.size();
        enterprises.add(new DemoRows.Enterprise(id, Names.investor(draft.chain, number, new Dice("investor " + draft.code)),
                String.format(Locale.ROOT, "91DEMO%012d", number), "ORDINARY"));
        return id;
    }

    private static List<DemoRows.Evidence> evidence(List<ReceiptDraft> entries) {
        List<DemoRows.Evidence> made = new ArrayList<>();
        for (ReceiptDraft entry : entries) {
            for (int i = 0; i < entry.evidence.size(); i++) {
                EvidenceDraft piece = entry.evidence.get(i);
                String svg = piece.svg(entry.project.name, entry.id + "-" + (i + 1));
                made.add(new DemoRows.Evidence(FIRST_ID + made.size(), entry.id, piece.kind(), piece.fileName(i + 1), svg,
                        EvidenceFiles.hash(svg.getBytes(StandardCharsets.UTF_8)),
                        piece.wan() == 0 ? null : Wan.yuan(piece.wan())));
            }
        }
        return made;
    }
}
