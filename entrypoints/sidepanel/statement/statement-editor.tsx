import { useState } from 'react';
import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { Trouble } from '@/components/trouble';
import { checkStatement, type Named, type Sentence } from '@/rules';
import { type DeskDb, type Evidence, newId } from '@/storage';
import { useBook } from '../../shared/use-book';
import { nameOf } from '../locker/item-words';
import { useLocker } from '../locker/use-locker';
import panel from '../panel.module.css';
import type { Shown } from '../shown';
import { LastLook } from './last-look';
import { inOrder, propose } from './propose';
import { SentenceRow } from './sentence-row';
import styles from './statement.module.css';
import type { StatementDraft } from './use-statement';

type Draft = StatementDraft & { words: NonNullable<StatementDraft['words']> };
type Props = { db: DeskDb; shown: Shown; draft: Draft };

const named = ({ id, ...item }: Evidence): Named => ({ id, name: nameOf({ ...item }) });

/** The sentences with their evidence, what is asked, and the last look before it leaves. */
export function StatementEditor({ db, shown, draft: { words, change, trouble } }: Props) {
  const book = useBook();
  const kept = (useLocker(db, shown.row.key).items ?? []).map(named);
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState<{ sentence: Sentence; at: number } | null>(null);
  const { sentences, request, limit } = words;
  const put = (next: Sentence[]) => change({ sentences: next });

  const draftIt = () => {
    const { sentences: fresh, leftOut } = propose({ ...shown, book }, sentences, limit);
    put(inOrder([...sentences, ...fresh]));
    setTold(
      leftOut > 0
        ? i18n.t('panel.statement.leftOut', { n: leftOut })
        : fresh.length === 0
          ? i18n.t('panel.statement.nothingNew')
          : i18n.t('panel.statement.added', { n: fresh.length }),
    );
  };
  const remove = (at: number) => {
    const sentence = sentences[at];
    if (sentence === undefined) return;
    setRemoved({ sentence, at });
    put(sentences.toSpliced(at, 1));
  };
  const undo = () => {
    if (removed === null) return;
    put(sentences.toSpliced(removed.at, 0, removed.sentence));
    setRemoved(null);
  };

  return (
    <div className={styles.editor}>
      {trouble === null ? null : <Trouble trouble={trouble} />}
      <div className={styles.tools}>
        <KeyButton look={sentences.length === 0 ? 'main' : 'plain'} onClick={draftIt}>
          {i18n.t(sentences.length === 0 ? 'panel.statement.draft' : 'panel.statement.more')}
        </KeyButton>
        <KeyButton onClick={() => put([...sentences, { id: newId(), text: '', evidence: [], from: null }])}>
          {i18n.t('panel.statement.add')}
        </KeyButton>
        <span className={styles.why} role="status">
          {told}
        </span>
      </div>
      {kept.length === 0 ? <p className={styles.faint}>{i18n.t('panel.statement.noEvidence')}</p> : null}
      <ol className={styles.sentences}>
        {sentences.map((sentence, at) => (
          <SentenceRow
            key={sentence.id}
            sentence={sentence}
            nth={at + 1}
            kept={kept}
            onChange={(part) => put(sentences.with(at, { ...sentence, ...part }))}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {removed === null ? null : (
        <p className={styles.tools} role="status">
          <span className={styles.why}>{i18n.t('panel.statement.removed', { n: removed.at + 1 })}</span>
          <KeyButton onClick={undo}>{i18n.t('common.undo')}</KeyButton>
        </p>
      )}
      <label className={styles.request}>
        {i18n.t('panel.statement.request')}
        <textarea
          className={`${field.field} ${panel.box}`}
          rows={2}
          value={request}
          placeholder={i18n.t('panel.statement.requestHint')}
          onChange={(event) => change({ request: event.target.value })}
        />
      </label>
      <LastLook
        check={checkStatement(words, kept, limit, { platform: shown.row.platform, at: shown.at, book })}
        limit={limit}
        platform={shown.row.platform}
        onLimit={(wanted) => change({ limit: wanted })}
      />
    </div>
  );
}
