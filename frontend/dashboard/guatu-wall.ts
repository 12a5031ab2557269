/**
 * `<guatu-wall>`: the wall of the meeting room. The pages in it are drawn by the server; this element measures the wall, ticks the clock, turns
 * pages by time, and tells keys, presenter remotes and fingers to the server as commands.
 *
 * Attributes: `seconds` each page stands so long (none: it stays), `now` the moment at the server (2024-07-01T09:12:33), `fixed` where the day
 * never changes (a demonstration), `blank` dark, `driven` by a tablet: then keys and fingers turn nothing, `paused`, `units` how many units
 * the digits reach.
 * Events: `wall-command` with `{command, at}`, `wall-panes` with `{panes}`.
 */
const DIGITS_MS = 900;
const WIDE = 2.6;
const KEYS: Record<string, string> = {
  ArrowRight: 'next', PageDown: 'next', ArrowDown: 'next', Enter: 'next',
  ArrowLeft: 'back', PageUp: 'back', ArrowUp: 'back', Backspace: 'back',
  Home: 'home', End: 'end', r: 'board', R: 'board', d: 'decisions', D: 'decisions', Escape: 'out'
};

export class GuatuWall extends HTMLElement {
  static observedAttributes = ['now', 'seconds', 'page'];

  #base = Date.now();
  #moment = Date.now();
  #turned = performance.now();
  #held = 0;
  #timer = 0;
  #panes = 1;
  #digits = '';
  #digitsAt = 0;
  #down?: { x: number; y: number; id: number };
  #resize?: ResizeObserver;
  readonly #onKey = (event: KeyboardEvent) => this.#key(event);

