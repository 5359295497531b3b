import { memo, type Ref } from 'react';
import { i18n } from '#i18n';
import { money, platformWord, shortMoment, valueWord } from '@/components/words';
import type { ListedRow, RegisterView } from '@/storage';
import type { ListedItem } from '../listed/item';
import { ListRow } from '../listed/list-row';
import table from '../listed/list-table.module.css';
import { OpensCase } from '../listed/opens-case';
import { TurnLeft } from '../listed/turn-left';
import { type ItemOf, useItem } from '../listed/use-listed';
import { nextWord } from './next-word';
import styles from './radar-list.module.css';
import { sectionTone } from './section-tone';
import type { SectionId } from './sections';
import { awaitedWord } from './words';

type Props = {
  ref: Ref<HTMLTableRowElement>;
  /** Its place among all lines, also those that are not drawn. */
  index: number;
  row: ListedRow;
  section: SectionId | null;
  /** What is kept of it; undefined while it is read. */
  view: RegisterView | undefined;
  itemOf: ItemOf;
  /** Without the columns that can wait. */
  narrow: boolean;
  chosen: boolean;
  /** The keys stand here. */
  at: boolean;
  onOpen: (id: string) => void;
};

/** A case on the radar. Its number is the button; the row is a larger target for the mouse. */
export const RadarRow = memo(function RadarRow({
  ref,
  index,
  row,
  section,
  narrow,
  view,
  itemOf,
  chosen,
  at,
  onOpen,
}: Props) {
  const item = useItem(view, itemOf);
  const { head } = row;
  if (head === null) return null;
  const number = head.afterSaleId ?? head.orderId;
  const shortNumber = number === null ? i18n.t('desk.register.noNumber') : `…${number.slice(-6)}`;
  const turn = item?.judgement?.turn ?? head.turn;
  // The page's clock or a rule's; a promise has none, and only the index knows of it.
  const endsAt = item?.clock?.endsAt ?? head.dueAt;
  const { log, facts } = item ?? {};
  return (
    <ListRow
      ref={ref}
      index={index}
      id={row.id}
      chosen={chosen}
      at={at}
      red={section !== null && sectionTone(section) === 'danger'}
      onOpen={onOpen}
    >
      <td className={table.cell} data-column="turn">
        <TurnLeft turn={turn} endsAt={endsAt} />
      </td>
      <td className={table.cell} data-column="case">
        <OpensCase
          id={row.id}
          number={shortNumber}
          chosen={chosen}
          label={i18n.t('desk.radar.open', {
            number: shortNumber,
            shop: head.shop || i18n.t('desk.register.noShop'),
          })}
          onOpen={onOpen}
        />
        <span className={styles.soft}>
          {platformWord(head.platform)} {head.shop || i18n.t('desk.register.noShop')}
        </span>
      </td>
      <td className={table.cell} data-column="item">
        <Text
          of={item}
          text={facts?.itemTitle === undefined ? '' : valueWord('itemTitle', facts.itemTitle.value)}
        />
        <span className={styles.soft}>
          {[
            head.type === null ? '' : valueWord('afterSaleType', head.type),
            head.reason === null ? '' : valueWord('reason', head.reason),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      {narrow ? null : (
        <td className={table.cell} data-column="refund">
          {item === undefined ? null : <Text of={item} text={refundOf(item)} />}
        </td>
      )}
      <td className={table.cell} data-column="next">
        <span className={styles.next}>{awaitedWord(head, section) || (item && nextWord(item))}</span>
      </td>
      {narrow ? null : (
        <td className={table.cell} data-column="note">
          {log === undefined || log.note === '' ? null : (
            <>
              <span className={styles.text} title={log.note}>
                {log.note}
              </span>
              <span className={styles.soft}>
                {[log.handler, log.at === 0 ? '' : shortMoment(log.at)].filter(Boolean).join(' · ')}
              </span>
            </>
          )}
        </td>
      )}
    </ListRow>
  );
});

function refundOf({ facts }: ListedItem): string {
  const value = facts.refundAmount?.value;
  return typeof value === 'number' ? money(value) : '';
}

/** What a page shows of every case: empty means it was not read. */
function Text({ of, text }: { of: ListedItem | undefined; text: string }) {
  if (of === undefined) return null;
  return text === '' ? (
    <span className={styles.unread}>{i18n.t('desk.register.unread')}</span>
  ) : (
    <span className={styles.text} title={text}>
      {text}
    </span>
  );
}
