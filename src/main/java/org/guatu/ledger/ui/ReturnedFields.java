package org.guatu.ledger.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Paragraph;

import org.guatu.ledger.Receipt;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;

/** The fields that a return points at, as they are kept: their names with commas between them, nothing for the whole line. */
final class ReturnedFields {

    private ReturnedFields() {
    }

    /** The names one by one; empty for the whole line. */
    static List<String> of(String kept) {
        return kept == null || kept.isBlank() ? List.of() : Arrays.stream(kept.split(",")).map(String::strip).toList();
    }

    /** Whether a return points at a field. */
    static boolean points(String kept, String field) {
        return of(kept).contains(field);
    }

    /** What a field is called; null is the whole line. */
    static String word(String field) {
        return Texts.text("recognition.return.field." + (field == null ? "whole" : "receivedOn".equals(field) ? "received-on" : field));
    }

    /** Why a line was sent back for its evidence; empty where it was not. */
    static Optional<Paragraph> evidence(Receipt line) {
        if (line.status() != Receipt.Status.RETURNED || !points(line.handling().returnField(), "evidence")) {
            return Optional.empty();
        }
        Paragraph said = new Paragraph(Texts.text("clerk.form.returned-evidence", line.reason()));
        said.addClassNames("returned-note", "entry-wide");
        return Optional.of(said);
    }

    /** A reason with the fields it points at before it; where it points at the whole, the reason alone. */
    static String said(String kept, String reason) {
        return of(kept).isEmpty() ? KeptSentence.said(reason) : Texts.text("recognition.return.fields-said",
                of(kept).stream().map(ReturnedFields::word).collect(Collectors.joining(Texts.text("shell.list-separator"))), reason);
    }
}
