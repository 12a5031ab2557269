package org.guatu.dashboard.wall;

import java.util.Locale;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import org.guatu.shell.Texts;

/** A page as it was shown, in both languages, and its text form (JSON). */
public record KeptPage(WallPage zh, WallPage en) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public KeptPage {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** Reads a text that {@link #write} wrote; anything else is refused. */
    public static KeptPage read(String text) {
        return JSON.readValue(text, KeptPage.class);
    }

    /** The text form. */
    public String write() {
        return JSON.writeValueAsString(this);
    }

    /** The page in a language. */
    public WallPage in(Locale language) {
        return Texts.ENGLISH.equals(Texts.spoken(language)) ? en : zh;
    }
}
