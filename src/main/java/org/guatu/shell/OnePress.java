package org.guatu.shell;

import com.vaadin.flow.component.html.NativeButton;

/** Buttons that do what they do once: from a press until it is done they show that it works, and further presses are let go in the browser. */
public final class OnePress {

    /** An answer that never comes, as over a restart of the server, does not keep a button for ever. */
    private static final String GUARD = """
            if (this.onePress) return;
            this.onePress = true;
            this.addEventListener('click', event => {
              if (this.getAttribute('aria-busy')) {
                event.stopImmediatePropagation();
                event.preventDefault();
                return;
              }
              this.setAttribute('aria-busy', 'true');
              this.onePressEnd = setTimeout(() => this.removeAttribute('aria-busy'), 60000);
            }, true);
            """;
    private static final String DONE = """
            clearTimeout(this.onePressEnd);
            setTimeout(() => this.removeAttribute('aria-busy'), 300);
            """;

    private OnePress() {
    }

    /** Makes a button such a one, and hands it back. */
    public static NativeButton on(NativeButton button) {
        button.addAttachListener(attached -> button.getElement().executeJs(GUARD));
        button.addClickListener(press -> button.getElement().executeJs(DONE));
        return button;
    }
}
