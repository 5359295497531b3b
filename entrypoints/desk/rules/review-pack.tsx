import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { inTongue, shortMoment } from '@/components/words';
import { type Pack, writePack } from '@/rules';
import { type DeskDb, keepPack, readSettings, type StoreTrouble } from '@/storage';
import { changePacks } from './change-packs';
import styles from './packs.module.css';
import { ReviewCoverage } from './review-coverage';
import { ReviewExamples } from './review-examples';
import { ReviewRules } from './review-rules';
import { ReviewTrial } from './review-trial';
import { useTrial } from './use-trial';

type Props = {
  db: DeskDb;
  /** As `readPack` gave it, or made by a form of ours. */
  pack: Pack;
  /** It was kept, or given up. */
  onDone: () => void;
};

/** What a pack holds and what it would change, shown whole before it can be switched on. */
export function ReviewPack({ db, pack, onDone }: Props) {
  const { tried, trial, stop, again } = useTrial(db, pack);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const [keeping, setKeeping] = useState(false);
  if (tried === null) return <Empty title={i18n.t('common.loading')} />;
  const { refused, replaces, breaks } = tried;

  const keep = async (on: boolean) => {
    setKeeping(true);
    const { author } = await readSettings(db);
    const checkedBy = browser.runtime.getManifest().version;
    const row = { id: pack.id, text: writePack(pack), on, author, checkedBy };
    const done = await changePacks(keepPack(db, row, Date.now()));
    setKeeping(false);
    if (done.ok) onDone();
    else setTrouble(done.trouble);
  };

  const compared = trial?.state === 'done';
  return (
    <section
      className={styles.review}
      aria-label={i18n.t('desk.review.title', { pack: inTongue(pack.title) })}
    >
      <header className={styles.top}>
        <h2 className={styles.title}>{i18n.t('desk.review.title', { pack: inTongue(pack.title) })}</h2>
        <span className={styles.faint}>
          {pack.id}
          {replaces === null ? '' : ` · ${i18n.t('desk.review.replaces', { at: shortMoment(replaces.at) })}`}
        </span>
      </header>
      {trouble === null ? null : (
        <p role="alert" className={styles.lost}>
          {storeTroubleWord(trouble)}
        </p>
      )}
      {refused === null ? null : (
        <Card title={i18n.t('desk.packs.wrong')} tone="danger" role="alert">
          <p>{inTongue(refused.words)}</p>
        </Card>
      )}
      {breaks.length === 0 ? null : (
        <Card title={i18n.t('desk.review.breaks')} tone="danger" role="alert">
          {breaks.map((one) => (
            <p key={one.pack}>{inTongue(one.words)}</p>
          ))}
        </Card>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {trial === null ? null : <ReviewTrial trial={trial} books={tried} onStop={stop} onAgain={again} />}
        </div>
        <div className={styles.stack}>
          {refused !== null ? null : (
            <>
              <ReviewExamples pack={pack} book={tried.after} />
              <ReviewCoverage pack={pack} before={tried.before} after={tried.after} />
            </>
          )}
          <ReviewRules pack={pack} />
        </div>
      </div>
      <footer className={styles.foot}>
        {refused !== null ? null : (
          <>
            {compared ? null : <span className={styles.faint}>{i18n.t('desk.review.wait')}</span>}
            <KeyButton look="main" disabled={!compared || keeping} onClick={() => void keep(true)}>
              {i18n.t('desk.review.activate')}
            </KeyButton>
            <KeyButton disabled={keeping} onClick={() => void keep(false)}>
              {i18n.t('desk.review.keepOnly')}
            </KeyButton>
          </>
        )}
        <KeyButton look="quiet" onClick={onDone}>
          {i18n.t('desk.review.giveUp')}
        </KeyButton>
      </footer>
    </section>
  );
}
