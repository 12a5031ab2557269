package org.guatu.dashboard.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;

import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Something that lies open over a screen and is named in its address: closed by the reader or by leaving, it takes itself out of the address. */
@Tag("vaadin-dialog")
abstract class AddressedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private Registration leaving;
    private boolean keepAddress;

    /**
     * @param name      the class that places it
     * @param parameter of the address
     */
    AddressedDialog(String name, String parameter) {
        this.parameter = parameter;
        addClassName(name);
        setModality(ModalityMode.STRICT);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                leaving = UI.getCurrent().addBeforeLeaveListener(leave -> closeWithAddress());
            } else {
                closed();
            }
        });
    }

    /** Closes it because the address has changed or is about to. */
    final void closeWithAddress() {
        keepAddress = true;
        close();
    }

    /** Called when the reader has closed it and the screen below stands. */
    void leftByReader() {
        // nothing to give back
    }

    /** The button that closes it. */
    final NativeButton closeButton() {
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        return close;
    }

    private void closed() {
        if (leaving != null) {
            leaving.remove();
            leaving = null;
        }
        if (!keepAddress) {
            leftByReader();
            OverAddress.without(parameter);
        }
        keepAddress = true;
    }
}
