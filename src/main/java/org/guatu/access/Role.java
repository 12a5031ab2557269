package org.guatu.access;

import java.util.Locale;

/** What a person does here. One account can have several. */
public enum Role {

    /** Sees everything in scope, changes nothing, gives decisions. */
    LEADER,
    /** Enters for the own unit. */
    CLERK,
    /** Recognises, returns, reduces; never own submissions. */
    REVIEWER,
    /** Indicators, targets, curves, meetings, bulletins, contests. */
    OFFICE,
    /** Accounts, units, settings, audit. */
    ADMIN,
    /** A screen without a keyboard. */
    WALL;

    /** The names once more as constants, since annotations take no enum: {@code @RolesAllowed({Role.Name.LEADER, …})}. */
    public static final class Name {
        public static final String LEADER = "LEADER";
        public static final String CLERK = "CLERK";
        public static final String REVIEWER = "REVIEWER";
        public static final String OFFICE = "OFFICE";
        public static final String ADMIN = "ADMIN";
        public static final String WALL = "WALL";

        private Name() {
        }
    }

    /** Spring Security's name of the authority. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Key of the word. */
    public String messageKey() {
        return "access.role." + name().toLowerCase(Locale.ROOT);
    }
}
