import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { useNow } from '@/components/use-now';
import { shortDuration } from '@/components/words';
import type { CounterRead } from '@/rules';
import { type CounterState, counterStates, countersOf, type DeskDb } from '@/storage';
import styles from './facts.module.css';
import panel from './panel.module.css';
import { Unproven } from './unproven';

const MINUTE = 60_000;

/** A number and what it is worth; never a number where none was read, and never another shop's. */
function sayState(state: CounterState, at: number): { big: string; small: string } {
  switch (state.kind) {
    case 'zero':
      return { big: '0', small: '' };
    case 'count':
      return { big: String(state.n), small: '' };
    case 'unread':
      return { big: '—', small: i18n.t('panel.counters.unread') };
    case 'stale':
      return {
        big: String(state.n),
        small: i18n.t('panel.counters.stale', { ago: shortDuration(at - state.at) }),
      };
    case 'foreign':
      return { big: '—', small: i18n.t('panel.counters.foreign', { shop: state.shop }) };
  }
}

/** A list page in the tab: its counters, each in the state it is in. */
export function ListPanel({ db, list, gone }: { db: DeskDb; list: CounterRead; gone: boolean }) {
  const kept = useLiveQuery(() => countersOf(db, list.platform), [db, list.platform]);
  const at = Math.max(useNow(MINUTE), list.at);
  // Of a page that was left only what was kept is left.
  const now = gone ? { ...list, counters: {} } : list;
  const states = kept === undefined ? [] : counterStates(now, kept, at);
  return (
    <div className={panel.page}>
      <Card title={i18n.t('panel.counters.title')} aside={list.shop || i18n.t('panel.counters.noShop')}>
        {kept !== undefined && states.length === 0 ? <p>{i18n.t('panel.counters.none')}</p> : null}
        <dl className={styles.counters}>
          {states.map((state) => {
            const { big, small } = sayState(state, at);
            return (
              <div key={state.name} data-state={state.kind}>
                <dt>{state.name}</dt>
                <dd>
                  <strong>{big}</strong> {small === '' ? null : <span>{small}</span>}
                </dd>
              </div>
            );
          })}
        </dl>
        <p className={panel.faint}>{i18n.t('panel.counters.open')}</p>
      </Card>
      <Unproven platform={list.platform} />
    </div>
  );
}
