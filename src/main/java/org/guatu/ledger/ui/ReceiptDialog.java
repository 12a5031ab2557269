package org.guatu.ledger.ui;

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
        body().add(versions, fields);
        keptBy(kept);
        fields.keepIn(kept);
        kept.restore();
        foot(Texts.text("entry.form.give-up"), false, this::letGo);
        foot(Texts.text("entry.form.save"), true, this::save);
    }

    private void save() {
        NewReceipt entered = fields.entered();
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
        versions.add(new Span(Texts.text("entry.form.stale")), said, mine, theirs);
        versions.setVisible(true);
    }
}
