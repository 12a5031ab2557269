package org.guatu.project;

import java.util.List;

import org.guatu.refusal.Refusal;

/** Evidence that a stage or another total investment requires is not there. It carries the kinds, which the screen names in the reader's language. */
public class MissingEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<String> kinds;

    MissingEvidence(List<String> kinds) {
        super("register.refusal.stage-evidence", Integer.toString(kinds.size()));
        this.kinds = List.copyOf(kinds);
    }

    /** The kinds that are missing. */
    public List<String> kinds() {
        return kinds;
    }
}
