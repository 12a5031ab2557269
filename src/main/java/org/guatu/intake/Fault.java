package org.guatu.intake;

import java.util.List;

/**
 * A cell that breaks a rule.
 *
 * @param row       of the sheet, 1 for the first
 * @param address   of the cell, such as C5; of the row's first cell where a whole row is meant
 * @param title     what the file calls the column
 * @param rule      key of the sentence
 * @param arguments what the sentence names, as it is to be read
 * @param value     what stands in the cell, cut to 80 characters
 * @param label     what names the row to a person: project, firm or indicator
 */
public record Fault(int row, String address, String title, String rule, List<Object> arguments, String value, String label) {

    private static final int SHOWN = 80;

    public Fault {
        arguments = List.copyOf(arguments);
        value = cut(value);
        label = cut(label);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())) - 1));
    }
}
