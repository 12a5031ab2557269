/** What Java sends to `<guatu-chart>`: the mirror of the records in org.guatu.chart. Colours are token names ("--data"). */

/** One point: no figure where nothing is drawn, two for a range. `x` is the number of the column in charts by column. */
export interface ChartPoint {
  x: number;
  y: number[];
}

export interface ChartSeries {
  name: string;
  data: ChartPoint[];
}

export type SeriesForm = 'line' | 'rangeArea' | 'bar' | 'rangeBar' | 'tick';

/** How one series looks; `colours` overrides `colour` point by point. Widths are px at a text size of 14 px. */
export interface SeriesLook {
  form: SeriesForm;
  colour: string;
  colours: string[];
  opacity: number;
  width: number;
  dash: number;
  hatch: boolean;
}

export interface Tick {
  at: number;
  text: string;
}

/** `columns`: one slot for each tick, otherwise a numeric axis from `min` to `max`. */
export interface XAxis {
  columns: boolean;
  min: number;
  max: number;
  ticks: Tick[];
}

export interface YAxis {
  min: number;
  max: number;
  ticks: Tick[];
  shown: boolean;
}

/** A straight hairline across the plot: upright at x, or level at y. */
export interface Rule {
  x: number | null;
  y: number | null;
  colour: string;
}

/** A level line over one column, with a thin link to the next column. */
export interface Level {
  column: number;
  y: number;
  colour: string;
  link: boolean;
}

export interface Dot {
  x: number;
  y: number;
  colour: string;
  hollow: boolean;
}

export type Side = 'above' | 'below' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

export interface WordLine {
  text: string;
  colour: string;
  bold: boolean;
}

/** Words at a point: the first side on which they meet nothing else is taken. */
export interface Words {
  x: number;
  y: number;
  lines: WordLine[];
  sides: Side[];
}

/** A point that a finger or the arrow keys can reach, and what is said there. */
export interface Stop {
  series: number;
  index: number;
  x: number;
  y: number;
  text: string;
}

export interface ChartConfig {
  type: 'rangeArea' | 'rangeBar' | 'line';
  label: string;
  /** Space above the highest value for words, in text heights. */
  headroom: number;
  x: XAxis;
  y: YAxis;
  looks: SeriesLook[];
  rules: Rule[];
  levels: Level[];
  dots: Dot[];
  words: Words[];
  stops: Stop[];
}
