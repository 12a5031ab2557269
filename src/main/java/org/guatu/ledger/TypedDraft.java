package org.guatu.ledger;

import java.time.LocalDateTime;
import java.util.Objects;

import org.guatu.refusal.Refusal;

/**
 * A text somebody typed and has not entered yet.
 *
 * @param form       what it was typed into, 1 to 60 characters, as {@code month/202406}
 * @param field      the field of it, 1 to 60 characters
 * @param content    as typed, at most 2000 characters; it may be anything
 * @param basedOn    version of the line it was typed over, −1 for what is new
 * @param requestKey names the request it would become, at most 64 characters, or null
 * @param savedAt    when it was kept; the later of two is the one to show
 */
public record TypedDraft(String form, String field, String content, int basedOn, String requestKey, LocalDateTime savedAt) {

    /** What stands for «typed over nothing». */
    public static final int NEW = -1;

    private static final int NAME = 60;
    private static final int KEY = 64;
    private static final int CONTENT = 2000;

    public TypedDraft {
        Objects.requireNonNull(savedAt, "savedAt");
        if (form == null || form.isBlank() || form.length() > NAME || field == null || field.isBlank() || field.length() > NAME) {
            throw new IllegalArgumentException("a draft names its form and field in at most 60 characters each");
        }
        if (requestKey != null && requestKey.length() > KEY) {
            throw new IllegalArgumentException("a request's key has at most 64 characters");
        }
        if (content == null || content.length() > CONTENT) {
            throw new Refusal("entry.refusal.draft-length", Integer.toString(CONTENT));
        }
    }
}
