package org.guatu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.guatu.ledger.Doubt;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** What is wrong or unlikely, as it is read. */
public final class Sentences {

    /** Rules whose sentence names what stands in the cell, as it was understood. */
    private static final Set<String> TELL_THE_VALUE = Set.of("intake.rule.month-ahead", "intake.rule.month-closed", "intake.rule.month-not-of-header",
            "intake.rule.day-ahead", "intake.rule.day-after-month", "intake.rule.other-unit");

    private Sentences() {
    }

    /** Whether a column is the one a file of faults tells them in: it comes back with a file that was mended, and is read as nothing. */
    public static boolean isMark(String title) {
        return Stream.of(Texts.CHINESE, Texts.ENGLISH).anyMatch(language -> Texts.text(language, "intake.sheet.faults").equals(title.strip()));
    }

    /** The rule a cell breaks; to be read after its value. */
    public static String rule(Fault fault, Locale locale) {
        return Texts.text(locale, fault.rule(), readable(fault.arguments(), locale).toArray());
    }

    /** A fault with its value: “1,3OO” 不是数字. Where the rule tells the value itself it is not said twice. */
    public static String fault(Fault fault, Locale locale) {
        String rule = rule(fault, locale);
        return fault.value().isEmpty() || TELL_THE_VALUE.contains(fault.rule())
                || rule.contains(fault.value()) && !"intake.rule.unknown-word".equals(fault.rule()) ? rule : Texts.text(locale, "intake.check.value", fault.value(), rule);
    }

    /** The question about an unlikely row. Amounts are told in 万元, as clerks type them, and the first of them once more in 亿元. */
    public static String question(Judged.Question question, Locale locale) {
        List<Object> figures = new ArrayList<>(readable(question.arguments(), locale));
        if (question.messageKey().equals(Doubt.Kind.TOO_SMALL.messageKey()) && question.arguments().getFirst() instanceof BigDecimal yuan) {
            figures.add(Formats.yiExact(yuan));
        }
        return Texts.text(locale, question.messageKey(), figures.toArray());
    }

    private static List<Object> readable(List<Object> arguments, Locale locale) {
        return arguments.stream().<Object>map(argument -> argument instanceof Unit unit ? unit.name(locale)
                : argument instanceof BigDecimal yuan ? Formats.wan(yuan) : argument.toString()).toList();
    }
}
