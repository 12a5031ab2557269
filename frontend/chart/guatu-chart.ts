/**
 * `<guatu-chart>`: ApexCharts as one of our charts, fed by org.guatu.chart.GuatuChart.
 *
 * ApexCharts itself is imported when the first chart is connected, so pages without charts never load it.
 * Properties: `config` (how it looks, words, stops) and `series` (the numbers). New numbers update the drawn chart,
 * they never build it anew; `builds` counts how often it was built.
 * Event: `point-click` with `{series, index}`, by a tap or by Enter on the cursor that ← → Home End move.
 */
import { hex, onThemeChange } from './colour';
import type { ChartConfig, ChartSeries } from './model';
import { optionsFor, seriesFor, type Surroundings } from './options';
import { drawCursor, drawOverlay, nearestStop, plotOf, Scales } from './overlay';

// Types are named by import(…) too: Flow's scanner takes a plain `import type` for an import, bundles the library with the
// views, and it is lazy no more.
type Engine = typeof import('apexcharts');
type Chart = InstanceType<Engine>;
let engine: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  engine ??= import('apexcharts').then((module) => module.default as Engine);
  return engine;
}

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; position: relative; height: 240px; min-width: 0; box-sizing: border-box;
    font-size: var(--guatu-chart-font-size, .875rem); font-variant-numeric: tabular-nums lining-nums; color: var(--ink-2); }
  :host([hidden]) { display: none; }
  #plot { position: absolute; inset: 0; overflow: hidden; border-radius: 4px; outline: none; touch-action: manipulation; }
  #plot:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  :host([clickable]) #plot { cursor: pointer; }
  svg.over { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; font-family: inherit; font-size: 1em; }
  .word { paint-order: stroke; stroke: var(--guatu-chart-ground, var(--surface)); stroke-width: .28em; stroke-linejoin: round; }
  .bold { font-weight: 700; }
  .level { stroke-width: 1.5; }
  .rule { stroke-width: 1; }
  .link { stroke: var(--line-2); stroke-width: 1; stroke-dasharray: 2 2; }
  rect.cursor { fill: var(--accent); fill-opacity: .1; stroke: var(--accent); stroke-width: 1.5; }
  line.cursor { stroke: var(--ink-3); stroke-width: 1; }
  circle.cursor { fill: none; stroke: var(--accent); stroke-width: 2; }
  #said { position: absolute; z-index: 2; box-sizing: border-box; max-width: calc(100% - var(--plot-left, 0px)); text-wrap: balance; top: var(--guatu-chart-said-top, 0px); padding: .15em .55em; border: 1px solid var(--line-2); border-radius: 6px;
    background: var(--guatu-chart-ground, var(--surface)); color: var(--ink); line-height: 1.45; pointer-events: none; }
  #said:empty { border: 0; padding: 0; }
  #said.left { left: var(--plot-left, 0px); } #said.right { right: 0; }
  .apexcharts-canvas, .apexcharts-canvas svg { pointer-events: none; }
