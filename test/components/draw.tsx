/** Draws a piece into a page and waits for React; for `// @vitest-environment happy-dom` files. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

/** Draws `node`, in place of what was drawn before. */
export async function draw(node: ReactNode): Promise<HTMLElement> {
  if (root === undefined) {
    document.body.replaceChildren(document.createElement('div'));
    root = createRoot(document.body.firstElementChild as HTMLElement);
  }
  const here = root;
  await act(async () => here.render(<MantineProvider>{node}</MantineProvider>));
  return document.body;
}

export async function undraw(): Promise<void> {
  const here = root;
  root = undefined;
  await act(async () => here?.unmount());
}

/** The button that says `text`; throws when there is none. */
export function button(text: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
  if (found === undefined) throw new Error(`No button says "${text}".`);
  return found;
}

export const click = (element: HTMLElement) => act(async () => element.click());

/** Types into a field the way React hears it. */
export async function type(field: HTMLTextAreaElement | HTMLInputElement, text: string): Promise<void> {
  const proto = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text);
  await act(async () => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Chooses from a list the way a person does. */
export const choose = (field: HTMLSelectElement, value: string) =>
  act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

export const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
