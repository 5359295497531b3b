import type { Page } from 'playwright-core';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');

/**
 * Types note after note into the panel's box, as fast as each is said to be saved, until the page is gone. Works
 * inside the page, so that no message between two processes lies between one note and the next.
 *
 * @param acknowledged called with the words of each note that was said to be saved. A kill may swallow a call whose
 * note was said to be saved, never the other way round.
 */
export async function writeOnAndOn(
  panel: Page,
  label: string,
  acknowledged: (text: string) => void,
): Promise<void> {
  await panel.getByRole('textbox', { name: word('panel.write.note') }).waitFor();
  await panel.exposeFunction('acknowledged', acknowledged);
  await panel.evaluate(
    ({ label, name, saved }) => {
      const seen = (what: () => unknown) =>
        new Promise<void>((resolve) => {
          const look = () => (what() ? resolve() : void setTimeout(look, 0));
          look();
        });
      const box = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
      const form = box?.form;
      const status = form?.querySelector('[role=status]');
      // React listens to the element's own setter; the prototype's goes past it, and the event tells it.
      const fill = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      if (!box || !form || !status || !fill) throw new Error('There is no box to write into.');
      const write = async (n: number): Promise<void> => {
        const text = `${label}-${n}`;
        fill.call(box, text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await seen(() => form.querySelector<HTMLButtonElement>('[type=submit]')?.disabled === false);
        form.requestSubmit();
        await seen(() => status.textContent === saved && box.value === '');
        (globalThis as unknown as { acknowledged(text: string): void }).acknowledged(text);
        return write(n + 1);
      };
      void write(1);
    },
    { label, name: word('panel.write.note'), saved: word('common.saved') },
  );
}
