package org.guatu.admin.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.access.Invitation;
import org.guatu.shell.Texts;

/** A set-password link, shown this once. The host of the address is the browser's own, which is the one that people use. */
@Tag("vaadin-dialog")
class InvitationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    InvitationDialog(Invitation invitation) {
        addClassName("account-dialog");
        setModality(ModalityMode.STRICT);
        setHeaderTitle(Texts.text("admin.link", invitation.account().login()));
        TextField link = new TextField();
        link.setAriaLabel(Texts.text("admin.link", invitation.account().login()));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setValue(invitation.path());
        link.addAttachListener(attach -> link.getElement().executeJs("return new URL($0, document.baseURI).href", invitation.path())
                .then(String.class, link::setValue));
        NativeButton copy = new NativeButton(Texts.text("admin.link.copy"));
        copy.addClassNames("button", "button--primary");
        copy.addClickListener(press -> {
            UI.getCurrent().getPage().executeJs("if (navigator.clipboard) navigator.clipboard.writeText($0)", link.getValue());
            link.getElement().executeJs("this.inputElement.select(); if (!navigator.clipboard) document.execCommand('copy')");
            copy.setText(Texts.text("admin.link.copied"));
        });
        NativeButton close = new NativeButton(Texts.text("shell.close"));
        close.addClassName("button");
        close.addClickListener(press -> close());
        add(new Paragraph(Texts.text("admin.link.what")), link);
        getFooter().add(copy, close);
    }
}
