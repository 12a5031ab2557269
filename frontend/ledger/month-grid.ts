import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { cents, read, wan, yi, yuan } from './amount.js';
import { drafts, type Kept } from '../shell/drafts.js';
import './countdown.js';
import '../shell/form-drafts.js';
import { type GuatuFocusCard } from './focus-card.js';
import './focus-card.js';
import { fill, type Question, type Row, type Sheet, type Totals } from './model.js';
import { block } from './paste.js';
import { Vocabulary } from './paste-head.js';

const FOCUS_WAIT = 250;
const AGAIN = 4000;

/**
 * `<guatu-month-grid>`: the rows of a month to type into. It keeps what is typed (see drafts.ts), shows the echo in 亿元 while typing, moves by arrows
 * and Enter, takes columns and blocks out of a spreadsheet, and tells the server what was left in a cell (`cells-entered`) and what was pressed
 * (`row-pressed`). It stands in the light so that the styles and readers of the page reach it.
 */
export class GuatuMonthGrid extends HTMLElement {
  #sheet: Sheet | undefined;
  #focus = 0;
  #pending = new Map<number, { key: string; text: string }>();
  #note = '';
  #drawing = 0;
  #telling = 0;
  readonly #mood = () => this.#moodChanged();

  set sheet(sheet: Sheet) {
    this.#sheet = sheet;
    this.#pending.clear();
    drafts.begin(sheet.login);
    sheet.rows.forEach((row) => this.#adopt(row));
    this.#draw();
    requestAnimationFrame(() => this.#enter(sheet.rows.filter((row) => this.#kept(row)?.left && !this.#conflict(row))));
  }

  connectedCallback(): void {
    drafts.addEventListener('mood', this.#mood);
    this.#draw();
  }

  disconnectedCallback(): void {
    drafts.removeEventListener('mood', this.#mood);
  }

  /** Other versions of some rows. */
  update(rows: Row[], totals: Totals): void {
    if (!this.#sheet) {
      return;
    }
    const changed = new Map(rows.map((row) => [row.id, row]));
    const known = new Set(this.#sheet.rows.map((row) => row.id));
    this.#sheet = {
      ...this.#sheet,
      rows: [...this.#sheet.rows.map((row) => changed.get(row.id) ?? row), ...rows.filter((row) => !known.has(row.id))],
      totals,
    };
    this.#draw();
    const waiting = rows.filter((row) => row.waits);
    if (waiting.length > 0) {
      setTimeout(() => this.#enter(this.#rows().filter((row) => row.waits && this.#kept(row))), AGAIN);
    }
  }

  /** What became of entries. */
  answered(answers: { id: number; key: string; taken: boolean }[]): void {
    for (const { id, key, taken } of answers) {
      const sent = this.#pending.get(id);
      const row = this.#row(id);
      if (sent?.key === key) {
        this.#pending.delete(id);
      }
      const kept = row && this.#kept(row);
      if (taken && row && kept && sent) {
        if (kept.text === sent.text) {
          drafts.drop(this.#form(), String(id), true);
        } else {
          // more was typed meanwhile: it goes over what has just been entered
          const more = kept.text;
          drafts.drop(this.#form(), String(id), true);
          drafts.put(this.#form(), String(id), more, row.version);
        }
      }
    }
    this.#draw();
  }

  #form(): string {
    return this.#sheet?.form ?? '';
  }

  #rows(): Row[] {
    return this.#sheet?.rows ?? [];
  }

  #row(id: number): Row | undefined {
    return this.#rows().find((row) => row.id === id);
  }

  #words(name: string, ...figures: string[]): string {
    return fill(this.#sheet?.words[name], ...figures);
  }

  #kept(row: Row): Kept | undefined {
    return row.cell === 'typed' ? drafts.get(this.#form(), String(row.id)) : undefined;
  }

  #adopt(row: Row): void {
    const field = String(row.id);
    if (row.typed) {
      drafts.adopt(this.#form(), field, { text: row.typed.text, based: row.typed.based, key: row.typed.key ?? '', at: Date.parse(row.typed.at), sent: true });
    } else {
      drafts.settle(this.#form(), field);
    }
    const kept = drafts.get(this.#form(), field);
    if (kept && (row.cell !== 'typed' || this.#says(kept.text, row))) {
      drafts.drop(this.#form(), field, false);
    }
  }

  /** Whether a text says what the row has anyway. */
  #says(text: string, row: Row): boolean {
    const reading = read(text);
    return row.lines > 0 && row.month !== undefined && 'cents' in reading && reading.cents === cents(row.month.exact);
  }

  #conflict(row: Row): Row['conflict'] {
    const kept = this.#kept(row);
    if (row.conflict) {
      return row.conflict;
    }
    return kept && kept.based !== row.version && !this.#pending.has(row.id)
      ? { mine: kept.text, mineLabel: this.#words('yours'), theirs: row.month?.shown || '\u2014', theirsLabel: row.by ? this.#words('theirs-by', row.by) : this.#words('theirs-now') } : undefined;
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => {
      if (this.#sheet && this.isConnected) {
        render(this.#table(this.#sheet), this);
        this.#tellFocus();
      }
    });
  }

  #moodChanged(): void {
    if (drafts.mood === 'saved') {
      this.#enter(this.#rows().filter((row) => this.#kept(row)?.left && !this.#pending.has(row.id) && !row.refusal && !this.#conflict(row)));
    }
    const place = document.querySelector('.entry-saved');
    if (place) {
      place.textContent = drafts.mood === 'saved' && drafts.savedAt
        ? this.#words('saved', drafts.savedAt.toTimeString().slice(0, 5)) : drafts.mood === 'saving' ? this.#words('saving') : '';
    }
    this.#draw();
  }

  // — typing —

  #typed(row: Row, text: string): void {
    this.#note = '';
    if (text === (row.month?.shown ?? '') && !this.#pending.has(row.id)) {
      drafts.drop(this.#form(), String(row.id), false);
    } else {
      drafts.put(this.#form(), String(row.id), text, row.version);
    }
    this.#draw();
  }

  /** Sends what was typed into rows, as far as it can be entered. */
  #enter(rows: Row[]): void {
    const items = [];
    for (const row of rows) {
      const kept = this.#kept(row);
      if (!kept) {
        continue;
      }
      const blank = kept.text.trim() === '';
      if ((blank && row.lines === 0) || (!blank && this.#says(kept.text, row) && !row.refusal)) {
        drafts.drop(this.#form(), String(row.id), false);
        continue;
      }
      drafts.leave(this.#form(), String(row.id));
      const waits = this.#pending.get(row.id);
      if ((blank || 'cents' in read(kept.text)) && !(waits && waits.key === kept.key && waits.text === kept.text)) {
        this.#pending.set(row.id, { key: kept.key, text: kept.text });
        items.push({ id: row.id, text: kept.text, basedOn: kept.based, key: kept.key });
      }
    }
    if (items.length > 0) {
      this.dispatchEvent(new CustomEvent('cells-entered', { detail: { items: JSON.stringify(items) } }));
    }
    this.#draw();
  }

  #left(row: Row): void {
    if (this.#kept(row) && !this.#conflict(row)) {
      this.#enter([row]);
    }
  }

  #key(event: KeyboardEvent, row: Row): void {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) {
        return;
      }
      event.preventDefault();
      this.#left(row);
      this.#move(event.target as HTMLElement, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape' && this.#kept(row)) {
      drafts.drop(this.#form(), String(row.id), false);
      this.#draw();
    }
  }

  #move(from: HTMLElement, by: number): void {
    const cells = [...this.querySelectorAll<HTMLElement>('.cell-focus')];
    const next = cells[cells.indexOf(from) + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  #paste(event: ClipboardEvent, row: Row): void {
    const words = new Vocabulary(this.#sheet?.words ?? {}, Number(this.#form().slice(-6, -2)), this.#sheet?.month ?? 0);
    const pasted = block(event.clipboardData?.getData('text/plain') ?? '', new Set(this.#rows().map((one) => one.name)), words);
    if (!pasted) {
      return;
    }
    event.preventDefault();
    if ('refused' in pasted) {
      this.#note = words.fill(pasted.refused, ...pasted.figures);
      this.#draw();
      return;
    }
    const rows = this.#rows();
    const first = rows.indexOf(row);
    const skipped: string[] = [];
    const targets: Row[] = [];
    const beyond: string[] = [];
    let sum = 0n;
    pasted.values.forEach((value, at) => {
      const target = value.name === undefined ? rows[first + at] : rows.find((one) => one.name === value.name);
      if (!target) {
        if (value.text !== '' && (value.name === undefined || 'cents' in read(value.text))) {
          beyond.push(value.name ?? value.text);
        }
      } else if (value.text === '') {
        // an empty cell of the block leaves its row as it is
      } else if (target.cell === 'typed') {
        drafts.put(this.#form(), String(target.id), value.text, target.version);
        targets.push(target);
        const reading = read(value.text);
        sum += 'cents' in reading ? reading.cents : 0n;
      } else if (!this.#says(value.text, target)) {
        skipped.push(target.name);
      }
    });
    const over = pasted.head;
    const column = over?.text || words.fill('column', String(pasted.at));
    this.#note = [
      over?.unit && over.unit !== 'odd' ? words.fill('taken', column, over.unit.word, String(targets.length), yi(sum)) : '',
      over && !over.unit ? words.fill('taken-bare', column, String(targets.length), yi(sum)) : '',
      pasted.unused > 0 ? words.fill('unused', column, String(pasted.unused)) : '',
      skipped.length > 0 ? this.#words('skipped', String(skipped.length), words.list(skipped)) : '',
      pasted.unread.length > 0 ? words.fill('unread', words.list(pasted.unread)) : '',
      beyond.length > 0 ? words.fill('beyond', String(beyond.length), words.list(beyond)) : '',
    ].filter((note) => note !== '').join(' ');
    this.#enter(targets);
  }

  #press(row: Row, act: string, argument = ''): void {
    this.#focus = row.id;
    this.dispatchEvent(new CustomEvent('row-pressed', { detail: { id: row.id, act, argument } }));
  }

  #focused(row: Row, target: HTMLElement): void {
    if (target instanceof HTMLInputElement) {
      target.select();
    }
    if (this.#focus !== row.id) {
      this.#focus = row.id;
      this.#draw();
      this.#holdLines();
      clearTimeout(this.#telling);
      this.#telling = window.setTimeout(() => this.#press(row, 'focus'), FOCUS_WAIT);
    }
  }

  /** Takes a row, as a tap on it does, as soon as it is drawn. */
  take(id: number): void {
    this.#focus = id;
    this.#draw();
    let tries = 0;
    const go = (): void => {
      const cell = this.querySelector<HTMLElement>(`.entry-row[data-project="${id}"] .cell-focus`);
      if (!cell && tries++ < 60) {
        requestAnimationFrame(go);
        return;
      }
      cell?.scrollIntoView({ block: 'center' });
      cell?.focus({ preventScroll: true });
    };
    requestAnimationFrame(go);
  }

  /** The row whose lines are to be seen beside the grid; 0 before anything was taken. */
  get focusedRow(): number {
    return this.#focus;
  }

  /** Until the server has brought the lines of this row, those of the row before stand there: money must not go to it by a quick press. */
  #holdLines(): void {
    const lines = document.querySelector<HTMLElement>('.entry-lines');
    if (lines) {
      lines.inert = Number(lines.dataset.project) !== this.#focus;
    }
  }

  #fix(row: Row, text: string): void {
    drafts.put(this.#form(), String(row.id), text, row.version);
    this.#enter([row]);
  }

  #mine(row: Row): void {
    const text = this.#kept(row)?.text ?? row.conflict?.mine ?? '';
    if (row.cell !== 'typed') {
      // there is no cell to type over any more: the server says where the line is changed
      this.#press(row, 'mine', text);
      return;
    }
    drafts.drop(this.#form(), String(row.id), true);
    drafts.put(this.#form(), String(row.id), text, row.version);
    this.#enter([row]);
  }

  #theirs(row: Row): void {
    drafts.drop(this.#form(), String(row.id), false);
    this.#press(row, 'theirs');
    this.#draw();
  }

  #tellFocus(): void {
    const row = this.#row(this.#focus) ?? this.#rows()[0];
    const card = document.querySelector<GuatuFocusCard>('guatu-focus-card');
    if (row && card && this.#sheet) {
      const reading = read(this.#kept(row)?.text ?? '');
      card.focused = { row, month: this.#sheet.month, words: this.#sheet.words, typed: 'cents' in reading ? reading.cents : undefined };
    }
  }

  // — what is seen —

  #table(sheet: Sheet): TemplateResult {
    const w = (name: string) => sheet.words[name] ?? '';
    const two = (name: string) => w(name).split('|').map((line, at) => (at === 0 ? line : html`<br />${line}`));
    return html`
      ${drafts.mood === 'offline' || drafts.mood === 'signed-out'
        ? html`<div class="entry-offline" role="status"><span class="glyph glyph--alert" aria-hidden="true"></span>${w(drafts.mood)}</div>` : nothing}
      ${this.#note ? html`<div class="entry-note" role="status">${this.#note}</div>` : nothing}
      <div class="entry-scroll" tabindex="-1">
        <table class="entry-table" aria-label=${w('month')}>
          <thead><tr>
            <th scope="col">${w('project')}</th><th scope="col" class="c-stage">${w('stage')}</th><th scope="col" class="num c-last">${two('last')}</th>
            <th scope="col" class="num">${two('year')}</th><th scope="col" class="num">${two('left')}</th><th scope="col" class="num c-this">${two('month')}</th>
            <th scope="col" class="num">${two('echo')}</th><th scope="col" class="c-evidence">${w('evidence')}</th><th scope="col">${w('state')}</th>
          </tr></thead>
          <tbody>${repeat(sheet.rows, (row) => row.id, (row) => this.#rowOf(row))}</tbody>
          <tfoot>${this.#foot(sheet)}</tfoot>
        </table>
      </div>`;
  }

  #foot(sheet: Sheet): TemplateResult {
    const total = sheet.rows.reduce((sum, row) => sum + this.#amount(row), 0n);
    return html`<tr>
      <th scope="row">${this.#words('total', String(sheet.rows.length))}</th><td class="c-stage"></td>
      <td class="num c-last">${figure(sheet.totals.last.exact, sheet.totals.last.shown)}</td><td class="num">${figure(sheet.totals.year.exact, sheet.totals.year.shown)}</td>
      <td class="num">${figure(sheet.totals.left.exact, sheet.totals.left.shown)}</td><td class="num entry-total">${figure(yuan(total), wan(total))}</td>
      <td class="num">${figure(yuan(total), yi(total))}</td><td colspan="2" class="entry-hint">${this.#words('hint')}</td></tr>`;
  }

  /** What a row adds to the total: what stands in its cell. */
  #amount(row: Row): bigint {
    const reading = read(this.#kept(row)?.text ?? '');
    return 'cents' in reading ? reading.cents : row.month ? cents(row.month.exact) : 0n;
  }

  /** A tap anywhere in a row takes it: its cell gets the focus. */
  readonly #taken = (event: Event): void => {
    const pressed = event.target as Element;
    if (!pressed.closest('button, input, a')) {
      (event.currentTarget as Element).querySelector<HTMLElement>('.cell-focus')?.focus();
    }
  };

  #rowOf(row: Row): TemplateResult {
    const under = this.#under(row);
    const names = ['entry-row', `is-${row.state.toLowerCase()}`, row.id === this.#focus ? 'is-focused' : '', under.length > 0 ? 'has-under' : ''].join(' ');
    const kept = this.#kept(row);
    const reading = kept ? read(kept.text) : undefined;
    const echo = reading ? ('cents' in reading ? figure(yuan(reading.cents), yi(reading.cents)) : nothing) : row.echo ? figure(row.month?.exact ?? '0', row.echo) : nothing;
    return html`
      <tr class=${names} data-project=${row.id} data-state=${row.state} @click=${this.#taken}>
        <th scope="row">${row.name}${row.unit ? html`<small>${row.unit}</small>` : nothing}${this.#what(row)}</th>
        <td class="c-stage">${row.stage}${row.stageWaits ? html`<small>${row.stageWaits}</small>` : nothing}</td><td class="num quiet c-last">${figure(row.last.exact, row.last.shown)}</td>
        <td class="num">${figure(row.year.exact, row.year.shown)}</td><td class="num quiet">${figure(row.left.exact, row.left.shown)}</td>
        <td class="num c-this">${this.#cell(row, kept, under.length > 0)}</td>
        <td class=${row.cell === 'typed' ? 'num echo' : 'num quiet'}>${echo}</td>
        <td class="c-evidence">${this.#evidence(row)}</td>
        <td class="c-state"><span class="entry-sign entry-sign--${row.state.toLowerCase()}" aria-hidden="true"></span><span>${kept
          ? this.#words('waiting') : `${row.stateWord}${row.stateNote ? ` ${row.stateNote}` : ''}`}</span></td>
      </tr>
      ${under.length > 0 ? html`<tr class=${`entry-under ${row.id === this.#focus ? 'is-focused' : ''}`}><td colspan="9" id=${`under-${row.id}`}>${under}</td></tr>` : nothing}`;
  }

  /** Purpose and origin that an amount is entered with, where one is or is about to be typed; and the way to other ones. */
  #what(row: Row): TemplateResult | typeof nothing {
    return row.what && (row.lines > 0 || row.id === this.#focus || this.#kept(row))
      ? html`<small class="row-what"><span>${row.what}</span>${this.#button(row, 'entry-act row-change', this.#words('change'), () => this.#press(row, 'open'), this.#words('change-of'))}</small>`
      : nothing;
  }

  #cell(row: Row, kept: Kept | undefined, described: boolean): TemplateResult {
    const shown = row.month?.shown ?? '';
    if (row.cell !== 'typed') {
      return row.cell === 'open' && row.lines > 0
        ? html`<button type="button" class="cell-open cell-focus" @click=${() => this.#press(row, 'open')}
            @focus=${(event: Event) => this.#focused(row, event.target as HTMLElement)} @keydown=${(event: KeyboardEvent) => this.#key(event, row)}>
            <span class="sr-only">${this.#words('open')} ${row.name} </span>${figure(row.month?.exact ?? '0', shown)}${row.lines > 1 ? html`<small>${this.#words('lines', String(row.lines))}</small>` : nothing}</button>`
        : html`<span class="cell-read">${row.month ? figure(row.month.exact, shown) : nothing}</span>`;
    }
    const wrong = kept !== undefined && kept.text.trim() !== '' && !('cents' in read(kept.text));
    const tone = wrong || pointsAt(row, 'amount') || row.refusal ? 'is-wrong' : row.reason ? 'is-back' : row.questions.length > 0 ? 'is-asked' : '';
    return html`<input class=${`cell cell-focus ${tone} ${kept ? 'is-kept' : ''}`} inputmode="decimal" autocomplete="off" spellcheck="false"
      .value=${live(kept?.text ?? shown)} placeholder=${row.id === this.#focus ? '' : this.#words('placeholder')}
      aria-label=${`${row.name} ${this.#words('cell')}`} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${described ? `under-${row.id}` : nothing}
      @input=${(event: InputEvent) => this.#typed(row, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, row)} @paste=${(event: ClipboardEvent) => this.#paste(event, row)}
      @focus=${(event: Event) => this.#focused(row, event.target as HTMLElement)} @blur=${() => this.#left(this.#row(row.id) ?? row)} />`;
  }

  #evidence(row: Row): TemplateResult {
    const mine = row.state === 'DRAFT' || row.state === 'RETURNED';
    return html`<div class="entry-chips">
      ${row.evidence.map((chip) => html`<span class=${chip.wrong ? 'entry-chip entry-chip--wrong' : 'entry-chip'}>${chip.word}</span>`)}
      ${row.missing.map((word) => html`<span class="entry-chip entry-chip--missing">${this.#words('missing', word)}</span>`)}
      ${mine ? this.#button(row, 'entry-add', this.#words('add'), () => this.#press(row, 'evidence'), this.#words('evidence-of')) : nothing}
      ${row.state === 'EMPTY' && row.cell === 'typed' && !this.#kept(row)
        ? this.#button(row, 'entry-act', this.#words('no-change'), () => this.#press(row, 'no-change')) : nothing}
      ${row.state === 'NO_CHANGE' ? html`<span class="quiet">${this.#words('no-change')}</span>
        ${this.#button(row, 'entry-act', this.#words('take-back'), () => this.#press(row, 'take-back'))}` : nothing}</div>`;
  }

  #button(row: Row, name: string, word: string, act: () => void, label = word): TemplateResult {
    return html`<button type="button" class=${name} aria-label=${`${label} ${row.name}`} @click=${act}>${word}</button>`;
  }

  /** What is said below a row. */
  #under(row: Row): TemplateResult[] {
    const said: TemplateResult[] = [];
    const kept = this.#kept(row);
    const reading = kept && kept.text.trim() !== '' ? read(kept.text) : undefined;
    const conflict = this.#conflict(row);
    if (row.reason) {
      said.push(html`<div class="under under--back"><span class="entry-sign entry-sign--returned" aria-hidden="true"></span><span>${row.reason}</span>
        ${pointsAt(row, 'evidence') ? this.#button(row, 'entry-act', this.#words('replace'), () => this.#press(row, 'evidence')) : nothing}
        ${this.#button(row, 'entry-act', this.#words('explain'), () => this.#press(row, 'open'))}
        ${this.#button(row, 'entry-act', this.#words('resubmit'), () => this.#press(row, 'resubmit'))}</div>`);
    }
    row.notes.forEach((note) => said.push(html`<div class="under under--note">${note.to
      ? html`<a class="text-link" href=${note.to}>${note.text}</a>` : html`<span class="entry-sign entry-sign--ruled_out" aria-hidden="true"></span><span>${note.text}</span>`}</div>`));
    if (conflict) {
      said.push(html`<div class="under under--asked"><span class="sign-asked" aria-hidden="true"></span>
        <span class="side-by-side"><span>${conflict.mineLabel} <b>${conflict.mine}</b></span><span>${conflict.theirsLabel} <b>${conflict.theirs}</b></span></span>
        ${this.#button(row, 'entry-act', this.#words('mine'), () => this.#mine(row))}${this.#button(row, 'entry-act', this.#words('theirs'), () => this.#theirs(row))}</div>`);
    } else if (reading && 'wrong' in reading) {
      said.push(html`<div class="under under--wrong"><span class="sign-wrong" aria-hidden="true"></span><span>${this.#words(reading.wrong, kept?.text ?? '')}</span></div>`);
    } else if (row.refusal) {
      said.push(html`<div class="under under--wrong" role="alert"><span class="sign-wrong" aria-hidden="true"></span><span>${row.refusal}</span></div>`);
    }
    if (!kept) {
      row.questions.forEach((question) => said.push(this.#question(row, question)));
    }
    return said;
  }

  #question(row: Row, question: Question): TemplateResult {
    return html`<div class="under under--asked"><span class="sign-asked" aria-hidden="true"></span><span>${question.text}</span>
      ${question.fix && row.cell === 'typed' ? this.#button(row, 'entry-act', question.fix, () => this.#fix(row, question.fixWan ?? '')) : nothing}
      ${this.#button(row, 'entry-act', question.keep, () => this.#press(row, 'confirm', `${question.kind}:${question.line}`))}</div>`;
  }
}

/** Whether what was sent back points at a field. */
function pointsAt(row: Row, field: string): boolean {
  return row.field?.split(',').includes(field) ?? false;
}

function figure(exact: string, shown: string): TemplateResult {
  return html`<data class="figure" value=${exact}>${shown}</data>`;
}

customElements.define('guatu-month-grid', GuatuMonthGrid);
