package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** What lies behind a button of a panel: its table, a whole list, a calculator. */
@Tag("vaadin-dialog")
class PanelDialog extends AddressedDialog {

    private static final long serialVersionUID = 1L;

    /** In the address. */
    static final String PARAMETER = "table";

    /**
     * @param name    the class that places it
     * @param title   its heading
     * @param actions beside the heading, before the button that closes it
     */
    PanelDialog(String name, String title, Component... actions) {
        super(name, PARAMETER);
        setHeaderTitle(title);
        getHeader().add(actions);
        getHeader().add(closeButton());
    }
}
