package org.guatu.project;

import java.util.Locale;

import org.guatu.unit.Unit;

/**
 * A registered project that looks like the one being typed.
 *
 * @param projectId its id where the reader may open it, else null: then only its name and unit are told
 */
public record Duplicate(Kind kind, Long projectId, String name, Unit unit) {

    /** In what they are alike, the worst first. */
    public enum Kind {
        /** The project code is taken: the new one cannot be saved. */
        SAME_CODE,
        /** The investor is the same firm, or one with the same 统一社会信用代码. */
        SAME_CREDIT_CODE,
        /** The names are alike by {@link NameLikeness}. */
        SIMILAR_NAME,
        /** The site is the same. */
        SAME_SITE;

        /** Whether the new one is refused; else it is only flagged. */
        public boolean blocks() {
            return this == SAME_CODE;
        }

        /** Key of the sentence. */
        public String messageKey() {
            return "register.duplicate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
