package org.guatu.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message files of all rooms read into one dictionary per language, once. */
final class MessageFiles {

    private static final String FOLDER = "classpath*:texts/*";

    private final Map<Locale, Map<String, String>> byLocale;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    private MessageFiles(Map<Locale, Map<String, String>> byLocale) {
        this.byLocale = byLocale;
    }

    /** The dictionary of this product; read at first use, so that plain tests need no Spring. */
    static MessageFiles shared() {
        return Holder.FILES;
    }

    /** The pattern filled in; {@code !key!} when there is none. */
    String text(Locale locale, String key, Object... arguments) {
        String pattern = byLocale.get(Texts.spoken(locale)).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        String settled = Plurals.settled(pattern, arguments);
        MessageFormat format = parsed.computeIfAbsent(Texts.spoken(locale).getLanguage() + '/' + settled,
                unused -> new MessageFormat(settled, Texts.spoken(locale)));
        // A MessageFormat is not safe to share between threads while it formats.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    boolean has(Locale locale, String key) {
        return byLocale.get(Texts.spoken(locale)).containsKey(key);
    }

    /** The keys of a language, sorted. */
    Set<String> keys(Locale locale) {
        return Collections.unmodifiableSet(byLocale.get(Texts.spoken(locale)).keySet());
    }

    /** The raw pattern, or null. */
    String pattern(Locale locale, String key) {
        return byLocale.get(Texts.spoken(locale)).get(key);
    }

    private static MessageFiles read() {
        return new MessageFiles(Map.of(
                Texts.CHINESE, read("_zh_CN.properties"),
                Texts.ENGLISH, read("_en.properties")));
    }

    private static Map<String, String> read(String ending) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + ending)) {
                String room = file.getFilename().substring(0, file.getFilename().length() - ending.length());
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (!key.startsWith(room + ".")) {
                        throw new IllegalStateException("key " + key + " in the texts of " + room);
                    }
                    all.put(key, properties.getProperty(key));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static final class Holder {
        private static final MessageFiles FILES = read();
    }
}
