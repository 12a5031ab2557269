package org.guatu.access;

import org.springframework.security.authentication.LockedException;

/** Too many failed sign-ins: this login or this address must wait. Says nothing about whether the account exists. */
public class MustWait extends LockedException {

    private static final long serialVersionUID = 1L;

    private final long minutes;

    MustWait(long minutes) {
        super("too many failed sign-ins");
        this.minutes = minutes;
    }

    /** Minutes to wait, begun ones counted whole: 1 or more. */
    public long minutes() {
        return minutes;
    }
}
