package org.guatu.ledger.ui;

import java.util.List;
import java.util.stream.Stream;

import org.guatu.ledger.Receipt;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.ui.ReasonDialog.Choice;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** Lines of other units with one of which a dispute can be raised. */
final class Counterparts {

    private Counterparts() {
    }

    /**
     * First the lines that have a file, a voucher or an amount and day in common; then none; then the lines of the projects that a rule named, of
     * which the reviewer knows best which one is meant. Empty where there is nothing to choose from.
     */
    static List<Choice> of(Opened opened, HintWords words) {
        List<Choice> twins = opened.known().others().stream().filter(other -> other.line() != null && !other.unit().equals(opened.line().unit()))
                .map(other -> twin(other, words)).distinct().toList();
        // a line that has something in common is named once, however it is known
        List<Choice> claims = opened.claims().stream().map(other -> claim(other, words, opened.line().month().year())).distinct()
                .filter(claim -> twins.stream().noneMatch(twin -> claim.value().equals(twin.value()))).toList();
        return twins.isEmpty() && claims.isEmpty() ? List.of() : Stream.of(twins.stream(),
                Stream.of(new Choice(Texts.text("recognition.hold.alone"), null)), claims.stream()).flatMap(some -> some).toList();
    }

    private static Choice twin(Other other, HintWords words) {
        return new Choice(Texts.text("recognition.hold.with", words.unit(other.unit()), String.valueOf(other.line())), other.line().toString());
    }

    private static Choice claim(Receipt other, HintWords words, int year) {
        return new Choice(Texts.text("recognition.hold.with-line", words.unit(other.unit()), String.valueOf(other.id()), Words.wan(other.amount()),
                Formats.day(other.receivedOn(), year)), String.valueOf(other.id()));
    }
}
