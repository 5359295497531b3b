import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import {
  type CaseKey,
  caseView,
  type DeskDb,
  type EntryBody,
  keepSettings,
  readSettings,
  type StoreTrouble,
} from '@/storage';
import { AuthorField } from './author-field';
import { CasePanel } from './case-panel';
import { Late } from './late';
import styles from './panel.module.css';
import type { TabPage } from './target';
import { useKeptScroll } from './use-kept-scroll';
import { writeEntry } from './write-entry';

type Props = { db: DeskDb; caseKey: CaseKey; page?: TabPage | null; gone: boolean };

/** One case as it is kept, watched: whatever any page of ours writes about it shows here. */
export function KeptCase({ db, caseKey, page = null, gone }: Props) {
  // Here and not further down: React takes this one away before anything of the page is gone.
  useKeptScroll(caseKey);
  const view = useLiveQuery(async () => (await caseView(db, caseKey)) ?? null, [db, caseKey]);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const settings = useLiveQuery(() => readSettings(db), [db]);
  if (view === undefined || settings === undefined)
    return (
      <Late>
        <Empty title={i18n.t('panel.lookingUp.title')} />
      </Late>
    );
  if (view === null) {
    return (
      <Empty title={i18n.t('panel.lookingUp.notKept')}>
        <p>{i18n.t('panel.lookingUp.notKeptBody')}</p>
      </Empty>
    );
  }
  const { author } = settings;
  const record = async (body: EntryBody) => {
    const failure = await writeEntry(db, caseKey, author, body);
    setTrouble(failure);
    return failure;
  };
  const keepAuthor = async (name: string) => {
    const kept = await keepSettings(db, { ...settings, author: name });
    setTrouble(kept.ok ? null : kept.trouble);
  };
  return (
    <>
      {/* The last write failed: said until one succeeds, also for a tick or an answer that has no box of its own. */}
      {trouble === null ? null : (
        <div className={styles.page}>
          <Trouble trouble={trouble} />
        </div>
      )}
      {author === '' ? (
        <div className={styles.page}>
          <AuthorField onSave={(name) => void keepAuthor(name)} />
        </div>
      ) : null}
      <CasePanel db={db} view={view} page={page} gone={gone} record={record} />
    </>
  );
}
