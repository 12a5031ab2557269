/** What a page asks the server beside Flow, and what it was told on its way. */
export interface Answer {
  server: string;
  page: string | null;
  waitMillis: number | null;
}

interface Told {
  server: string;
  page: string;
  screen: boolean;
  login: string;
  words: Record<string, string>;
}

const PATIENCE = 8000;

export const told = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="guatu-connection"]')?.content ?? '{"words":{}}') as Told;

// Taken when the page is loaded: what a page's own address says of it may have another meaning after the address has changed.
const root = document.baseURI;

/** An address of the product. */
export function at(path: string): string {
  return new URL(path, root).href;
}

/** A sentence with its argument. */
export function within(word: string, argument: string): string {
  return (told.words[word] ?? '').replace('{0}', argument);
}

export function pause(millis: number): Promise<void> {
  return new Promise((done) => setTimeout(done, millis));
}

/** Whether the server answers, and as whom; with `back` also when to come back. Nothing when it does not. */
export async function ask(back = ''): Promise<Answer | undefined> {
  try {
    const answer = await fetch(at(back ? 'alive?back=1' : 'alive'), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}

export type There = 'whole' | 'taken-off' | 'sign-in' | 'away';

/** Whether loading from an address would show it: the page itself answers and so does every file it starts with. */
export async function page(address: string): Promise<There> {
  try {
    const answer = await fetch(address, { cache: 'no-store', headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE) });
    const landed = new URL(answer.url);
    const wanted = new URL(address);
    const text = await answer.text();
    // Also a page that says that something is not there or not allowed is a page.
    if (answer.status >= 500 || !text.includes('guatu-connection')) {
      return 'away';
    }
    if (landed.pathname !== wanted.pathname && !wanted.pathname.endsWith('/pair')) {
      if (landed.pathname.endsWith('/pair')) {
        return landed.searchParams.has('off') ? 'taken-off' : 'sign-in';
      }
      if (landed.pathname.endsWith('/login')) {
        return 'sign-in';
      }
    }
    const files = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('script[src], link[rel=stylesheet][href], link[rel=modulepreload][href]')]
      .map((element) => new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', root))
      .filter((file) => file.origin === location.origin);
    const all = await Promise.all(files.map((file) => fetch(file, { signal: AbortSignal.timeout(PATIENCE) })));
    return all.every((file) => file.ok) ? 'whole' : 'away';
  } catch {
    return 'away';
  }
}

/** Whether anything at all would be shown. */
export function answers(there: There): boolean {
  return there !== 'away';
}
