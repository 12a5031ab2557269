/** What lies over the plot: the words at the lines, level lines of the bridge, and the cursor. All in measured pixels. */
import type { ChartConfig, ChartSeries, Side, Stop, Words } from './model';

/** Where ApexCharts put its plot, px within the element. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
  /** In charts by column: the middle of the first column and the way to the next. */
  first: number;
  step: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Place {
  box: Box;
  anchor: 'start' | 'middle' | 'end';
  x: number;
}

const SVG = 'http://www.w3.org/2000/svg';

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

interface Globals {
  translateX: number;
  translateY: number;
  gridWidth: number;
  gridHeight: number;
  isXNumeric: boolean;
  barPadForNumericAxis: number;
}

/** Reads the plot from ApexCharts. With lines over columns it counts from the middle of the outer columns: we count from their edge. */
export function plotOf(globals: Globals, config: ChartConfig): Plot {
  const { translateX, translateY, gridWidth, gridHeight } = globals;
  const count = config.x.ticks.length;
  const middle = config.x.columns && globals.isXNumeric;
  const step = middle ? gridWidth / Math.max(1, count - 1) : gridWidth / count;
  const pad = middle ? Math.min(step / 2, globals.barPadForNumericAxis || 0) : 0;
  return {
    left: translateX - pad,
    top: translateY,
    width: gridWidth + 2 * pad,
    height: gridHeight,
    first: middle ? translateX : translateX + step / 2,
    step
  };
}

/** How much of two boxes overlaps, square px. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export class Scales {
  constructor(
    readonly config: ChartConfig,
    readonly plot: Plot
  ) {}

  /** Columns are counted 0, 1, 2 …; their words and stops sit on the middle of the slot. */
  x(value: number): number {
    const { columns, min, max } = this.config.x;
    return columns
      ? this.plot.first + value * this.plot.step
      : this.plot.left + ((value - min) / (max - min)) * this.plot.width;
  }

  y(value: number): number {
    const { min, max } = this.config.y;
    return this.plot.top + (1 - (value - min) / (max - min)) * this.plot.height;
  }

  /** Half the width of a level line over a column. */
  half(): number {
    return this.plot.step * 0.42;
  }
}

/** Boxes along what is drawn: the words keep clear of them. */
function obstacles(config: ChartConfig, series: ChartSeries[], scales: Scales): Box[] {
  const boxes: Box[] = [];
  series.forEach((one, index) => {
    if (config.looks[index]?.form === 'rangeBar') {
      one.data.forEach((point, column) => {
        if (point.y.length === 2) {
          const half = scales.half();
          const middle = scales.x(column);
          const [a, b] = [scales.y(point.y[0]), scales.y(point.y[1])];
          boxes.push({ left: middle - half, right: middle + half, top: Math.min(a, b) - 1, bottom: Math.max(a, b) + 1 });
        }
      });
    }
    if (config.looks[index]?.form !== 'line') {
      return;
    }
    const points = one.data.filter((point) => point.y.length === 1);
    for (let i = 1; i < points.length; i += 1) {
      const [x1, y1] = [scales.x(points[i - 1].x), scales.y(points[i - 1].y[0])];
      const [x2, y2] = [scales.x(points[i].x), scales.y(points[i].y[0])];
      const cuts = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 5));
      for (let cut = 0; cut <= cuts; cut += 1) {
        const [x, y] = [x1 + ((x2 - x1) * cut) / cuts, y1 + ((y2 - y1) * cut) / cuts];
        boxes.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
      }
    }
  });
  config.rules.forEach((rule) => {
    if (rule.x !== null) {
      const x = scales.x(rule.x);
      boxes.push({ left: x - 2, right: x + 2, top: scales.plot.top, bottom: scales.plot.top + scales.plot.height });
    }
  });
  return boxes;
}

function place(x: number, y: number, width: number, height: number, side: Side, dx: number, dy: number): Place {
  const top = side.startsWith('above') ? y - dy - height : y + dy;
  if (side === 'above' || side === 'below') {
    return { box: { left: x - width / 2, right: x + width / 2, top, bottom: top + height }, anchor: 'middle', x };
  }
  return side.endsWith('left')
    ? { box: { left: x - dx - width, right: x - dx, top, bottom: top + height }, anchor: 'end', x: x - dx }
    : { box: { left: x + dx, right: x + dx + width, top, bottom: top + height }, anchor: 'start', x: x + dx };
}

