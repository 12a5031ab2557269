package org.guatu.ledger.ui;

import java.util.List;

import org.guatu.access.CurrentUser;
import org.guatu.ledger.TypedDrafts;
import org.guatu.refusal.Refusal;
import org.guatu.shell.TypedKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Offers the drafts of the ledger to the forms of every room. */
@Component
class KeptTexts implements TypedKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTexts.class);

    private final TypedDrafts drafts;
    private final CurrentUser user;

    KeptTexts(TypedDrafts drafts, CurrentUser user) {
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public String login() {
        return user.login().orElse(null);
    }

    @Override
    public List<Kept> of(String form) {
        try {
            return drafts.of(form).stream().map(draft -> new Kept(draft.field(), draft.content(), draft.basedOn())).toList();
        } catch (Refusal | DataAccessException | TransactionException e) {
            LOG.warn("typed texts could not be read: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public void keep(String form, Kept kept) {
        attempt(() -> drafts.keep(form, kept.field(), kept.text(), kept.basedOn(), null));
    }

    @Override
    public void forget(String form, String field) {
        attempt(() -> drafts.forget(form, field));
    }

    @Override
    public void forgetForm(String form) {
        attempt(() -> drafts.forgetForm(form));
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal | DataAccessException | TransactionException e) {
            LOG.warn("a typed text was not kept: {}", e.getMessage());
        }
    }
}
