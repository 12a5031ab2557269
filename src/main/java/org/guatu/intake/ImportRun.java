package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

import org.guatu.unit.UnitCode;

/**
 * An import that was begun.
 *
 * @param unit   the home unit of whoever began it
 * @param byName what the person is called
 * @param amount yuan it added; zero unless it is done
 */
public record ImportRun(long id, ImportKind kind, UnitCode unit, String fileName, String sha256, String login, String byName, LocalDateTime at,
                        int rows, int added, int changed, int skipped, BigDecimal amount, State state) {

    /** How it ended. Only DONE has written anything. */
    public enum State {
        DONE, CANCELLED, FAILED;

        /** Key of the word. */
        public String messageKey() {
            return "intake.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
