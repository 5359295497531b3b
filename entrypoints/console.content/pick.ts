/**
 * A person points at a value in the page. A layer of ours lies over everything while they do: what they press is
 * pressed there, and no element of the page is touched or hears of it.
 */
import type { FactKey } from '@/rules';
import type { Picked } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import type { Outline } from './outline';
import style from './pick.css?inline';
import { type PageMap, pickedAt } from './reader';
import type { FactKey as ReadKey } from './reader/types';
import { say } from './say';
import { createShadowHost, isOwn } from './shadow-host';
import { KEPT_INSIDE } from './strip-card';

type Answer = Result<Picked, 'given-up' | 'not-there'>;

export type Picker = {
  /** Asks for one fact; a request still open is given up. Answers when the person has pointed, or will not. */
  ask(fact: FactKey): Promise<Answer>;
  giveUp(): void;
};

/** @param maps what the reader knows now */
export function createPicker(outline: Outline, maps: () => readonly PageMap[]): Picker {
  let end: (answer: Answer) => void = () => {};
  const giveUp = () => end(failed('given-up'));

  const ask = (fact: FactKey) =>
    new Promise<Answer>((answer) => {
      giveUp();
      const { host, root } = createShadowHost('aftersale-desk-pick', style);
      const open = new AbortController();
      end = (reply) => {
        end = () => {};
        open.abort();
        outline.clear();
        host.remove();
        answer(reply);
      };
      const hint = document.createElement('p');
      hint.role = 'status';
      hint.textContent = say('panel.teach.aim', { fact: say(`fact.${fact}`) });
      root.append(hint);

      const under = ({ clientX, clientY }: MouseEvent): Element | null =>
        document.elementsFromPoint(clientX, clientY).find((element) => !isOwn(element)) ?? null;
      for (const type of KEPT_INSIDE) {
        host.addEventListener(type, (event) => {
          event.stopPropagation();
          // What has the page's focus keeps it.
          if (type === 'mousedown') event.preventDefault();
        });
      }
      host.addEventListener('pointermove', (event) => {
        const element = under(event);
        outline.show(() => element, false);
      });
      host.addEventListener('click', (event) => {
        const element = under(event);
        const picked = element && pickedAt(document, location.href, maps(), element, fact as ReadKey);
        // Between two values: they may point again.
        if (picked) end(ok(picked));
      });
      const during = { capture: true, signal: open.signal };
      addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape') return;
          event.stopImmediatePropagation();
          event.preventDefault();
          giveUp();
        },
        during,
      );
      addEventListener('visibilitychange', giveUp, during);
      document.documentElement.append(host);
    });

  return { ask, giveUp };
}
