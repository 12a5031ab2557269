package org.guatu.project;

import java.util.Locale;

/**
 * That a stage, or another total investment, asks for evidence of a kind, or would be glad of it. The rules are rows of tables, which a city edits.
 *
 * @param stage null where it is about the total investment
 */
public record EvidenceRule(Stage stage, String kind, boolean required) {

    /** Key of the word for the kind. */
    public String messageKey() {
        return "register.evidence." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
