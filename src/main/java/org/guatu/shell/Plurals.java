package org.guatu.shell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a pattern that follow a count: {@code {0} {0|entry|entries}} reads "1 entry" and "2 entries". The words may name
 * arguments, not further counts. Counts reach the texts written
 * already, so a choice of {@link java.text.MessageFormat}, which asks for numbers, cannot tell them apart.
 */
final class Plurals {

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+)\\|(WORDS)\\|(WORDS)}".replace("WORDS", "(?:[^|{}]|\\{\\d+})*"));

    /** One, with any sign, or what is less than one. */
    private static final Pattern ONE = Pattern.compile("[+\u2212<-]?1");

    private Plurals() {
    }

    /** The pattern with each of its choices made; without the argument the word stands for many. */
    static String settled(String pattern, Object... arguments) {
        return pattern.indexOf('|') < 0 ? pattern : CHOICE.matcher(pattern).replaceAll(choice -> Matcher.quoteReplacement(word(choice, arguments)));
    }

    private static String word(MatchResult choice, Object[] arguments) {
        int argument = Integer.parseInt(choice.group(1));
        return argument < arguments.length && isOne(arguments[argument]) ? choice.group(2) : choice.group(3);
    }

    private static boolean isOne(Object argument) {
        return ONE.matcher(String.valueOf(argument instanceof Texts.Placed placed ? placed.argument() : argument)).matches();
    }
}
