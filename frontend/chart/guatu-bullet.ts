/**
 * `<guatu-bullet actual="0.4768" pace="0.5" pending="0.0124" status="warn">`: how far of the target, without ApexCharts.
 *
 * All figures are shares of the target, as decimals. `pace` and `pending` may be absent; `full` is the share at the
 * right end (1 unless given); `stale` greys the last reported value. The bar clamps, a notch says that it did.
 * `--guatu-bullet-tick` and `--guatu-bullet-hatch` widen its lines where everything is large.
 * Fit for a LitRenderer: one element, a few attributes. The words belong into `aria-label`.
 */
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { --hatch: var(--guatu-bullet-hatch, 1px); display: block; position: relative; height: var(--guatu-bullet-height, 14px); margin-block: 4px; min-width: 24px;
    print-color-adjust: exact; forced-color-adjust: none; }
  :host([hidden]) { display: none; }
  div { position: absolute; inset-block: 0; box-sizing: border-box; }
  div[hidden] { display: none; }
  #track { inset-inline: 0; border-radius: 2px; background: var(--track); overflow: hidden; }
  #done { left: 0; background: var(--data); }
  #gap { background: var(--gap); }
  #gap.short { opacity: .72; }
  #pending { background: repeating-linear-gradient(135deg, var(--data) 0 calc(1.5 * var(--hatch)), transparent calc(1.5 * var(--hatch)) calc(4 * var(--hatch))), var(--data-3); }
  :host([stale]) #done { background: repeating-linear-gradient(135deg, var(--none-f) 0 calc(1.5 * var(--hatch)), transparent calc(1.5 * var(--hatch)) calc(4 * var(--hatch))), var(--none-t); }
  #over { right: 0; width: .5em; font-size: var(--guatu-bullet-height, 14px); background: var(--surface); clip-path: polygon(30% 0, 100% 50%, 30% 100%, 0 100%, 70% 50%, 0 0); }
  #pace { --tick: var(--guatu-bullet-tick, 2px); inset-block: calc(-2 * var(--tick)); width: calc(3 * var(--tick)); margin-left: calc(-1.5 * var(--tick));
    background: linear-gradient(90deg, var(--surface) 0 var(--tick), var(--pace) var(--tick) calc(2 * var(--tick)), var(--surface) calc(2 * var(--tick))); }
`);

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;
}

export class GuatuBullet extends HTMLElement {
  static observedAttributes = ['actual', 'pace', 'pending', 'status', 'full', 'stale'];

  readonly #parts: Record<string, HTMLElement> = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    root.innerHTML = '<div id="track"><div id="done"></div><div id="gap"></div><div id="pending"></div><div id="over"></div></div><div id="pace"></div>';
    root.querySelectorAll('div').forEach((part) => (this.#parts[part.id] = part));
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

  #share(name: string): number | undefined {
    const text = this.getAttribute(name);
    return text === null || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
  }

  #put(name: string, from: number, to: number, full: number) {
    const part = this.#parts[name];
    const [left, right] = [Math.max(0, from / full), Math.min(1, to / full)];
    part.hidden = right <= left;
    part.style.left = percent(left);
    part.style.width = percent(right - left);
  }

  #draw() {
    const full = this.#share('full') || 1;
    const actual = Math.max(0, this.#share('actual') ?? 0);
    const pace = this.#share('pace');
    const pending = this.#share('pending') ?? 0;
    const stale = this.hasAttribute('stale');
    const status = this.getAttribute('status') ?? 'none';
    this.#put('done', 0, stale || pace === undefined ? actual : Math.min(actual, pace), full);
    this.#put('gap', Math.min(actual, pace ?? actual), stale ? 0 : Math.max(actual, pace ?? actual), full);
    this.#parts.gap.className = pace !== undefined && actual < pace ? 'short' : '';
    this.#parts.gap.style.setProperty('--gap', `var(--${/^(ok|warn|bad|done)$/.test(status) ? status : 'none'}-f)`);
    this.#put('pending', actual, actual + pending, full);
    this.#parts.over.hidden = actual <= full;
    const tick = this.#parts.pace;
    tick.hidden = pace === undefined;
    // Kept inside by its own width, so that a pace of 0 or of the whole target is not cut off.
    tick.style.left = `clamp(1px, ${percent((pace ?? 0) / full)}, 100% - 1px)`;
  }
}

customElements.define('guatu-bullet', GuatuBullet);
