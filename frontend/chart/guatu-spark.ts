/**
 * `<guatu-spark values="28.6,24.9,,56.6">`: small columns from a zero line, the last in full colour, an empty value left blank.
 * Without ApexCharts, because a page shows many. The words belong into `aria-label`.
 */
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: inline-flex; gap: 2px; width: 52px; height: 28px; print-color-adjust: exact; forced-color-adjust: none; }
  :host([hidden]) { display: none; }
  div { position: relative; flex: 1 1 0; min-width: 1px; max-width: 10px; }
  i { position: absolute; inset-inline: 0; background: var(--data-2); }
  div:last-child i { background: var(--data); }
`);

export class GuatuSpark extends HTMLElement {
  static observedAttributes = ['values'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
  }

  connectedCallback() {
    if (!this.hasAttribute('role')) {
      this.setAttribute('role', 'img');
    }
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#draw();
    }
  }

  #draw() {
    const values = (this.getAttribute('values') ?? '').split(',').map((text) => (text.trim() === '' ? undefined : Number(text)));
    const known = values.filter((value): value is number => value !== undefined && !Number.isNaN(value));
    const top = Math.max(0, ...known);
    const bottom = Math.min(0, ...known);
    const span = top - bottom || 1;
    const zero = (-bottom / span) * 100;
    this.shadowRoot?.replaceChildren(
      ...values.map((value) => {
        const slot = document.createElement('div');
        if (value !== undefined && value !== 0) {
          const bar = document.createElement('i');
          const height = (Math.abs(value) / span) * 100;
          bar.style.bottom = `${value > 0 ? zero : zero - height}%`;
          // Not zero, so never invisible.
          bar.style.height = `max(1px, ${height}%)`;
          slot.append(bar);
        }
        return slot;
      })
    );
  }
}

customElements.define('guatu-spark', GuatuSpark);
