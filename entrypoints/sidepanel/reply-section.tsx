import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import type { DeskDb } from '@/storage';
import { DraftBox } from '../shared/draft/draft-box';
import { useReplies, useReply } from '../shared/draft/reply-store';
import { countCopied } from '../shared/replies/count-copied';
import { Palette } from '../shared/replies/palette';
import { putReply } from '../shared/replies/put-reply';
import { useBook } from '../shared/use-book';
import { useKeys } from '../shared/use-keys';
import type { Record, Shown } from './shown';

type Props = {
  db: DeskDb;
  shown: Shown;
  record: Record;
  /** Whether the replies to choose from are open; their key and button are the footer's. */
  choosing: boolean;
  setChoosing: (choosing: boolean) => void;
};

/** The reply being written about this case: out of the way until D or `/` opens it, and there as long as it has words. */
export function ReplySection({ db, shown: { row, facts }, record, choosing, setChoosing }: Props) {
  const { key, platform, formerKeys } = row;
  const { text } = useReply(key);
  const { aim, follow } = useReplies.getState();
  const book = useBook();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useKeys({
    d: () => {
      setOpen(true);
      aim(key, { start: text.length, end: text.length });
    },
  });
  const former = formerKeys?.join('\n');
  useEffect(() => {
    for (const from of former?.split('\n') ?? []) follow(from, key);
  }, [former, key, follow]);
  return (
    <>
      {open || text !== '' ? (
        <Card title={i18n.t('replies.draft.title')} hint={i18n.t('replies.draft.hint')}>
          <DraftBox
            of={key}
            platform={platform}
            field={field}
            record={record}
            onCopied={(scripts) => void countCopied(db, scripts, book)}
            openReplies={() => setChoosing(true)}
            onLeave={() => {
              field.current?.blur();
              setOpen(false);
            }}
          />
        </Card>
      ) : null}
      {choosing ? (
        <Palette
          db={db}
          facts={facts}
          platform={platform}
          onClose={() => setChoosing(false)}
          onTake={(reply, stay) => {
            // What lies under an open dialog takes no focus, so it goes first.
            if (!stay) flushSync(() => setChoosing(false));
            putReply(key, reply, facts);
          }}
        />
      ) : null}
    </>
  );
}
