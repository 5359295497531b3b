import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import {
  type DeskDb,
  type HandoverDraft,
  type Head,
  handoverText,
  keepHandover,
  newId,
  readHead,
} from '@/storage';
import { DRAFT } from '../print/printed';
import { linesToHandOver } from './draft';
import { given } from './given';
import styles from './handover.module.css';
import { headCode } from './head-code';
import { Out } from './out';
import { textWords } from './words';

const MINUTE = 60_000;

type Props = { db: DeskDb; draft: HandoverDraft; done: () => void };

/** The right-hand side: the text as it will be sent, the files, and the one button that saves it. */
export function HandOver({ db, draft, done }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const chain = useLiveQuery(() => readHead(db), [db]) ?? null;
  // What is left of each deadline is told as of now, not as of the draft.
  const now = useNow(MINUTE);
  const out = useMemo(() => given(headOf(draft, chain, now)), [draft, chain, now]);
  const named = out.from !== '' && out.to !== '';

  const save = async () => {
    const last = headOf(draft, chain, Date.now());
    const { code: _, ...head } = last;
    const text = handoverText(last, textWords());
    const kept = await keepHandover(db, {
      ...head,
      id: newId(),
      shiftStart: draft.shiftStart,
      text,
      head: chain,
    });
    if (kept.ok) done();
    else setSaid(`${i18n.t('handover.notSaved')} · ${storeTroubleWord(kept.trouble)}`);
  };

  return (
    <div className={styles.preview}>
      <Card title={i18n.t('handover.preview')}>
        {out.lines.length === 0 ? <p className={styles.hint}>{i18n.t('handover.previewEmpty')}</p> : null}
        <Out given={out} print={DRAFT} />
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

const headOf = (draft: HandoverDraft, chain: Head | null, at: number) => ({
  at,
  from: draft.from.trim(),
  to: draft.to.trim(),
  lines: linesToHandOver(draft),
  code: headCode(chain),
});
