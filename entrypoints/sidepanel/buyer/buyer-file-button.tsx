import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { dayOf } from '@/components/words';
import { type CaseRow, caseViews, type DeskDb, evidenceOf, type ListedCase, readSettings } from '@/storage';
import { download } from '../../shared/download';
import { useBookWord } from '../../shared/use-book';
import panel from '../panel.module.css';
import { buyerFile, type FiledCase } from './buyer-file';

type Props = { db: DeskDb; row: CaseRow; others: readonly ListedCase[] };

/** Hands out what this machine knows of the buyer's after-sales at this shop, to go with a complaint to the platform. */
export function BuyerFileButton({ db, row, others }: Props) {
  const bookWord = useBookWord();
  const [told, setTold] = useState<'made' | 'failed' | null>(null);
  const make = async () => {
    try {
      const now = Date.now();
      const { author } = await readSettings(db);
      const words = { buyer: row.buyer?.shown ?? '', by: author, now, bookWord };
      const text = buyerFile(await filed(db, row, others), words);
      download(`${i18n.t('panel.buyer.file.name', { day: dayOf(now) })}.txt`, text, 'text/plain');
      setTold('made');
    } catch {
      setTold('failed');
    }
  };
  return (
    <div>
      <KeyButton look="quiet" onClick={() => void make()}>
        {i18n.t('panel.buyer.file.make')}
      </KeyButton>
      <span role="status" className={panel.faint}>
        {told === null ? '' : i18n.t(`panel.buyer.file.${told}`)}
      </span>
    </div>
  );
}

/** The after-sales of this shop alone: another shop's are nothing to show for this one. The oldest first. */
async function filed(db: DeskDb, row: CaseRow, others: readonly ListedCase[]): Promise<FiledCase[]> {
  const here = others.filter((one) => one.row.platform === row.platform && one.row.shop === row.shop);
  const views = await caseViews(db, [row.key, ...here.map((one) => one.row.key)]);
  const cases: FiledCase[] = [];
  for (const view of views)
    if (view !== null) cases.push({ ...view, evidence: await evidenceOf(db, view.row.key) });
  const since = ({ row: { firstSeenAt }, facts }: FiledCase) => Number(facts.appliedAt?.value ?? firstSeenAt);
  return cases.sort((a, b) => since(a) - since(b));
}
