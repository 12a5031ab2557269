package org.guatu.access;

import org.guatu.refusal.Refusal;

/** The account may not do or see this. */
public class AccessRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    public AccessRefusal(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
