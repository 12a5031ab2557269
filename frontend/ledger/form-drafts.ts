import { drafts } from './drafts.js';

/**
 * Forms of Vaadin's fields take part in the keeping of what is typed: something around them carries `data-draft-form`, each field `data-draft`.
 * What was kept is put back when the form appears, and told to the server as if it had just been typed.
 */
interface Field extends HTMLElement { value: string }

function formOf(target: EventTarget | null): { field: Field; form: string; name: string; based: number } | undefined {
  const field = target instanceof Element ? target.closest<Field>('[data-draft]') : null;
  const around = field?.closest<HTMLElement>('[data-draft-form]');
  const form = around?.dataset.draftForm;
  return field && form ? { field, form, name: field.dataset.draft ?? '', based: Number(around?.dataset.draftBased ?? -1) } : undefined;
}

function keep(event: Event): void {
  const found = formOf(event.target);
  if (found) {
    const input = event.target as { value?: unknown };
    const text = typeof input.value === 'string' ? input.value : found.field.value;
    drafts.put(found.form, found.name, text ?? '', found.based);
  }
}

document.addEventListener('input', keep, true);

/** Puts back what was kept of a form; called by the server when the form is shown. */
function restore(around: HTMLElement, login: string, kept: Record<string, string>): void {
  drafts.begin(login);
  const form = around.dataset.draftForm ?? '';
  const own = drafts.of(form);
  around.querySelectorAll<Field>('[data-draft]').forEach((field) => {
    const name = field.dataset.draft ?? '';
    const text = own[name]?.sent === false ? own[name].text : kept[name] ?? own[name]?.text;
    if (text !== undefined && text !== field.value) {
      field.value = text;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  });
}

/** Lets all that was kept of a form go. */
function letGo(form: string): void {
  Object.keys(drafts.of(form)).forEach((field) => drafts.drop(form, field, false));
}

declare global {
  interface Window {
    guatuFormDrafts: { restore: typeof restore; letGo: typeof letGo };
  }
}

window.guatuFormDrafts = { restore, letGo };
