package org.guatu.access;

import java.util.Set;

import org.guatu.unit.UnitCode;

/**
 * The units an account is for; each includes all below it. An empty scope sees nothing.
 *
 * @param units the topmost units of the scope
 */
public record Scope(Set<UnitCode> units) {

    public Scope {
        units = Set.copyOf(units);
    }

    public static Scope of(UnitCode... units) {
        return new Scope(Set.of(units));
    }
}
