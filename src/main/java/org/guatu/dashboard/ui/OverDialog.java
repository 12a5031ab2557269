package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;


/**
 * Something that lies open over a screen and is named in its address: closed by its ×, by a press outside, by Esc or by leaving, it takes itself
 * out of the address and gives the focus back to what opened it.
 */
@Tag("vaadin-dialog")
class OverDialog extends AddressedDialog {

    private static final long serialVersionUID = 1L;

    /** Places the dialog below the pressed number, or in the middle where none was pressed; moved up as far as it needs to be seen whole. */
    private static final String BESIDE = """
            const dialog = this, anchor = $0;
            const place = box => {
              if (!box.offsetHeight) return;
              const gap = 12, at = anchor && anchor.getBoundingClientRect();
              const left = at ? at.left - 14 : (innerWidth - box.offsetWidth) / 2, top = at ? at.bottom + 8 : 64;
              const x = Math.max(gap, Math.min(left, innerWidth - box.offsetWidth - gap));
              const y = Math.max(gap, Math.min(top, innerHeight - box.offsetHeight - gap));
              dialog.style.setProperty('--x', x + 'px');
              dialog.style.setProperty('--y', y + 'px');
            };
            const begin = () => {
              const overlay = dialog.shadowRoot && dialog.shadowRoot.querySelector('vaadin-dialog-overlay');
              const box = overlay && overlay.shadowRoot && overlay.shadowRoot.querySelector('[part~="overlay"]');
              if (!box || !box.offsetHeight) { if (dialog.isConnected) requestAnimationFrame(begin); return; }
              place(box);
              new ResizeObserver(() => place(box)).observe(box);
            };
            requestAnimationFrame(begin);
            """;

    private Component anchor;
    private String selector;

    /**
     * @param name      the class that places it
     * @param title     what it is called
     * @param parameter of the address
     */
    OverDialog(String name, String title, String parameter) {
        super("over", parameter);
        addClassName(name);
        setCloseOnEsc(true);
        setCloseOnOutsideClick(true);
        getElement().setAttribute("aria-label", title);
        NativeButton close = closeButton();
        close.addClassName("over-close");
        add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && anchor != null) {
                anchor.getElement().removeAttribute("aria-expanded");
            }
        });
    }

    /** Opens it beside what was pressed, or in the middle. */
    void openBeside(Component pressed) {
        anchor = pressed;
        open();
        if (pressed != null) {
            pressed.getElement().setAttribute("aria-expanded", "true");
        }
        getElement().executeJs(BESIDE, pressed == null ? null : pressed.getElement());
    }

    /** Names what gets the focus back where the anchor is no component at hand: the first element of a CSS selector. */
    void giveFocusBackTo(String css) {
        selector = css;
    }

    @Override
    void leftByReader() {
        if (anchor != null && anchor.isAttached()) {
            anchor.getElement().executeJs("this.focus({preventScroll: true})");
        }
        if (selector != null) {
            UI.getCurrent().getPage().executeJs("const back = document.querySelector($0); if (back) back.focus({preventScroll: true})", selector);
        }
    }
}
