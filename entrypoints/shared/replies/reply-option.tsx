import type { Facts } from '@/rules';
import { fillPlaces } from './fill-places';
import styles from './replies.module.css';
import type { Reply } from './reply';
import { ReplyMarks } from './reply-marks';

type Props = {
  id: string;
  reply: Reply;
  facts: Facts;
  chosen: boolean;
  take: (stay: boolean) => void;
};

/** One line of the palette: what it is called, what marks it has, and what it would say in this case. */
export function ReplyOption({ id, reply, facts, chosen, take }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the box above, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-banned={reply.banned.length > 0 || undefined}
      onClick={(event) => take(event.shiftKey)}
    >
      <span className={styles.first}>
        <strong>{reply.title}</strong>
        <ReplyMarks reply={reply} />
      </span>
      <span className={styles.text} lang="zh">
        {fillPlaces(reply.text, facts).text}
      </span>
    </div>
  );
}
