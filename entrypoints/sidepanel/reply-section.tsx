import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { DraftBox } from '../shared/draft/draft-box';
import { useReplies, useReply } from '../shared/draft/reply-store';
import { useKeys } from '../shared/use-keys';
import type { Record, Shown } from './shown';

/** The reply being written about this case: out of the way until D opens it, and there as long as it has words. */
export function ReplySection({ shown: { row }, record }: { shown: Shown; record: Record }) {
  const { key, platform, formerKeys } = row;
  const { text } = useReply(key);
  const { aim, follow } = useReplies.getState();
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
  if (!open && text === '') return null;
  return (
    <Card title={i18n.t('replies.draft.title')} hint={i18n.t('replies.draft.hint')}>
      <DraftBox
        of={key}
        platform={platform}
        field={field}
        record={record}
        onLeave={() => {
          field.current?.blur();
          setOpen(false);
        }}
      />
    </Card>
  );
}
