/**
 * What a page calls things, without what it says of them: the labels that led to a fact, and words that look
 * like labels and led nowhere. Nothing here may name a person, so the rules for strangers are strict.
 */
import { textAfter } from './facts/labelled';
import { fold } from './fold';
import { type Item, itemsOf, type TextItem } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import type { LabelKey, PageShape } from './page-map';
import { shapeNameOf } from './shape-name';
import { shapeOf } from './shapes';
import type { FactKey, SeenLabel, ShapeName } from './types';
import { parcel } from './values/words';

const MOST_LABELS = 60;
/** A longer text in a row is a title or a specification. */
const LONGEST_CELL = 30;
const HAN = /^[\u3400-\u9fff()]{2,12}$/;
/** Han characters up to a colon, a number, or the end, where the next text may be the value. */
const STRANGER = /(?<![\u3400-\u9fff()])([\u3400-\u9fff()]{2,12})(?:(: ?)| ?(?=[¥\d])|$)/g;
/**
 * A name, a nick or a shop stands before colons, times and amounts just as a label does; no place tells them
 * apart. What ends in a noun of a form is a label, and hardly anybody's name.
 */
const FORM_NOUN =
  /(?:[号码额价费款率数目量期限型态因式退付收赔项]|时间|时[长效]|计时|剩余|进度|阶段|节点|结果|诉求|责任|方案|承运商)(?:\(元\))?$/;
/** Shapes that no running text has, so that a word right before one is its label even without a colon. */
const CLEAR: readonly ShapeName[] = ['id', 'tracking', 'money', 'moment', 'duration'];

/** The fact the reader takes the value for, by the same rules; null when the value has not its shape. */
function factOf(key: LabelKey, { folded, text }: TextItem): FactKey | null {
  if (key === 'returnParcel' || key === 'outParcel') {
    const fact = key === 'outParcel' ? 'trackingNo' : 'returnTrackingNo';
    return parcel(folded) && fact;
  }
  return shapeOf(key)?.(folded, text) ? key : null;
}

/** Words of a text that look like labels, with what follows them there or in the text below. */
function* strangersIn({ folded, from, line }: TextItem, below: string): Generator<[string, ShapeName]> {
  for (const { 0: match, 1: label = '', 2: colon, index } of folded.matchAll(STRANGER)) {
    // Two words that touch (`交易成功`, `退款`) are no word, and a word that is a value is no label.
    const at = from + index;
    const glued = line.seams.some((seam) => seam > at && seam < at + label.length);
    if (glued || !FORM_NOUN.test(label) || shapeNameOf(label) !== 'words') continue;
    const shape = shapeNameOf(folded.slice(index + match.length) || below);
    if (colon || CLEAR.includes(shape)) yield [label, shape];
  }
}

/**
 * Where a stranger may stand: not on a button, in a dialog, in what people wrote or in the course of events, not
 * in the value of a label that is known and not read (people, addresses, prose), not in a title.
 */
function mayName(item: TextItem, before: Item | undefined, titled: boolean): boolean {
  const { line, section, folded } = item;
  if (line.control || line.dialog || line.quoted || section?.past || titled) return false;
  if (line.row && folded.length > LONGEST_CELL) return false;
  return before?.kind !== 'label' || (before.key !== null && before.key !== 'itemTitle');
}

/**
 * The labels of a page, those that led to a fact first, at most sixty. Of rows, a stranger that only one of them
 * says is its own.
 * @param blocks the lines of the page, or of each of some rows
 */
export function seenLabels(blocks: readonly (readonly Line[])[], shape: PageShape): SeenLabel[] {
  const known = new Map<string, SeenLabel>();
  const strange = new Map<string, { shape: ShapeName; saidBy: Set<readonly Line[]> }>();
  for (const lines of blocks) {
    const items = itemsOf(lines, lexiconOf(shape));
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (item.kind === 'text') {
        const titled = next?.kind === 'label' && next.label === shape.titleBefore;
        const below = next?.kind === 'text' && !next.line.control && next.line.row === item.line.row;
        if (!mayName(item, items[index - 1], titled)) continue;
        for (const [label, followed] of strangersIn(item, below ? next.folded : '')) {
          const seen = strange.get(label) ?? { shape: followed, saidBy: new Set() };
          strange.set(label, seen);
          seen.saidBy.add(lines);
        }
      } else if (item.key) {
        const value = textAfter(items, index, item.key);
        const label = fold(item.label);
        const fact = value && factOf(item.key, value);
        const seen = { label, shape: shapeNameOf(value?.folded ?? ''), fact };
        if (HAN.test(label) && !known.has(`${label}|${fact}`)) known.set(`${label}|${fact}`, seen);
      }
    }
  }
  const led = [...known.values()].filter(({ fact }) => fact);
  const labels = new Set(led.map(({ label }) => label));
  const lost = [...known.values()].filter(({ label }) => !labels.has(label));
  const strangers = [...strange].flatMap(([label, seen]) =>
    known.has(`${label}|null`) || labels.has(label) || seen.saidBy.size < Math.min(2, blocks.length)
      ? []
      : [{ label, shape: seen.shape, fact: null }],
  );
  return [...led, ...lost, ...strangers].slice(0, MOST_LABELS);
}
