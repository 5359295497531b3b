import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { KeyButton } from '@/components/key-button';
import { dayOf } from '@/components/words';
import { WorkBar } from '@/components/work-bar';
import { type DeskDb, exportRegister, FIELDS, type FieldId, type ListedRow, type OutFormat } from '@/storage';
import { downloadBlob } from '../../../shared/download';
import { fieldWord } from '../columns';
import { importTroubleWord } from '../import/trouble-word';
import styles from './export.module.css';
import { outRows } from './out-rows';

type Props = {
  db: DeskDb;
  /** In the order shown: what the filter lets through, and everything. */
  shown: readonly ListedRow[];
  all: readonly ListedRow[];
  columns: readonly FieldId[];
  onColumns: () => void;
  onClose: () => void;
};

const FORMATS: readonly OutFormat[] = ['xlsx', 'csv'];

/** The register as a file: which rows, which format; written in pieces, and called off at any time. */
export function ExportDialog({ db, shown, all, columns, onColumns, onClose }: Props) {
  const [whole, setWhole] = useState(false);
  const [format, setFormat] = useState<OutFormat>('xlsx');
  const [part, setPart] = useState<number | null>(null);
  const [said, setSaid] = useState<{ bad: boolean; words: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const rows = whole ? all : shown;

  const write = async () => {
    const control = new AbortController();
    running.current = control;
    setSaid(null);
    setPart(0);
    const now = Date.now();
    const name = i18n.t('desk.tabs.register');
    const file = await exportRegister(
      {
        name,
        columns: columns.map((field) => ({ header: fieldWord(field), kind: FIELDS[field].kind })),
        rows: outRows(db, rows, columns, now),
        total: rows.length,
      },
      format,
      { onProgress: setPart, signal: control.signal },
    );
    setPart(null);
    if (!file.ok) return setSaid({ bad: true, words: importTroubleWord(file.trouble) });
    downloadBlob(`${name}-${dayOf(now)}.${format}`, file.value);
    setSaid({ bad: false, words: i18n.t('desk.export.done', { n: rows.length }) });
  };

  return (
    <Dialog title={i18n.t('desk.export.title')} onClose={onClose}>
      <div inert={part !== null}>
        <fieldset className={styles.choice}>
          <legend>{i18n.t('desk.export.rows')}</legend>
          {[false, true].map((every) => (
            <label key={String(every)}>
              <input type="radio" name="rows" checked={whole === every} onChange={() => setWhole(every)} />
              {every
                ? i18n.t('desk.export.all', { n: all.length })
                : i18n.t('desk.export.shown', { n: shown.length })}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.choice}>
          <legend>{i18n.t('desk.export.format')}</legend>
          {FORMATS.map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
              {i18n.t(`desk.export.formats.${one}`)}
            </label>
          ))}
        </fieldset>
        <p className={styles.columns}>
          {i18n.t('desk.export.columns', { n: columns.length })} {columns.map(fieldWord).join(' · ')}{' '}
          <button type="button" className={styles.link} onClick={onColumns}>
            {i18n.t('desk.export.change')}
          </button>
        </p>
        <p className={styles.hint}>{i18n.t('desk.export.safe')}</p>
      </div>
      {part === null ? (
        <KeyButton look="main" disabled={rows.length === 0} onClick={() => void write()}>
          {i18n.t('desk.export.write')}
        </KeyButton>
      ) : (
        <WorkBar what={i18n.t('desk.export.writing')} part={part} onCancel={() => running.current?.abort()} />
      )}
      <p role="status" className={styles.said} data-bad={said?.bad || undefined}>
        {said?.words}
      </p>
    </Dialog>
  );
}
