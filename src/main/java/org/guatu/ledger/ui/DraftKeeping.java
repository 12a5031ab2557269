package org.guatu.ledger.ui;

import java.util.List;

import org.guatu.access.AccessRefusal;
import org.guatu.access.Role;
import org.guatu.ledger.TypedDraft;
import org.guatu.ledger.TypedDrafts;
import org.guatu.refusal.Refusal;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what is typed while it is typed. An address of its own and not a message of the screen: it must work while the screen's own connection
 * is lost, and say plainly what is the matter, so that the browser keeps the text and tries again.
 */
@RestController
@RequestMapping("/typed-drafts")
@RolesAllowed({Role.Name.LEADER, Role.Name.CLERK, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.ADMIN})
class DraftKeeping {

    private static final int MOST = 500;

    private final TypedDrafts drafts;

    DraftKeeping(TypedDrafts drafts) {
        this.drafts = drafts;
    }

    /** A text of a field; no content lets it go. */
    record Typed(String form, String field, String content, Integer basedOn, String key) {
    }

    @GetMapping
    List<TypedDraft> of(@RequestParam String form) {
        return drafts.of(form);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestBody List<Typed> typed) {
        if (typed.size() > MOST) {
            throw new IllegalArgumentException("too many at once");
        }
        for (Typed text : typed) {
            if (text.content() == null) {
                drafts.forget(text.form(), text.field());
            } else {
                drafts.keep(text.form(), text.field(), text.content(), text.basedOn() == null ? TypedDraft.NEW : text.basedOn(), text.key());
            }
        }
    }

    @ExceptionHandler(AccessRefusal.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void notAllowed() {
        // the status says it
    }

    @ExceptionHandler({Refusal.class, IllegalArgumentException.class})
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    void notKept() {
        // the browser keeps it
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    void notNow() {
        // the browser tries again
    }
}
