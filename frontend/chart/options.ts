/** Builds the ApexCharts options for one of our charts: everything that moves, pops up or zooms is off. */
import type { ChartConfig, ChartSeries, Tick } from './model';

type ApexOptions = import('apexcharts').ApexOptions;

export interface Surroundings {
  width: number;
  height: number;
  /** Text size in px; every other length scales with it, since ApexCharts knows only px. */
  em: number;
  colour: (token: string) => string;
  textWidth: (text: string) => number;
}

/** Every n-th tick is written, so that neighbours keep a gap. */
export function stride(ticks: Tick[], room: number, need: number): number {
  const fits = Math.max(1, Math.floor(room / need));
  let every = 1;
  while (Math.ceil(ticks.length / every) > fits) {
    every += 1;
  }
  return every;
}

function nearest(ticks: Tick[], value: number): Tick | undefined {
  let best: Tick | undefined;
  for (const tick of ticks) {
    if (!best || Math.abs(tick.at - value) < Math.abs(best.at - value)) {
      best = tick;
    }
  }
  return best;
}

/** The upright ticks that are written: as many as the rows have room for, counted from zero so that zero is never left out. */
function levels(ticks: Tick[], room: number, em: number): Tick[] {
  const steps = Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil((em * 1.45 * steps) / Math.max(1, room)));
  const zero = Math.max(0, ticks.findIndex((tick) => tick.at === 0));
  return ticks.filter((_, index) => Math.abs(index - zero) % every === 0);
}

/** Our points as ApexCharts wants them: columns by their text, one figure bare, colours on the point. */
export function seriesFor(config: ChartConfig, series: ChartSeries[], colour: (token: string) => string) {
  return series.map((one, index) => {
    const look = config.looks[index];
    const data = one.data.map((point, number) => ({
      x: config.x.columns ? config.x.ticks[point.x].text : point.x,
      y: look.form === 'rangeBar' && point.y.length === 0 ? [null, null] : point.y.length === 2 ? point.y : (point.y[0] ?? null),
      ...(look.form === 'rangeBar' && { fillColor: colour(look.colours[number]) })
    }));
    return { name: one.name, type: look.form === 'tick' ? 'line' : look.form, data };
  });
}

