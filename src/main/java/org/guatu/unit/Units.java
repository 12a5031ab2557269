package org.guatu.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guatu.unit.store.UnitRows;
import org.springframework.stereotype.Service;

/**
 * The organisation tree. It is small (a province has some three thousand units), read at nearly every step and changed once in
 * years, so it is held in memory; {@link #reload()} reads it again.
 */
@Service
public class Units {

    private final UnitRows rows;
    private volatile Tree tree;

    public Units(UnitRows rows) {
        this.rows = rows;
    }

    /** Reads the tree from the database again, after units were changed. */
    public void reload() {
        tree = Tree.of(rows.units(), rows.tracks());
    }

    /** The unit of a code, if there is one. */
    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(tree().units.get(code));
    }

    /** The unit of a code that must exist. */
    public Unit byCode(UnitCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
    }

    /** Every unit, parents before children, siblings in their order. */
    public Collection<Unit> all() {
        return tree().units.values();
    }

    /** The units directly below that exist on the day, in their order. */
    public List<Unit> children(UnitCode code, LocalDate date) {
        return tree().children.getOrDefault(code, List.of()).stream().filter(unit -> unit.existsOn(date)).toList();
    }

    /** From the province down to the unit itself. */
    public List<Unit> path(UnitCode code) {
        ArrayDeque<Unit> path = new ArrayDeque<>();
        for (Unit unit = byCode(code); unit != null; unit = unit.parent().map(this::byCode).orElse(null)) {
            path.addFirst(unit);
        }
        return List.copyOf(path);
    }

    /**
     * The unit, all below it, and those they took the place of: what was booked for 茌平县 counts for 茌平区. These are the codes whose
     * entries make up the unit's figure, each exactly once.
     */
    public Set<UnitCode> scope(UnitCode code) {
        Set<UnitCode> scope = new LinkedHashSet<>();
        ArrayDeque<UnitCode> open = new ArrayDeque<>(List.of(byCode(code).code()));
        while (!open.isEmpty()) {
            UnitCode next = open.removeFirst();
            if (scope.add(next)) {
                tree().children.getOrDefault(next, List.of()).forEach(child -> open.add(child.code()));
                tree().predecessors.getOrDefault(next, List.of()).forEach(old -> open.add(old.code()));
            }
        }
        return scope;
    }

    /** Whether {@code inner} is the unit itself or lies below it. */
    public boolean contains(UnitCode outer, UnitCode inner) {
        return path(inner).stream().anyMatch(unit -> unit.code().equals(outer));
    }

    /** The unit whose people have the last word on a unit: the nearest city at or above it, else the top of its tree. */
    public UnitCode cityOf(UnitCode code) {
        List<Unit> path = path(code);
        return path.reversed().stream().filter(above -> above.kind() == UnitKind.CITY).findFirst().orElse(path.getFirst()).code();
    }

    /** The track of a code. */
    public Optional<Track> track(String code) {
        return Optional.ofNullable(tree().tracks.get(code));
    }

    private Tree tree() {
        if (tree == null) {
            reload();
        }
        return tree;
    }

    private record Tree(Map<UnitCode, Unit> units, Map<UnitCode, List<Unit>> children, Map<UnitCode, List<Unit>> predecessors,
                        Map<String, Track> tracks) {

        static Tree of(List<Unit> all, List<Track> tracks) {
            Map<UnitCode, List<Unit>> children = new LinkedHashMap<>();
            Map<UnitCode, List<Unit>> predecessors = new LinkedHashMap<>();
            for (Unit unit : all) {
                unit.parent().ifPresent(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit));
                if (unit.successor() != null) {
                    predecessors.computeIfAbsent(unit.successor(), s -> new ArrayList<>()).add(unit);
                }
            }
            children.values().forEach(list -> list.sort(Comparator.comparingInt(Unit::order)));
            Map<UnitCode, Unit> units = new LinkedHashMap<>();
            all.stream().filter(unit -> unit.parent().isEmpty()).sorted(Comparator.comparingInt(Unit::order))
                    .forEach(root -> putWithAllBelow(root, children, units));
            Map<String, Track> byCode = new LinkedHashMap<>();
            tracks.forEach(track -> byCode.put(track.code(), track));
            return new Tree(units, children, predecessors, byCode);
        }

        private static void putWithAllBelow(Unit unit, Map<UnitCode, List<Unit>> children, Map<UnitCode, Unit> units) {
            units.put(unit.code(), unit);
            children.getOrDefault(unit.code(), List.of()).forEach(child -> putWithAllBelow(child, children, units));
        }
    }
}
