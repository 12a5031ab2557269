package org.guatu.project.ui;

import org.guatu.project.EvidenceRule;
import org.guatu.project.Stage;
import org.guatu.shell.Texts;

/** The words for kinds of evidence; a kind that a city added and nobody worded is named as it is. */
final class EvidenceWords {

    private EvidenceWords() {
    }

    static String of(String kind) {
        String key = new EvidenceRule(Stage.LEAD, kind, false).messageKey();
        return Texts.has(key) ? Texts.text(key) : kind;
    }
}
