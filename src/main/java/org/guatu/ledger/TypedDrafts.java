package org.guatu.ledger;

import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.store.TypedDraftRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type while they type it, each person's for that person alone: nobody else reads it, and nothing of it counts. It is found
 * again after a reload, a restart of the server and on another device.
 */
@Service
public class TypedDrafts {

    private static final Role[] WHO_TYPES = {Role.LEADER, Role.CLERK, Role.OFFICE, Role.REVIEWER, Role.ADMIN};

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final TypedDraftRows rows;

    TypedDrafts(AccessGuard guard, BusinessClock clock, TypedDraftRows rows) {
        this.guard = guard;
        this.clock = clock;
        this.rows = rows;
    }

    /** Keeps a text in place of what the field had before. */
    @Transactional
    public TypedDraft keep(String form, String field, String content, int basedOn, String requestKey) {
        String login = guard.require(WHO_TYPES).login();
        TypedDraft draft = new TypedDraft(form, field, content, basedOn, requestKey, clock.moment());
        rows.put(login, draft);
        return draft;
    }

    /** What the reader has typed into a form. */
    @Transactional(readOnly = true)
    public List<TypedDraft> of(String form) {
        return rows.of(guard.require(WHO_TYPES).login(), form);
    }

    /** Lets a text go, when it was entered or given up. */
    @Transactional
    public void forget(String form, String field) {
        rows.remove(guard.require(WHO_TYPES).login(), form, field);
    }

    /** Lets all texts of a form go. */
    @Transactional
    public void forgetForm(String form) {
        rows.removeForm(guard.require(WHO_TYPES).login(), form);
    }
}
