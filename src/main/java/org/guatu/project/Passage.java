package org.guatu.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.guatu.refusal.Refusal;

/**
 * How a project gets from where it is into a stage (domain §2): further on, perhaps over skipped stages; back, with a reason; again into one
 * it had left; or late into one that was passed over. Only a first entry counts, and its day never changes.
 *
 * @param from    the stage it is in, or null
 * @param skipped stages between the two that it never entered, in their order
 */
public record Passage(Kind kind, Stage from, List<Stage> skipped) {

    /** The ways. */
    public enum Kind {
        /** Further on, for the first time. */
        FORWARD,
        /** The day of a stage that was passed over is told later. */
        EARLIER,
        /** Back behind where it was. */
        BACK,
        /** Once more into a stage it had gone back behind. */
        AGAIN
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return kind == Kind.BACK || !skipped.isEmpty();
    }

    /**
     * The way into a stage.
     *
     * @param known the stages of the project
     * @param on    the day, or null while it is not typed yet
     * @throws Refusal when it is in the stage already, an entry of it waits, or the day does not fit the days of the stages around it
     */
    public static Passage into(Stage stage, LocalDate on, List<StageDate> known) {
        Optional<StageDate> row = known.stream().filter(date -> date.stage() == stage).findFirst();
        if (row.filter(StageDate::isWaiting).isPresent()) {
            throw new Refusal("register.refusal.stage-waits", row.get().waitingOn().toString());
        }
        StageDate from = known.stream().filter(date -> reached(date) != null && date.leftOn() == null)
                .max(Comparator.comparing(StageDate::stage)).orElse(null);
        boolean entered = row.filter(date -> date.enteredOn() != null).isPresent();
        if (entered && from != null && from.stage() == stage) {
            throw new Refusal("register.refusal.stage-already", from.enteredOn().toString());
        }
        if (entered && (from == null || stage.compareTo(from.stage()) > 0)) {
            notBefore(on, row.get().leftOn());
            return new Passage(Kind.AGAIN, from == null ? null : from.stage(), List.of());
        }
        if (from == null || stage.compareTo(from.stage()) > 0) {
            notBefore(on, from == null ? null : reached(from));
            return new Passage(Kind.FORWARD, from == null ? null : from.stage(), from == null ? List.of() : between(from.stage(), stage, known));
        }
        LocalDate next = known.stream().filter(date -> date.stage().compareTo(stage) > 0).map(Passage::reached)
                .filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElseThrow();
        if (!entered && (on == null || !on.isAfter(next))) {
            notBefore(on, known.stream().filter(date -> date.stage().compareTo(stage) < 0).map(Passage::reached)
                    .filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
            return new Passage(Kind.EARLIER, from.stage(), List.of());
        }
        if (known.stream().anyMatch(date -> date.isWaiting() && date.stage().compareTo(stage) > 0)) {
            throw new Refusal("register.refusal.stage-withdraw-first");
        }
        notBefore(on, reached(from));
        return new Passage(Kind.BACK, from.stage(), List.of());
    }

    /**
     * The way of an entry that waits, for who decides on it.
     *
     * @param known the stages of the project, the entry among them
     */
    public static Passage waiting(Stage stage, List<StageDate> known) {
        Optional<Stage> beyond = known.stream().filter(date -> date.enteredOn() != null && date.leftOn() == null).map(StageDate::stage)
                .filter(other -> other.compareTo(stage) > 0).max(Comparator.naturalOrder());
        if (beyond.isPresent()) {
            return new Passage(Kind.EARLIER, beyond.get(), List.of());
        }
        Stage from = known.stream().filter(date -> date.stage().compareTo(stage) < 0 && reached(date) != null && date.leftOn() == null)
                .map(StageDate::stage).max(Comparator.naturalOrder()).orElse(null);
        boolean back = known.stream().anyMatch(date -> date.stage().compareTo(stage) > 0 && date.leftOn() != null);
        return new Passage(back ? Kind.BACK : Kind.FORWARD, from, from == null || back ? List.of() : between(from, stage, known));
    }

    private static LocalDate reached(StageDate date) {
        return date.enteredOn() != null ? date.enteredOn() : date.isWaiting() ? date.waitingOn() : null;
    }

    private static List<Stage> between(Stage from, Stage to, List<StageDate> known) {
        return Arrays.stream(Stage.values()).filter(stage -> stage.compareTo(from) > 0 && stage.compareTo(to) < 0)
                .filter(stage -> known.stream().noneMatch(date -> date.stage() == stage && reached(date) != null)).toList();
    }

    private static void notBefore(LocalDate on, LocalDate least) {
        if (on != null && least != null && on.isBefore(least)) {
            throw new FieldRefusal(ProjectField.STAGE_ON, "register.refusal.stage-date-order", on.toString(), least.toString());
        }
    }
}
