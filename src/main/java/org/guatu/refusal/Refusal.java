package org.guatu.refusal;

import java.util.List;

/**
 * A rule was broken and the request is turned down. It carries the key of a sentence in the message files and its arguments; the
 * screen prints exactly that sentence. Subclasses name the rule where a caller must tell it from others.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence, {@code <room>.refusal.<rule>}; must not be blank
     * @param arguments  what the sentence names, already in the form it is to be read in (figures as text) or a unit, which
     *                   is printed by its name in the reader's language; none may be null
     */
    public Refusal(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        if (messageKey == null || messageKey.isBlank()) {
            throw new IllegalArgumentException("a refusal needs its sentence");
        }
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the message files. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names, in the order of its placeholders. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
