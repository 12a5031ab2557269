package org.guatu.ledger.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.StaleEdit;
import org.guatu.ledger.TypedDraft;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * One receipt to enter or change. What is typed is kept while typing and put back when the dialog is opened again, here or elsewhere; when the line
 * was changed by somebody meanwhile, both versions stand side by side.
 */
@Tag("vaadin-dialog")
class ReceiptDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient EntryServices services;
    private final transient Runnable saved;
    private final String form;
    private final String requestKey = UUID.randomUUID().toString();
    private final ReceiptForm fields;
    private final Div versions = new Div();
    private transient Receipt line;

    /**
     * @param line  to be changed, or null for a new one
     * @param begun what the fields begin with
     * @param saved called after a save
     */
    ReceiptDialog(EntryServices services, Receipt line, NewReceipt begun, String project, Runnable saved) {
        super(Texts.text(line == null ? "entry.form.new" : "entry.form.change", project));
        this.services = services;
        this.line = line;
        this.saved = saved;
        this.form = line == null ? "receipt/new/" + begun.projectId() + "/" + begun.month() : "receipt/" + line.id();
        fields = new ReceiptForm(begun, services.ledger().categories());
        versions.addClassName("receipt-versions");
        versions.setVisible(false);
        body().getElement().setAttribute("data-draft-form", form).setAttribute("data-draft-based", String.valueOf(version()));
        body().add(versions, fields);
        foot(Texts.text("entry.form.give-up"), false, this::letGo);
        foot(Texts.text("entry.form.save"), true, this::save);
        List<TypedDraft> kept = services.drafts().of(form);
        restore(kept);
        if (line != null && kept.stream().anyMatch(text -> text.basedOn() != line.version())) {
            sideBySide(line);
        }
    }

    private int version() {
        return line == null ? TypedDraft.NEW : line.version();
    }

    private void restore(List<TypedDraft> kept) {
        Map<String, String> texts = kept.stream().collect(Collectors.toMap(TypedDraft::field, TypedDraft::content));
        fields.restore(texts);
        services.user().login().ifPresent(login -> body().getElement().executeJs("window.guatuFormDrafts.restore(this, $0, $1)", login,
                JSON.<BaseJsonNode>valueToTree(texts)));
    }

    private void save() {
        NewReceipt entered = fields.entered();
        try {
            if (line == null) {
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
        services.drafts().forgetForm(form);
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.guatuFormDrafts.letGo($0)", form));
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
            services.drafts().forgetForm(form);
            versions.setVisible(false);
        });
        mine.addClassName("entry-act");
        theirs.addClassName("entry-act");
        versions.add(new Span(Texts.text("entry.form.stale")), said, mine, theirs);
        versions.setVisible(true);
    }
}
