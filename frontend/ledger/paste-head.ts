import { fill } from './model.js';

/** A unit of money: its word and how many decimals it is from a yuan. */
export interface Unit { word: string; shift: number }

/** What stands above a column, taken apart. */
export interface Head {
  /** as it stands there */
  text: string;
  /** the unit it or the title names; odd where none is known by that name */
  unit?: Unit | 'odd';
  /** what the column is: this month's increment, something else, a number in a row, names, money of no month, or nobody knows */
  is: 'this' | 'other' | 'number' | 'project' | 'money' | 'unknown';
}

const SHIFTS: [string, number][] = [['yi', 8], ['wan', 4], ['yuan', 0]];

/** The words of headers, out of the message files, and the month they are read for. */
export class Vocabulary {
  readonly units: Unit[];
  readonly words: Record<string, string>;
  readonly year: number;
  readonly month: number;

  constructor(words: Record<string, string>, year: number, month: number) {
    this.words = words;
    this.year = year;
    this.month = month;
    this.units = SHIFTS.flatMap(([name, shift]) => this.of(name).map((word) => ({ word, shift }))).sort((one, other) => other.word.length - one.word.length);
  }

  /** The words of a kind. */
  of(name: string): string[] {
    return (this.words[`paste-${name}`] ?? '').split(';').map(bare).filter((word) => word !== '');
  }

  has(name: string, text: string): boolean {
    return this.of(name).some((word) => text.includes(word));
  }

  /** A sentence. */
  fill(name: string, ...figures: string[]): string {
    return fill(this.words[`paste-${name}`], ...figures);
  }

  /** Up to three of them, then how many there are. */
  list(names: string[]): string {
    return names.slice(0, 3).map((name) => name || '\u2014').join('\u3001') + (names.length > 3 ? this.fill('more', String(names.length)) : '');
  }

  /** What 万元 is called. */
  get wan(): string {
    return (this.words['paste-wan'] ?? '').split(';')[0] ?? '';
  }
}

/** What stands above a column, or nothing. */
export function head(above: string[][], at: number, words: Vocabulary): Head | undefined {
  if (above.length === 0) {
    return undefined;
  }
  const text = above.map((row) => row[at] ?? '').filter((cell) => cell !== '').at(-1) ?? '';
  const title = titleUnit(above, words);
  const own = ownUnit(bare(text), words);
  const unit = own.unit ?? title;
  return { text, ...(unit ? { unit } : {}), is: kind(own.rest, words) };
}

function kind(name: string, words: Vocabulary): Head['is'] {
  if (words.of('number').includes(name)) {
    return 'number';
  }
  if (words.of('project').includes(name)) {
    return 'project';
  }
  const months = [...name.matchAll(/(\d{1,2})\u6708/g)].map((month) => Number(month[1]));
  const year = /(20\d\d)\u5e74/.exec(name)?.[1];
  const apart = months.length > 1 || months.some((month) => month !== words.month) || (year !== undefined && Number(year) !== words.year);
  if (apart || words.has('not', name) || /\d\u6708?[-~\u81f3\u5230\u2014\u2013]\d{1,2}\u6708/.test(name)) {
    return 'other';
  }
  return months.length === 1 || words.has('this', name) ? 'this' : name === '' || words.has('money', name) ? 'money' : 'unknown';
}

/** The unit of a header, in brackets or at its end, and what is left without it. */
function ownUnit(text: string, words: Vocabulary): { unit?: Unit | 'odd'; rest: string } {
  const found: (Unit | 'odd')[] = [];
  const unbracketed = text.replace(/[([\u3010]([^()[\]\u3010\u3011]*)[)\]\u3011]/g, (_, inner: string) => {
    const unit = unitOf(afterTitle(inner, words) ?? inner, words);
    if (unit) {
      found.push(unit);
    }
    return unit ? '' : inner;
  });
  const title = afterTitle(unbracketed, words);
  const name = title === undefined ? unbracketed : unbracketed.slice(0, unbracketed.length - title.length);
  const end = title === undefined ? words.units.find(({ word }) => name.endsWith(word) && word.length > 1) ?? words.units.find(({ word, shift }) => shift === 0 && name.endsWith(word)) : undefined;
  if (title !== undefined) {
    found.push(unitOf(title, words) ?? 'odd');
  } else if (end) {
    const before = name.slice(0, name.length - end.word.length);
    found.push(/[\d\u5341\u767e\u5343]$/.test(before) || words.has('odd', name) ? 'odd' : end);
    return { ...one(found), rest: trimmed(before) };
  } else if (words.has('odd', name)) {
    found.push('odd');
  }
  return { ...one(found), rest: title === undefined ? trimmed(name) : '' };
}

/** A word that is a unit, looks like one, or neither. */
function unitOf(word: string, words: Vocabulary): Unit | 'odd' | undefined {
  return words.units.find((unit) => unit.word === word) ?? (words.has('odd', word) || words.has('unit-like', word) ? 'odd' : undefined);
}

function one(found: (Unit | 'odd')[]): { unit?: Unit | 'odd' } {
  const first = found[0];
  if (first === undefined) {
    return {};
  }
  return { unit: found.some((unit) => unit === 'odd' || first === 'odd' || unit.shift !== first.shift) ? 'odd' : first };
}

/** What 单位： is followed by. */
function afterTitle(text: string, words: Vocabulary): string | undefined {
  for (const title of words.of('title')) {
    const at = text.indexOf(`${title}:`);
    if (at >= 0) {
      return text.slice(at + title.length + 1).replace(/[)\]\u3011].*$/, '');
    }
  }
  return undefined;
}

/** The unit that a line above the headers names for the whole table. */
function titleUnit(above: string[][], words: Vocabulary): Unit | 'odd' | undefined {
  const said = above.flat().map((cell) => afterTitle(bare(cell), words)).filter((unit) => unit !== undefined).map((unit) => unitOf(unit, words) ?? 'odd');
  return one(said).unit;
}

function trimmed(text: string): string {
  return text.replace(/[:/_,;-]+$/, '');
}

/** Half-width, small, without blanks. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
