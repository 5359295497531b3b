import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { type Entry, readable, type TakenBack, takenBack, unkept } from '@/storage';
import { BackLine } from './back-line';
import styles from './panel.module.css';
import type { Record, Shown } from './shown';
import { TimelineLine } from './timeline-line';

const FIRST = 8;

/** What was taken back stays in its place, folded: nobody should wonder where it went. */
const isBack = (line: Entry | TakenBack): line is TakenBack => 'backAt' in line;

/** What was done on this case, newest first, in the words it has now; promises still open stay on top. */
export function TimelineSection({ shown: { entries }, record }: { shown: Shown; record: Record }) {
  const [all, setAll] = useState(false);
  const now = readable(entries);
  const open = new Set(unkept(entries).map(({ id }) => id));
  const newest = [...now, ...takenBack(entries)].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const lines = [...newest.filter(({ id }) => open.has(id)), ...newest.filter(({ id }) => !open.has(id))];
  return (
    <Card
      id="log"
      title={i18n.t('panel.log.title')}
      aside={now.length === 0 ? undefined : String(now.length)}
    >
      {lines.length === 0 ? <p className={styles.faint}>{i18n.t('panel.log.empty')}</p> : null}
      <ul className={styles.rows}>
        {(all ? lines : lines.slice(0, FIRST)).map((line) =>
          isBack(line) ? (
            <BackLine key={line.id} line={line} record={record} />
          ) : (
            <TimelineLine key={line.id} entry={line} open={open.has(line.id)} record={record} />
          ),
        )}
      </ul>
      {lines.length <= FIRST ? null : (
        <KeyButton look="quiet" onClick={() => setAll(!all)}>
          {all ? i18n.t('common.close') : i18n.t('panel.more', { count: lines.length - FIRST })}
        </KeyButton>
      )}
    </Card>
  );
}
