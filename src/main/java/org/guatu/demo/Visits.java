package org.guatu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Visits of the 千百工程: each firm belongs to one unit, so the units add to the city; a few firms are seen twice. */
final class Visits {

    private static final long[] FIRMS = {62, 58, 121, 104, 110, 119};
    private static final long[] TOP500 = {4, 3, 10, 8, 7, 9};
    private static final long[] GUANXIAN_FIRMS = {5, 6, 9, 8, 10, 9};
    private static final long[] GUANXIAN_TOP500 = {0, 1, 1, 0, 1, 1};
    private static final String[] PURPOSES = {"登门对接", "考察洽谈", "项目推介", "回访", "邀请来访"};

    private final List<DemoRows.Enterprise> firms = new ArrayList<>();
    private final List<DemoRows.Visit> visits = new ArrayList<>();
    private final long firstFirm;

    private Visits(long firstFirm) {
        this.firstFirm = firstFirm;
    }

    record Made(List<DemoRows.Enterprise> firms, List<DemoRows.Visit> visits) {
    }

    static Made make(long firstFirm) {
        Visits made = new Visits(firstFirm);
        made.programme("WELL_KNOWN", FIRMS, GUANXIAN_FIRMS, unit -> unit.firms);
        made.programme("TOP500", TOP500, GUANXIAN_TOP500, unit -> unit.top500);
        return new Made(made.firms, made.visits);
    }

    private void programme(String firmClass, long[] city, long[] guanxian, java.util.function.ToLongFunction<DemoUnit> size) {
        long[] columns = city.clone();
        for (int i = 0; i < columns.length; i++) {
            columns[i] -= guanxian[i];
        }
        DemoUnit[] others = DemoUnit.spreadOnes();
        long[][] cells = Spread.table(Arrays.stream(others).mapToLong(size).toArray(), columns, 25, new Dice("visits " + firmClass));
        int number = 0;
        Dice dice = new Dice("visited " + firmClass);
        for (DemoUnit unit : DemoUnit.values()) {
            long[] months = unit == DemoUnit.GUANXIAN ? guanxian : cells[Arrays.asList(others).indexOf(unit)];
            for (int month = 1; month <= months.length; month++) {
                for (int i = 0; i < months[month - 1]; i++) {
                    visit(unit, firmClass, ++number, month, dice);
                }
            }
        }
    }

    private void visit(DemoUnit unit, String firmClass, int number, int month, Dice dice) {
        long firm = firstFirm + firms.size();
        String name = firmClass.equals("TOP500") ? Names.top500(number, dice) : Names.wellKnown(number, dice);
        firms.add(new DemoRows.Enterprise(firm, name, null, firmClass));
        LocalDate first = Days.openIn(month, 2, month == 6 ? 26 : 29, dice);
        add(firm, unit, first, PURPOSES[dice.next(PURPOSES.length)], dice);
        if (number % 23 == 0 && first.isBefore(Days.day(5, 20))) {
            add(firm, unit, Days.open(first.plusDays(dice.between(12, 34))), "再次拜访，不重复计数", dice);
        }
    }

    private void add(long firm, DemoUnit unit, LocalDate on, String note, Dice dice) {
        visits.add(new DemoRows.Visit(DemoData.FIRST_ID + visits.size(), firm, unit.code, on, Days.later(on, dice.between(1, 2), Days.AS_OF), note));
    }
}
