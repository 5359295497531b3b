/** The strip's nodes, and how a view is written on them. Built with DOM calls only. */
import { KEPT_INSIDE } from '../in-page/kept-inside';
import { button, element, put } from '../in-page/nodes';
import { say } from '../in-page/say';
import type { StripView } from './strip-view';

export type StripCard = {
  card: HTMLElement;
  grip: HTMLButtonElement;
  open: HTMLButtonElement;
  fold: HTMLButtonElement;
  write(view: StripView): void;
  writeClock(text: string): void;
  dress(folded: boolean): void;
};

export function createStripCard(): StripCard {
  // Asked for now: an extension that is gone has no words left, and that is when the last state is drawn.
  const words = { fold: say('strip.fold'), unfold: say('strip.unfold') };
  const grip = button('grip', '', say('strip.move'));
  const turn = element('strong', 'turn');
  const verdict = element('strong', 'verdict');
  const ask = element('span', 'ask unknown');
  const said = element('span', 'said');
  said.role = 'status';
  said.append(turn, verdict, ask);
  const clock = element('span', 'clock');
  clock.role = 'timer';
  const open = button('open', say('strip.openPanel'));
  const fold = button('fold', '');
  const row = element('div', 'row');
  row.append(grip, said, clock, open, fold);
  const card = element('section', '');
  card.ariaLabel = say('strip.region');
  card.append(row);
  for (const type of KEPT_INSIDE) card.addEventListener(type, (event) => event.stopPropagation());

  return {
    card,
    grip,
    open,
    fold,
    write(view) {
      card.className = view.tone;
      put(turn, view.turn);
      put(verdict, view.verdict);
      put(ask, view.ask);
      ask.title = view.ask;
      clock.title = view.clockTitle;
      open.hidden = !view.panel;
      const lines = view.lines.map(({ text, alarm }) => element('p', alarm ? 'alarm' : 'unknown', text));
      card.replaceChildren(row, ...lines);
    },
    writeClock: (text) => put(clock, text),
    dress(folded) {
      card.toggleAttribute('data-folded', folded);
      fold.ariaLabel = folded ? words.unfold : words.fold;
      fold.ariaExpanded = String(!folded);
    },
  };
}
