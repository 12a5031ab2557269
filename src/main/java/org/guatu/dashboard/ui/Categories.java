package org.guatu.dashboard.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.guatu.ledger.Ledger;
import org.guatu.shell.Texts;

/**
 * What money is for, in the reader's language. A line carries the Chinese word; one that is not of the dictionary stays as it was typed.
 *
 * @param names by the Chinese word; none where Chinese is read
 */
record Categories(Map<String, String> names) {

    Categories {
        names = Map.copyOf(names);
    }

    static Categories of(Ledger ledger) {
        Locale locale = Texts.locale();
        return new Categories(Texts.CHINESE.equals(locale) ? Map.of()
                : ledger.categories().stream().collect(Collectors.toMap(Ledger.Category::nameZh, category -> category.name(locale))));
    }

    /** The word of a category; null stays null. */
    String name(String category) {
        return category == null ? null : names.getOrDefault(category, category);
    }
}
