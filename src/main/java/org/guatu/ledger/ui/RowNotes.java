package org.guatu.ledger.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;

/** What one screen remembers about its rows between two answers: what was refused, what two people did at once, what is asked. */
final class RowNotes {

    private final Map<Long, String> refusals = new HashMap<>();
    private final Map<Long, Conflict> conflicts = new HashMap<>();
    private final Map<Long, List<Evidence.Kind>> asked = new HashMap<>();
    private final Set<Long> waiting = new HashSet<>();

    /**
     * Two versions of one cell.
     *
     * @param mine    as typed
     * @param current the line as it is now, withdrawn where it is gone
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

    void askEvidence(long line, List<Evidence.Kind> kinds) {
        asked.put(line, kinds);
    }

    void evidenceAnswered(long line) {
        asked.remove(line);
    }

    List<Evidence.Kind> askedEvidence(long line) {
        return asked.getOrDefault(line, List.of());
    }
}
