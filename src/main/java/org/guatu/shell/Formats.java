package org.guatu.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.commons.numbers.fraction.BigFraction;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.indicator.Shown;

/**
 * How figures are written, the same in both languages: half up, a comma per thousand, a true minus sign. Amounts come in yuan and
 * are written without their unit, which stands in the column's head or beside the number. Rounding happens here and nowhere else.
 */
public final class Formats {

    /** The minus sign of figures (U+2212); a hyphen is shorter than the plus and breaks columns. */
    public static final char MINUS = '\u2212';

    /** What stands where no figure can be. */
    public static final String NONE = "\u2014";

    private static final int YI_SCALE = 8;
    private static final int WAN_SCALE = 4;
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MONTH_DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Formats() {
    }

    /** 亿元 at two decimals: official figures and every total (238.40). */
    public static String yi(BigDecimal yuan) {
        return decimal(yuan.movePointLeft(YI_SCALE), 2);
    }

    /** 亿元 at two decimals of an amount that need not end in decimals, as an amount against pace. */
    public static String yi(Exact yuan) {
        return decimal(inYi(yuan), 2);
    }

    /** 亿元 with an explicit sign (+9.24, −11.60); 0.00 carries none. */
    public static String signedYi(BigDecimal yuan) {
        return signed(yuan.movePointLeft(YI_SCALE), 2);
    }

    /** {@link #signedYi(BigDecimal)} for an exact fraction. */
    public static String signedYi(Exact yuan) {
        return signed(inYi(yuan), 2);
    }

    /** 亿元 for chart labels and asides: one decimal from 100 up (487.0), else two. */
    public static String yiAside(BigDecimal yuan) {
        BigDecimal shown = Shown.aside(Shown.yi(yuan));
        return decimal(shown, shown.scale());
    }

    /** {@link #yiAside(BigDecimal)} for an exact fraction. */
    public static String yiAside(Exact yuan) {
        BigDecimal shown = Shown.aside(inYi(yuan));
        return decimal(shown, shown.scale());
    }

    /** 亿元 of a target, without decimals it does not have: 500, 42.5. Never more than two. */
    public static String yiTarget(BigDecimal yuan) {
        return decimalAtMost(yuan.movePointLeft(YI_SCALE), 2);
    }

    /** 亿元 at four decimals, the exact echo beside what a clerk types in 万元. */
    public static String yiExact(BigDecimal yuan) {
        return decimal(yuan.movePointLeft(YI_SCALE), 4);
    }

    /** 万元 with up to two decimals. */
    public static String wan(BigDecimal yuan) {
        return decimalAtMost(yuan.movePointLeft(WAN_SCALE), 2);
    }

    /** Yuan and cents, for a single receipt (12,000,000.00). */
    public static String yuan(BigDecimal yuan) {
        return decimal(yuan, 2);
    }

    /** A percentage at two decimals with its sign. Below 1 it never says 100.00 %, above 0 never 0.00 %. */
    public static String percent(Ratio ratio) {
        return percent(ratio, 2);
    }

    /** {@link #percent(Ratio)} at 0 to 6 decimals; more are asked for when two ranks would otherwise print the same. */
    public static String percent(Ratio ratio, int decimals) {
        return percentDigits(ratio, decimals) + "%";
    }

    /** A percentage without decimals it does not have: 50 %, 43.48 %. For the pace beside a column's head. */
    public static String percentShort(Ratio ratio) {
        BigDecimal shown = Shown.percent(ratio);
        return decimalAtMost(shown, shown.scale()) + "%";
    }

    /** The digits of {@link #percent(Ratio)} alone, as in a filled formula. */
    public static String percentDigits(Ratio ratio, int decimals) {
        BigDecimal shown = Shown.percent(ratio, decimals);
        return decimal(shown, shown.scale());
    }

    /** Percentage points with an explicit sign (+4.75, −2.32), without the word. */
    public static String points(Exact points) {
        return signed(points, 2);
    }

    /** A count without decimals (1,000). A fraction, as a count against pace, is rounded half up. */
    public static String count(BigDecimal count) {
        return decimal(count, 0);
    }

    /** A whole count. */
    public static String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** A count with an explicit sign (+74, −4). */
    public static String signedCount(BigDecimal count) {
        return signed(count, 0);
    }

    /** {@link #signedCount(BigDecimal)} for an exact fraction. */
    public static String signedCount(Exact count) {
        return signed(count, 0);
    }

    /** A number at exactly so many decimals, with commas and a true minus. */
    public static String decimal(BigDecimal number, int decimals) {
        return write(number.setScale(decimals, RoundingMode.HALF_UP), decimals, decimals);
    }

    /** An exact number at so many decimals. */
    public static String decimal(Exact number, int decimals) {
        return write(number.round(decimals), decimals, decimals);
    }

    /** A number at no more than so many decimals, without trailing zeros. */
    public static String decimalAtMost(BigDecimal number, int decimals) {
        return write(number.setScale(decimals, RoundingMode.HALF_UP), 0, decimals);
    }

    /** A number with its sign. One that is not zero keeps it even when its digits are all zero. */
    public static String signed(BigDecimal number, int decimals) {
        return sign(number.signum()) + decimal(number.abs(), decimals);
    }

    /** {@link #signed(BigDecimal, int)} for an exact fraction. */
    public static String signed(Exact number, int decimals) {
        Exact size = number.signum() < 0 ? number.negated() : number;
        return sign(number.signum()) + decimal(size, decimals);
    }

    /** A full date, 2024-06-30. */
    public static String date(LocalDate date) {
        return date.toString();
    }

    /** A date within the year that the screen names anyway, 06-30. */
    public static String monthDay(LocalDate date) {
        return date.format(MONTH_DAY);
    }

    /** A date beside a year that the screen names: 06-30, and 2023-12-31 where it is of another. */
    public static String day(LocalDate date, int year) {
        return date.getYear() == year ? monthDay(date) : date(date);
    }

    /** A moment within the year, 06-30 18:00. */
    public static String monthDayTime(LocalDateTime moment) {
        return moment.format(MONTH_DAY_TIME);
    }

    /** A moment to the second, 2024-06-30 18:00:05. */
    public static String moment(LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    private static String sign(int signum) {
        return signum == 0 ? "" : signum > 0 ? "+" : String.valueOf(MINUS);
    }

    private static Exact inYi(Exact yuan) {
        return new Exact(yuan.value().divide(BigFraction.of(100_000_000)));
    }

    private static String write(BigDecimal number, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        String digits = format.format(number.abs());
        return number.signum() < 0 ? MINUS + digits : digits;
    }
}
