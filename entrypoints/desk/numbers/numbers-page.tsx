import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import { WorkBar } from '@/components/work-bar';
import { type DeskDb, readSettings } from '@/storage';
import { BehindBar, type Opened } from './behind-bar';
import { BenchmarkField } from './benchmark-field';
import styles from './numbers.module.css';
import { NumbersCharts } from './numbers-charts';
import { useNumbers } from './use-numbers';

/** What can be counted from what is kept here, as charts one would put on a wall. */
export function NumbersPage({ db }: { db: DeskDb }) {
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const { numbers, doing, stop, failed, count } = useNumbers(db);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  return (
    <div className={styles.page} data-whole={numbers === null ? undefined : true}>
      <header className={styles.head}>
        <h2 className={styles.title}>{i18n.t('numbers.title')}</h2>
        {numbers === null ? null : (
          <span className={styles.soft}>
            {i18n.t('numbers.counted', { n: numbers.tally.seen, at: moment(numbers.at) })}
          </span>
        )}
        <KeyButton disabled={doing !== null} onClick={() => void count()}>
          {i18n.t('numbers.again')}
        </KeyButton>
      </header>
      {doing === null ? null : (
        <WorkBar
          what={i18n.t('numbers.counting')}
          part={doing.total === 0 ? 0 : doing.done / doing.total}
          onCancel={stop}
        />
      )}
      {failed ? <p role="alert">{i18n.t('numbers.failed')}</p> : null}
      {unsaved ? <p role="alert">{i18n.t('numbers.notDrawn')}</p> : null}
      {settings === undefined ? null : <BenchmarkField db={db} settings={settings} />}
      {numbers === null ? null : numbers.tally.seen === 0 ? (
        <Empty title={i18n.t('numbers.none')}>
          <p>{i18n.t('numbers.noneTeach')}</p>
        </Empty>
      ) : (
        <NumbersCharts
          numbers={numbers}
          benchmark={settings?.benchmark ?? null}
          onOpen={setOpened}
          onFailed={() => setUnsaved(true)}
        />
      )}
      {opened === null ? null : <BehindBar db={db} opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
