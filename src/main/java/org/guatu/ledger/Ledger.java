package org.guatu.ledger;

import java.util.List;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.project.ProjectMoves;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as it is read: lines of a project, a single line, a piece of evidence. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final AccessGuard guard;
    private final ProjectMoves moves;
    private final ReceiptRows rows;

    Ledger(AccessGuard guard, ProjectMoves moves, ReceiptRows rows) {
        this.guard = guard;
        this.moves = moves;
        this.rows = rows;
    }

    /**
     * All lines of a project that had been submitted by the as-of day, the latest first; refused when neither the projects of its unit nor those of
     * the one it stood in on the day may be opened.
     */
    public List<Receipt> ofProject(long projectId, AsOf asOf) {
        UnitCode now = rows.unitOfProject(projectId).orElseThrow(() -> unknown(projectId));
        guard.requireProjectsOf(now, moves.then(asOf.knownBy()).unit(projectId, now));
        return rows.ofProject(projectId, asOf.knownBy());
    }

    /** One line; refused when there is none or the reader may not open it. */
    public Receipt receipt(long id) {
        Receipt receipt = rows.receipt(id).orElseThrow(() -> unknown(id));
        guard.requireProjectsOf(receipt.unit());
        return receipt;
    }

    /** What happened to a line, in order; refused when the reader may not open it. */
    public List<Step> steps(long id) {
        receipt(id);
        return rows.steps(id);
    }

    /** Lines that correct a line or take it back, in the order they came; refused when the reader may not open it. */
    public List<Receipt> correcting(long id) {
        receipt(id);
        return rows.correcting(id);
    }

    /** What money may be for, in the city's words and order. */
    public List<Category> categories() {
        guard.require(Role.values());
        return rows.categories();
    }

    /** What money is for, as the city words it; the Chinese name is what a line carries. */
    public record Category(String nameZh, String nameEn) {

        /** The name in the reader's language. */
        public String name(java.util.Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
        }
    }

    /** A piece of evidence of a hash that the reader may see, if there is one. A screen on the wall sees none. */
    public Optional<Evidence> evidence(String sha256) {
        if (!guard.may(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN)) {
            return Optional.empty();
        }
        return rows.evidenceWithUnit(sha256).stream().filter(found -> guard.mayOpenProjectsOf(found.unit())).findFirst()
                .map(ReceiptRows.Found::evidence);
    }

    private static Refusal unknown(long id) {
        return new Refusal("ledger.refusal.unknown", Long.toString(id));
    }
}
