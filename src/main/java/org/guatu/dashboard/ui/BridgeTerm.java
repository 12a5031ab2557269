package org.guatu.dashboard.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.progress.Bridge;
import org.guatu.shell.ViewState;

/**
 * A term of the bridge in an address: {@code term=late-recognition&since=2024-06-24}.
 *
 * @param kind  of change
 * @param since the earlier as-of date
 */
record BridgeTerm(Bridge.Kind kind, AsOf since) {

    private static final String TERM = "term";
    private static final String SINCE = "since";

    /** What an address asks for. */
    static boolean isAsked(ViewState address) {
        return address.filter(TERM).isPresent() || address.filter(SINCE).isPresent();
    }

    /** The term of an address; empty where it names no kind of change or no day before its as-of date. */
    static Optional<BridgeTerm> of(ViewState address, AsOf to) {
        Optional<Bridge.Kind> kind = address.filter(TERM).flatMap(word -> Arrays.stream(Bridge.Kind.values()).filter(k -> word(k).equals(word)).findFirst());
        Optional<LocalDate> since = address.filter(SINCE).flatMap(BridgeTerm::day).filter(to.date()::isAfter);
        return kind.flatMap(k -> since.map(day -> new BridgeTerm(k, AsOf.of(day))));
    }

    /** The address with this term. */
    ViewState in(ViewState address) {
        return address.withFilter(TERM, word(kind)).withFilter(SINCE, since.date().toString());
    }

    /** The address without any. */
    static ViewState without(ViewState address) {
        return address.withFilter(TERM, null).withFilter(SINCE, null);
    }

    private static String word(Bridge.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
