package org.guatu.ledger.ui;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Receipt;
import org.guatu.shell.TypedKeeper;
import org.guatu.shell.TypedKeeper.Kept;

/**
 * The answers given to questions about the drafts of a month, kept with what is typed. An answer holds for the figures that it was given about:
 * another amount, day or purpose is asked about anew.
 */
final class KeptAnswers {

    private static final String WITHOUT_EVIDENCE = "EVIDENCE";

    private final TypedKeeper keeper;
    private final String form;
    /** What was answered, by line and what the line said then. */
    private final Map<String, Set<String>> answered = new HashMap<>();

    KeptAnswers(TypedKeeper keeper, Month month) {
        this.keeper = keeper;
        this.form = "answers/" + month;
        keeper.of(form).forEach(kept -> {
            int slash = kept.field().indexOf('/');
            if (slash > 0) {
                answered.computeIfAbsent(kept.field().substring(0, slash) + kept.text(), none -> new HashSet<>()).add(kept.field().substring(slash + 1));
            }
        });
    }

    /** The questions that were answered about a line as it is, as the service takes them. */
    Set<Doubt.Kind> confirmed(Receipt line) {
        Set<Doubt.Kind> kinds = EnumSet.noneOf(Doubt.Kind.class);
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            if (has(line, kind.name())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    void confirm(Receipt line, Doubt.Kind kind) {
        answer(line, kind.name());
    }

    /** Whether the clerk said that the line goes without the evidence that was asked for. */
    boolean maySendWithoutEvidence(Receipt line) {
        return has(line, WITHOUT_EVIDENCE);
    }

    void sendWithoutEvidence(Receipt line) {
        answer(line, WITHOUT_EVIDENCE);
    }

    /** Lets the answers about a line go that was sent in. */
    void forget(Receipt line) {
        Collection<String> kinds = answered.remove(line.id() + about(line));
        if (kinds != null) {
            kinds.forEach(kind -> keeper.forget(form, line.id() + "/" + kind));
        }
    }

    private boolean has(Receipt line, String kind) {
        return answered.getOrDefault(line.id() + about(line), Set.of()).contains(kind);
    }

    private void answer(Receipt line, String kind) {
        answered.computeIfAbsent(line.id() + about(line), none -> new HashSet<>()).add(kind);
        keeper.keep(form, new Kept(line.id() + "/" + kind, about(line), line.version()));
    }

    private static String about(Receipt line) {
        return " " + line.amount().stripTrailingZeros().toPlainString() + " " + line.receivedOn() + " " + line.category();
    }
}
