import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import type { DeskDb, OwnScript } from '@/storage';
import { replySearch } from '../../../shared/replies/find-replies';
import { ownReply } from '../../../shared/replies/replies-of';
import { useBook } from '../../../shared/use-book';
import styles from './own.module.css';
import { OwnEditor } from './own-editor';
import { OwnRow } from './own-row';
import { useOwnScripts } from './use-own-scripts';

type Props = { db: DeskDb; query: string; now: number; tryOut: (text: string) => void };

/** So many at once: each is looked through by the linter when it is drawn. */
const FIRST = 30;

/** What this shop and this person say in words of their own, above the built-in tree. */
export function OwnCard({ db, query, now, tryOut }: Props) {
  const { own, use, draft, removed, trouble, change, edit, save, leave, fresh, remove, putBack, confirm } =
    useOwnScripts(db);
  const book = useBook();
  const [all, setAll] = useState(false);
  const replies = useMemo(
    () => (own ?? []).map((script) => ownReply(script, { platform: undefined, book, at: now, use })),
    [own, book, now, use],
  );
  const search = useMemo(() => replySearch(replies), [replies]);
  const found = query.trim() === '' ? replies : search(query);
  const shown = all ? found : found.slice(0, FIRST);
  const scriptOf = (id: string): OwnScript | undefined => own?.find((script) => script.id === id);
  return (
    <Card
      title={i18n.t('replies.own.heading')}
      hint={i18n.t('replies.own.hint')}
      aside={
        draft === null ? (
          <KeyButton onClick={() => edit(null)}>{i18n.t('replies.own.add')}</KeyButton>
        ) : undefined
      }
    >
      {draft === null ? null : (
        <OwnEditor
          // Another script's fields are other fields, and take the focus anew.
          key={draft.id ?? 'new'}
          draft={draft}
          now={now}
          change={change}
          save={() => void save()}
          leave={leave}
          fresh={fresh}
        />
      )}
      {own?.length === 0 && draft === null ? (
        <p className={styles.note}>{i18n.t('replies.own.none')}</p>
      ) : null}
      <ul className={styles.rows}>
        {shown.map((reply) => {
          const script = scriptOf(reply.id);
          return script === undefined ? null : (
            <OwnRow
              key={reply.id}
              reply={reply}
              now={now}
              edit={() => edit(script)}
              remove={() => void remove(script)}
              tryOut={tryOut}
              confirm={() => void confirm(script)}
            />
          );
        })}
      </ul>
      {shown.length === found.length ? null : (
        <KeyButton look="quiet" onClick={() => setAll(true)}>
          {i18n.t('panel.more', { count: found.length - shown.length })}
        </KeyButton>
      )}
      <p role="status" className={styles.note}>
        {trouble !== null ? storeTroubleWord(trouble) : null}
        {trouble === null && removed !== null ? (
          <>
            {i18n.t('replies.own.removed', { title: removed.title || removed.text.slice(0, 12) })}{' '}
            <KeyButton look="quiet" onClick={() => void putBack()}>
              {i18n.t('common.undo')}
            </KeyButton>
          </>
        ) : null}
      </p>
    </Card>
  );
}
