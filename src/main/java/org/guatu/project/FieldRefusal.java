package org.guatu.project;

import org.guatu.refusal.Refusal;

/** A rule about one field was broken; the screen prints the sentence at the field, an import at the cell. */
public class FieldRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final ProjectField field;

    public FieldRefusal(ProjectField field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
    }

    /** The field it is about. */
    public ProjectField field() {
        return field;
    }
}
