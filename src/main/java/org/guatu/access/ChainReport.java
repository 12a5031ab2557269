package org.guatu.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a verification of the audit trail found.
 *
 * @param entries  how many entries were read
 * @param headHash the hash the chain should end with; written down elsewhere, it proves later that nothing before it was rewritten
 * @param fault    the first broken place, if any
 */
public record ChainReport(long entries, String headHash, Optional<Fault> fault) {

    /** What is wrong with a place of the chain. */
    public enum Kind {
        /** The entry of this number is not there. */
        MISSING,
        /** A field of the entry is not what was written. */
        CHANGED,
        /** The entry does not follow the one before it: one of the two was put in or rewritten. */
        UNLINKED,
        /** The chain ends before its end: the tail was cut off. */
        CUT,
        /** The chain goes on behind its end, or its end is not the last entry: entries were put in or the end was rewritten. */
        BEYOND;

        /** Key of the sentence; {0} is the number of the entry. */
        public String messageKey() {
            return "audit.fault." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The first broken place.
     *
     * @param number of the entry
     */
    public record Fault(long number, Kind kind) {
    }

    /** Whether the chain is whole. */
    public boolean isWhole() {
        return fault.isEmpty();
    }
}
