package org.guatu.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.guatu.refusal.Refusal;

/** What a password must be. Length is what counts; BCrypt reads 72 bytes, so more would be silently cut and is refused. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int LEAST = 10;

    private static final int BCRYPT_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {
    }

    /** Refuses a password that is too short, too long, of too few different characters, or holds the login. */
    public static void check(String login, String password) {
        if (password == null || password.codePointCount(0, password.length()) < LEAST) {
            throw new Refusal("access.refusal.password-short", String.valueOf(LEAST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
            throw new Refusal("access.refusal.password-long", String.valueOf(BCRYPT_BYTES));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw new Refusal("access.refusal.password-plain", String.valueOf(FEWEST_DIFFERENT));
        }
        if (login != null && !login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw new Refusal("access.refusal.password-login");
        }
    }
}
