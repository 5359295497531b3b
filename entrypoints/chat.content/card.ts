/**
 * The small card beside the box. It takes no focus, presses nothing and writes into nothing of the page; all that
 * comes out of it is a sentence on the clipboard. It shows nothing the page does not know: its own box's words.
 */
import { LONGEST_DRAFT } from '@/utils/draft-check';
import { KEPT_INSIDE } from '../in-page/kept-inside';
import { button, element, put } from '../in-page/nodes';
import { say } from '../in-page/say';
import { createShadowHost } from '../in-page/shadow-host';
import type { Shown } from './asking';
import style from './card.css?inline';
import { covers } from './covers';
import { createFindingLine, type FindingLine } from './finding-line';
import { spotFor } from './place';
import { decisionOf, gravestFirst } from './words';

/** As many as there are keys; the rest come up once these are mended. */
const MOST = 9;

/** @param putAway called when the person wants no more of it on this page */
export function createCard(putAway: () => void) {
  const { host, root } = createShadowHost('aftersale-desk-chat', style);
  const head = element('p', 'head');
  head.role = 'status';
  const away = button('away', '×', say('chat.away'));
  away.title = say('chat.away');
  const list = element('ul', '');
  const top = element('div', 'top');
  top.append(head, away);
  const card = element('section', '');
  card.ariaLabel = say('chat.region');
  card.append(top, list);
  root.append(card);
  for (const type of KEPT_INSIDE) card.addEventListener(type, (event) => event.stopPropagation());
  away.addEventListener('click', putAway);
  // A press on a button leaves the caret where it is: the next key is the one that pastes.
  card.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button') !== null) event.preventDefault();
  });

  let lines: FindingLine[] = [];
  let drawn = '';
  let stood = '';

  const write = (shown: Shown) => {
    const looks = JSON.stringify(shown);
    if (looks === drawn) return;
    drawn = looks;
    stood = '';
    const findings = shown.kind === 'findings' ? gravestFirst(shown.findings) : [];
    card.className = findings[0] === undefined ? 'unknown' : decisionOf(findings[0]).tone;
    const now = Date.now();
    lines = findings.slice(0, MOST).map((finding, nth) => createFindingLine(finding, `Alt+${nth + 1}`, now));
    put(head, headOf(shown));
    const over = findings.length - lines.length;
    list.replaceChildren(
      ...lines.map(({ node }) => node),
      ...(over > 0 ? [element('li', 'why', say('chat.more', { n: over }))] : []),
    );
  };

  const place = (box: HTMLElement | null) => {
    if (!host.isConnected || box === null) return;
    const around = box.getBoundingClientRect();
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const view = { width: innerWidth, height: innerHeight };
    const stands = JSON.stringify([around, size, view]);
    if (stands === stood) return;
    stood = stands;
    host.style.setProperty('--hit', 'none');
    const spot = spotFor(around, size, view, covers);
    host.style.removeProperty('--hit');
    host.style.setProperty('--seen', spot === null ? 'hidden' : 'visible');
    host.style.setProperty('--left', `${spot?.left ?? 0}px`);
    host.style.setProperty('--top', `${spot?.top ?? 0}px`);
  };

  return {
    show(shown: Shown, box: HTMLElement | null): void {
      card.removeAttribute('data-lags');
      if (shown.kind === 'nothing' || shown.kind === 'off' || box === null) {
        host.remove();
        return;
      }
      write(shown);
      if (!host.isConnected) {
        stood = '';
        document.documentElement.append(host);
      }
      place(box);
    },
    /** What is shown is of a text that is being changed. */
    lag: () => card.setAttribute('data-lags', ''),
    place,
    holdsFocus: () => host.isConnected && document.activeElement === host,
    /** Copies the nth safe words, counted from 0, if they are shown. */
    copy(nth: number): void {
      if (host.isConnected) lines[nth]?.copy();
    },
    remove: () => host.remove(),
  };
}

function headOf(shown: Shown): string {
  if (shown.kind === 'findings') return say('chat.found', { n: shown.findings.length });
  return shown.kind === 'too-long' ? say('chat.tooLong', { n: LONGEST_DRAFT }) : say('chat.failed');
}
