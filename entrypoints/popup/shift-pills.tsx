import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { useNow } from '@/components/use-now';
import { DAY, startOfDay } from '@/rules';
import { type DeskDb, type Overview, overview } from '@/storage';

const MINUTE = 60_000;

/** What comes next and how much waits, watched; undefined until it is known. `most`: so many of the nearest. */
export function useOverview(db: DeskDb, most: number): Overview | undefined {
  const midnight = startOfDay(useNow(MINUTE)) + DAY;
  return useLiveQuery(() => overview(db, midnight, most), [db, midnight, most]);
}

/** The two numbers of the shift: what is ours until midnight, and who waits for a buyer. */
export function ShiftPills({ db }: { db: DeskDb }) {
  const seen = useOverview(db, 0);
  return seen === undefined ? null : <OverviewPills seen={seen} />;
}

export function OverviewPills({ seen: { dueSoon, waitBuyer } }: { seen: Overview }) {
  return (
    <>
      <Pill tone={dueSoon > 0 ? 'ours' : 'plain'} round>
        {i18n.t('popup.dueTonight', { n: dueSoon })}
      </Pill>
      <Pill tone={waitBuyer > 0 ? 'theirs' : 'plain'} round>
        {i18n.t('popup.waitBuyer', { n: waitBuyer })}
      </Pill>
    </>
  );
}
