package org.guatu.intake;

import java.util.HashSet;
import java.util.Set;

import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Which units have an import running in this product: a unit and those around it one at a time, so that two cannot add the same rows. */
@Component
class RunningImports {

    private final Units units;
    private final Set<UnitCode> taken = new HashSet<>();

    RunningImports(Units units) {
        this.units = units;
    }

    /** Takes the place of a unit until it is closed; refused while an import of it, or of a unit above or below, is running. */
    synchronized Slot take(UnitCode unit) {
        for (UnitCode other : taken) {
            if (units.contains(other, unit) || units.contains(unit, other)) {
                throw new Refusal("intake.refusal.running", units.byCode(other));
            }
        }
        taken.add(unit);
        return () -> release(unit);
    }

    private synchronized void release(UnitCode unit) {
        taken.remove(unit);
    }

    /** A place that is held. */
    interface Slot extends AutoCloseable {

        @Override
        void close();
    }
}
