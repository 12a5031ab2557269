package org.guatu.project;

import java.util.List;
import java.util.Locale;

/**
 * The stages of a project in their order (domain §2). The first entry into a stage is what counts; a stage that was skipped is
 * never counted, though a later one is: a project in rented works may enter statistics without ever starting to build.
 */
public enum Stage {
    LEAD, NEGOTIATING, SIGNED, LANDED, STARTED, IN_STATISTICS, PRODUCING, AT_CAPACITY;

    /** The stages of the funnel, from the first talks to production. */
    public static final List<Stage> FUNNEL = List.of(NEGOTIATING, SIGNED, LANDED, STARTED, IN_STATISTICS, PRODUCING);

    /** Place in the order, 1 for LEAD. */
    public int number() {
        return ordinal() + 1;
    }

    /** The stage of a number; null for 0, a project without any. */
    public static Stage ofNumber(int number) {
        return number == 0 ? null : values()[number - 1];
    }

    /** Key of the word. */
    public String messageKey() {
        return "project.stage." + name().toLowerCase(Locale.ROOT);
    }
}
