import { read } from './amount.js';

export interface Pasted {
  /** texts for the rows from the one in focus downwards; where names were recognised, by name */
  values: { name?: string; text: string }[];
  /** columns that were left out */
  unused: number;
}

/** Splits a block that was copied from a spreadsheet; nothing when it is a single value. */
export function block(text: string, names: Set<string>): Pasted | undefined {
  if (!/[\t\n\r]/.test(text)) {
    return undefined;
  }
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const column = (at: number) => rows.map((row) => row[at] ?? '');
  const columns = Array.from({ length: width }, (_, at) => column(at));
  const naming = columns.findIndex((cells) => cells.filter((cell) => names.has(cell)).length * 2 > cells.length);
  const numbers = columns.map((cells, at) => ({ at, hits: cells.filter((cell) => cell !== '' && 'cents' in read(cell)).length }))
    .filter(({ at, hits }) => at !== naming && hits > 0);
  // Without names the block's first column of numbers is meant, as a spreadsheet would put it; with names the last, where the month's figure stands.
  const taken = naming >= 0 ? numbers.at(-1)?.at ?? width - 1 : numbers[0]?.at ?? 0;
  const values = rows.map((row) => ({ ...(naming >= 0 ? { name: row[naming] ?? '' } : {}), text: row[taken] ?? '' }));
  return { values, unused: Math.max(0, numbers.length - 1) };
}
