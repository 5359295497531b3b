/** One finding on the card: the words, why, by which clause of what age, and the safe words to copy. */
import type { DraftFinding } from '@/utils/draft-check';
import { button, element, put } from '../in-page/nodes';
import { say } from '../in-page/say';
import { clauseWord, costWord, decisionOf, dueWord, inTongue } from './words';

export type FindingLine = { node: HTMLElement; copy(): void };

const SHOWN_MS = 2000;

/** @param hotkey as printed on the keyboard; '' for a line that has none */
export function createFindingLine(finding: DraftFinding, hotkey: string, now: number): FindingLine {
  const { tone, word } = decisionOf(finding);
  const { replacement, unlessTrue } = finding;
  const said = element('q', 'said', finding.said);
  said.lang = 'zh';
  const first = element('p', 'first');
  first.append(element('b', `mark ${tone}`, word()), said, element('span', '', inTongue(finding.gloss)));

  const instead = element('span', 'instead', replacement);
  instead.lang = 'zh';
  const words = element('span', 'copied', say('common.copy'));
  const press = button('copy', '', say('chat.copyWhat', { what: replacement }));
  press.append(words, ...(hotkey === '' ? [] : [element('kbd', '', hotkey)]));
  const way = element('div', 'way');
  way.append(instead, press);

  const node = element('li', '');
  node.append(
    first,
    way,
    ...[
      [costWord(finding), 'cost alarm'],
      [dueWord(finding), 'due ours'],
      [unlessTrue === null ? '' : say('desk.scripts.unless', { when: inTongue(unlessTrue) }), 'why'],
      [clauseWord(finding, now), 'why'],
    ].flatMap(([text = '', look = '']) => (text === '' ? [] : [element('p', look, text)])),
  );

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (text: string) => {
    put(words, text);
    clearTimeout(timer);
    timer = setTimeout(() => put(words, say('common.copy')), SHOWN_MS);
  };
  const copy = () => {
    navigator.clipboard.writeText(replacement).then(
      () => tell(say('common.copied')),
      // The page may forbid it; the words can be selected.
      () => tell(say('common.copyFailed')),
    );
  };
  press.addEventListener('click', copy);
  return { node, copy };
}
