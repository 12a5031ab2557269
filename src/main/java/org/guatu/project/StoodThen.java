package org.guatu.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.guatu.unit.UnitCode;

/**
 * Which projects stood in another unit on a day than they do now: a later document moved them, or a document of then was entered only later.
 *
 * @param elsewhere the unit of that day by the id of the project; those that have not moved since are not in it
 */
public record StoodThen(Map<Long, UnitCode> elsewhere) {

    /** The id of no project. */
    private static final long NO_PROJECT = -1;

    public StoodThen {
        elsewhere = Map.copyOf(elsewhere);
    }

    /**
     * The unit of a project on the day.
     *
     * @param now the unit it is in now
     */
    public UnitCode unit(long project, UnitCode now) {
        return elsewhere.getOrDefault(project, now);
    }

    /** The projects that moved since. */
    public List<Long> moved() {
        return elsewhere.keySet().stream().sorted().toList();
    }

    /** Those of them that stood in one of these units; {@value #NO_PROJECT} alone where there is none, since no list of a query may be empty. */
    public List<Long> in(Collection<UnitCode> units) {
        List<Long> stood = elsewhere.entrySet().stream().filter(one -> units.contains(one.getValue())).map(Map.Entry::getKey).sorted().toList();
        return stood.isEmpty() ? List.of(NO_PROJECT) : stood;
    }

    /** Whether every project stood where it is now. */
    public boolean isAsNow() {
        return elsewhere.isEmpty();
    }
}
