/**
 * What is typed is kept at once on the device and within two seconds on the server; while network, server or database are away it stays on the
 * device and goes out when they are back. Fields anywhere take part by `data-draft-form` on something around them and `data-draft` on themselves.
 */
export interface Kept {
  text: string;
  based: number;
  key: string;
  /** the moment on this device */
  at: number;
  /** whether the server has it */
  sent: boolean;
  /** whether it was left with Enter or another field, to be entered as soon as it can be */
  left?: boolean;
}

type Forms = Record<string, Record<string, Kept>>;
export type Mood = 'saved' | 'saving' | 'offline' | 'signed-out';

const WAIT = 700;
const AGAIN = 3000;

class Drafts extends EventTarget {
  #login = '';
  #forms: Forms = {};
  #gone = new Set<string>();
  #timer = 0;
  #busy = false;
  mood: Mood = 'saved';
  savedAt: Date | undefined;

  /** Begins with what the device still has of this person. */
  begin(login: string): void {
    if (this.#login === login) {
      return;
    }
    this.#login = login;
    try {
      this.#forms = JSON.parse(localStorage.getItem(this.#place()) ?? '{}') as Forms;
    } catch {
      this.#forms = {};
    }
    this.#plan(0);
  }

  of(form: string): Record<string, Kept> {
    return this.#forms[form] ?? {};
  }

  get(form: string, field: string): Kept | undefined {
    return this.#forms[form]?.[field];
  }

  /** Keeps a text. Its key stays as long as the text is not let go: it names one entry, however often it is sent. */
  put(form: string, field: string, text: string, based: number): Kept {
    const fields = (this.#forms[form] ??= {});
    const kept: Kept = { text, based: fields[field]?.based ?? based, key: fields[field]?.key ?? crypto.randomUUID?.() ?? random(), at: Date.now(), sent: false };
    fields[field] = kept;
    this.#gone.delete(`${form} ${field}`);
    this.#store();
    this.#say(this.mood === 'saved' ? 'saving' : this.mood);
    this.#plan(WAIT);
    return kept;
  }

  /** Takes over what the server kept, when it is newer than what the device has or the device has nothing. */
  adopt(form: string, field: string, kept: Kept): Kept {
    const fields = (this.#forms[form] ??= {});
    const own = fields[field];
    if (own && !own.sent) {
      return own;
    }
    fields[field] = { ...kept, left: own?.text === kept.text ? own.left : kept.left };
    this.#store();
    return fields[field];
  }

  /** Lets a text of the device go that the server no longer knows: it was entered or given up elsewhere. */
  settle(form: string, field: string): void {
    if (this.get(form, field)?.sent) {
      this.#remove(form, field);
    }
  }

  leave(form: string, field: string): void {
    const kept = this.get(form, field);
    if (kept) {
      kept.left = true;
      this.#store();
    }
  }

  /** Lets a text go: it was entered (the server has let it go too) or is given up here. */
  drop(form: string, field: string, entered: boolean): void {
    if (!this.get(form, field)) {
      return;
    }
    this.#remove(form, field);
    if (!entered) {
      this.#gone.add(`${form} ${field}`);
      this.#plan(0);
    }
  }

  #remove(form: string, field: string): void {
    const fields = this.#forms[form];
    if (fields) {
      delete fields[field];
      if (Object.keys(fields).length === 0) {
        delete this.#forms[form];
      }
    }
    this.#store();
  }

  #place(): string {
    return `guatu.typed.${this.#login}`;
  }

  #store(): void {
    try {
      localStorage.setItem(this.#place(), JSON.stringify(this.#forms));
    } catch {
      // a full or forbidden device: the server keeps it
    }
  }

  #plan(wait: number): void {
    if (this.#timer && wait > 0) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      void this.#send();
    }, wait);
  }

  async #send(): Promise<void> {
    if (this.#busy || !this.#login) {
      this.#plan(WAIT);
      return;
    }
    const open = Object.entries(this.#forms).flatMap(([form, fields]) =>
      Object.entries(fields).filter(([, kept]) => !kept.sent).map(([field, kept]) => ({ form, field, kept })));
    const gone = [...this.#gone];
    if (open.length === 0 && gone.length === 0) {
      this.#say('saved');
      return;
    }
    this.#busy = true;
    try {
      const answer = await fetch('typed-drafts', {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', ...token() },
        body: JSON.stringify([
          ...open.map(({ form, field, kept }) => ({ form, field, content: kept.text, basedOn: kept.based, key: kept.key })),
          ...gone.map((name) => ({ form: name.split(' ')[0], field: name.split(' ')[1], content: null })),
        ]),
      });
      if (answer.ok || answer.status === 422) {
        open.forEach(({ form, field, kept }) => {
          const now = this.get(form, field);
          if (now && now.at === kept.at) {
            now.sent = true;
          }
        });
        gone.forEach((name) => this.#gone.delete(name));
        this.#store();
        this.savedAt = new Date();
        this.#say('saved');
        if (Object.values(this.#forms).some((fields) => Object.values(fields).some((kept) => !kept.sent))) {
          this.#plan(WAIT);
        }
      } else if (answer.status === 403 || answer.status === 401 || answer.type === 'opaqueredirect') {
        this.#say('signed-out');
        this.#plan(AGAIN * 3);
      } else {
        this.#say('offline');
        this.#plan(AGAIN);
      }
    } catch {
      this.#say('offline');
      this.#plan(AGAIN);
    } finally {
      this.#busy = false;
    }
  }

  #say(mood: Mood): void {
    const before = this.mood;
    this.mood = mood;
    this.dispatchEvent(new CustomEvent('mood', { detail: { before, mood } }));
  }
}

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page's token against forged requests. */
export function token(): Record<string, string> {
  const name = document.querySelector<HTMLMetaElement>('meta[name="_csrf_header"]')?.content;
  const value = document.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
  return name && value ? { [name]: value } : {};
}

export const drafts = new Drafts();
