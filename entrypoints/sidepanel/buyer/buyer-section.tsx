import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { buyerCases, type CaseRow, type DeskDb } from '@/storage';
import panel from '../panel.module.css';
import { BuyerCase } from './buyer-case';
import { BuyerFileButton } from './buyer-file-button';

/** So many are in sight; a buyer with more is rare. */
const FEW = 5;

/** The same buyer's other after-sales on this machine: what happened, and no opinion. Nothing when there is none. */
export function BuyerSection({ db, row, now }: { db: DeskDb; row: CaseRow; now: number }) {
  const [all, setAll] = useState(false);
  const others = useLiveQuery(
    () => buyerCases(db, row),
    [db, row.key, row.orderId, row.buyer?.hash, row.readAt],
  );
  if (others === undefined || others.length === 0) return null;
  const open = others.filter((one) => one.row.open === 1).length;
  const seen = all ? others : others.slice(0, FEW);
  return (
    <Card
      id="buyer"
      title={i18n.t('panel.buyer.title', { n: others.length })}
      hint={row.buyer?.shown}
      aside={open === 0 ? undefined : i18n.t('panel.buyer.running', { n: open })}
    >
      <ul className={panel.rows}>
        {seen.map((one) => (
          <BuyerCase key={one.row.key} one={one} now={now} />
        ))}
      </ul>
      {seen.length === others.length ? null : (
        <KeyButton look="quiet" onClick={() => setAll(true)}>
          {i18n.t('panel.more', { count: others.length - seen.length })}
        </KeyButton>
      )}
      <BuyerFileButton db={db} row={row} others={others} />
      <p className={panel.faint}>{i18n.t('panel.buyer.how')}</p>
    </Card>
  );
}
