/**
 * A person points at a value in the page. A layer of ours lies over everything while they do: what they press is
 * pressed there, and no element of the page is touched or hears of it.
 */
import type { FactKey } from '@/rules';
import type { Picked } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { KEPT_INSIDE } from '../in-page/kept-inside';
import { say } from '../in-page/say';
import { createShadowHost, isOwn } from '../in-page/shadow-host';
import type { Outline } from './outline';
import style from './pick.css?inline';
import { type PageMap, pickedAt } from './reader';
import type { FactKey as ReadKey } from './reader/types';

type Answer<T> = Result<T, 'given-up' | 'not-there'>;

export type Picker = {
  /** Asks for one fact; a request still open is given up. Answers when the person has pointed, or will not. */
  ask(fact: FactKey): Promise<Answer<Picked>>;
  /** Asks for a part of the page: the block under the pointer, or with ↑ what is around it. */
  askPart(): Promise<Answer<Element>>;
  giveUp(): void;
};

/** @param maps what the reader knows now */
export function createPicker(outline: Outline, maps: () => readonly PageMap[]): Picker {
  let end: (answer: Answer<never>) => void = () => {};
  const giveUp = () => end(failed('given-up'));

  /**
   * @param take what is answered for the element pointed at; null: they may point again
   * @param meant which element that is; without it, the one under the pointer
   */
  const point = <T>(words: string, take: Take<T>, meant?: typeof blockOf) =>
    new Promise<Answer<T>>((answer) => {
      giveUp();
      const { host, root } = createShadowHost('aftersale-desk-pick', style);
      const open = new AbortController();
      let wider = 0;
      let last: MouseEvent | null = null;
      const finish = (reply: Answer<T>) => {
        end = () => {};
        open.abort();
        outline.clear();
        host.remove();
        answer(reply);
      };
      end = finish;
      const hint = document.createElement('p');
      hint.role = 'status';
      hint.textContent = words;
      root.append(hint);

      const under = ({ clientX, clientY }: MouseEvent): Element | null => {
        const element = document.elementsFromPoint(clientX, clientY).find((at) => !isOwn(at));
        return element && meant ? meant(element, wider) : (element ?? null);
      };
      const show = () => {
        const element = last && under(last);
        outline.show(() => element, false);
      };
      for (const type of KEPT_INSIDE) {
        host.addEventListener(type, (event) => {
          event.stopPropagation();
          // What has the page's focus keeps it.
          if (type === 'mousedown') event.preventDefault();
        });
      }
      host.addEventListener('pointermove', (event) => {
        last = event;
        show();
      });
      host.addEventListener('click', (event) => {
        const element = under(event);
        const taken = element && take(element);
        // Between two values: they may point again.
        if (taken) finish(ok(taken));
      });
      const during = { capture: true, signal: open.signal };
      addEventListener(
        'keydown',
        (event) => {
          const step = event.key === 'Escape' ? 0 : meant && STEPS[event.key];
          if (step === undefined) return;
          event.stopImmediatePropagation();
          event.preventDefault();
          if (step === 0) return giveUp();
          wider = Math.max(0, wider + step);
          show();
        },
        during,
      );
      addEventListener('visibilitychange', giveUp, during);
      document.documentElement.append(host);
    });

  return {
    ask: (fact) =>
      point(say('panel.teach.aim', { fact: say(`fact.${fact}`) }), (element) =>
        pickedAt(document, location.href, maps(), element, fact as ReadKey),
      ),
    askPart: () => point(say('panel.capture.aim'), (element) => element, blockOf),
    giveUp,
  };
}

type Take<T> = (element: Element) => T | null;

/** Take in what is around, or less again. */
const STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };

/** The block that an element stands in, and so many around it, never the whole page. */
function blockOf(element: Element, wider: number): Element {
  let at = element;
  for (let parent = at.parentElement; parent && parent !== document.body; parent = at.parentElement) {
    if (!getComputedStyle(at).display.startsWith('inline') && wider-- <= 0) break;
    at = parent;
  }
  return at;
}
