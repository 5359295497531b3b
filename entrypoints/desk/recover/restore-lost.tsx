import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { DESK, restoreLost } from '@/storage';
import { ok } from '@/utils/result';
import styles from '../care/care.module.css';
import { RestoreSteps } from '../care/restore-steps';

type Props = {
  /** The database does not open: the backup takes its place, once the person agreed. */
  replace: boolean;
  again: () => void;
};

/** A backup brought back where the store is lost. Afterwards the store is opened, with all its checks, as ever. */
export function RestoreLost({ replace, again }: Props) {
  const [agreed, setAgreed] = useState(!replace);
  return (
    <Card title={i18n.t('desk.backup.recover.restore')} hint={i18n.t('desk.backup.restore.hint')}>
      <div className={styles.fields}>
        <p className={styles.soft}>
          {replace ? i18n.t('desk.backup.recover.replace') : i18n.t('desk.backup.recover.intoLeft')}
        </p>
        {agreed ? (
          <RestoreSteps
            db={null}
            onDone={again}
            restore={async (opened, file, watch) => {
              const origin = { file, author: '', at: Date.now() };
              const done = await restoreLost(DESK, opened, origin, replace, watch);
              if (!done.ok) return done;
              const { entries, cases } = done.value;
              return ok({ entries: entries.fresh, cases: cases.fresh + cases.differs });
            }}
          />
        ) : (
          <div className={styles.acting}>
            <KeyButton onClick={() => setAgreed(true)}>{i18n.t('desk.backup.recover.agree')}</KeyButton>
          </div>
        )}
      </div>
    </Card>
  );
}