/** Tries every side at growing distance and takes the place that costs least: a meeting costs more than any distance. */
function settle(words: Words, scales: Scales, taken: Box[], bounds: Box, em: number, width: number): Place {
  const [x, y] = [scales.x(words.x), scales.y(words.y)];
  const height = words.lines.length * em * 1.28;
  let best: Place | undefined;
  let least = Infinity;
  words.sides.forEach((side, order) => {
    const centred = side === 'above' || side === 'below';
    for (let dy = centred ? em * 0.25 : em * -0.75; dy <= em * 6; dy += em * 0.25) {
      for (const dx of centred ? [0] : [em * 0.55, em * -0.6, em * 2]) {
        const one = place(x, y, width, height, side, dx, dy);
        const shift = Math.max(0, bounds.left - one.box.left) - Math.max(0, one.box.right - bounds.right);
        one.box.left += shift;
        one.box.right += shift;
        one.x += shift;
        const outside = Math.max(0, bounds.top - one.box.top) + Math.max(0, one.box.bottom - bounds.bottom);
        const met = taken.reduce((sum, other) => sum + overlap(one.box, other), 0);
        const cost = met * 20 + outside * 4000 + Math.abs(dy - em * 0.25) + order * em * 1.6 + Math.abs(shift) * 0.4 + (dx === em * 0.55 ? 0 : em * 0.8);
        if (cost < least) {
          least = cost;
          best = one;
        }
      }
    }
  });
  return best as Place;
}

export interface OverlayContext {
  em: number;
  width: number;
  height: number;
  textWidth: (text: string, bold: boolean) => number;
}

/** Draws the overlay anew; cheap, since it is a handful of nodes. */
export function drawOverlay(svg: SVGElement, config: ChartConfig, series: ChartSeries[], plot: Plot, context: OverlayContext) {
  const scales = new Scales(config, plot);
  const { textWidth } = context;
  svg.replaceChildren();
  const half = scales.half();
  // ApexCharts would end a level rule at the middle of the outer columns.
  config.rules.forEach((rule) => {
    if (rule.y !== null) {
      const y = Math.round(scales.y(rule.y)) + 0.5;
      svg.append(make('line', { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y, class: 'rule', style: `stroke:var(${rule.colour})` }));
    }
  });
  const columns = new Map(series.flatMap((one) => one.data).map((point) => [point.x, point.y]));
  config.levels.forEach((level) => {
    const y = Math.round(scales.y(level.y)) + 0.5;
    const middle = scales.x(level.column);
    const [from, to] = columns.get(level.column) ?? [];
    if (from === undefined || Math.abs(scales.y(from) - scales.y(to)) < 2) {
      svg.append(make('line', { x1: middle - half, x2: middle + half, y1: y, y2: y, class: 'level', style: `stroke:var(${level.colour})` }));
    }
    if (level.link) {
      svg.append(make('line', { x1: middle + half, x2: scales.x(level.column + 1) - half, y1: y, y2: y, class: 'link' }));
    }
  });
  const taken = obstacles(config, series, scales);
  config.levels.forEach((level) => {
    const y = scales.y(level.y);
    taken.push({ left: scales.x(level.column) - half, right: scales.x(level.column) + half, top: y - 1, bottom: y + 1 });
  });
  config.dots.forEach((dot) => {
    const [x, y] = [scales.x(dot.x), scales.y(dot.y)];
    const size = context.em / 2;
    taken.push({ left: x - size, right: x + size, top: y - size, bottom: y + size });
  });
  const widths = config.words.map((words) => Math.max(...words.lines.map((line) => textWidth(line.text, line.bold))));
  // Words over narrow columns shrink rather than meet their neighbours.
  const shrink = config.x.columns ? Math.max(0.72, Math.min(1, (plot.step * 0.97) / Math.max(1, ...widths))) : 1;
  const em = context.em * shrink;
  // Along an axis the words begin and end where it does, clear of its numbers; over columns they may stand out a little.
  const end = config.x.columns ? context.width : Math.min(context.width, plot.left + plot.width + em * 0.4);
  const bounds = { left: config.x.columns ? 0 : plot.left, top: 0, right: end, bottom: plot.top + plot.height + em * 0.15 };
  config.words.forEach((words, number) => {
    const spot = settle(words, scales, taken, bounds, em, widths[number] * shrink);
    taken.push(spot.box);
    words.lines.forEach((line, index) => {
      const text = make('text', {
        x: spot.x,
        y: spot.box.top + em * (0.98 + index * 1.28),
        'text-anchor': spot.anchor,
        class: line.bold ? 'word bold' : 'word',
        style: `fill:var(${line.colour});font-size:${em}px`
      });
      text.textContent = line.text;
      svg.append(text);
    });
  });
}

/** The stop nearest to a place, sideways first: a column or a month is easier to hit than a line. */
export function nearestStop(stops: Stop[], scales: Scales, x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  stops.forEach((stop, index) => {
    const distance = Math.abs(scales.x(stop.x) - x) * 4 + Math.abs(scales.y(stop.y) - y);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

export function drawCursor(layer: SVGElement, stop: Stop | undefined, scales: Scales, em: number) {
  layer.replaceChildren();
  if (!stop) {
    return;
  }
  const [x, y] = [scales.x(stop.x), scales.y(stop.y)];
  if (scales.config.x.columns) {
    const { top, height, step } = scales.plot;
    layer.append(make('rect', { x: x - step / 2, y: top - em * 0.3, width: step, height: height + em * 0.6, rx: 3, class: 'cursor' }));
    return;
  }
  layer.append(
    make('line', { x1: x, x2: x, y1: scales.plot.top, y2: scales.plot.top + scales.plot.height, class: 'cursor' }),
    make('circle', { cx: x, cy: y, r: em * 0.5, class: 'cursor' })
  );
}
