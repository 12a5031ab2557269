package org.guatu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * An entry of the audit trail exactly as it is kept; the hash covers every field of it.
 *
 * @param number       its place in the chain, from 1
 * @param unit         code of the unit, or null
 * @param happenedAt   the real moment, UTC, to the microsecond
 * @param reason       or null
 * @param before       JSON object of the changed fields
 * @param after        likewise
 * @param previousHash hash of the entry before it; {@link #BEGINNING} for the first
 */
public record AuditEntry(long number, String subject, String subjectId, String unit, String action, String actor, String address,
                         LocalDate businessDay, LocalDateTime happenedAt, String reason, String before, String after,
                         String previousHash) {

    /** What the first entry has as the hash of the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    /**
     * SHA-256, in small hexadecimal digits, over the previous hash and all fields in the order of this record. Each field is its length
     * in bytes (four, the highest first; all bits set where there is no value) and its UTF-8 bytes, so no two different entries can
     * be read as the same; the moment is written as microseconds since 1970.
     */
    public String hash() {
        MessageDigest digest = sha256();
        for (String field : new String[] {previousHash, Long.toString(number), subject, subjectId, unit, action, actor, address,
                businessDay.toString(), Long.toString(ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), happenedAt)),
                reason, before, after}) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            int length = field == null ? -1 : bytes.length;
            digest.update(new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
