package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Unconfirmed;

/** How a month's lines are sent in: what is asked about them first, what was answered, and which of them went. */
final class EntrySending {

    private final EntryServices services;
    private final EntryDesk desk;
    private final KeptAnswers answers;
    private final Map<Long, List<Doubt>> doubts = new HashMap<>();
    /** Projects whose returned lines are asked about before they go again. */
    private final Set<Long> asked = new HashSet<>();

    EntrySending(EntryServices services, Month month, EntryDesk desk) {
        this.services = services;
        this.desk = desk;
        this.answers = new KeptAnswers(services.keeper(), month);
    }

    /** Asks anew what there is to ask about the lines as they are now. */
    void reload() {
        doubts.clear();
        Stream.concat(desk.drafts().stream(), asked.stream().flatMap(this::returned)).filter(line -> line.amount().signum() != 0)
                .forEach(line -> doubts.put(line.id(), services.submissions().doubts(line.entered(), line.id())));
    }

    /** Asks about what was sent back of a project whatever would be asked when it goes again. */
    void ask(long project) {
        asked.add(project);
        desk.reload();
        returned(project).forEach(this::lacksEvidence);
    }

    private Stream<Receipt> returned(long project) {
        return desk.row(project).stream().flatMap(row -> row.lines().stream()).filter(line -> line.status() == Receipt.Status.RETURNED);
    }

    /** Whether evidence is missing that nobody said will come later; then it is asked for. */
    private boolean lacksEvidence(Receipt line) {
        List<Evidence.Kind> missing = desk.sheet().missing(line);
        if (missing.isEmpty() || answers.maySendWithoutEvidence(line)) {
            return false;
        }
        desk.notes().askEvidence(line.id(), missing);
        return true;
    }

    /** The questions about a line that were not answered yet. */
    List<Doubt> openDoubts(Receipt line) {
        return doubts.getOrDefault(line.id(), List.of()).stream().filter(doubt -> !answers.confirmed(line).contains(doubt.kind())).toList();
    }

    /** Says that a question about a line was looked at. */
    void confirm(long project, long id, Doubt.Kind kind) {
        line(project, id).ifPresent(line -> answers.confirm(line, kind));
    }

    /** Says that a line goes without the evidence that was asked for; one that was sent back goes again at once, as the answer says. */
    List<Receipt> confirmEvidence(long project, long id) {
        Optional<Receipt> found = line(project, id);
        found.ifPresent(line -> {
            answers.sendWithoutEvidence(line);
            desk.notes().evidenceAnswered(line.id());
        });
        return found.filter(line -> line.status() == Receipt.Status.RETURNED).map(line -> resubmit(project)).orElse(List.of());
    }

    private Optional<Receipt> line(long project, long id) {
        return desk.row(project).flatMap(row -> row.lines().stream().filter(line -> line.id() == id).findFirst());
    }

    /** Submits what was sent back once more; those that went, as they are now. */
    List<Receipt> resubmit(long project) {
        return desk.row(project).isEmpty() ? List.of() : submit(returned(project).toList());
    }

    /** Submits lines; those that went, as they are now. The others stay with their question or their sentence. */
    List<Receipt> submit(List<Receipt> lines) {
        List<Receipt> sent = new ArrayList<>();
        Map<Long, List<Doubt>> unconfirmed = new HashMap<>();
        for (Receipt line : lines) {
            if (lacksEvidence(line)) {
                continue;
            }
            desk.attempt(line.projectId(), () -> {
                try {
                    sent.add(services.submissions().submit(line.id(), line.version(), answers.confirmed(line)));
                    answers.forget(line);
                    desk.notes().clear(line.projectId());
                } catch (Unconfirmed questions) {
                    unconfirmed.put(line.id(), questions.doubts());
                }
            });
        }
        desk.reloadIfPossible();
        doubts.putAll(unconfirmed);
        return sent;
    }
}
