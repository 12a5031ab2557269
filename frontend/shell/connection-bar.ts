/** The bar above everything that says how old the page is. */
export interface Act {
  label: string;
  act: () => void;
}

let shown: HTMLElement | undefined;

/** Shows it, or changes what it says. */
export function bar(title: string, more: string, wall: boolean, act?: Act): void {
  if (!shown) {
    shown = document.createElement('div');
    shown.setAttribute('role', 'status');
    // Above dialogs too, which lie in the browser's top layer.
    shown.setAttribute('popover', 'manual');
    document.body.append(shown);
  }
  shown.className = wall ? 'connection-bar connection-bar--wall' : 'connection-bar';
  const strong = document.createElement('strong');
  strong.textContent = title;
  const words = document.createElement('span');
  words.textContent = more;
  shown.replaceChildren(strong, words);
  if (act) {
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = act.label;
    button.addEventListener('click', act.act);
    shown.append(button);
  }
  if (act && shown.matches(':popover-open')) {
    // what is to be pressed comes to the front: a dialog opened since would lie above it
    shown.hidePopover();
  }
  if (!shown.matches(':popover-open')) {
    shown.showPopover();
  }
}

// A press in the bar or in what it opens is none beside a dialog: what lies open keeps what was typed.
document.addEventListener('vaadin-overlay-close', (close) => {
  const source = (close as CustomEvent<{ sourceEvent?: Event }>).detail.sourceEvent;
  if (source?.composedPath().some((node) => node instanceof HTMLElement && node.matches('.connection-bar, .connection-sign-in'))) {
    close.preventDefault();
  }
});

export function hideBar(): void {
  shown?.remove();
  shown = undefined;
}
