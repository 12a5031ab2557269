package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guatu.access.Account;
import org.guatu.calendar.Month;
import org.guatu.ledger.Correcting;
import org.guatu.ledger.MonthSheets.Elsewhere;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.RuledOut;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** Where a line went that is no longer where its clerk left it: ended by a ruling, or booked to another month. */
final class Whereabouts {

    private final EntryServices services;

    Whereabouts(EntryServices services) {
        this.services = services;
    }

    /** That a line ended by a ruling: which one counts, why, who ruled and when. */
    String ended(RuledOut ruled) {
        String unit = services.units().byCode(ruled.countsUnit()).shortName(Texts.locale());
        String by = services.accounts().find(ruled.ruledBy()).map(Account::displayName).orElse(ruled.ruledBy());
        return Texts.text("whereabouts.ended", unit, ruled.countsProject(), String.valueOf(ruled.counts()), ruled.ground(), by,
                Formats.monthDay(ruled.ruledAt().toLocalDate()));
    }

    /** That a line was booked to another month, and how far it is there. */
    static String moved(Elsewhere line) {
        return Texts.text("whereabouts.of", moved(line.late(), line.amount(), line.booked()), Texts.text(line.status().messageKey()));
    }

    /** That a recognised line has a correction that waits: how much it changes, and in which month it stands. */
    static String waits(Correcting correcting) {
        return Texts.text("whereabouts.waits", Words.wan(correcting.net()), Words.month(correcting.line().month()));
    }

    /** Where that correction stands. */
    static String address(UnitCode unit, Correcting correcting) {
        return EntryAddress.row(unit, correcting.line().month(), correcting.line().projectId());
    }

    /** Of lines that were just sent for a month those that are booked to another; empty when there are none. */
    static String moved(List<Receipt> sent, Month month) {
        record Place(boolean late, Month month) {
        }
        TreeMap<Place, BigDecimal> places = sent.stream().filter(line -> !line.month().equals(month)).collect(Collectors.toMap(
                line -> new Place(line.handling().late(), line.month()), Receipt::amount, BigDecimal::add,
                () -> new TreeMap<>(java.util.Comparator.comparing(Place::month).thenComparing(Place::late))));
        return places.entrySet().stream().map(place -> moved(place.getKey().late(), place.getValue(), place.getKey().month()))
                .collect(Collectors.joining(Texts.text("whereabouts.next")));
    }

    private static String moved(boolean late, BigDecimal amount, Month month) {
        return Texts.text(late ? "whereabouts.late" : "whereabouts.later", Words.wan(amount), Words.month(month));
    }
}
