package org.guatu.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;

/** The frame of every screen. */
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    /**
     * Shows what a screen tells the header; call it from the screen whenever that changes, also before the screen is attached.
     *
     * @param extras buttons of the second row, shown where the header has one (portrait)
     */
    public static void show(HeaderState header, Component... extras) {
    }

    /** Shows one sentence above the screen, as that a part of the address was not understood; null takes it away. */
    public static void notice(String sentence) {
    }
}
