import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import { type DeskDb, keepColumns, readSettings } from '@/storage';
import { wordsOfQuery } from '../../shared/search/find';
import { CaseDrawer } from '../listed/case-drawer';
import { facetsOf } from '../listed/facets';
import fill from '../listed/fill.module.css';
import { shownRows } from '../listed/filter';
import { onlyIn } from '../listed/only';
import { OnlyLine } from '../listed/only-line';
import { useListedIndex } from '../listed/use-listed';
import { useOnly } from '../listed/use-only';
import { go } from '../use-route';
import { columnsOf } from './columns';
import { RegisterBar } from './register-bar';
import { RegisterCounts } from './register-counts';
import { RegisterTable } from './register-table';
import { RegisterTools, type Tool } from './register-tools';
import { useProgress } from './use-progress';
import { useRegisterFilter } from './use-register-filter';

const MINUTE = 60_000;
const open = (id: string | null) => go({ caseKey: id });

type Props = {
  db: DeskDb;
  caseKey: string | null;
  /** What it was opened for, as the address has it. */
  query: string;
};

/** Every case kept on this machine and every imported line, ours first, and the chosen one beside it. */
export function RegisterPage({ db, caseKey, query }: Props) {
  const index = useListedIndex(db);
  const now = useNow(MINUTE);
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const only = useOnly(
    db,
    useMemo(() => onlyIn(new URLSearchParams(query)), [query]),
  );
  const { keys } = only;
  const { filter, reset } = useRegisterFilter();
  const [tool, setTool] = useState<Tool | null>(null);
  const [trouble, setTrouble] = useState('');
  // Typing goes first; the table follows when the keys rest.
  const typed = useDeferredValue(filter);
  const rows = index?.rows;
  const shown = useMemo(
    () => shownRows(rows ?? [], { ...typed, keys, words: wordsOfQuery(typed.text) }, now),
    [rows, typed, keys, now],
  );
  const facets = useMemo(() => facetsOf(rows ?? []), [rows]);
  const write = useProgress(db);
  const columns = useMemo(() => columnsOf(settings?.columns ?? []), [settings?.columns]);

  if (index === undefined || settings === undefined) return <Empty title={i18n.t('common.loading')} />;
  const keep = async (fields: readonly string[]) => {
    const kept = await keepColumns(db, fields);
    setTrouble(kept.ok ? '' : storeTroubleWord(kept.trouble));
  };
  const isEmpty = index.whole && index.rows.length === 0;
  const tools = (
    <RegisterTools
      db={db}
      index={index}
      shown={shown}
      columns={columns}
      keep={(fields) => void keep(fields)}
      isEmpty={isEmpty}
      tool={tool}
      onTool={setTool}
    />
  );
  if (isEmpty) {
    return (
      <Empty title={i18n.t('desk.register.none')}>
        <p>{i18n.t('desk.register.noneTeach')}</p>
        {tools}
      </Empty>
    );
  }
  return (
    <div className={fill.page} data-fill data-whole={index.whole || undefined}>
      <RegisterBar facets={facets}>
        <RegisterCounts index={index} shown={shown} now={now} />
        {tools}
      </RegisterBar>
      <OnlyLine only={only} onAll={() => go({ query: '' })} />
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
      <div className={fill.split} data-open={caseKey === null ? undefined : true}>
        <div className={fill.list}>
          {shown.length === 0 && !index.whole ? (
            <Empty title={i18n.t('common.loading')} />
          ) : shown.length === 0 ? (
            <Empty title={i18n.t('desk.register.noMatch')}>
              <p>{i18n.t('desk.register.noMatchTeach')}</p>
              <KeyButton onClick={reset}>{i18n.t('desk.register.reset')}</KeyButton>
            </Empty>
          ) : (
            <RegisterTable
              db={db}
              rows={shown}
              now={now}
              columns={columns}
              steps={facets.progress}
              chosen={caseKey}
              onOpen={open}
              write={write}
            />
          )}
        </div>
        {caseKey === null ? null : (
          <CaseDrawer db={db} id={caseKey} row={index.rows.find(({ id }) => id === caseKey)} />
        )}
      </div>
    </div>
  );
}
