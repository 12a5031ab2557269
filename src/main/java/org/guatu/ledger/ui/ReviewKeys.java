package org.guatu.ledger.ui;

import com.vaadin.flow.component.Component;

/** The single keys of the reviewer: they are handed to the server, but not while somebody types (Escape leaves the field), and not while a dialog is open. */
final class ReviewKeys {

    private static final String LISTEN = """
            const view = this;
            document.removeEventListener('keydown', view.keys);
            view.keys = e => {
              if (!view.isConnected) { document.removeEventListener('keydown', view.keys); return; }
              if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
              const at = e.composedPath()[0];
              // out of a field of the bar by Escape, so that the single keys work again
              if (e.key === 'Escape' && at instanceof HTMLElement && at.matches('input, textarea') && at.closest('.review-bar')) { at.blur(); return; }
              if (at && at.closest && at.closest('input, textarea, select, [contenteditable]')) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-popover[opened], vaadin-app-layout[drawer-opened]')) return;
              const names = { ArrowDown: 'next', j: 'next', ArrowUp: 'previous', a: 'accept', k: 'reduce', r: 'return', h: 'hold' };
              const name = names[e.key.length === 1 ? e.key.toLowerCase() : e.key];
              if (!name || e.repeat && name !== 'next' && name !== 'previous') return;
              e.preventDefault(); view.$server.key(name);
            };
            document.addEventListener('keydown', view.keys);
            """;

    private ReviewKeys() {
    }

    /** Lets a view, which has a {@code key} to be called with their names, hear them. */
    static void listen(Component view) {
        view.getElement().executeJs(LISTEN);
    }
}
