package org.guatu.access;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an unknown screen shows while it waits: the code that a person types, and the secret by which this very screen fetches its token
 * afterwards.
 *
 * @param code   {@value #LENGTH} of {@link #ALPHABET}
 * @param secret 256 bits; never shown, and asked for once
 * @param until  the code is not taken from this moment on
 */
public record PairingRequest(String code, String secret, Instant until) {

    /** Letters and digits that no font and no voice confuses: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
    public static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    /** Characters of a code. */
    public static final int LENGTH = 6;

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public PairingRequest {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(until, "until");
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** Whether a text can be a code. */
    static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** Says the code and never the secret. */
    @Override
    public String toString() {
        return "PairingRequest[" + code + "]";
    }
}
