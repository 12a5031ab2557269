/**
 * A page lives through a lost network, a restarted server and an ended session. It asks the server every few seconds whether it is there and
 * still the one, and the session still the one, that the page came from. While nobody answers, the page stays and a bar says since when it is
 * old. A page whose server or session is gone is loaded again, but only once all that loading needs has been fetched: a screen on a wall never
 * shows a browser's own error page. A person is asked to sign in on the spot; what was typed stays.
 */
import { bar, hideBar } from './connection-bar.js';
import { signInHere } from './sign-in-here.js';
import { answers, ask, at, page, pause, told, within, type Answer } from './server.js';

type State = 'well' | 'offline' | 'returning' | 'ended';

const BEAT = 10_000;
const BEAT_HIDDEN = 60_000;
const LONGEST = 30_000;
const NO_PULSE = 100_000;
const LAME = 45_000;

let state: State = 'well';
let lastAnswer = new Date();
/** Whether a sentence about a kept form waits to be acknowledged. */
let keptTold = false;
let failures = 0;
let timer = 0;
let asking = false;
let broken = false;
let signedIn = false;
let pulsed = 0;
let lameSince = 0;
let beatsAstray = 0;
/** Fields that were typed into and that keep no drafts. */
const typedInto = new Set<HTMLElement>();

/** A page that nobody sits at: the wall, and the screen that waits to be paired. */
function unattended(): boolean {
  return told.screen || /\/(wall|pair)(\/|$)/.test(location.pathname);
}

/** In the city's time, as the clock of a wall and everything else on the screen, wherever the browser thinks it is. */
function time(): string {
  return lastAnswer.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' });
}

function become(next: State): void {
  if (next !== state) {
    state = next;
    window.dispatchEvent(new CustomEvent('guatu-connection', { detail: { state } }));
  }
}

function offline(): void {
  become('offline');
  bar(within('offline', time()), unattended() ? '' : told.words['offline-typed'], unattended());
}

/** Plans the next question; after a failure ever later, and never all screens at the same moment. */
function plan(): void {
  const calm = document.hidden && !unattended() ? BEAT_HIDDEN : BEAT;
  const wait = failures === 0 ? calm * (0.9 + Math.random() * 0.2) : Math.min(LONGEST, 1000 * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
  clearTimeout(timer);
  timer = window.setTimeout(() => void beat(), wait);
}

async function beat(): Promise<void> {
  if (asking || state === 'returning' || state === 'ended') {
    return;
  }
  asking = true;
  clearTimeout(timer);
  const answer = await ask();
  asking = false;
  if (!answer) {
    failures++;
    // One slow answer is no lost connection.
    if (failures > 1 || !navigator.onLine) {
      offline();
    }
    plan();
    return;
  }
  failures = 0;
  if (answer.server === told.server && answer.page === told.page && !broken && !silent() && !lame() && !astray()) {
    lastAnswer = new Date();
    become('well');
    if (!keptTold) {
      hideBar();
    }
    plan();
  } else {
    await comeBack(answer);
  }
}

/** Whether a screen hears nothing of the server although it answers: its open connection is dead. */
function silent(): boolean {
  return pulsed > 0 && performance.now() - pulsed > NO_PULSE && !document.hidden;
}

/** Whether Flow cannot find its way back although the server answers. */
function lame(): boolean {
  const flow = window.Vaadin?.connectionState?.state;
  if (flow !== 'reconnecting' && flow !== 'connection-lost') {
    lameSince = 0;
    return false;
  }
  lameSince = lameSince || performance.now();
  return performance.now() - lameSince > LAME;
}

/** Whether a screen that should show the wall shows something else for longer than loading takes, as that the page could not be made. */
function astray(): boolean {
  const there = !told.screen || !/\/wall$/.test(location.pathname) || document.querySelector('guatu-wall') !== null;
  beatsAstray = there ? 0 : beatsAstray + 1;
  return beatsAstray > 2;
}

/** The page is of a server or a session that is gone: loads it again when all of it can be had. */
async function comeBack(answer: Answer): Promise<void> {
  become('returning');
  for (let tries = 0; ; tries++) {
    bar(within('offline', time()), told.words.restarting, unattended());
    if (answer.server !== told.server) {
      await myTurn();
    }
    const there = await page(location.href);
    if (there === 'sign-in' && !told.screen) {
      ended();
      return;
    }
    if (there === 'whole' || there === 'taken-off') {
      if (typed() && there === 'whole') {
        become('ended');
        signedInAgain();
        return;
      }
      reload();
      return;
    }
    await pause(Math.min(LONGEST, 1000 * 2 ** tries) * (0.5 + Math.random() / 2));
  }
}

/** Waits until the server, which has only just begun, lets this page in: after a restart all screens come. */
async function myTurn(): Promise<void> {
  for (let turn = await ask('back'); turn?.waitMillis !== 0; turn = await ask('back')) {
    await pause(turn?.waitMillis ?? 2000 + Math.random() * 3000);
  }
}

/** Nobody is signed in any more. The page stays; a person can sign in on the spot. */
function ended(): void {
  become('ended');
  bar(told.words.ended, within('ended-typed', time()), unattended(), { label: told.words['sign-in'], act: signIn });
}

function signIn(): void {
  if (!document.querySelector('.connection-sign-in')) {
    signInHere(() => {
      signedIn = true;
      if (typed()) {
        signedInAgain();
      } else {
        reload();
      }
    });
  }
}

/** Says of a form that was closed by a load of the page that it is kept, and where, until that is acknowledged. */
function tellKept(): void {
  const title = sessionStorage.getItem('guatu.kept-form');
  if (title && told.login) {
    sessionStorage.removeItem('guatu.kept-form');
    keptTold = true;
    bar(within('kept', title), '', false, { label: told.words.fine, act: () => { keptTold = false; hideBar(); } });
  }
}

/** Signed in again, but what was typed would go with the page: the person says when. */
function signedInAgain(): void {
  bar(told.words.typed, '', false, { label: told.words.reload, act: reload });
}

/** Whether something stands on this page that was typed and is kept nowhere else: a dialog that was closed since took its fields with it. */
function typed(): boolean {
  return [...typedInto].some((field) => field.isConnected && (field as HTMLInputElement).value !== '');
}

/** Loads the page again; one that breaks again and again waits longer each time. */
function reload(): void {
  const now = Date.now();
  const recent = (JSON.parse(sessionStorage.getItem('guatu.reloads') ?? '[]') as number[]).filter((at) => now - at < 120_000);
  sessionStorage.setItem('guatu.reloads', JSON.stringify([...recent, now].slice(-8)));
  // a form that lies open is kept, but closed by the load: the page says so when it is back
  const form = [...document.querySelectorAll<HTMLElement & { headerTitle?: string }>('vaadin-dialog[opened]')].find((dialog) => dialog.querySelector('[data-draft-form]'));
  if (form?.headerTitle) {
    sessionStorage.setItem('guatu.kept-form', form.headerTitle);
  }
  window.setTimeout(() => location.reload(), recent.length < 3 ? 0 : Math.min(60_000, 2 ** recent.length * 1000));
}

/** Goes to another page of the product as soon as it can be had. */
async function go(to: string): Promise<void> {
  become('returning');
  const address = at(to);
  for (let tries = 0; ; tries++) {
    if (answers(await page(address))) {
      location.assign(address);
      return;
    }
    await pause(Math.min(LONGEST, 500 * 2 ** tries) * (0.5 + Math.random() / 2));
  }
}

/** Fetches the cookie of a screen that was just paired and goes on. */
async function becomeScreen(secret: string, to: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const name = document.querySelector<HTMLMetaElement>('meta[name="_csrf_header"]')?.content ?? '';
    const value = document.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content ?? '';
    try {
      const answer = await fetch(at('screen-token'), { method: 'POST', headers: { 'Content-Type': 'text/plain', ...(name ? { [name]: value } : {}) }, body: secret });
      if (answer.ok || answer.status < 500) {
        await go(answer.ok ? to : 'pair');
        return;
      }
    } catch {
      // asked again below
    }
    await pause(Math.min(LONGEST, 500 * 2 ** tries));
  }
}

