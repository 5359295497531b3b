import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { FOR_BUYER } from '@/components/words';
import { metNeeds } from '@/storage';
import { useBookWord } from '../../shared/use-book';
import { jumpTo } from '../jump-to';
import type { Shown } from '../shown';
import styles from './four.module.css';
import { fourLines, type Whom } from './four-lines';
import { whatWords, whereWords, whoWords, whyWords } from './four-words';

/** Where whoever is to be turned to is dealt with. */
const PLACES: Record<Whom['kind'], string> = {
  settled: 'log',
  wait: 'clocks',
  get: 'evidence',
  ask: 'ask',
  look: 'ask',
  none: 'verdict',
};

function Line({ name, to, children }: { name: string; to: string; children: ReactNode }) {
  return (
    <li>
      <button type="button" className={styles.line} onClick={() => jumpTo(to)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.said} data-unread={children === '' || undefined}>
          {children === '' ? i18n.t('panel.four.unread') : children}
        </span>
      </button>
    </li>
  );
}

/** The case in four lines; each leads to the section that says more. */
export function FourSection({ shown }: { shown: Shown }) {
  const { facts, judgement, entries } = shown;
  const bookWord = useBookWord();
  const { where, why, who, what } = fourLines(facts, judgement, metNeeds(entries), FOR_BUYER);
  return (
    <section className={styles.four} aria-label={i18n.t('panel.four.title')}>
      <ul>
        <Line name={i18n.t('panel.four.where')} to="facts">
          {whereWords(where, facts)}
        </Line>
        <Line name={i18n.t('panel.four.reason')} to="facts">
          {whyWords(why, facts)}
        </Line>
        <Line name={i18n.t('panel.four.who')} to={who === null ? 'ask' : PLACES[who.kind]}>
          {whoWords(who)}
        </Line>
        <Line name={i18n.t('panel.four.what')} to={what.kind === 'open' ? 'ask' : 'evidence'}>
          {whatWords(what, bookWord)}
        </Line>
      </ul>
    </section>
  );
}
