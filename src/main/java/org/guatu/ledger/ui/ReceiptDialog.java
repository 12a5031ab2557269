package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.StaleEdit;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/**
 * One receipt to enter or change. What is typed is kept while typing and put back when the dialog is opened again, here or elsewhere; when the line
 * was changed by somebody meanwhile, both versions stand side by side.
 */
@Tag("vaadin-dialog")
class ReceiptDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;

    private final transient EntryServices services;
    private final transient Runnable saved;
    private final KeptForm kept;
    private final String requestKey = UUID.randomUUID().toString();
    private final ReceiptForm fields;
    private final Div versions = new Div();
    private final Div asking = new Div();
    /** What was looked at and is to be saved although its like is there. */
    private transient NewReceipt looked;
    private final boolean first;
    private transient Receipt line;

    /**
     * @param line  to be changed, or null for a new one
     * @param first whether its reader sees no other line of the month: one that somebody else entered meanwhile is shown beside it
     * @param begun what the fields begin with
     * @param saved called after a save
     */
    ReceiptDialog(EntryServices services, Receipt line, boolean first, NewReceipt begun, String project, Runnable saved) {
        super(Texts.text(line == null ? "entry.form.new" : "entry.form.change", project));
        this.services = services;
        this.line = line;
        this.first = first;
        this.saved = saved;
        kept = line == null ? new KeptForm(services.keeper(), "receipt/new/" + begun.projectId() + "/" + begun.month(), KeptForm.NEW)
                : new KeptForm(services.keeper(), "receipt/" + line.id(), line.version());
        fields = new ReceiptForm(begun, services.ledger().categories(), services.clock().today());
        if (line != null) {
            fields.pointOut(line);
        }
        versions.addClassName("receipt-versions");
        versions.setVisible(false);
        asking.addClassNames("receipt-versions", "receipt-asking");
        asking.getElement().setAttribute("role", "alert");
        asking.setVisible(false);
        body().add(versions, asking, fields);
        keptBy(kept);
        fields.keepIn(kept);
        kept.restore();
        foot(Texts.text("entry.form.give-up"), false, this::giveUp);
        foot(Texts.text("entry.form.save"), true, this::save);
    }

    /** What was typed does not go at one press. */
    private void giveUp() {
        if (fields.isTyped()) {
            ask(Texts.text("entry.form.give-up-ask"), Texts.text("entry.form.give-up-yes"), this::letGo);
        } else {
            letGo();
        }
    }

    private void ask(String sentence, String yes, Runnable deed) {
        asking.removeAll();
        NativeButton sure = new NativeButton(yes, press -> {
            asking.setVisible(false);
            attempt(deed);
        });
        NativeButton back = new NativeButton(Texts.text("entry.form.go-on"), press -> asking.setVisible(false));
        sure.addClassName("entry-act");
        back.addClassName("entry-act");
        asking.add(new Span(sentence), sure, back);
        asking.setVisible(true);
        asking.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    /** Whether another line of the project has the same voucher and amount. */
    private boolean isThere(NewReceipt entered) {
        if (entered.voucherNo() == null || entered.money().yuan().signum() == 0) {
            return false;
        }
        long like = services.entered().between(List.of(entered.projectId()), LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31)).stream()
                .filter(other -> entered.voucherNo().equals(other.voucher()) && other.yuan().compareTo(entered.money().yuan()) == 0).count();
        boolean itself = line != null && entered.voucherNo().equals(line.handling().voucherNo()) && line.claimed().compareTo(entered.money().yuan()) == 0;
        return like > (itself ? 1 : 0);
    }

    private void save() {
        asking.setVisible(false);
        NewReceipt entered = fields.entered();
        if (!entered.equals(looked) && isThere(entered)) {
            ask(Texts.text("entry.form.same-voucher", entered.voucherNo(), Words.wan(entered.money().yuan())), Texts.text("entry.form.same-voucher-yes"), () -> {
                looked = entered;
                save();
            });
            return;
        }
        try {
            if (line == null && first) {
                services.submissions().first(entered, requestKey);
            } else if (line == null) {
                services.submissions().draft(entered, requestKey);
            } else {
                services.submissions().change(line.id(), line.version(), entered);
            }
            letGo();
        } catch (StaleEdit stale) {
            line = stale.current();
            sideBySide(line);
        }
    }

    private void letGo() {
        kept.letGo();
        close();
        saved.run();
    }

    /** What the line is now, beside what is in the fields. */
    private void sideBySide(Receipt now) {
        versions.removeAll();
        Span said = new Span(Texts.text("entry.form.theirs", Words.wan(now.amount()), Formats.date(now.receivedOn()), now.category(),
                Texts.text("ledger.origin." + now.origin().toLowerCase(java.util.Locale.ROOT)), Texts.text(now.status().messageKey())));
        NativeButton mine = new NativeButton(Texts.text("entry.grid.mine"), press -> attempt(this::save));
        NativeButton theirs = new NativeButton(Texts.text("entry.grid.theirs"), press -> {
            fields.show(now.entered());
            kept.letGo();
            versions.setVisible(false);
        });
        mine.addClassName("entry-act");
        theirs.addClassName("entry-act");
        versions.add(new Span(Texts.text("entry.form.stale", LastChange.of(services.audit(), now))), said, mine, theirs);
        versions.setVisible(true);
    }
}
