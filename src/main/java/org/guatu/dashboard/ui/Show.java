package org.guatu.dashboard.ui;

import java.util.List;
import java.util.stream.Stream;

import org.guatu.shell.ViewState;

/** What of the screen is drawn in another way than at first, by the filter {@code show} of the address. */
final class Show {

    static final String GAP = "gap";
    static final String NEAR = "near";
    private static final String FILTER = "show";

    private Show() {
    }

    static List<String> of(ViewState address) {
        return address.filter(FILTER).map(said -> List.of(said.split(","))).orElse(List.of());
    }

    static ViewState with(ViewState address, String word) {
        return set(address, Stream.concat(of(address).stream(), Stream.of(word)).distinct().sorted().toList());
    }

    static ViewState without(ViewState address, String word) {
        return set(address, of(address).stream().filter(other -> !other.equals(word)).toList());
    }

    private static ViewState set(ViewState address, List<String> words) {
        return address.withFilter(FILTER, words.isEmpty() ? null : String.join(",", words));
    }
}
