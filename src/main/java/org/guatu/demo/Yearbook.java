package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the year has seen besides the entries: last year's curve, monthly reports, the bulletin of May, the weekly meetings, the accounts. */
final class Yearbook {

    private static final long[] LAST_YEAR = {241_000, 473_000, 1_018_000, 1_412_000, 1_836_000, 2_305_700, 2_679_000, 3_062_000, 3_574_000, 3_915_000,
            4_286_000, 4_710_000};
    /** Mondays on which nothing is open. */
    private static final List<LocalDate> NO_MEETING = List.of(Days.day(1, 1), Days.day(2, 12));

    private Yearbook() {
    }

    /** The city's cumulative figures of 2023 and the units', which add to them in every month. */
    static List<DemoRows.HistoryMonth> history() {
        List<DemoRows.HistoryMonth> made = new ArrayList<>();
        DemoUnit[] units = DemoUnit.values();
        long[] increments = new long[LAST_YEAR.length];
        for (int i = 0; i < increments.length; i++) {
            increments[i] = LAST_YEAR[i] - (i == 0 ? 0 : LAST_YEAR[i - 1]);
        }
        long[] years = Spread.byWeight(LAST_YEAR[11], Arrays.stream(units).mapToLong(unit -> unit.target + unit.recognised / 3).toArray(), 100);
        long[][] cells = Spread.table(years, increments, 8, new Dice("last year"));
        for (int month = 1; month <= 12; month++) {
            made.add(new DemoRows.HistoryMonth("FUNDS", DemoUnit.CITY, 202300 + month, Wan.yuan(LAST_YEAR[month - 1])));
            for (int i = 0; i < units.length; i++) {
                long cumulative = Arrays.stream(cells[i], 0, month).sum();
                made.add(new DemoRows.HistoryMonth("FUNDS", units[i].code, 202300 + month, Wan.yuan(cumulative)));
            }
        }
        return made;
    }

    /** Every unit has reported every month to June but 度假区, which has not reported June and had nothing in February. */
    static List<DemoRows.MonthReport> reports() {
        List<DemoRows.MonthReport> made = new ArrayList<>();
        for (DemoUnit unit : DemoUnit.values()) {
            for (int month = 1; month <= (unit == DemoUnit.DUJIA ? 5 : 6); month++) {
                LocalDate last = Days.day(month, 1).plusMonths(1).minusDays(1);
                made.add(new DemoRows.MonthReport(unit.code, 202400 + month, last.minusDays(unit.ordinal() % 3), unit == DemoUnit.DUJIA && month == 2));
            }
        }
        return made;
    }

    static DemoRows.Board board() {
        List<DemoRows.BoardRank> ranks = Arrays.stream(DemoUnit.values()).sorted(Comparator.comparingInt(unit -> unit.bulletinRank))
                .map(unit -> new DemoRows.BoardRank(unit.code, unit.bulletinRank)).toList();
        return new DemoRows.Board(DemoData.FIRST_ID, DemoUnit.CITY, "FUNDS", "2024", "2024 年 1—5 月到位资金通报",
                "Funds in place, January to May 2024", Days.BULLETIN, Days.day(6, 5), ranks);
    }

    static List<DemoRows.Meeting> meetings() {
        List<DemoRows.Meeting> made = new ArrayList<>();
        for (LocalDate monday = Days.day(1, 8); !monday.isAfter(Days.LAST_MEETING); monday = monday.plusWeeks(1)) {
            if (!NO_MEETING.contains(monday)) {
                made.add(new DemoRows.Meeting(DemoData.FIRST_ID + made.size(), DemoUnit.CITY, monday, monday));
            }
        }
        return made;
    }

    static List<DemoRows.Account> accounts() {
        return List.of(account(1, "leader", "市领导A", DemoUnit.CITY, "LEADER", "370000", "320000"),
                account(2, "guanxian", "县领导A", DemoUnit.GUANXIAN.code, "LEADER", DemoUnit.GUANXIAN.code),
                account(3, "clerk", "填报02", DemoUnit.GUANXIAN.code, "CLERK", DemoUnit.GUANXIAN.code),
                account(4, "clerk2", "填报06", DemoUnit.DONGE.code, "CLERK", DemoUnit.DONGE.code),
                account(5, "checker", "县级审核02", DemoUnit.GUANXIAN.code, "REVIEWER", DemoUnit.GUANXIAN.code),
                account(6, "reviewer", "审核05", DemoUnit.CITY, "REVIEWER", DemoUnit.CITY),
                account(7, "office", "招商办", DemoUnit.CITY, "OFFICE", DemoUnit.CITY),
                account(8, "admin", "管理员", DemoUnit.CITY, "ADMIN", DemoUnit.CITY),
                account(9, "wall", "一号厅大屏", DemoUnit.CITY, "WALL", DemoUnit.CITY),
                account(10, "office2", "招商办02", DemoUnit.CITY, "OFFICE", DemoUnit.CITY));
    }

    private static DemoRows.Account account(int number, String login, String name, String home, String role, String... scope) {
        return new DemoRows.Account(DemoData.FIRST_ID + number, login, name, home, List.of(role), List.of(scope));
    }

}
