package org.guatu.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.NamedWallRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walls with a name, kept by the office. */
@Service
@Transactional(readOnly = true)
public class NamedWalls {

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final Units units;
    private final NamedWallRows rows;

    NamedWalls(AccessGuard guard, AuditTrail audit, Units units, NamedWallRows rows) {
        this.guard = guard;
        this.audit = audit;
        this.units = units;
        this.rows = rows;
    }

    /** The wall of a code, for whoever may see the totals of its unit; nothing when there is none. */
    public Optional<NamedWall> find(String code) {
        Optional<NamedWall> wall = rows.find(code);
        wall.ifPresent(known -> guard.requireTotals(known.unit()));
        return wall;
    }

    /** The walls of a unit and all below it, by name. */
    public List<NamedWall> of(UnitCode unit) {
        guard.requireTotals(unit);
        return rows.of(units.scope(unit));
    }

    /** Keeps a wall: a new one with version 0 or none of that code yet, else the changed one; refused when somebody changed it meanwhile. */
    @Transactional
    public NamedWall save(NamedWall wall) {
        guard.require(Role.OFFICE);
        guard.requireUnit(wall.unit());
        Optional<NamedWall> before = rows.find(wall.code());
        before.ifPresent(known -> guard.requireUnit(known.unit()));
        if (before.isEmpty()) {
            rows.insert(wall);
        } else if (!rows.update(wall)) {
            throw new Refusal("meeting.refusal.changed-wall");
        }
        NamedWall now = rows.find(wall.code()).orElseThrow();
        audit.record(new AuditEvent(Subject.MEETING, wall.code(), wall.unit(), "wall-saved", before.map(NamedWalls::fields).orElse(Map.of()), fields(now), null));
        return now;
    }

    /** Takes a wall away; nothing happens when there is none. */
    @Transactional
    public void remove(String code) {
        guard.require(Role.OFFICE);
        rows.find(code).ifPresent(wall -> {
            guard.requireUnit(wall.unit());
            rows.delete(code);
            audit.record(new AuditEvent(Subject.MEETING, code, wall.unit(), "wall-removed", fields(wall), Map.of(), null));
        });
    }

    private static Map<String, String> fields(NamedWall wall) {
        return Map.of("name", wall.name(), "unit", wall.unit().value(), "pages", wall.pages().toString(), "seconds", Integer.toString(wall.secondsPerPage()),
                "theme", wall.theme(), "ratio", wall.ratio());
    }
}