  connectedCallback() {
    window.addEventListener('keydown', this.#onKey, true);
    this.addEventListener('pointerdown', this.#press);
    this.addEventListener('pointerup', this.#release);
    this.#resize = new ResizeObserver(() => this.#measure());
    this.#resize.observe(this);
    this.#timer = window.setInterval(() => this.#tick(), 1000);
    // Flow fills the element after it is connected.
    requestAnimationFrame(() => {
      this.#measure();
      this.#tick();
    });
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#onKey, true);
    this.removeEventListener('pointerdown', this.#press);
    this.removeEventListener('pointerup', this.#release);
    this.#resize?.disconnect();
    window.clearInterval(this.#timer);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null) {
    if (name === 'now' && after) {
      this.#base = Date.parse(`${after}Z`);
      this.#moment = Date.now();
      queueMicrotask(() => this.#clock());
    }
    if (name !== 'now' && before !== after) {
      this.#turned = performance.now();
      this.#held = 0;
    }
  }

  #tell(command: string, at = 0) {
    this.dispatchEvent(new CustomEvent('wall-command', { detail: { command, at } }));
  }

  #measure() {
    const stage = this.querySelector('.wall-box') ?? this;
    const { width, height } = stage.getBoundingClientRect();
    const panes = height > 0 && width / height >= WIDE ? 2 : 1;
    if (panes !== this.#panes) {
      this.#panes = panes;
      this.dispatchEvent(new CustomEvent('wall-panes', { detail: { panes } }));
    }
  }

  #tick() {
    this.#clock();
    const seconds = Number(this.getAttribute('seconds') ?? 0);
    const bar = this.querySelector<HTMLElement>('.wall-progress');
    const still = !(seconds > 0) || this.hasAttribute('driven');
    if (still || this.hasAttribute('paused') || this.hasAttribute('blank')) {
      // What is left of a page's time is kept while it is held.
      this.#turned = performance.now() - this.#held;
    } else {
      this.#held = performance.now() - this.#turned;
      if (this.#held >= seconds * 1000) {
        this.#turned = performance.now();
        this.#held = 0;
        this.#tell('turn');
      }
    }
    bar?.style.setProperty('--done', still ? '0' : String(Math.min(1, this.#held / (seconds * 1000))));
  }

  #clock() {
    const now = new Date(this.#base + Date.now() - this.#moment);
    const day = this.hasAttribute('fixed') ? new Date(this.#base) : now;
    const lang = document.documentElement.lang || 'zh-CN';
    const write = (name: string, text: string) => {
      const box = this.querySelector(name);
      if (box && box.textContent !== text) {
        box.textContent = text;
      }
    };
    const date = lang.startsWith('zh') ? { month: 'numeric', day: 'numeric' } as const : { month: 'short', day: 'numeric' } as const;
    write('.wall-clock', `${String(now.getUTCHours()).padStart(2, '0')}:${String(now.getUTCMinutes()).padStart(2, '0')}`);
    const parts = lang.startsWith('zh')
      ? `${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(day)}`
      : new Intl.DateTimeFormat(lang, { ...date, weekday: 'short', timeZone: 'UTC' }).format(day);
    write('.wall-date', parts);
  }

  #key(event: KeyboardEvent) {
    const typing = (event.composedPath()[0] as HTMLElement)?.closest?.('input, textarea, select, [contenteditable]');
    if (event.altKey || event.ctrlKey || event.metaKey || typing) {
      return;
    }
    const listOpen = this.querySelector('.wall-jump');
    if (listOpen && event.key !== 'Escape') {
      return; // the list of pages is walked along like any list
    }
    const button = (event.composedPath()[0] as HTMLElement)?.closest?.('button, a');
    if (button && (event.key === 'Enter' || event.key === ' ')) {
      return;
    }
    if (event.key === ' ') {
      this.#pause();
    } else if (event.key === 'b' || event.key === 'B' || event.key === '.') {
      this.#blank();
    } else if (/^[0-9]$/.test(event.key)) {
      this.#digit(event.key);
    } else if (this.hasAttribute('blank') && !this.hasAttribute('driven') && KEYS[event.key]) {
      this.removeAttribute('blank');
    } else if (KEYS[event.key]) {
      this.#tell(KEYS[event.key]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** 1 … 9 and 0 for the tenth, at once; a second digit soon after makes a number of two, so that the eleventh is reached too. */
  #digit(digit: string) {
    const now = performance.now();
    const most = Number(this.getAttribute('units') ?? 10);
    const both = now - this.#digitsAt < DIGITS_MS ? Number(this.#digits + digit) : 0;
    this.#digitsAt = now;
    if (both > 10 && both <= most) {
      this.#digits = '';
      this.#tell('unit', both);
      return;
    }
    this.#digits = digit;
    this.#tell('unit', digit === '0' ? 10 : Number(digit));
  }

  #pause() {
    if (!this.hasAttribute('driven') && this.getAttribute('seconds')) {
      this.toggleAttribute('paused');
      this.#tick();
    }
  }

  #blank() {
    if (!this.hasAttribute('driven')) {
      this.toggleAttribute('blank');
    }
  }

  readonly #press = (event: PointerEvent) => {
    this.#down = event.isPrimary ? { x: event.clientX, y: event.clientY, id: event.pointerId } : undefined;
  };

  /** A stroke turns as one turns a page; a tap turns on in the right half and back in the left, upon a chart too. Buttons are left alone. */
  readonly #release = (event: PointerEvent) => {
    const from = this.#down;
    this.#down = undefined;
    if (!from || from.id !== event.pointerId || this.hasAttribute('driven')) {
      return;
    }
    const far = Math.max(40, this.clientWidth * 0.05);
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) > far && Math.abs(dx) > Math.abs(dy) * 1.5) {
      this.#tell(dx < 0 ? 'next' : 'back');
      return;
    }
    const busy = event.composedPath().some((node) => node instanceof Element && node.matches('button, a, .wall-jump'));
    if (busy || Math.hypot(dx, dy) > far) {
      return;
    }
    if (this.hasAttribute('blank')) {
      this.removeAttribute('blank');
      return;
    }
    this.#tell(event.clientX < this.clientWidth / 2 ? 'back' : 'next');
  };
}

customElements.define('guatu-wall', GuatuWall);
