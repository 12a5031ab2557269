package org.guatu.project;

import java.util.Locale;

/** How far one need of a project is met, and which department answers for it. */
public record FactorNeed(Factor factor, State state, String detail, String department) {

    /** Met, being met, or what everything waits for. */
    public enum State {
        SECURED, IN_PROGRESS, BLOCKED;

        /** Key of the word. */
        public String messageKey() {
            return "project.factor-state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
