import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import type { Facts, Platform } from '@/rules';
import type { DeskDb, EntryBody, StoreTrouble } from '@/storage';
import { DraftBox } from '../draft/draft-box';
import { useReply } from '../draft/reply-store';
import { useBook } from '../use-book';
import { countCopied } from './count-copied';
import { Palette } from './palette';
import { putReply } from './put-reply';
import { useReplySearchSoon } from './use-reply-search';

type Props = {
  db: DeskDb;
  /** Whose draft it is: a case's key, or a name of one's own where there is no case. */
  of: string;
  /** What is known of the case; empty where there is none. */
  facts: Facts;
  platform: Platform | undefined;
  /** Writes to the case's log; absent where there is no case. */
  record?: (body: EntryBody) => Promise<StoreTrouble | null>;
  /** Whether the box is open though nothing stands in it. */
  open: boolean;
  onLeave: () => void;
  /** Whether the replies to choose from are open. */
  choosing: boolean;
  setChoosing: (choosing: boolean) => void;
};

/** What is to be said to a buyer: the box, as long as it is open or has words, and the replies to choose from. */
export function Say({ db, of, facts, platform, record, open, onLeave, choosing, setChoosing }: Props) {
  const { text } = useReply(of);
  const book = useBook();
  useReplySearchSoon();
  const field: RefObject<HTMLTextAreaElement | null> = useRef(null);
  return (
    <>
      {open || text !== '' ? (
        <Card title={i18n.t('replies.draft.title')} hint={i18n.t('replies.draft.hint')}>
          <DraftBox
            of={of}
            platform={platform}
            field={field}
            record={record}
            onCopied={(scripts) => void countCopied(db, scripts, book)}
            openReplies={() => setChoosing(true)}
            onLeave={() => {
              field.current?.blur();
              onLeave();
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
            putReply(of, reply, facts);
          }}
        />
      ) : null}
    </>
  );
}
