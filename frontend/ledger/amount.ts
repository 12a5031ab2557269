/** Amounts of 万元 as clerks type them, reckoned in whole cents: no number here is ever a floating one. */

export type Reading = { cents: bigint } | { wrong: 'nan' | 'negative' | 'digits' | 'large' };

const CENT_OF_WAN = 6;
const CENT_OF_YI = 10;
/** Ten trillion yuan in cents. */
const TOO_MUCH = 10n ** 15n;
const NUMBER = /^-?\d{1,30}(\.\d+)?$/;
/** Thousands apart, as they are printed. */
const APART = /^-?\d{1,3}([, ]\d{3}){1,9}(\.\d+)?$/;

/** Reads what was typed, as strictly as the server does. */
export function read(typed: string): Reading {
  const text = typed.normalize('NFKC').replace(/\u2212/g, '-').trim();
  if (!NUMBER.test(text) && !APART.test(text)) {
    return { wrong: 'nan' };
  }
  if (text.startsWith('-') && /[1-9]/.test(text)) {
    return { wrong: 'negative' };
  }
  const [whole, part = ''] = text.replace(/[-, ]/g, '').split('.');
  const fraction = part.replace(/0+$/, '');
  if (fraction.length > CENT_OF_WAN) {
    return { wrong: 'digits' };
  }
  const amount = BigInt(whole + fraction.padEnd(CENT_OF_WAN, '0'));
  return amount >= TOO_MUCH ? { wrong: 'large' } : { cents: amount };
}

/** A number in another unit as 万元, exactly: its point so many places to the right (left where negative); nothing where it is no number. */
export function shifted(typed: string, by: number): string | undefined {
  const text = typed.normalize('NFKC').replace(/\u2212/g, '-').trim();
  if (!NUMBER.test(text) && !APART.test(text)) {
    return undefined;
  }
  const [whole = '', part = ''] = text.replace(/[-, ]/g, '').split('.');
  const digits = whole.padStart(whole.length + Math.max(0, -by), '0') + part.padEnd(Math.max(0, by), '0');
  const point = digits.length - Math.max(part.length, Math.max(0, by)) + by;
  const moved = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`.replace(/\.?0*$/, '');
  const reading = read(moved);
  return (text.startsWith('-') ? '-' : '') + ('cents' in reading ? wan(reading.cents) : moved);
}

/** Yuan with two decimals, as the server sends them, in cents. */
export function cents(yuan: string): bigint {
  const [whole, part = ''] = yuan.split('.');
  return BigInt(whole + part.padEnd(2, '0').slice(0, 2));
}

/** Cents as yuan with two decimals. */
export function yuan(amount: bigint): string {
  return plain(amount, 2, 2, '-', '');
}

/** Cents as 万元, all decimals there are. */
export function wan(amount: bigint): string {
  return plain(amount, CENT_OF_WAN, 0);
}

/** Cents as 亿元: four decimals, more where four would not be exact. */
export function yi(amount: bigint): string {
  return plain(amount, CENT_OF_YI, 4);
}

function plain(amount: bigint, decimals: number, least: number, minus = '\u2212', comma = ','): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, comma);
  const fraction = digits.slice(-decimals).replace(/0+$/, '').padEnd(least, '0');
  return (amount < 0n ? minus : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** A share of a whole in percent, two decimals, half up. */
export function percent(part: bigint, whole: bigint): string {
  if (whole <= 0n) {
    return '\u2014';
  }
  const basis = (part * 100000n) / whole;
  return `${plain((basis + (basis < 0n ? -5n : 5n)) / 10n, 2, 2)}%`;
}
