package org.guatu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.guatu.unit.UnitCode;

/**
 * A review meeting (调度会).
 *
 * @param name         1 to 60 characters
 * @param heldOn       the day it is planned for or was held on
 * @param asOf         the day whose figures it saw; of a planned one the day before it
 * @param snapshot     what it shows now, once it was started; meetings held before snapshots were kept have none
 * @param agendaEdited whether somebody arranged the agenda by hand
 * @param version      counts changes of state and agenda, not moves of the wall
 */
public record Meeting(long id, Optional<Long> series, UnitCode unit, String name, LocalDate heldOn, LocalTime startsAt, State state,
                      LocalDate asOf, Optional<LocalDateTime> startedAt, Optional<LocalDateTime> closedAt, Optional<Snapshot> snapshot,
                      boolean agendaEdited, int version) {

    /** Where a meeting stands. It goes from planned through running to closed and never back; one that is only planned may be called off. */
    public enum State {
        PLANNED, RUNNING, CLOSED,
        /** Called off before it began. */
        CANCELLED;

        /** Key of the word. */
        public String messageKey() {
            return "meeting.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Meeting {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(heldOn, "heldOn");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(asOf, "asOf");
        if (name == null || name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a meeting has a name of at most 60 characters");
        }
        if ((state == State.PLANNED || state == State.CANCELLED) && snapshot.isPresent()) {
            throw new IllegalArgumentException("a meeting that was not started has frozen nothing");
        }
    }

    /** The time of day it really began, to the minute; where that is not known, the one it was planned for. */
    public LocalTime began() {
        return startedAt.map(LocalDateTime::toLocalTime).orElse(startsAt).truncatedTo(ChronoUnit.MINUTES);
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }
}
