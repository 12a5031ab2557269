package org.guatu.intake.table;

import java.util.List;

/** A cell breaks a rule. It never leaves the room: the row reader makes a fault of it, with the cell's address and what stands in it. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<Object> arguments;

    /**
     * @param rule      key of the sentence, {@code intake.rule.<rule>}
     * @param arguments what the sentence names, written as it is to be read
     */
    public Unfit(String rule, Object... arguments) {
        super(rule, null, false, false);
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    public String rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
