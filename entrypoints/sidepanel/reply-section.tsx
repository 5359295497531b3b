import { useState } from 'react';
import type { DeskDb } from '@/storage';
import { useReplies, useReply } from '../shared/draft/reply-store';
import { Say } from '../shared/replies/say';
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
  const { key, platform } = row;
  const { text } = useReply(key);
  const { aim } = useReplies.getState();
  const [open, setOpen] = useState(false);
  useKeys({
    d: () => {
      setOpen(true);
      aim(key, { start: text.length, end: text.length });
    },
  });
  return (
    <Say
      db={db}
      of={key}
      facts={facts}
      platform={platform}
      record={record}
      open={open}
      onLeave={() => setOpen(false)}
      choosing={choosing}
      setChoosing={setChoosing}
    />
  );
}
