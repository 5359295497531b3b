import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { backupName, blobSink, DESK, exportSalvage, type Salvage, salvage } from '@/storage';
import { backupTroubleWord, megabytes } from '../../shared/backup/backup-words';
import { useLongWork } from '../../shared/backup/use-long-work';
import { downloadBlob } from '../../shared/download';
import styles from '../care/care.module.css';
import { counted, WorkLine } from '../care/work-line';

/** What of the store can still be read, table by table, and a file of it. */
export function SalvageCard() {
  const found = useSalvage();
  const { doing, run, stop } = useLongWork();
  const [said, setSaid] = useState('');
  const rows = found?.tables.filter(({ rows, unread }) => rows > 0 || unread !== 0) ?? [];

  const save = async (from: Salvage) => {
    const at = Date.now();
    const sink = blobSink();
    const release = browser.runtime.getManifest().version;
    const done = await run((watch) => exportSalvage(from, sink, { at, release }, watch));
    if (!done.ok) return setSaid(backupTroubleWord(done.trouble));
    const file = backupName(at);
    const blob = sink.blob();
    const rowsOf = (table: string) => done.value.tables.find(({ name }) => name === table)?.rows ?? 0;
    downloadBlob(file, blob);
    setSaid(
      i18n.t('desk.backup.saved', {
        file,
        entries: rowsOf('entries'),
        cases: rowsOf('cases'),
        size: megabytes(blob.size),
      }),
    );
  };

  return (
    <Card title={i18n.t('desk.backup.recover.readable')} hint={i18n.t('desk.backup.recover.untouched')}>
      <div className={styles.fields}>
        {found === undefined ? <p className={styles.soft}>{i18n.t('desk.backup.recover.looking')}</p> : null}
        {found !== undefined && rows.length === 0 ? (
          <p className={styles.plain}>{i18n.t('desk.backup.recover.nothing')}</p>
        ) : null}
        <ul className={styles.places}>
          {rows.map(({ name, rows, unread }) => (
            <li key={name} className={styles.place}>
              {i18n.t('desk.backup.recover.row', { what: i18n.t(`desk.backup.tables.${name}`), rows })}
              {unread === 0 ? null : (
                <span className={styles.soft}>
                  {unread > 0
                    ? i18n.t('desk.backup.recover.unread', { n: unread })
                    : i18n.t('desk.backup.recover.unreadSome')}
                </span>
              )}
            </li>
          ))}
        </ul>
        {doing === null ? null : (
          <WorkLine words={i18n.t('desk.backup.recover.saving', counted(doing))} onStop={stop} />
        )}
        {found == null || rows.every(({ rows }) => rows === 0) || doing !== null ? null : (
          <div className={styles.acting}>
            <KeyButton onClick={() => void save(found)}>{i18n.t('desk.backup.recover.save')}</KeyButton>
          </div>
        )}
        <p role="status" className={styles.plain}>
          {said}
        </p>
      </div>
    </Card>
  );
}

/** undefined while it is looked at; null when there is nothing to look at. */
function useSalvage(): Salvage | null | undefined {
  const [found, setFound] = useState<Salvage | null>();
  useEffect(() => {
    let mine: Salvage | null = null;
    let here = true;
    void salvage(DESK).then((seen) => {
      mine = seen;
      if (here) setFound(seen);
      else seen?.close();
    });
    return () => {
      here = false;
      mine?.close();
    };
  }, []);
  return found;
}
