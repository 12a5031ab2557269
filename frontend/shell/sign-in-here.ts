import { at, told, within } from './server.js';

/** Signing in on the spot, while the page stays as it is. */
export function signInHere(done: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'connection-sign-in';
  const form = document.createElement('form');
  const login = field('username', told.words.name, 'text', told.login);
  const password = field('password', told.words.password, 'password', '');
  const refusal = document.createElement('p');
  refusal.className = 'refusal';
  refusal.setAttribute('role', 'alert');
  refusal.hidden = true;
  const submit = button(told.words.submit, 'submit', 'button button--primary');
  const cancel = button(told.words.cancel, 'button', 'button');
  cancel.addEventListener('click', () => dialog.close());
  const feet = document.createElement('div');
  feet.append(submit, cancel);
  form.append(login.label, password.label, refusal, feet);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    void send(login.input.value, password.input.value).then((sentence) => {
      submit.disabled = false;
      refusal.hidden = sentence === '';
      refusal.textContent = sentence;
      if (sentence === '') {
        dialog.close();
        done();
      }
    });
  });
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (told.login ? password : login).input.focus();
}

/** What is to be said, or nothing when it went well. */
async function send(username: string, password: string): Promise<string> {
  try {
    const door = new DOMParser().parseFromString(await (await fetch(at('login'), { cache: 'no-store', headers: { Accept: 'text/html' } })).text(), 'text/html');
    const token = door.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content ?? '';
    const answer = await fetch(at('login'), { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams({ username, password, _csrf: token }) });
    const landed = new URL(answer.url);
    if (!answer.ok) {
      return told.words.away;
    }
    if (!landed.pathname.endsWith('/login')) {
      return '';
    }
    return landed.searchParams.get('error') === 'wait' ? within('wait', landed.searchParams.get('minutes') ?? '1') : told.words.wrong;
  } catch {
    return told.words.away;
  }
}

function field(name: string, text: string, type: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.name = name;
  input.type = type;
  input.value = value ?? '';
  input.required = true;
  input.autocomplete = type === 'password' ? 'current-password' : 'username';
  label.append(text, input);
  return { label, input };
}

function button(text: string, type: 'submit' | 'button', style: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = type;
  made.className = style;
  made.textContent = text;
  return made;
}