export function optionsFor(config: ChartConfig, around: Surroundings): ApexOptions {
  const { em, colour } = around;
  const scale = em / 14;
  const looks = config.looks;
  const ink = colour('--ink-3');
  const font = { fontSize: `${em}px`, fontFamily: 'inherit', fontWeight: 400 };
  const rows = levels(config.y.ticks, around.height - em * 2.4, em);
  const widest = Math.max(...config.x.ticks.map((tick) => around.textWidth(tick.text)), em);
  const plot = around.width - em * (config.y.shown ? 3.4 : 1);
  const last = config.x.ticks.length - 1;
  // Names of columns must all be read: they get smaller before one is left out.
  const need = widest + em * 0.35;
  const small = config.x.columns ? Math.min(1, Math.max(0.78, plot / config.x.ticks.length / need)) : 1;
  const every = stride(config.x.ticks, plot, need * small - 0.01);
  // Counted from the end, because the last tick (December, the last day) must never be the one left out.
  const written = new Set(config.x.ticks.filter((_, index) => (last - index) % every === 0).map((tick) => tick.text));
  // The axis is divided evenly, so the ticks are too: months, or a campaign's parts.
  const steps = config.x.columns ? 0 : config.x.ticks.filter((tick) => tick.at > config.x.min).length;
  const mark = Math.min(11 * scale, (plot / config.x.ticks.length) * 0.36);

  const options: ApexOptions = {
    chart: {
      type: config.type,
      width: around.width,
      height: around.height,
      stacked: looks.some((look) => look.form === 'bar'),
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      background: 'transparent',
      fontFamily: 'inherit',
      foreColor: ink,
      parentHeightOffset: 0,
      offsetX: 0
    },
    colors: looks.map((look) => colour(look.colour)),
    dataLabels: { enabled: false },
    legend: { show: false },
    tooltip: { enabled: false },
    states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
    stroke: {
      curve: 'straight',
      lineCap: 'butt',
      width: looks.map((look) => (look.form === 'line' ? look.width * scale : look.hatch ? 1 : 0)),
      dashArray: looks.map((look) => Math.round(look.dash * scale))
    },
    fill: {
      type: looks.map((look) => (look.hatch ? 'pattern' : 'solid')) as unknown as string[],
      opacity: looks.map((look) => look.opacity) as unknown as number,
      pattern: { style: 'slantedLines', width: 5 * scale, height: 5 * scale, strokeWidth: 2 * scale }
    },
    markers: {
      size: looks.map((look) => (look.form === 'tick' ? mark : 0)),
      shape: 'line',
      strokeWidth: 3 * scale,
      hover: { sizeOffset: 0 },
      discrete: looks.flatMap((look, seriesIndex) =>
        look.form === 'tick'
          ? look.colours.map((token, dataPointIndex) => ({
              seriesIndex,
              dataPointIndex,
              fillColor: colour(token),
              strokeColor: colour(token),
              size: mark,
              shape: 'line'
            }))
          : []
      ) as never
    },
    plotOptions: {
      bar: { columnWidth: config.type === 'rangeBar' ? '84%' : '44%', horizontal: false, borderRadius: 0 }
    },
    grid: {
      borderColor: colour('--line'),
      strokeDashArray: 0,
      xaxis: { lines: { show: false } },
      yaxis: { lines: { show: config.y.shown } },
      padding: { left: config.y.shown ? 4 * scale : 0, right: config.x.columns ? 4 * scale : em, top: em * (config.headroom + 0.65) - 22, bottom: em * (config.y.shown ? 0.5 : 0.1) - 12 }
    },
    xaxis: {
      type: config.x.columns ? 'category' : 'numeric',
      min: config.x.columns ? undefined : config.x.min,
      max: config.x.columns ? undefined : config.x.max,
      tickAmount: config.x.columns ? undefined : steps,
      decimalsInFloat: 1,
      axisBorder: { show: config.y.shown, color: colour('--line-2') },
      axisTicks: { show: false },
      crosshairs: { show: false },
      tooltip: { enabled: false },
      labels: {
        style: { ...font, fontSize: `${em * small}px`, colors: ink },
        // ApexCharts hangs the texts at a fixed distance, fit for small ones only.
        offsetY: (em - 14) * 0.6,
        rotate: 0,
        rotateAlways: false,
        hideOverlappingLabels: false,
        showDuplicates: true,
        trim: false,
        formatter: (value: string) => {
          if (config.x.columns) {
            return written.has(value) ? value : '';
          }
          const tick = nearest(config.x.ticks, Number(value));
          return tick && Math.abs(tick.at - Number(value)) < 1e-6 && written.has(tick.text) ? tick.text : '';
        }
      }
    },
    yaxis: {
      show: config.y.shown,
      min: config.y.min,
      max: config.y.max,
      tickAmount: Math.max(1, config.y.ticks.length - 1),
      forceNiceScale: false,
      labels: {
        show: config.y.shown,
        minWidth: em,
        maxWidth: em * 8,
        offsetX: -em * 0.4,
        style: { ...font, colors: ink },
        formatter: (value: number) => {
          const tick = nearest(config.y.ticks, value);
          return tick && rows.includes(tick) ? tick.text : '';
        }
      }
    },
    annotations: {
      xaxis: config.rules
        .filter((rule) => rule.x !== null)
        .map((rule) => ({ x: rule.x as number, borderColor: colour(rule.colour), strokeDashArray: 0, borderWidth: 1, opacity: 1 })),
      points: config.dots.map((dot) => ({
        x: dot.x,
        y: dot.y,
        marker: {
          size: (dot.hollow ? 4.5 : 5) * scale,
          fillColor: dot.hollow ? colour('--surface') : colour(dot.colour),
          strokeColor: dot.hollow ? colour(dot.colour) : colour('--surface'),
          strokeWidth: 2 * scale
        },
        label: { text: undefined }
      }))
    }
  };
  return options;
}