function hurry(): void {
  if (state === 'well' || state === 'offline') {
    void beat();
  }
}

window.addEventListener('offline', () => {
  failures = Math.max(failures, 1);
  if (state === 'well') {
    offline();
    plan();
  }
});
window.addEventListener('online', () => window.setTimeout(hurry, Math.random() * 1000));
document.addEventListener('visibilitychange', () => !document.hidden && hurry());
window.Vaadin?.connectionState?.addStateChangeListener((_before, now) => {
  if (now === 'reconnecting' || now === 'connection-lost') {
    hurry();
  }
});

// Flow says that its side of the page is dead by a notice that a person would have to click away.
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node instanceof HTMLElement && node.classList.contains('v-system-error')) {
        if (node.querySelector('.caption')?.textContent === told.words.cookies) {
          node.classList.add('shown');
        } else {
          broken = true;
          hurry();
        }
      }
    }
  }
}).observe(document.body, { childList: true });

// With its notice Flow loads the page on Escape, answer or no answer.
window.addEventListener('keydown', (press) => {
  if (press.key === 'Escape' && (broken || state !== 'well') && !document.querySelector('dialog[open]')) {
    press.stopImmediatePropagation();
  }
}, true);

// A link followed without a server would replace the page by an empty one.
window.addEventListener('click', (press) => {
  const link = press.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '') as HTMLAnchorElement | undefined;
  if (link && state !== 'well' && link.origin === location.origin) {
    press.preventDefault();
    press.stopImmediatePropagation();
    if (state === 'offline') {
      bar(within('offline', time()), told.words.blocked, unattended());
    }
  }
}, true);

// A button that only the server can answer says so: nobody is signed in, and signing in comes first.
window.addEventListener('click', (press) => {
  const path = press.composedPath();
  if (state === 'ended' && !signedIn && !unattended() && path.some((node) => node instanceof HTMLElement && node.matches('vaadin-dialog, .entry-actions'))
    && path.some((node) => node instanceof HTMLElement && node.matches('button, vaadin-button'))) {
    signIn();
  }
}, true);

// A wall that turns its pages by time must not pile up what nobody hears.
window.addEventListener('wall-command', (command) => {
  if (state !== 'well') {
    command.stopImmediatePropagation();
  }
}, true);

// What is typed into fields that keep no drafts would be lost by loading the page again.
window.addEventListener('input', (input) => {
  const field = input.composedPath().find((node) => node instanceof HTMLElement) as HTMLElement | undefined;
  if (field && !field.closest('[data-draft-form], guatu-month-grid, .connection-sign-in')) {
    typedInto.forEach((before) => before.isConnected || typedInto.delete(before));
    typedInto.add(field);
  }
}, true);

plan();

declare global {
  interface Window {
    guatuConnection: { go: typeof go; becomeScreen: typeof becomeScreen; pulse: () => void; state: () => State };
    Vaadin?: { connectionState?: { state: string; addStateChangeListener(listener: (before: string, now: string) => void): void } };
  }
}

window.guatuConnection = { go, becomeScreen, pulse: () => (pulsed = performance.now()), state: () => state };

tellKept();
