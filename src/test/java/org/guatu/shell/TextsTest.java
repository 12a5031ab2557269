package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/guatu");
    private static final Pattern STRING = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m)^\\s*//.*$");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    /** A count and what is counted, of many: {@code {0} entries}. */
    private static final Pattern COUNTED = Pattern.compile("\\{\\d}(?: (?:more|other|registered|published|example))? (?:entries|projects|receipts|units|days|months|minutes|seconds|walls|"
            + "lines|rows|pages|screens|problems|firms|reports|targets|figures|drafts|accounts|instructions|decisions|places|pieces|checks|stages|gaps|people)\\b|\\(s\\)");

    /** The minutes of a meeting are not counted. */
    private static final Set<String> NOT_COUNTED = Set.of("tablet.minutes.file");

    private static final Object[] ONES = Collections.nCopies(9, "1").toArray();

    private final MessageFiles files = MessageFiles.shared();

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(files.keys(Texts.CHINESE)).isNotEmpty().isEqualTo(files.keys(Texts.ENGLISH));
    }

    @Test
    void both_languages_name_the_same_arguments() {
        for (String key : files.keys(Texts.CHINESE)) {
            assertThat(arguments(Texts.ENGLISH, key)).as(key).isEqualTo(arguments(Texts.CHINESE, key));
        }
    }

    @Test
    void every_pattern_can_be_read_and_no_apostrophe_swallows_an_argument() {
        for (Locale locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            for (String key : files.keys(locale)) {
                String pattern = Plurals.settled(files.pattern(locale, key));
                assertThat(new MessageFormat(pattern, locale).getFormats()).as(locale + " " + key)
                        .hasSize((int) Pattern.compile("\\{\\d+[^}]*}").matcher(pattern).results().count());
                assertThat(pattern.replace("''", "")).as(locale + " " + key + ": a single apostrophe").doesNotContain("'");
            }
        }
    }

    @Test
    void what_english_counts_has_a_word_for_one() {
        List<String> stray = files.keys(Texts.ENGLISH).stream().filter(key -> !NOT_COUNTED.contains(key)).map(key -> key + "=" + Plurals.settled(files.pattern(Texts.ENGLISH, key), ONES))
                .filter(text -> COUNTED.matcher(text).find()).toList();
        assertThat(stray).as("write {0} {0|entry|entries}").isEmpty();
    }

    @Test
    void one_is_told_by_its_own_word_whatever_its_sign() {
        assertThat(Texts.text(Texts.ENGLISH, "indicator.measure.items")).isEqualTo("projects");
        assertThat(Texts.text(Texts.ENGLISH, "indicator.measure.items", "1")).isEqualTo("project");
        assertThat(Texts.text(Texts.ENGLISH, "indicator.measure.items", "\u22121")).isEqualTo("project");
        assertThat(Texts.text(Texts.ENGLISH, "indicator.measure.items", "1,001")).isEqualTo("projects");
        assertThat(Texts.text(Texts.ENGLISH, "indicator.measure.items", new Texts.Placed("?", 1))).isEqualTo("project");
        assertThat(Texts.text(Texts.CHINESE, "indicator.measure.items", "1")).isEqualTo(Texts.text(Texts.CHINESE, "indicator.measure.items"));
    }

    @Test
    void every_key_the_code_names_has_a_text() throws IOException {
        Set<String> rooms = files.keys(Texts.CHINESE).stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Pattern key = Pattern.compile("\"((?:" + String.join("|", rooms) + ")\\.(?:[a-z0-9-]+\\.)*[a-z0-9-]+\\.?)\"");
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            Matcher named = key.matcher(withoutComments(source));
            while (named.find()) {
                String found = named.group(1);
                boolean there = found.endsWith(".") ? files.keys(Texts.CHINESE).stream().anyMatch(k -> k.startsWith(found))
                        : Texts.has(found) || isSetting(found);
                if (!there) {
                    missing.add(SOURCES.relativize(source) + ": " + found);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_chinese_stands_in_the_code_outside_the_demonstration() throws IOException {
        List<String> stray = new ArrayList<>();
        for (Path source : sources()) {
            if (source.startsWith(SOURCES.resolve("demo"))) {
                continue;
            }
            Matcher literal = STRING.matcher(withoutComments(source));
            while (literal.find()) {
                if (CHINESE.matcher(literal.group()).find()) {
                    stray.add(SOURCES.relativize(source) + ": " + literal.group());
                }
            }
        }
        assertThat(stray).isEmpty();
    }

    @Test
    void a_missing_key_is_seen() {
        assertThat(Texts.text("shell.no-such-key")).isEqualTo("!shell.no-such-key!");
    }

    @Test
    void a_language_we_do_not_speak_is_answered_in_chinese() {
        assertThat(Texts.spoken(Locale.FRENCH)).isEqualTo(Texts.CHINESE);
        assertThat(Texts.spoken(Locale.UK)).isEqualTo(Texts.ENGLISH);
        assertThat(Texts.spoken(null)).isEqualTo(Texts.CHINESE);
    }

    @Test
    void a_refusal_prints_its_sentence_with_its_figures() {
        Refusal refusal = new Refusal("access.refusal.password-short", "10");
        assertThat(Texts.text(refusal)).contains("10").doesNotContain("!");
    }

    /** The few strings that look like keys and are settings kept in the database. */
    private static boolean isSetting(String text) {
        return Set.of("access.other-counties", "demo.loaded").contains(text);
    }

    private Set<String> arguments(Locale locale, String key) {
        Set<String> named = new TreeSet<>(arguments(Plurals.settled(files.pattern(locale, key))));
        named.addAll(arguments(Plurals.settled(files.pattern(locale, key), ONES)));
        return named;
    }

    private static Set<String> arguments(String pattern) {
        Matcher argument = Pattern.compile("\\{(\\d+)[^}]*}").matcher(pattern);
        Set<String> found = new TreeSet<>();
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String withoutComments(Path source) throws IOException {
        return COMMENT.matcher(Files.readString(source)).replaceAll("");
    }
}
