package org.guatu.shell;

import java.util.List;

/**
 * Keeps what the reader types into forms while it is typed, for that person alone. Whoever keeps it offers one; while it cannot be reached it
 * answers with nothing and takes nothing, and never refuses: a form works without it.
 */
public interface TypedKeeper {

    /**
     * What a field said when it was kept.
     *
     * @param field   name of the field within its form, 1 to 60 characters
     * @param text    what was typed; a choice by its code, a day as ISO, a box as true or false
     * @param basedOn version of what it was typed over, −1 for what is new
     */
    record Kept(String field, String text, int basedOn) {
    }

    /** Whose texts these are; null when nobody is signed in. */
    String login();

    /** What the reader has typed into a form. */
    List<Kept> of(String form);

    /** Keeps a text in place of what the field had. */
    void keep(String form, Kept kept);

    /** Lets the text of a field go. */
    void forget(String form, String field);

    /** Lets all texts of a form go. */
    void forgetForm(String form);
}
