import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { FoundIn, Mentions, ToErase } from '@/storage';
import styles from './care.module.css';

const WHERE: Record<FoundIn, () => string> = {
  id: () => i18n.t('desk.care.erase.id'),
  buyer: () => i18n.t('desk.care.erase.buyer'),
  log: () => i18n.t('desk.care.erase.log'),
  evidence: () => i18n.t('desk.care.erase.evidence'),
  handover: () => i18n.t('desk.care.erase.handover'),
  register: () => i18n.t('desk.care.erase.register'),
};

type Place = { id: string; kind: 'case' | 'line'; words: string; where: string };

const placesIn = ({ cases, lines }: Mentions): Place[] => [
  ...cases.map(
    ({ key, found }): Place => ({
      id: key,
      kind: 'case',
      words: key.split('|').slice(1).filter(Boolean).join(' · '),
      where: found.map((one) => WHERE[one]()).join('、'),
    }),
  ),
  ...lines.map(
    ({ id, from: { file, row } }): Place => ({
      id,
      kind: 'line',
      words: i18n.t('desk.care.erase.alone', { file, row }),
      where: '',
    }),
  ),
];

/** What was found, to be looked at before it goes. All of it is ticked, since that is what was asked for. */
export function ErasePick({ about, onErase }: { about: Mentions; onErase: (what: ToErase) => void }) {
  const places = placesIn(about);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const going = places.filter(({ id }) => !kept.has(id));
  const ids = (kind: Place['kind']) => going.filter((place) => place.kind === kind).map(({ id }) => id);
  const toggle = (id: string) =>
    setKept((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <>
      <p>{i18n.t('desk.care.erase.found', { n: places.length })}</p>
      <ul className={styles.places}>
        {places.map(({ id, words, where }) => (
          <li key={id}>
            <label className={styles.place}>
              <input type="checkbox" checked={!kept.has(id)} onChange={() => toggle(id)} />
              <span>{words}</span>
              <span className={styles.soft}>{where}</span>
            </label>
          </li>
        ))}
      </ul>
      <KeyButton
        disabled={going.length === 0}
        onClick={() => onErase({ cases: ids('case'), lines: ids('line') })}
      >
        {i18n.t('desk.care.erase.do', { n: going.length })}
      </KeyButton>
    </>
  );
}
