import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import {
  type DeskDb,
  type KeptPack,
  keptPacks,
  putPackBack,
  removePack,
  type StoreTrouble,
  switchPack,
} from '@/storage';
import type { Result } from '@/utils/result';
import { useInUse } from '../../shared/use-book';
import { BuiltInPacks } from './built-in-packs';
import { changePacks } from './change-packs';
import { KeptPackRow } from './kept-pack-row';
import styles from './packs.module.css';
import { useReview } from './review-store';

/** The packs the book is made of, lowest first: the built-in ones, then those somebody brought. */
export function PacksCard({ db, now }: { db: DeskDb; now: number }) {
  const kept = useLiveQuery(() => keptPacks(db), [db]);
  const { leftOut } = useInUse();
  const review = useReview((screen) => screen.review);
  const [removed, setRemoved] = useState<KeptPack | null>(null);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);

  const change = async (work: Promise<Result<null, StoreTrouble>>, then: KeptPack | null = removed) => {
    const done = await changePacks(work);
    setTrouble(done.ok ? null : done.trouble);
    if (done.ok) setRemoved(then);
  };

  return (
    <Card title={i18n.t('desk.packs.title')} hint={i18n.t('desk.packs.hint')}>
      <h3 className={styles.head}>{i18n.t('desk.packs.builtIn')}</h3>
      <BuiltInPacks now={now} />
      <h3 className={styles.head}>{i18n.t('desk.packs.own')}</h3>
      {kept?.length === 0 ? (
        <p className={styles.faint}>
          {i18n.t('desk.packs.none')} · {i18n.t('desk.packs.noneTeach')}
        </p>
      ) : null}
      <ul className={styles.list}>
        {kept?.map((row) => (
          <KeptPackRow
            key={row.id}
            kept={row}
            leftOut={leftOut.find(({ pack }) => pack === row.id)}
            now={now}
            onReview={review}
            onSwitchOff={() => void change(switchPack(db, row.id, false))}
            onRemove={() => void change(removePack(db, row.id), row)}
          />
        ))}
      </ul>
      <p role="status" className={styles.said} data-bad={trouble !== null || undefined}>
        {trouble !== null ? storeTroubleWord(trouble) : null}
        {trouble === null && removed !== null ? (
          <>
            {i18n.t('desk.packs.removed', { pack: removed.id })}{' '}
            <KeyButton look="quiet" onClick={() => void change(putPackBack(db, removed), null)}>
              {i18n.t('common.undo')}
            </KeyButton>
          </>
        ) : null}
      </p>
    </Card>
  );
}
