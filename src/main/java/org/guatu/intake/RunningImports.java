package org.guatu.intake;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

import org.guatu.intake.store.ImportPlaceRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which units have an import running, in any process on this database: a unit and those around it one at a time, so that two cannot add the same
 * rows. A place whose holder was killed is free again after {@link #PATIENCE}.
 */
@Component
class RunningImports {

    /** How long a place is held without a sign of life; rows are written in far shorter time. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    private final Units units;
    private final ImportPlaceRows rows;
    private final TransactionTemplate own;
    private final LongSupplier millis;

    @Autowired
    RunningImports(Units units, ImportPlaceRows rows, PlatformTransactionManager manager) {
        this(units, rows, manager, System::currentTimeMillis);
    }

    /** @param millis the clock of the machine, in milliseconds since 1970: the day of the demonstration stands still */
    RunningImports(Units units, ImportPlaceRows rows, PlatformTransactionManager manager, LongSupplier millis) {
        this.units = units;
        this.rows = rows;
        this.millis = millis;
        // others must see it at once, and it must outlive an import that is taken back
        this.own = new TransactionTemplate(manager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes the place of a unit until it is closed; refused while an import of it, or of a unit above or below, is running. */
    Slot take(UnitCode unit) {
        String holder = UUID.randomUUID().toString();
        own.executeWithoutResult(status -> {
            rows.pass();
            for (UnitCode other : rows.held(millis.getAsLong())) {
                if (units.contains(other, unit) || units.contains(unit, other)) {
                    throw new Refusal("intake.refusal.running", units.byCode(other));
                }
            }
            rows.take(unit, holder, freeFrom());
        });
        return new Slot(unit, holder);
    }

    private long freeFrom() {
        return millis.getAsLong() + PATIENCE.toMillis();
    }

    /** A place that is held. */
    final class Slot implements AutoCloseable {

        private final UnitCode unit;
        private final String holder;
        private long kept = millis.getAsLong();

        private Slot(UnitCode unit, String holder) {
            this.unit = unit;
            this.holder = holder;
        }

        /** Says that the import still lives; refused when it was thought dead meanwhile and another one has begun. */
        void live() {
            long now = millis.getAsLong();
            if (now - kept < PATIENCE.toMillis() / 6) {
                return;
            }
            kept = now;
            if (!Boolean.TRUE.equals(own.execute(status -> rows.keep(unit, holder, freeFrom())))) {
                throw new Refusal("intake.refusal.running", units.byCode(unit));
            }
        }

        @Override
        public void close() {
            try {
                own.executeWithoutResult(status -> rows.free(unit, holder));
            } catch (RuntimeException unreachable) {
                LOG.warn("the place of {} frees itself in {}", unit, PATIENCE, unreachable); // what was imported is imported all the same
            }
        }
    }
}
