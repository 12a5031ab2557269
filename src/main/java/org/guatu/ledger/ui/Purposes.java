package org.guatu.ledger.ui;

import java.util.Map;
import java.util.stream.Collectors;

import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledger.Category;
import org.guatu.shell.Texts;

/** What money is for, in the reader's language; a word that is no longer in the dictionary stays as it was written. */
final class Purposes {

    private final Map<String, String> names;

    Purposes(Ledger ledger) {
        names = ledger.categories().stream().collect(Collectors.toMap(Category::nameZh, one -> one.name(Texts.locale()), (one, other) -> one));
    }

    String name(String category) {
        return names.getOrDefault(category, category);
    }
}
