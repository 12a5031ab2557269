package org.guatu.access;

import java.time.LocalDateTime;
import java.util.Objects;

import org.guatu.unit.UnitCode;

/**
 * A screen on a wall that was paired.
 *
 * @param login      of its own account, which has the role WALL and the unit as its scope
 * @param name       as people call it, 1 to {@value #LONGEST_NAME} characters
 * @param unit       whose pages it shows
 * @param pairedBy   login of who paired it
 * @param pairedAt   the moment, in China
 * @param lastSeenAt when it last asked for anything, a minute exact; null when it never did
 * @param takenOffAt since when it is no longer let in; null while it is
 * @param version    of its account; a change with an old one is refused
 */
public record WallDevice(long id, String login, String name, UnitCode unit, String pairedBy, LocalDateTime pairedAt, LocalDateTime lastSeenAt,
                         LocalDateTime takenOffAt, int version) {

    /** Characters a name may have: it stands on the screen's own page. */
    public static final int LONGEST_NAME = 40;

    public WallDevice {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(pairedAt, "pairedAt");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a screen needs a name");
        }
    }

    /** How the logins of screens begin; people's may not. */
    static final String LOGIN_START = "screen-";

    /** Whether a login is a paired screen's. */
    public static boolean isScreen(String login) {
        return login != null && login.startsWith(LOGIN_START);
    }

    /** Whether it is let in. */
    public boolean isOn() {
        return takenOffAt == null;
    }
}
