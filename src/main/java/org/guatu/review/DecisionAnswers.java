package org.guatu.review;

import java.time.LocalDate;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.project.EvidenceStore;
import org.guatu.project.StageEvidence;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.DecisionRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners do with decisions: they open them, which is the receipt, answer with progress and evidence, ask for more time. An owner is
 * whoever is at home in the unit that answers, as clerk, reviewer or leader; who merely oversees it is none, so a leader of the city does not
 * sign for a county.
 */
@Service
@Transactional(readOnly = true)
public class DecisionAnswers {

    private static final int PIECES = 9;

    private final AccessGuard guard;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final DecisionRows rows;
    private final DecisionBook book;
    private final EvidenceStore files;

    DecisionAnswers(AccessGuard guard, CurrentUser user, BusinessClock clock, DecisionRows rows, DecisionBook book, EvidenceStore files) {
        this.guard = guard;
        this.user = user;
        this.clock = clock;
        this.rows = rows;
        this.book = book;
        this.files = files;
    }

    /** What the reader's own unit owes, the first due first: 我的交办. */
    public List<Decision> mine() {
        Account account = guard.require(Role.CLERK, Role.REVIEWER, Role.LEADER);
        return rows.owedBy(List.of(account.homeUnit()));
    }

    /** Whether the reader answers for a decision. */
    public boolean answersFor(Decision decision) {
        return guard.may(Role.CLERK, Role.REVIEWER, Role.LEADER)
                && user.account().filter(account -> decision.ownerUnit().equals(account.homeUnit())).isPresent();
    }

    /** The owner opened it: the first time is kept, later ones change nothing. For others nothing happens. */
    @Transactional
    public Decision opened(long id) {
        Decision before = book.known(id);
        guard.requireProjectsOf(before.unit());
        return before.isRead() || !answersFor(before) ? before
                : book.change(before, before.read(clock.moment()), DecisionStep.Kind.READ, user.require(), null, null, List.of());
    }

    /** Answers with progress; words are asked for, evidence is welcome. The files were taken in by {@link EvidenceStore#take}. */
    @Transactional
    public Decision progress(long id, String words, List<StageEvidence> evidence) {
        Decision before = book.known(id);
        Account account = owner(before);
        before.requireOwed();
        if (words == null || words.isBlank()) {
            throw new Refusal("meeting.refusal.words");
        }
        if (evidence.size() > PIECES) {
            throw new Refusal("meeting.refusal.pieces", Integer.toString(PIECES));
        }
        if (evidence.stream().anyMatch(piece -> files.find(piece.sha256()).isEmpty())) {
            throw new Refusal("meeting.refusal.no-file");
        }
        Decision read = before.read(clock.moment());
        return book.change(before, read, DecisionStep.Kind.PROGRESS, account, words, null, evidence);
    }

    /** Asks for more time, until a day after the present due date; the reason is asked for. Those who took the decision answer. */
    @Transactional
    public Decision askForTime(long id, LocalDate until, String reason) {
        Decision before = book.known(id);
        Account account = owner(before);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("meeting.refusal.reason");
        }
        return book.change(before, before.read(clock.moment()).asked(until), DecisionStep.Kind.ASKED, account, reason, until, List.of());
    }

    private Account owner(Decision decision) {
        Account account = guard.require(Role.CLERK, Role.REVIEWER, Role.LEADER);
        if (!answersFor(decision)) {
            throw new AccessRefusal("meeting.refusal.not-owner", decision.owner());
        }
        return account;
    }
}
