package org.guatu.ledger.ui;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;

/** What one screen remembers about its rows between two answers: what was refused, what two people did at once, which questions were answered. */
final class RowNotes {

    private final Map<Long, String> refusals = new HashMap<>();
    private final Map<Long, Conflict> conflicts = new HashMap<>();
    private final Map<Long, Set<Doubt.Kind>> confirmed = new HashMap<>();
    private final Set<Long> withoutEvidence = new HashSet<>();
    private final Map<Long, List<Evidence.Kind>> asked = new HashMap<>();
    private final Set<Long> waiting = new HashSet<>();

    /**
     * Two versions of one cell.
     *
     * @param mine    as typed
     * @param current the line as it is now, or null when it is gone
     */
    record Conflict(String mine, Receipt current) {
    }

    void clear(long project) {
        waiting.remove(project);
        refusals.remove(project);
        conflicts.remove(project);
    }

    void refused(long project, String sentence) {
        clear(project);
        refusals.put(project, sentence);
    }

    /** The database is away: the entry is sent again by itself. */
    void waits(long project, String sentence) {
        refused(project, sentence);
        waiting.add(project);
    }

    boolean isWaiting(long project) {
        return waiting.contains(project);
    }

    void conflict(long project, Conflict conflict) {
        clear(project);
        conflicts.put(project, conflict);
    }

    String refusal(long project) {
        return refusals.get(project);
    }

    Conflict conflict(long project) {
        return conflicts.get(project);
    }

    /** The questions that were answered about a line, as the service takes them. */
    Set<Doubt.Kind> confirmed(long line) {
        return confirmed.getOrDefault(line, Set.of());
    }

    void confirm(long line, Doubt.Kind kind) {
        confirmed.computeIfAbsent(line, none -> EnumSet.noneOf(Doubt.Kind.class)).add(kind);
    }

    /** An amount that was changed is asked about anew. */
    void changed(long line) {
        confirmed.remove(line);
    }

    boolean maySendWithoutEvidence(long line) {
        return withoutEvidence.contains(line);
    }

    void sendWithoutEvidence(long line) {
        withoutEvidence.add(line);
        asked.remove(line);
    }

    void askEvidence(long line, List<Evidence.Kind> kinds) {
        asked.put(line, kinds);
    }

    List<Evidence.Kind> askedEvidence(long line) {
        return asked.getOrDefault(line, List.of());
    }
}
