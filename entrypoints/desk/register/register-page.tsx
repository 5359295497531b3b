import { useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { dayOf } from '@/components/words';
import type { DeskDb } from '@/storage';
import { wordsOfQuery } from '../../popup/find';
import { download } from '../download';
import { useDesk } from '../store';
import { go } from '../use-route';
import { CaseDrawer } from './case-drawer';
import { shownItems } from './filter';
import styles from './register.module.css';
import { RegisterBar } from './register-bar';
import { registerFile } from './register-file';
import { RegisterTable } from './register-table';
import { useRegister } from './use-register';
import { useRowKeys } from './use-row-keys';

const open = (caseKey: string | null) => go({ caseKey });

/** Every case kept on this machine, ours first, and the chosen one beside it. */
export function RegisterPage({ db, caseKey }: { db: DeskDb; caseKey: string | null }) {
  const { items, now } = useRegister(db);
  const { scope, shop, turn, text, drawn, drawMore, reset } = useDesk();
  // Typing goes first; the table follows when the keys rest.
  const query = useDeferredValue(text);
  const shown = useMemo(
    () => shownItems(items ?? [], { scope, shop, turn, words: wordsOfQuery(query) }),
    [items, scope, shop, turn, query],
  );
  const shops = useMemo(() => [...new Set((items ?? []).map(({ row }) => row.shop))].sort(), [items]);
  const drawnItems = shown.slice(0, drawn);
  useRowKeys(drawnItems, caseKey, open);

  if (items === undefined) return <Empty title={i18n.t('common.loading')} />;
  if (items.length === 0) {
    return (
      <Empty title={i18n.t('desk.register.none')}>
        <p>{i18n.t('desk.register.noneTeach')}</p>
      </Empty>
    );
  }
  const ours = shown.filter(({ row, turn }) => row.open === 1 && turn === 'seller');
  const late = ours.filter(({ endsAt }) => endsAt !== null && endsAt <= now);
  return (
    <>
      <RegisterBar shops={shops}>
        <span className={styles.counts} role="status">
          {i18n.t('desk.register.count', { shown: shown.length, all: items.length })}
          {ours.length === 0 ? null : (
            <Pill tone="ours" round>
              {i18n.t('desk.register.oursCount', { n: ours.length })}
            </Pill>
          )}
          {late.length === 0 ? null : (
            <Pill tone="danger" round>
              {i18n.t('desk.register.lateCount', { n: late.length })}
            </Pill>
          )}
        </span>
        <span className={styles.push} title={i18n.t('desk.register.exportHint')}>
          <KeyButton
            disabled={shown.length === 0}
            onClick={() =>
              download(`${i18n.t('desk.tabs.register')}-${dayOf(now)}.csv`, registerFile(shown), 'text/csv')
            }
          >
            {i18n.t('desk.register.export')}
          </KeyButton>
        </span>
      </RegisterBar>
      <div className={styles.split} data-open={caseKey === null ? undefined : true}>
        <div className={styles.list}>
          {shown.length === 0 ? (
            <Empty title={i18n.t('desk.register.noMatch')}>
              <p>{i18n.t('desk.register.noMatchTeach')}</p>
              <KeyButton onClick={reset}>{i18n.t('desk.register.reset')}</KeyButton>
            </Empty>
          ) : (
            <RegisterTable items={drawnItems} chosen={caseKey} onOpen={open} />
          )}
          {shown.length > drawn ? (
            <div className={styles.more}>
              <KeyButton onClick={drawMore}>
                {i18n.t('desk.register.more', { n: Math.min(100, shown.length - drawn) })}
              </KeyButton>
            </div>
          ) : null}
        </div>
        {caseKey === null ? null : <CaseDrawer db={db} caseKey={caseKey} />}
      </div>
    </>
  );
}
