import { FileButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { dayOf } from '@/components/amounts';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { clauseStates } from '@/rules';
import {
  type DeskDb,
  keepScripts,
  newId,
  type OwnScript,
  ownScripts,
  planScripts,
  readScripts,
  readSettings,
  SCRIPT_LAYERS,
  type ScriptLayer,
  type ScriptPlan,
  type ScriptsRead,
  scriptFile,
  scriptSheet,
} from '@/storage';
import { download } from '../../../shared/download';
import { useBook } from '../../../shared/use-book';
import styles from './own.module.css';
import { PlanRow } from './plan-row';
import { wrongWord } from './wrong-word';

/** Own scripts out and in by file: what a file would do is shown, and only then done. */
export function OwnFiles({ db }: { db: DeskDb }) {
  const book = useBook();
  const own = useLiveQuery(() => ownScripts(db), [db]) ?? [];
  const [layer, setLayer] = useState<ScriptLayer>('shop');
  const [read, setRead] = useState<ScriptsRead | null>(null);
  /** Conflicts in which the file's script is to stand, by their place in the plan. */
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<{ bad: boolean; words: string } | null>(null);
  const plan = read === null ? [] : planScripts(read.scripts, own);
  const wanted = plan.filter(
    ({ state }, nth) => state === 'new' || (state === 'conflict' && chosen.has(nth)),
  );

  const take = async (file: File) => {
    const done = await readScripts(file, layer);
    setChosen(new Set());
    setRead(done.ok ? done.value : null);
    setSaid(done.ok ? null : { bad: true, words: wrongWord(done.trouble) });
  };
  const scriptOf = ({ offered, was }: ScriptPlan, author: string): OwnScript => {
    const { id, rules, ...words } = offered;
    return {
      ...words,
      id: was?.id ?? id ?? newId(),
      basis: clauseStates(rules, book),
      at: Date.now(),
      author,
    };
  };
  const apply = async () => {
    const { author } = await readSettings(db);
    const n = wanted.length;
    const done = await keepScripts(
      db,
      wanted.map((line) => scriptOf(line, author)),
    );
    // What was chosen stays, to be tried again.
    if (!done.ok) return setSaid({ bad: true, words: storeTroubleWord(done.trouble) });
    setRead(null);
    setSaid({ bad: false, words: i18n.t('replies.own.applied', { n }) });
  };
  const flip = (nth: number) => {
    const next = new Set(chosen);
    if (!next.delete(nth)) next.add(nth);
    setChosen(next);
  };
  const name = `${i18n.t('replies.own.fileName')}-${dayOf(Date.now())}`;
  return (
    <Card title={i18n.t('replies.own.files')} hint={i18n.t('replies.own.filesHint')}>
      <div className={styles.ways}>
        <KeyButton
          disabled={own.length === 0}
          onClick={() => download(`${name}.json`, scriptFile(own), 'application/json')}
        >
          {i18n.t('replies.own.exportFile')}
        </KeyButton>
        <KeyButton
          disabled={own.length === 0}
          onClick={() => download(`${name}.csv`, scriptSheet(own), 'text/csv')}
        >
          {i18n.t('replies.own.exportSheet')}
        </KeyButton>
      </div>
      <div className={styles.ways}>
        <FileButton
          accept=".json,.csv,.txt,application/json,text/csv,text/plain"
          onChange={(file) => file && void take(file)}
        >
          {({ onClick }) => <KeyButton onClick={onClick}>{i18n.t('replies.own.choose')}</KeyButton>}
        </FileButton>
        <label className={styles.into}>
          {i18n.t('replies.own.into')}{' '}
          <select
            value={layer}
            onChange={({ currentTarget: { value } }) =>
              setLayer(SCRIPT_LAYERS.find((one) => one === value) ?? 'shop')
            }
          >
            {SCRIPT_LAYERS.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`replies.layer.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {plan.length === 0 ? null : (
        <ul className={styles.rows}>
          {plan.map((line, nth) => (
            <PlanRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a plan is made whole and never reordered
              key={nth}
              line={line}
              chosen={chosen.has(nth)}
              flip={() => flip(nth)}
            />
          ))}
        </ul>
      )}
      {read === null || read.refused.length === 0 ? null : (
        <p className={styles.note} data-bad>
          {i18n.t('replies.own.refused', { rows: read.refused.slice(0, 20).join(' ') })}
        </p>
      )}
      {read === null ? null : (
        <div className={styles.ways}>
          <KeyButton look="main" disabled={wanted.length === 0} onClick={() => void apply()}>
            {i18n.t('replies.own.apply', { n: wanted.length })}
          </KeyButton>
          <KeyButton look="quiet" onClick={() => setRead(null)}>
            {i18n.t('replies.own.drop')}
          </KeyButton>
        </div>
      )}
      <p role="status" className={styles.note} data-bad={said?.bad || undefined}>
        {said?.words}
      </p>
    </Card>
  );
}
