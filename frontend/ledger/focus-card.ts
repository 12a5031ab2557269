import { html, nothing, render } from 'lit';
import { cents, percent, wan, yuan } from './amount.js';
import { fill, type Row } from './model.js';

export interface Focus { row: Row; month: number; words: Record<string, string>; typed: bigint | undefined }

/** `<guatu-focus-card>`: the row in focus, its months as columns and what it will add to. Drawn in the browser, so it follows every key. */
export class GuatuFocusCard extends HTMLElement {
  set focused(focus: Focus | undefined) {
    render(focus ? this.#card(focus) : nothing, this);
  }

  #card({ row, month, words, typed }: Focus) {
    const months = row.months.map(cents);
    const before = months.slice(0, month - 1).reduce((sum, one) => sum + one, 0n);
    const now = typed ?? (row.month ? cents(row.month.exact) : 0n);
    const after = before + now;
    const plan = cents(row.plan);
    const shown = [...months.slice(0, month - 1), now];
    const top = shown.reduce((most, one) => (one > most ? one : most), 1n);
    const height = (amount: bigint) => (amount <= 0n ? 0 : Math.max(2, Number((amount * 72n) / top)));
    return html`
      <div class="focus-head"><h2>${row.name}</h2><span>${words.wan}</span></div>
      <div class="focus-bars" role="img" aria-label=${`${words['months-label']} ${shown.map((one, at) => `${at + 1}: ${wan(one)}`).join(', ')}`}>
        ${shown.map((one, at) => html`<div class="focus-bar" aria-hidden="true">
          <span class="focus-figure">${one === 0n && at < month - 1 ? '' : wan(one)}</span>
          <i class=${at === month - 1 ? 'focus-now' : ''} style=${`height:${height(one)}px`}></i>
          <span class="focus-month">${fill(words['month-name'], String(at + 1))}</span></div>`)}
      </div>
      <dl class="focus-sums">
        ${month > 1 ? this.#sum(words['sum-before'] ?? '', before) : nothing}
        ${this.#sum(words.this ?? '', now, 'focus-typed')}
        ${this.#sum(words['sum-after'] ?? '', after)}
        ${plan > 0n ? html`<div><dt>${fill(words['of-plan'], wan(plan))}</dt><dd>${percent(after, plan)}</dd></div>` : nothing}
      </dl>`;
  }

  #sum(word: string, amount: bigint, name = '') {
    return html`<div class=${name}><dt>${word}</dt><dd><data class="figure" value=${yuan(amount)}>${wan(amount)}</data></dd></div>`;
  }
}

customElements.define('guatu-focus-card', GuatuFocusCard);