`);

const pen = document.createElement('canvas').getContext('2d');

export class GuatuChart extends HTMLElement {
  /** How often ApexCharts was built since the element exists; new numbers must not raise it. */
  builds = 0;

  #config?: ChartConfig;
  #series?: ChartSeries[];
  #chart?: Chart;
  #drawn?: { options: string; series: string };
  #scales?: Scales;
  #em = 14;
  #at = -1;
  #frame = 0;
  #busy = false;
  #stale = false;
  #resize?: ResizeObserver;
  #deaf?: () => void;
  readonly #plot: HTMLElement;
  readonly #over: SVGElement;
  readonly #cursor: SVGElement;
  readonly #said: HTMLElement;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [style];
    root.innerHTML = `<div id="plot"></div><svg class="over" aria-hidden="true"><g></g><g></g></svg><div id="said" role="status"></div>`;
    this.#plot = root.getElementById('plot') as HTMLElement;
    [this.#over, this.#cursor] = [...root.querySelectorAll('g')];
    this.#said = root.getElementById('said') as HTMLElement;
    this.#plot.addEventListener('click', (event) => this.#click(event));
    this.#plot.addEventListener('keydown', (event) => this.#key(event));
    this.#plot.addEventListener('blur', () => this.#move(-1));
  }

  get config(): ChartConfig | undefined {
    return this.#config;
  }

  set config(value: ChartConfig | undefined) {
    const [before, after] = [this.#config?.stops[this.#at], value?.stops[this.#at]];
    // New numbers under the cursor are read out anew; another set of points has no cursor.
    if (!before || before.series !== after?.series || before.index !== after.index) {
      this.#at = -1;
    }
    this.#config = value;
    this.#describe();
    this.#soon();
  }

  get series(): ChartSeries[] | undefined {
    return this.#series;
  }

  set series(value: ChartSeries[] | undefined) {
    this.#series = value;
    this.#soon();
  }

  connectedCallback() {
    // Flow may have set the properties before this class was defined: take them over.
    for (const name of ['config', 'series'] as const) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (this as Record<string, unknown>)[name];
        (this as Record<string, unknown>)[name] = value;
      }
    }
    this.#resize = new ResizeObserver(() => this.#soon());
    this.#resize.observe(this);
    this.#deaf = onThemeChange(() => this.#soon());
    this.#soon();
  }

  disconnectedCallback() {
    this.#resize?.disconnect();
    this.#deaf?.();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#destroy();
  }

  #describe() {
    const reachable = (this.#config?.stops.length ?? 0) > 0;
    // "application": the screen reader must let the arrow keys through to the cursor.
    this.#plot.setAttribute('role', reachable ? 'application' : 'img');
    this.#plot.setAttribute('aria-label', this.#config?.label ?? '');
    if (reachable) {
      this.#plot.tabIndex = 0;
    } else {
      this.#plot.removeAttribute('tabindex');
    }
  }

  /** Everything that happens within a frame leads to one drawing. */
  #soon() {
    if (this.isConnected && !this.#frame) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        void this.#draw();
      });
    }
  }

  async #draw() {
    const width = Math.floor(this.clientWidth);
    const height = Math.floor(this.clientHeight);
    if (!this.#config || !this.#series || width < 40 || height < 30) {
      return;
    }
    if (this.#busy) {
      this.#stale = true;
      return;
    }
    this.#busy = true;
    try {
      const Chart = await load();
      if (this.isConnected) {
        await this.#bring(Chart, this.#config, this.#series, width, height);
      }
    } finally {
      this.#busy = false;
    }
    if (this.#stale) {
      this.#stale = false;
      this.#soon();
    }
  }

  async #bring(Chart: Engine, config: ChartConfig, given: ChartSeries[], width: number, height: number) {
    const computed = getComputedStyle(this);
    this.#em = parseFloat(computed.fontSize) || 14;
    const around: Surroundings = { width, height, em: this.#em, colour: (token) => hex(this, token), textWidth: (text) => this.#measure(text, false) };
    const options = optionsFor(config, around);
    const series = seriesFor(config, given, around.colour);
    const next = { options: JSON.stringify([options, config.x.ticks, config.y.ticks]), series: JSON.stringify(series) };
    if (!this.#chart) {
      // ApexCharts watches the parent of its element: a box of its own keeps that off the shadow root.
      const box = document.createElement('div');
      this.#plot.replaceChildren(box);
      this.#chart = new Chart(box, { ...options, series } as never);
      this.builds += 1;
      await this.#chart.render();
    } else if (this.#drawn?.options !== next.options) {
      await this.#chart.updateOptions({ ...options, series } as never, false, false, false);
    } else if (this.#drawn.series !== next.series) {
      await this.#chart.updateSeries(series as never, false);
    }
    if (!this.#chart || !this.isConnected) {
      return;
    }
    this.#drawn = next;
    this.#finish(config, given, width, height);
  }

  #finish(config: ChartConfig, series: ChartSeries[], width: number, height: number) {
    const { globals } = (this.#chart as unknown as { w: { globals: Parameters<typeof plotOf>[0] } }).w;
    const plot = plotOf(globals, config);
    this.#scales = new Scales(config, plot);
    drawOverlay(this.#over, config, series, plot, { em: this.#em, width, height, textWidth: (text, bold) => this.#measure(text, bold) });
    this.#move(this.#at);
    this.toggleAttribute('ready', true);
    this.dispatchEvent(new CustomEvent('chart-drawn'));
  }

  #destroy() {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#drawn = undefined;
    this.#scales = undefined;
    this.#plot.replaceChildren();
    this.#over.replaceChildren();
    this.#move(-1);
    this.toggleAttribute('ready', false);
  }

  #measure(text: string, bold: boolean): number {
    if (!pen) {
      return text.length * this.#em;
    }
    pen.font = `${bold ? 700 : 400} ${this.#em}px ${getComputedStyle(this).fontFamily}`;
    return pen.measureText(text).width;
  }

  #move(index: number) {
    const stop = this.#config?.stops[index];
    this.#at = stop ? index : -1;
    if (this.#scales) {
      drawCursor(this.#cursor, stop, this.#scales, this.#em);
      this.#said.className = stop && this.#scales.x(stop.x) < this.clientWidth / 2 ? 'right' : 'left';
      // Beside the numbers of the axis, not over them.
      this.#said.style.setProperty('--plot-left', `${Math.max(0, this.#scales.plot.left)}px`);
    }
    this.#said.textContent = stop?.text ?? '';
  }

  #key(event: KeyboardEvent) {
    const last = (this.#config?.stops.length ?? 0) - 1;
    const to: Record<string, number> = {
      ArrowRight: Math.min(last, this.#at + 1),
      ArrowLeft: this.#at < 0 ? last : Math.max(0, this.#at - 1),
      Home: 0,
      End: last
    };
    if (event.key in to) {
      this.#move(to[event.key]);
    } else if (event.key === 'Escape' && this.#at >= 0) {
      this.#move(-1);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.#at >= 0) {
      this.#fire();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #click(event: MouseEvent) {
    if (!this.#scales || !this.#config) {
      return;
    }
    const box = this.getBoundingClientRect();
    this.#move(nearestStop(this.#config.stops, this.#scales, event.clientX - box.left, event.clientY - box.top));
    this.#fire();
  }

  #fire() {
    const stop = this.#config?.stops[this.#at];
    if (stop) {
      this.dispatchEvent(new CustomEvent('point-click', { detail: { series: stop.series, index: stop.index } }));
    }
  }
}

customElements.define('guatu-chart', GuatuChart);
