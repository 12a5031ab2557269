package org.guatu.project;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.guatu.unit.UnitCode;

/**
 * To which unit a project belonged, day by day: what came before it moved is its old unit's.
 *
 * @param now  the unit it belongs to since it last moved
 * @param left the units it left, by the first day on which it was no longer theirs
 */
public record Belonging(UnitCode now, SortedMap<LocalDate, UnitCode> left) {

    public Belonging {
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
    }

    /** The unit on a day. */
    public UnitCode on(LocalDate day) {
        SortedMap<LocalDate, UnitCode> after = left.tailMap(day.plusDays(1));
        return after.isEmpty() ? now : after.get(after.firstKey());
    }
}
