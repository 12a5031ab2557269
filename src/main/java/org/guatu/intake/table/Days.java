package org.guatu.intake.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guatu.calendar.Month;
import org.guatu.intake.sheet.SheetCell;

/** Days and months in their usual forms. A form that could be two days (6/3/2024, 24-6-3) does not fit. */
public final class Days {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern CLOSED_UP = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");
    private static final Pattern WRITTEN = written();
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.]|" + one("sign.year") + ")(\\d{1,2})(?:" + one("sign.month") + ")?(?:" + one("sign.part") + ")?");
    private static final Pattern MONTH_CLOSED_UP = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern MONTH_ALONE = Pattern.compile("(\\d{1,2})(?:" + one("sign.month") + ")?(?:" + one("sign.part") + ")?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:" + one("sign.year") + ")?");
    /** A file of plain text has no numbers: five digits there are the number of a day, which no other form has. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    private Days() {
    }

    /** The day of a cell; numbers are read as the workbook counts its days. */
    public static LocalDate day(SheetCell cell, boolean from1904) {
        check(cell);
        if (cell.nature() == SheetCell.Nature.NUMBER && !CLOSED_UP.matcher(cell.text()).matches()) {
            return serial(cell.text(), from1904);
        }
        String text = Words.halfWidth(cell.text());
        for (Pattern form : new Pattern[] {SEPARATED, CLOSED_UP, WRITTEN}) {
            Matcher matcher = form.matcher(form == WRITTEN ? text.replace(" ", "") : text);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(3), matcher.group(4));
            }
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(text, from1904);
        }
        throw new Unfit("intake.rule.not-a-day");
    }

    /**
     * The month of a cell.
     *
     * @param year the year where the cell names none, from its own column or the header; null when there is none
     */
    public static Month month(SheetCell cell, boolean from1904, Integer year) {
        check(cell);
        String text = Words.halfWidth(cell.text()).replace(" ", "");
        if (cell.nature() == SheetCell.Nature.NUMBER && text.contains(".")) {
            // As a number 2024.10 is stored as 2024.1: nobody can tell October from January.
            throw new Unfit("intake.rule.not-a-month");
        }
        Matcher whole = MONTH.matcher(text);
        if (!whole.matches()) {
            whole = MONTH_CLOSED_UP.matcher(text);
        }
        if (whole.matches()) {
            return month(Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2)));
        }
        Matcher alone = MONTH_ALONE.matcher(text);
        if (alone.matches()) {
            if (year == null) {
                throw new Unfit("intake.rule.month-without-year");
            }
            return month(year, Integer.parseInt(alone.group(1)));
        }
        try {
            return Month.of(day(cell, from1904));
        } catch (Unfit e) {
            throw new Unfit("intake.rule.not-a-month");
        }
    }

    /** What a cell of days holds, for a person: a number by which the workbook counts its days is told as that day too, {@code 2024-06-03 (45446)}. */
    public static String shown(SheetCell cell, boolean from1904) {
        if (cell.nature() == SheetCell.Nature.NUMBER && !CLOSED_UP.matcher(cell.text()).matches() || SERIAL.matcher(cell.text()).matches()) {
            try {
                return serial(cell.text(), from1904) + " (" + cell.text() + ")";
            } catch (Unfit e) {
                return cell.text();
            }
        }
        return cell.text();
    }

    /** The year of a cell. */
    public static int year(SheetCell cell) {
        check(cell);
        Matcher year = YEAR.matcher(Words.halfWidth(cell.text()).replace(" ", ""));
        if (!year.matches()) {
            throw new Unfit("intake.rule.not-a-year");
        }
        return Integer.parseInt(year.group(1));
    }

    private static LocalDate serial(String number, boolean from1904) {
        try {
            long days = new BigDecimal(number).longValue();
            if (days >= 0 && days < 1_000_000) {
                return within(from1904 ? FIRST_1904.plusDays(days) : FIRST_1900.plusDays(days));
            }
        } catch (NumberFormatException e) {
            // Falls through: what is no number is no day either.
        }
        throw new Unfit("intake.rule.not-a-day");
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return within(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            throw new Unfit("intake.rule.no-such-day");
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Unfit("intake.rule.day-far-away");
        }
        return day;
    }

    private static Month month(int year, int month) {
        if (month < 1 || month > 12 || year < EARLIEST.getYear() || year > LATEST.getYear()) {
            throw new Unfit("intake.rule.not-a-month");
        }
        return Month.of(year, month);
    }

    private static void check(SheetCell cell) {
        switch (cell.nature()) {
            case ERROR -> throw new Unfit("intake.rule.error-cell");
            case UNRECKONED -> throw new Unfit("intake.rule.unreckoned");
            default -> { }
        }
    }

    private static Pattern written() {
        return Pattern.compile("(\\d{4})(" + one("sign.year") + ")(\\d{1,2})" + one("sign.month") + "(\\d{1,2})(?:" + one("sign.day") + ")?");
    }

    private static String one(String key) {
        return "(?:" + String.join("|", Words.cells().of(key)) + ")";
    }
}
