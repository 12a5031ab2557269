import { drafts } from './drafts.js';

/**
 * Forms of Vaadin's fields take part in the keeping of what is typed and chosen: something around them carries `data-draft-form`, each field
 * `data-draft`. What a field says is kept as a text that means the same everywhere: a day as ISO, a box as true or false, a choice as the code
 * that `data-draft-codes` gives its words. The server puts back what was kept (`org.guatu.shell.KeptForm`).
 */
interface Field extends HTMLElement { value: string; checked?: boolean }

const CHOSEN = new Set(['VAADIN-SELECT', 'VAADIN-DATE-PICKER', 'VAADIN-CHECKBOX']);
/** Kept by the server, which alone knows what stands behind the words. */
const SERVERS = new Set(['VAADIN-COMBO-BOX']);

function keep(event: Event): void {
  const field = event.target instanceof Element ? event.target.closest<Field>('[data-draft]') : null;
  const around = field?.closest<HTMLElement>('[data-draft-form]');
  const form = around?.dataset.draftForm;
  if (!field || !form || SERVERS.has(field.tagName) || CHOSEN.has(field.tagName) !== (event.type === 'change')) {
    return;
  }
  const name = field.dataset.draft ?? '';
  const based = Number(around?.dataset.draftBased ?? -1);
  if (field.tagName === 'VAADIN-SELECT') {
    // the words of the choice follow its value
    setTimeout(() => drafts.put(form, name, code(field), based));
  } else {
    drafts.put(form, name, said(field, event.target as Field), based);
  }
}

function said(field: Field, target: Field): string {
  if (field.tagName === 'VAADIN-CHECKBOX') {
    return String(field.checked);
  }
  return (typeof target.value === 'string' && !CHOSEN.has(field.tagName) ? target.value : field.value) ?? '';
}

function code(field: Field): string {
  if (!field.value) {
    return '';
  }
  const words = field.querySelector('vaadin-select-value-button')?.textContent?.trim() ?? '';
  return (JSON.parse(field.dataset.draftCodes ?? '{}') as Record<string, string>)[words] ?? '';
}

document.addEventListener('input', keep, true);
document.addEventListener('change', keep, true);

/** Begins keeping for a person; answers, as JSON, what this device has of the form and the server has not. */
function begin(form: string, login: string): string {
  drafts.begin(login);
  return JSON.stringify(Object.entries(drafts.of(form)).filter(([, kept]) => !kept.sent)
    .map(([field, kept]) => ({ field, text: kept.text, basedOn: kept.based })));
}

/** What was typed now goes over another version: its typist has seen it. */
function rebase(form: string, based: number): void {
  Object.entries(drafts.of(form)).forEach(([field, kept]) => {
    drafts.drop(form, field, true);
    drafts.put(form, field, kept.text, based);
  });
}

/** Lets all that was kept of a form go. */
function letGo(form: string): void {
  Object.keys(drafts.of(form)).forEach((field) => drafts.drop(form, field, false));
}

declare global {
  interface Window {
    guatuFormDrafts: { begin: typeof begin; rebase: typeof rebase; letGo: typeof letGo };
  }
}

window.guatuFormDrafts = { begin, rebase, letGo };
