import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Picks } from '@/components/picks';
import { factWord, moment, valueWord } from '@/components/words';
import type { FactKey, FactValue } from '@/rules';
import type { Known, Said } from '@/storage';
import styles from './facts.module.css';
import { InlineInput } from './inline-input';
import { canTell } from './saying';
import type { Pointing } from './use-pointing';

const WHY = {
  two: 'panel.doubts.two',
  changed: 'panel.doubts.changed',
  people: 'panel.doubts.people',
} as const satisfies Record<NonNullable<Known['asks']>['why'], string>;

type Props = { lines: Known[]; pointing: Pointing; onTell: (fact: FactKey, value: FactValue) => void };

/** A button has one line, and the value has to be in it. */
const shortName = (name: string) => ([...name].length > 10 ? `${[...name].slice(0, 9).join('')}…` : name);

/** A value with who said it; the page's with its own words, unless they are the same. */
function words(fact: FactKey, { value, text, from, by }: Said): string {
  const word = valueWord(fact, value);
  if (by !== undefined)
    return i18n.t('panel.doubts.said', {
      who: shortName(by.author) || i18n.t('panel.doubts.somebody'),
      at: moment(by.at),
      value: word,
    });
  if (from === 'agent') return i18n.t('panel.doubts.mine', { value: word });
  const seen =
    text === undefined || text.replaceAll(/\s/g, '') === word
      ? ''
      : ` ${i18n.t('panel.facts.seen', { text })}`;
  return i18n.t('panel.doubts.page', { value: word }) + seen;
}

function Doubt({ line, pointing, onTell }: Omit<Props, 'lines'> & { line: Known }) {
  const { key, asks, urls } = line;
  const [other, setOther] = useState(false);
  if (asks === undefined) return null;
  const fact = factWord(key);
  const tellable = asks.said.every(({ value }) => canTell(key, value));
  const isHere = pointing.isHere(urls);
  const point = ({ from, text }: Said) => {
    // A fact read whole has one place; of a doubtful one the place of this very value is meant.
    if (isHere && from === 'page')
      pointing.point(key, asks.why === 'two' && text !== undefined ? { text } : {});
  };
  return (
    <li className={styles.doubt}>
      <p>
        <strong>{fact}</strong> {i18n.t(WHY[asks.why])}
        {tellable ? '' : ` ${i18n.t('panel.doubts.lookOnly')}`}
      </p>
      <Picks label={fact}>
        {asks.said.map((said) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hears of its button's focus and hover, to point there
          <span
            key={`${said.from} ${said.by?.author} ${said.by?.at} ${JSON.stringify(said.value)} ${said.text}`}
            onMouseEnter={() => point(said)}
            onMouseLeave={pointing.rest}
            onFocus={() => point(said)}
            onBlur={pointing.rest}
          >
            {tellable ? (
              <KeyButton onClick={() => onTell(key, said.value)}>{words(key, said)}</KeyButton>
            ) : (
              words(key, said)
            )}
          </span>
        ))}
        {tellable ? (
          <KeyButton
            look="quiet"
            pressed={other}
            label={i18n.t('panel.doubts.otherLabel', { fact })}
            onClick={() => setOther(!other)}
          >
            {i18n.t('panel.doubts.other')}
          </KeyButton>
        ) : null}
      </Picks>
      {pointing.lost === key ? (
        <span role="status" className={styles.lost}>
          {i18n.t('panel.facts.gone')}
        </span>
      ) : null}
      {other ? (
        <InlineInput fact={key} onLeave={() => setOther(false)} onTell={(value) => onTell(key, value)} />
      ) : null}
    </li>
  );
}

/**
 * Facts the page says two things of, or says anew after a correction, or that two shifts said differently without
 * knowing of each other: asked before anything leans on them.
 */
export function DoubtsSection({ lines, ...rest }: Props) {
  const doubts = lines.filter(({ asks }) => asks !== undefined);
  if (doubts.length === 0) return null;
  return (
    <Card tone="question" title={i18n.t('panel.doubts.title')}>
      <ul className={styles.doubts}>
        {doubts.map((line) => (
          <Doubt key={line.key} line={line} {...rest} />
        ))}
      </ul>
    </Card>
  );
}
