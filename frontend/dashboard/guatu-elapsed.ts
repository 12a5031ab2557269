/**
 * `<guatu-elapsed>`: counts up from a moment of the server. `seconds` is `ELAPSED/MOMENT`: so many seconds had passed when it was set; the moment
 * only makes each setting a new one. `limit`: from so many seconds on it is over its time and says so once with `elapsed-limit`.
 */
class GuatuElapsed extends HTMLElement {
  static observedAttributes = ['seconds', 'limit'];

  #from = 0;
  #timer = 0;
  #said = false;

  connectedCallback() {
    this.#timer = window.setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  attributeChangedCallback(name: string) {
    if (name === 'seconds') {
      this.#from = performance.now() - Number((this.getAttribute('seconds') ?? '0').split('/')[0]) * 1000;
      this.#said = false;
    }
    this.#tick();
  }

  #tick() {
    if (!this.isConnected) {
      return;
    }
    const all = Math.max(0, Math.floor((performance.now() - this.#from) / 1000));
    const two = (part: number) => String(part).padStart(2, '0');
    const hours = Math.floor(all / 3600);
    const text = `${hours > 0 || this.classList.contains('elapsed--long') ? `${two(hours)}:` : ''}${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
    if (this.textContent !== text) {
      this.textContent = text;
    }
    const limit = Number(this.getAttribute('limit') ?? 0);
    const over = limit > 0 && all >= limit;
    this.toggleAttribute('over', over);
    if (over && !this.#said) {
      this.#said = true;
      this.dispatchEvent(new CustomEvent('elapsed-limit'));
    }
  }
}

customElements.define('guatu-elapsed', GuatuElapsed);
