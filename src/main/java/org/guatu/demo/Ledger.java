package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All ledger entries of the city: the table of units and months, what is recognised, what waits, what came back, what is a draft. */
final class Ledger {

    private static final long[] DUJIA_MONTHS = {6600, 0, 16_400, 10_800, 10_800, 0};
    /** 东昌府区 and 冠县 have half a hundred each in April and June; the others are whole hundreds. */
    private static final long HALF = 50;

    private final Map<DemoUnit, List<ProjectDraft>> projects;
    private final List<ReceiptDraft> entries = new ArrayList<>();

    private Ledger(Map<DemoUnit, List<ProjectDraft>> projects) {
        this.projects = projects;
    }

    static List<ReceiptDraft> make(Map<DemoUnit, List<ProjectDraft>> projects) {
        Ledger ledger = new Ledger(projects);
        List<ReceiptDraft> guanxian = new GuanxianReceipts(projects.get(DemoUnit.GUANXIAN)).make();
        ledger.entries.addAll(guanxian);
        Map<DemoUnit, long[]> months = ledger.months(guanxian);
        for (DemoUnit unit : DemoUnit.spreadOnes()) {
            ledger.entries.addAll(new UnitReceipts(unit, projects.get(unit)).make(months.get(unit)));
        }
        ledger.waiting();
        ledger.unfinished();
        ledger.number();
        return ledger.entries;
    }

    /** What each unit got in each month: the city's months less those written out, spread over the other units by their size. */
    private Map<DemoUnit, long[]> months(List<ReceiptDraft> guanxian) {
        long[] left = DemoUnit.CITY_MONTHS.clone();
        guanxian.forEach(entry -> left[entry.month - 1] -= entry.wan);
        Map<DemoUnit, long[]> months = new EnumMap<>(DemoUnit.class);
        months.put(DemoUnit.DUJIA, DUJIA_MONTHS);
        DemoUnit[] spread = Arrays.stream(DemoUnit.spreadOnes()).filter(unit -> unit != DemoUnit.DUJIA).toArray(DemoUnit[]::new);
        long[] rows = Arrays.stream(spread).mapToLong(unit -> (unit.recognised - unit.june - unit.june % 100) / 100).toArray();
        long[] columns = new long[5];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (left[i] - DUJIA_MONTHS[i] - (i == 3 ? HALF : 0)) / 100;
        }
        long[][] cells = Spread.table(rows, columns, 12, new Dice("money"));
        for (int i = 0; i < spread.length; i++) {
            long[] row = new long[6];
            for (int j = 0; j < columns.length; j++) {
                row[j] = cells[i][j] * 100;
            }
            row[3] += spread[i].june % 100;
            row[5] = spread[i].june;
            months.put(spread[i], row);
        }
        return months;
    }

    /** The reviewer's queue: nine receipts of six projects, 6.20 亿元. */
    private void waiting() {
        wait(DemoUnit.LINQING, CityProjects.BEARING_BASE, "设备款", 15_800, 24, 25).with(slip(15_800, 24), invoice(15_800, 24));
        ReceiptDraft twice = wait(DemoUnit.CHIPING, CityProjects.ALUMINIUM, "设备款", 12_000, 28, 29);
        twice.with(slip(4000, 28), ReceiptSteps.SLIP_USED_TWICE, new EvidenceDraft("INVOICE", 4000, Days.day(6, 28)));
        wait(DemoUnit.YANGGU, CityProjects.COPPER, "施工结算", 8200, 25, 26).with(slip(8200, 25), settlement(8200, 25));
        wait(DemoUnit.CHIPING, CityProjects.ALUMINIUM, "施工结算", 6000, 25, 26).with(slip(6000, 25), settlement(6000, 25), photo(25));
        wait(DemoUnit.SHENXIAN, CityProjects.READY_MEALS, "施工结算", 5000, 25, 26).with(slip(5000, 25), settlement(5000, 25));
        wait(DemoUnit.GUANXIAN, "精密镀铝锌板三期", "设备款", 4500, 28, 28).with(slip(2500, 28), slip(2000, 28), invoice(4500, 28));
        wait(DemoUnit.DONGE, CityProjects.EJIAO, "设备款", 4000, 26, 27).with(slip(4000, 26), invoice(4000, 26));
        wait(DemoUnit.YANGGU, CityProjects.COPPER, "设备款", 3500, 27, 28).with(slip(3500, 27), invoice(3500, 27));
        wait(DemoUnit.DONGE, CityProjects.EJIAO, "施工结算", 3000, 27, 28).with(slip(3000, 27), settlement(3000, 27), photo(27));
    }

    /** One that came back and two drafts of the clerk's picture. */
    private void unfinished() {
        List<ProjectDraft> guanxian = projects.get(DemoUnit.GUANXIAN);
        ReceiptDraft returned = new ReceiptDraft(GuanxianReceipts.of(guanxian, "GX-024"), "RECEIPT", "设备款", 3200, Days.day(6, 25), 6)
                .recognised(Days.day(6, 26), Days.day(6, 27), "审核05", Days.day(6, 29)).with(slip(3200, 25));
        returned.status = "RETURNED";
        returned.reason = "回单付款方与投资方不一致";
        entries.add(returned);
        draft(GuanxianReceipts.of(guanxian, "GX-019"), 1850);
        draft(GuanxianReceipts.of(guanxian, "GX-017"), 5);
    }

    private void draft(ProjectDraft project, long wan) {
        ReceiptDraft draft = new ReceiptDraft(project, "RECEIPT", "施工结算", wan, Days.day(6, 27), 6).with(slip(wan, 27));
        draft.status = "DRAFT";
        // a draft has not been submitted; the column wants a day, so it is the day of its last keystroke
        draft.submitted = Days.AS_OF;
        entries.add(draft);
    }

    private ReceiptDraft wait(DemoUnit unit, String project, String category, long wan, int receivedDay, int submittedDay) {
        ProjectDraft of = projects.get(unit).stream().filter(draft -> draft.name.equals(project)).findFirst().orElseThrow();
        LocalDate received = Days.day(6, receivedDay);
        ReceiptDraft draft = new ReceiptDraft(of, "RECEIPT", category, wan, received, 6).pending(Days.day(6, submittedDay));
        entries.add(draft);
        return draft;
    }

    private static EvidenceDraft slip(long wan, int day) {
        return new EvidenceDraft("BANK_SLIP", wan, Days.day(6, day));
    }

    private static EvidenceDraft invoice(long wan, int day) {
        return new EvidenceDraft("INVOICE", wan, Days.day(6, day));
    }

    private static EvidenceDraft settlement(long wan, int day) {
        return new EvidenceDraft("SETTLEMENT", wan, Days.day(6, day));
    }

    private static EvidenceDraft photo(int day) {
        return new EvidenceDraft("PHOTO", 0, Days.day(6, day));
    }

    /** Numbered in the order they were submitted, so that what corrects comes after what it corrects. */
    private void number() {
        entries.sort(Comparator.comparing((ReceiptDraft entry) -> entry.submitted).thenComparing(entry -> entry.corrects == null ? 0 : 1)
                .thenComparing(entry -> entry.project.code).thenComparingLong(entry -> entry.wan));
        long id = DemoData.FIRST_ID;
        for (ReceiptDraft entry : entries) {
            entry.id = id++;
        }
    }
}
