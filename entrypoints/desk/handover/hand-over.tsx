import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import { dayOf } from '@/components/words';
import {
  type DeskDb,
  type HandoverDraft,
  type HandoverHead,
  handoverCsv,
  handoverText,
  keepHandover,
  newId,
  splitByBytes,
} from '@/storage';
import { download } from '../download';
import { linesToHandOver } from './draft';
import styles from './handover.module.css';
import { Preview, WECOM_BYTES } from './preview';
import { csvWords, textWords } from './words';

const MINUTE = 60_000;

type Props = { db: DeskDb; draft: HandoverDraft; done: () => void };

/** The right-hand side: the text as it will be sent, the files, and the one button that saves it. */
export function HandOver({ db, draft, done }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  // What is left of each deadline is told as of now, not as of the draft.
  const now = useNow(MINUTE);
  const head = useMemo(() => headOf(draft, now), [draft, now]);
  const { lines, from, to } = head;
  const named = from !== '' && to !== '';
  const text = useMemo(() => handoverText(head, textWords()), [head]);
  const parts = useMemo(() => splitByBytes(text, WECOM_BYTES), [text]);
  const fileName = `${i18n.t('handover.fileName')}-${dayOf(now)}`;

  const save = async () => {
    const last = headOf(draft, Date.now());
    const kept = await keepHandover(db, {
      ...last,
      id: newId(),
      shiftStart: draft.shiftStart,
      text: handoverText(last, textWords()),
    });
    if (kept.ok) done();
    else setSaid(`${i18n.t('handover.notSaved')} · ${storeTroubleWord(kept.trouble)}`);
  };

  return (
    <div className={styles.preview}>
      <Card title={i18n.t('handover.preview')} aside={parts.length > 1 ? parts.length : undefined}>
        {lines.length === 0 ? <p className={styles.hint}>{i18n.t('handover.previewEmpty')}</p> : null}
        <Preview parts={parts} />
        <div className={styles.acting}>
          <KeyButton onClick={() => download(`${fileName}.txt`, text, 'text/plain')}>
            {i18n.t('handover.exportText')}
          </KeyButton>
          <KeyButton onClick={() => download(`${fileName}.csv`, handoverCsv(head, csvWords()), 'text/csv')}>
            {i18n.t('handover.exportCsv')}
          </KeyButton>
        </div>
      </Card>
      <div className={styles.acting}>
        <KeyButton look="main" disabled={!named} onClick={() => void save()}>
          {i18n.t('handover.keep')}
        </KeyButton>
        <p className={styles.hint} role="status">
          {said ?? (named ? i18n.t('handover.keepHint') : i18n.t('handover.needNames'))}
        </p>
      </div>
    </div>
  );
}

const headOf = (draft: HandoverDraft, at: number): HandoverHead => ({
  at,
  from: draft.from.trim(),
  to: draft.to.trim(),
  lines: linesToHandOver(draft),
});
