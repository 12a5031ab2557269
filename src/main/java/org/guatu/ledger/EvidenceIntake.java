package org.guatu.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.EvidenceRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Service;

/**
 * Takes evidence of receipts in: PDF, JPEG and PNG, told by their content and not by their name, at most 50 MB each. A file goes to the disk as it
 * comes; that the same file hangs on another receipt is said, and is for people to judge.
 */
@Service
public class EvidenceIntake {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 50L << 20;

    private static final Set<Receipt.Status> MAY_ADD = Set.of(Receipt.Status.DRAFT, Receipt.Status.RETURNED, Receipt.Status.SUBMITTED);
    private static final Set<Receipt.Status> MAY_REMOVE = Set.of(Receipt.Status.DRAFT, Receipt.Status.RETURNED);
    private static final int NAME = 160;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final LedgerBook book;
    private final EvidenceRows rows;
    private final EvidenceFiles files;
    private final AuditTrail audit;
    private final LedgerTransactions transactions;

    EvidenceIntake(AccessGuard guard, BusinessClock clock, LedgerBook book, EvidenceRows rows, EvidenceFiles files, AuditTrail audit,
                   LedgerTransactions transactions) {
        this.guard = guard;
        this.clock = clock;
        this.book = book;
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Where else a file hangs.
     *
     * @param receiptId the receipt's number, or null where the reader may not know more than that there is one
     * @param project   its name, or null likewise
     */
    public record Use(Long receiptId, Month month, String project) {
    }

    /** What was attached, and the other receipts that have the same file. */
    public record Attached(Evidence evidence, List<Use> same) {
    }

    /**
     * Hangs a file on a line that is a draft, was sent back or waits unchecked. Refused: what is no PDF, JPEG or PNG, what is empty or larger than
     * {@link #LARGEST}, the same file on the same line again.
     */
    public Attached attach(long receiptId, Evidence.Kind kind, String fileName, InputStream content) {
        Receipt line = book.line(receiptId);
        Account account = requireEntry(line.unit());
        requireIn(line, MAY_ADD);
        Taken taken = take(content);
        return transactions.run(() -> {
            Receipt now = book.line(receiptId);
            requireIn(now, MAY_ADD);
            if (now.evidence().stream().anyMatch(piece -> piece.sha256().equals(taken.sha256()))) {
                throw new Refusal("ledger.refusal.evidence-again");
            }
            long id = rows.insert(receiptId, new Evidence(0, kind, name(fileName), taken.mediaType(), taken.byteSize(), taken.sha256(), false),
                    account.login(), clock.moment());
            note(now, "evidence-attached", Map.of(), Map.of("evidence", kind.name(), "sha256", taken.sha256()));
            Evidence evidence = book.line(receiptId).evidence().stream().filter(piece -> piece.id() == id).findFirst().orElseThrow();
            return new Attached(evidence, uses(taken.sha256(), receiptId));
        });
    }

    /** Takes a piece of evidence off a line that is a draft or was sent back; its bytes stay where others may have them too. */
    public void detach(long receiptId, long evidenceId) {
        Receipt line = book.line(receiptId);
        requireEntry(line.unit());
        transactions.run(() -> {
            Receipt now = book.line(receiptId);
            requireIn(now, MAY_REMOVE);
            Evidence piece = piece(now, evidenceId);
            rows.remove(evidenceId);
            note(now, "evidence-detached", Map.of("evidence", piece.kind().name(), "sha256", piece.sha256()), Map.of());
            return null;
        });
    }

    /** Files a piece of a line that is a draft or was sent back under another kind. */
    public void file(long receiptId, long evidenceId, Evidence.Kind kind) {
        Receipt line = book.line(receiptId);
        requireEntry(line.unit());
        transactions.run(() -> {
            Receipt now = book.line(receiptId);
            requireIn(now, MAY_REMOVE);
            Evidence piece = piece(now, evidenceId);
            if (piece.kind() != kind) {
                rows.file(evidenceId, kind);
                note(now, "evidence-filed", Map.of("evidence", piece.kind().name()), Map.of("evidence", kind.name(), "sha256", piece.sha256()));
            }
            return null;
        });
    }

    private static Evidence piece(Receipt line, long evidenceId) {
        return line.evidence().stream().filter(one -> one.id() == evidenceId).findFirst()
                .orElseThrow(() -> new Refusal("ledger.refusal.evidence-unknown"));
    }

    /** Where the same file hangs. Of units outside the reader's scope it is only told that there is one. */
    public List<Use> sameFile(String sha256) {
        guard.require(Role.CLERK, Role.OFFICE, Role.REVIEWER);
        return uses(sha256, 0);
    }

    private List<Use> uses(String sha256, long except) {
        return rows.uses(sha256).stream().filter(use -> use.receiptId() != except)
                .map(use -> guard.isInScope(use.unit()) ? new Use(use.receiptId(), use.month(), use.project()) : new Use(null, use.month(), null)).toList();
    }

    /** A file that was taken in. */
    record Taken(String mediaType, String sha256, long byteSize) {
    }

    private Taken take(InputStream content) {
        return take(files, content);
    }

    /** Takes a file in for whatever it shows. */
    static Taken take(EvidenceFiles files, InputStream content) {
        try (BufferedInputStream in = EvidenceContent.of(content)) {
            Optional<String> type = EvidenceContent.type(in);
            if (type.isEmpty()) {
                throw new Refusal(in.read() < 0 ? "ledger.refusal.evidence-empty" : "ledger.refusal.evidence-type");
            }
            EvidenceFiles.Kept kept = files.put(in, LARGEST);
            return new Taken(type.get(), kept.sha256(), kept.byteSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a name, without signs that print nothing; a browser may send a path. */
    static String name(String fileName) {
        String last = fileName == null ? "" : fileName.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        return last.isEmpty() ? "evidence" : last.length() > NAME ? last.substring(last.length() - NAME) : last;
    }

    private void note(Receipt line, String action, Map<String, String> before, Map<String, String> after) {
        audit.record(new AuditEvent(Subject.RECEIPT, Long.toString(line.id()), line.unit(), action, before, after, null));
    }

    private static void requireIn(Receipt line, Set<Receipt.Status> statuses) {
        if (!statuses.contains(line.status()) || line.handling().held()) {
            throw new Refusal("ledger.refusal.evidence-fixed");
        }
    }

    private Account requireEntry(UnitCode unit) {
        Account account = guard.require(Role.CLERK, Role.OFFICE);
        guard.requireUnit(unit);
        return account;
    }
}
