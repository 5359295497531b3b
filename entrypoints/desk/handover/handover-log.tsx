import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { dayOf, moment } from '@/components/words';
import { type DeskDb, type Handover, handoverCsv, handovers, splitByBytes } from '@/storage';
import { download } from '../download';
import styles from './handover.module.css';
import { Preview, WECOM_BYTES } from './preview';
import { csvWords } from './words';

/** Handovers that were saved, newest first. They open, copy and export; nothing changes them. */
export function HandoverLog({ db }: { db: DeskDb }) {
  const kept = useLiveQuery(() => handovers(db), [db]);
  if (kept === undefined) return null;
  return (
    <div className={styles.log}>
      <Card
        title={i18n.t('handover.earlier')}
        hint={kept.length === 0 ? undefined : i18n.t('handover.readOnly')}
      >
        {kept.length === 0 ? (
          <p className={styles.hint}>
            {i18n.t('handover.earlierNone')} · {i18n.t('handover.earlierTeach')}
          </p>
        ) : null}
        {kept.map((handover) => (
          <Saved key={handover.id} handover={handover} />
        ))}
      </Card>
    </div>
  );
}

function Saved({ handover }: { handover: Handover }) {
  const { at, from, to, lines, text } = handover;
  const fileName = `${i18n.t('handover.fileName')}-${dayOf(at)}`;
  return (
    <details>
      <summary>{i18n.t('handover.earlierLine', { at: moment(at), from, to, n: lines.length })}</summary>
      <Preview parts={splitByBytes(text, WECOM_BYTES)} />
      <div className={styles.acting}>
        <KeyButton onClick={() => download(`${fileName}.txt`, text, 'text/plain')}>
          {i18n.t('handover.exportText')}
        </KeyButton>
        <KeyButton onClick={() => download(`${fileName}.csv`, handoverCsv(handover, csvWords()), 'text/csv')}>
          {i18n.t('handover.exportCsv')}
        </KeyButton>
      </div>
    </details>
  );
}
