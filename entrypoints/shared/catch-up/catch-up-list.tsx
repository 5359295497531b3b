import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useNow } from '@/components/use-now';
import { platformWord, shortDuration, shortMoment } from '@/components/words';
import type { CaseKey, CaseRow, CatchUpLine, DeskDb } from '@/storage';
import styles from './catch-up.module.css';
import { SEEN_KEY, useCatchUp } from './use-catch-up';

type Props = {
  db: DeskDb;
  /** Goes to a case; it then counts as looked at. */
  onOpen: (key: CaseKey) => void;
  /** So many cases in sight before somebody asks for all; a popup, with little room, shows the line alone: 0. */
  first: number;
};

const MINUTE = 60_000;

/** What came up while nobody was there: each line opens its case, one key puts all aside and back again. */
export function CatchUpList({ db, onOpen, first }: Props) {
  const { shown, count, seen, failed, see, undo } = useCatchUp(db);
  const [all, setAll] = useState(false);
  const now = useNow(MINUTE);
  if (shown === undefined || (count === 0 && seen === 0)) return null;
  if (count === 0)
    return (
      <p className={styles.done} role="status">
        {i18n.t('catchUp.seen', { n: seen })}
        <KeyButton look="quiet" hotkey={SEEN_KEY} onClick={() => void undo()}>
          {i18n.t('common.undo')}
        </KeyButton>
      </p>
    );
  const cases = all ? shown.cases : shown.cases.slice(0, first);
  const rest = shown.cases.length - cases.length;
  const restWord = first === 0 ? i18n.t('catchUp.list') : i18n.t('catchUp.rest', { n: rest });
  return (
    <div className={styles.box} data-line={first === 0 || undefined}>
      <Card
        tone="question"
        title={i18n.t('catchUp.title', { n: count })}
        aside={
          <>
            {all || rest > 0 ? (
              <KeyButton look="quiet" onClick={() => setAll(!all)}>
                {all ? i18n.t('common.close') : restWord}
              </KeyButton>
            ) : null}
            <KeyButton look="quiet" hotkey={SEEN_KEY} onClick={() => void see()}>
              {i18n.t('catchUp.allSeen')}
            </KeyButton>
          </>
        }
      >
        {cases.length === 0 ? null : (
          <ul className={styles.list}>
            {cases.map(({ line, row }) => (
              <li key={line.key}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => {
                    void see(line.key);
                    onOpen(row.key);
                  }}
                >
                  <Line line={line} row={row} now={now} />
                </button>
              </li>
            ))}
          </ul>
        )}
        {shown.more > 0 && (all || first > 0) ? (
          <p className={styles.why}>{i18n.t('catchUp.more', { n: shown.more })}</p>
        ) : null}
        {failed ? <p role="alert">{i18n.t('desk.settings.notSaved')}</p> : null}
      </Card>
    </div>
  );
}

const WHY: Record<CatchUpLine['why'], () => string> = {
  away: () => i18n.t('catchUp.away'),
  late: () => i18n.t('catchUp.late'),
  quiet: () => i18n.t('catchUp.quiet'),
  muted: () => i18n.t('catchUp.muted'),
};

function Line({ line, row, now }: { line: CatchUpLine; row: CaseRow; now: number }) {
  const id = row.afterSaleId ?? row.orderId ?? '';
  const left = line.dueAt - now;
  const time = shortDuration(Math.abs(left));
  return (
    <>
      <span className={styles.name}>
        {platformWord(row.platform)} {row.shop} · …{id.slice(-4)}
      </span>
      <span className={styles.when} data-over={left <= 0 || undefined}>
        {left <= 0
          ? i18n.t('catchUp.passed', { at: shortMoment(line.dueAt, now), time })
          : i18n.t('catchUp.left', { at: shortMoment(line.dueAt, now), time })}
      </span>
      <span className={styles.why}>{WHY[line.why]()}</span>
    </>
  );
}
