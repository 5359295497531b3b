import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { TurnBadge, turnTone } from '@/components/turn-badge';
import { platformWord } from '@/components/words';
import { type CaseRow, factsOf } from '@/storage';
import { Highlight } from '../shared/search/highlight';
import styles from './hits.module.css';

const NO_WORDS: readonly string[] = [];

/** A case as found or as due: its number, whose turn, what is left, shop and item. */
export function CaseHit({ row, words = NO_WORDS }: { row: CaseRow; words?: readonly string[] }) {
  const id = row.afterSaleId ?? row.orderId ?? '';
  const item = factsOf(row).itemTitle?.value;
  // The order's number is shown beside the after-sale's only when it is what was looked for.
  const orderFound =
    row.orderId !== null && row.orderId !== id && words.some((w) => row.orderId?.includes(w));
  return (
    <>
      <span className={styles.first}>
        <span className={styles.grow}>
          <Highlight text={id} words={words} />
        </span>
        {row.dueAt === undefined ? null : (
          <Countdown endsAt={row.dueAt} tone={turnTone(row.turn)} form="short" />
        )}
        <TurnBadge turn={row.turn} />
      </span>
      <span className={styles.second}>
        <span>{platformWord(row.platform)}</span>
        <span>
          <Highlight text={row.shop || i18n.t('desk.register.noShop')} words={words} />
        </span>
        <span className={styles.grow}>
          <Highlight text={typeof item === 'string' ? item : ''} words={words} />
        </span>
        {orderFound ? (
          <span>
            <Highlight text={row.orderId ?? ''} words={words} />
          </span>
        ) : null}
      </span>
    </>
  );
}

/** The same while its row is on its way, a few milliseconds: what it was found by. */
export function CaseHitText({ text, words }: { text: string; words: readonly string[] }) {
  const [id = '', ...rest] = text.split('\n');
  return (
    <>
      <span className={styles.first}>
        <span className={styles.grow}>
          <Highlight text={id} words={words} />
        </span>
      </span>
      <span className={styles.second}>{rest.join(' ')}</span>
    </>
  );
}
