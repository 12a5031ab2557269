/** `<guatu-countdown minutes="3360" days="剩 {0} 天 {1} 小时" …>`: how long it is until then; counts down while the page is open. */
class GuatuCountdown extends HTMLElement {
  #began = performance.now();
  #timer = 0;

  connectedCallback(): void {
    this.#show();
    this.#timer = window.setInterval(() => this.#show(), 20_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #show(): void {
    const left = Number(this.getAttribute('minutes')) - Math.floor((performance.now() - this.#began) / 60_000);
    const minutes = Math.abs(left);
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    const text = left < 0 ? this.#words('over', days, hours) : days > 0 ? this.#words('days', days, hours) : this.#words('hours', hours, minutes % 60);
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }

  #words(name: string, first: number, second: number): string {
    return (this.getAttribute(name) ?? '').replace('{0}', String(first)).replace('{1}', String(second));
  }
}

customElements.define('guatu-countdown', GuatuCountdown);
export {};
