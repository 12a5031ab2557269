/** What the server sends of a month; the Java records of the same names in `org.guatu.ledger.ui.SheetModel` say more. */
export interface Num { exact: string; shown: string }
export interface Question { kind: string; line: number; text: string; fix?: string; fixWan?: string; keep: string }
export interface Row {
  id: number;
  name: string;
  unit?: string;
  stage: string;
  stageWaits?: string;
  last: Num;
  year: Num;
  left: Num;
  plan: string;
  months: string[];
  state: string;
  stateWord: string;
  stateNote: string;
  cell: 'typed' | 'open' | 'read';
  month?: Num;
  echo: string;
  lines: number;
  version: number;
  evidence: { word: string; wrong: boolean }[];
  missing: string[];
  reason?: string;
  field?: string;
  questions: Question[];
  refusal?: string;
  waits: boolean;
  conflict?: { mine: string; mineLabel: string; theirs: string; theirsLabel: string };
  what?: string;
  by?: string;
  notes: { kind: string; text: string; to?: string }[];
  typed?: { text: string; based: number; key?: string; at: string };
}
export interface Totals { states: Record<string, number>; last: Num; year: Num; left: Num; month: string; drafts: number }
export interface Sheet {
  login: string;
  form: string;
  month: number;
  open: boolean;
  words: Record<string, string>;
  rows: Row[];
  totals: Totals;
}

/** A sentence with its figures: `{0}`, `{1}` … */
export function fill(pattern: string | undefined, ...figures: string[]): string {
  return figures.reduce((text, figure, at) => text.replaceAll(`{${at}}`, figure), pattern ?? '');
}
