package org.guatu.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of the files that arrive, out of two files of the product: names of columns and words in cells. They are data, not texts of
 * screens: a Chinese table stays Chinese whoever reads the screen.
 */
public final class Words {

    private static final Words COLUMNS = read("columns.properties");
    private static final Words CELLS = read("words.properties");
    private static final Words SAMPLES = read("samples.properties");

    private final Map<String, List<String>> words;
    /** What was compared once: a file asks for the same words in every row. */
    private final Map<String, Set<String>> bare = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> meanings = new ConcurrentHashMap<>();

    private Words(Map<String, List<String>> words) {
        this.words = words;
    }

    /** Names of columns, by {@code <kind>.<column>}. */
    public static Words columns() {
        return COLUMNS;
    }

    /** The cells of the example row of a template, by {@code <kind>.<column>}. */
    public static Words samples() {
        return SAMPLES;
    }

    /** Words in cells, by {@code <subject>.<meaning>}. */
    public static Words cells() {
        return CELLS;
    }

    /** The words of a key, as they are written in the file. */
    public List<String> of(String key) {
        return words.getOrDefault(key, List.of());
    }

    /** The word our own templates print. */
    public String first(String key) {
        return of(key).getFirst();
    }

    /** What follows a subject in the keys: all meanings it can have. */
    public List<String> meanings(String subject) {
        return words.keySet().stream().filter(key -> key.startsWith(subject + ".")).map(key -> key.substring(subject.length() + 1)).toList();
    }

    /** The meaning of a word within a subject, compared without blanks and case; empty when it is not known. */
    public Optional<String> meaning(String subject, String word) {
        return Optional.ofNullable(meanings.computeIfAbsent(subject, asked -> {
            Map<String, String> known = new HashMap<>();
            meanings(asked).forEach(meaning -> of(asked + "." + meaning).forEach(one -> known.putIfAbsent(bare(one), meaning)));
            return known;
        }).get(bare(word)));
    }

    /** Whether a word is one of a key's. */
    public boolean has(String key, String word) {
        return bare.computeIfAbsent(key, asked -> of(asked).stream().map(Words::bare).collect(Collectors.toSet())).contains(bare(word));
    }

    /** Full-width signs made half-width, the several dashes and minus signs made one, blanks of every kind made plain. */
    public static String halfWidth(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text.strip();
        }
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(half.length());
        half.codePoints().forEach(c -> {
            if (c == 0x2212 || c == 0x2013 || c == 0x2014 || c == 0x2010 || c == 0x2011 || c == 0xFE63) {
                plain.append('-');
            } else if (c == 0x200B || c == 0xFEFF || c == 0x2060) {
                return;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    /** Without blanks, in small letters: the form in which words are compared. */
    static String bare(String text) {
        return halfWidth(text).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Words read(String file) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            /** In the order of the file, which is that of stages and the like. */
            @Override
            public synchronized Object put(Object key, Object value) {
                words.put((String) key, new ArrayList<>(Arrays.asList(((String) value).split(","))));
                return super.put(key, value);
            }
        };
        try (InputStream in = Words.class.getResourceAsStream("/intake/" + file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }
}
