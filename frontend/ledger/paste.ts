import { read, shifted } from './amount.js';
import { head, type Head, type Vocabulary } from './paste-head.js';

export interface Pasted {
  /** texts in 万元 for the rows from the one in focus downwards; where names were recognised, by name */
  values: { name?: string; text: string }[];
  /** what stands above the column that is taken; nothing where there is no header */
  head?: Head;
  /** the column that is taken, from 1 */
  at: number;
  /** columns of numbers that were left out */
  unused: number;
  /** what was no number under a header of another unit: put into a cell it would be read as 万元 */
  unread: string[];
}

/** Why nothing is taken: the name of the sentence and its figures. */
export interface Refused { refused: string; figures: string[] }

/** How many decimals 万元 is from a unit. */
const WAN = 4;

/**
 * Splits a block that was copied from a spreadsheet; nothing when it is a single value. A figure never changes its unit or its column unseen: a header's
 * unit is reckoned with, and of several columns of numbers only the one is taken whose header says that it is this month's.
 */
export function block(text: string, names: Set<string>, words: Vocabulary): Pasted | Refused | undefined {
  if (!/[\t\n\r]/.test(text)) {
    return undefined;
  }
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const begin = begins(rows, names);
  const above = rows.slice(0, begin);
  const body = rows.slice(begin);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = body.map((row) => row[at] ?? '');
    return { at, cells, head: head(above, at, words), named: cells.filter((cell) => names.has(cell)).length };
  });
  const most = Math.max(...columns.map(({ named }) => named));
  const naming = most > 0 ? columns.findIndex(({ named }) => named === most) : -1;
  const numbers = columns.filter(({ at, cells, head: over }) => at !== naming && over?.is !== 'number' && cells.some(isNumber));
  const meant = numbers.filter(({ head: over }) => over?.is === 'this');
  const taken = meant.length === 1 ? meant[0] : numbers.length === 1 ? numbers[0] : undefined;
  if (!taken) {
    const said = numbers.map(({ at, head: over }) => over?.text || words.fill('column', String(at + 1)));
    return numbers.length === 0 ? { refused: 'none', figures: [] } : { refused: 'several', figures: [words.list(said)] };
  }
  const over = taken.head;
  const wrong = over && (over.is === 'other' ? 'other' : over.unit === 'odd' ? 'unit' : over.is === 'unknown' ? 'head' : '');
  if (wrong) {
    return { refused: wrong, figures: [over.text] };
  }
  const unknown = naming < 0 ? columns.find((column) => column.head?.is === 'project') : undefined;
  if (unknown) {
    return { refused: 'nobody', figures: [words.list(unknown.cells)] };
  }
  const shift = over && over.unit !== 'odd' && over.unit ? over.unit.shift - WAN : 0;
  const values: Pasted['values'] = [];
  const unread: string[] = [];
  for (const row of body) {
    const name = naming >= 0 ? row[naming] ?? '' : undefined;
    const cell = row[taken.at] ?? '';
    const wan = shift === 0 || cell === '' ? cell : shifted(cell, shift);
    if (wan === undefined) {
      unread.push(name || cell);
    }
    values.push({ ...(name === undefined ? {} : { name }), text: wan ?? '' });
  }
  const twice = values.filter(({ name, text: said }, at) => name && said && values.findIndex((one) => one.name === name && one.text) < at).map(({ name }) => name ?? '');
  return twice.length > 0 ? { refused: 'twice', figures: [words.list([...new Set(twice)])] }
    : { values, ...(over ? { head: over } : {}), at: taken.at + 1, unused: numbers.length - 1, unread };
}

/** The first row that is none of the header: it has a number, what should be one, or a project. */
function begins(rows: string[][], names: Set<string>): number {
  const first = rows.findIndex((row) => row.some((cell) => names.has(cell) || /^[-+\u2212]?[\d\uff10-\uff19][\w\uff10-\uff19,.\uff0c\uff0e ]*[\u4ebf\u4e07\u5343\u767e\u5143]*$/.test(cell)));
  const above = rows.slice(0, Math.max(0, first));
  return first < 0 ? rows.length : above.some((row) => row.some((cell) => cell !== '')) ? first : 0;
}

/** Whether a cell is a number, be it one that no cell of the grid takes. */
function isNumber(cell: string): boolean {
  const reading = read(cell);
  return 'cents' in reading || reading.wrong !== 'nan';
}
