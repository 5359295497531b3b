import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { useNow } from '@/components/use-now';
import type { ScriptCase } from '@/rules';
import type { DeskDb } from '@/storage';
import { useReplies } from '../../shared/draft/reply-store';
import { topicWord } from '../../shared/replies/topic-word';
import { ForbiddenRow } from './forbidden-row';
import { listedScripts } from './listed-scripts';
import { OwnCard } from './own/own-card';
import { OwnFiles } from './own/own-files';
import { ScriptRow } from './script-row';
import styles from './scripts.module.css';
import { ScriptsBar } from './scripts-bar';
import { TopicSteps } from './topic-steps';
import { TRIED, TryBox } from './try-box';

const HOUR = 3_600_000;

/** A step of its own: what was being tried comes back by Alt+Z. */
const tryOut = (text: string) =>
  useReplies.getState().change(TRIED, { text }, { start: text.length, end: text.length });

/** Words that are safe to send, by state and reason, and a box to try one's own. */
export function ScriptsPage({ db }: { db: DeskDb | null }) {
  const [of, setOf] = useState<ScriptCase>({});
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('say') ?? '');
  const now = useNow(HOUR);
  const deferred = useDeferredValue(query);
  const groups = useMemo(() => listedScripts(of, deferred), [of, deferred]);
  return (
    <div className={styles.page}>
      <div className={styles.tree}>
        <ScriptsBar of={of} query={query} choose={setOf} search={setQuery} />
        {db === null ? null : <OwnCard db={db} query={deferred} now={now} tryOut={tryOut} />}
        {groups.length === 0 ? (
          <Empty title={i18n.t('desk.scripts.none')}>
            <p>{i18n.t('desk.scripts.noneTeach')}</p>
          </Empty>
        ) : null}
        {groups.map(({ topic, scripts }) => (
          <Card
            key={topic}
            title={topicWord(topic)}
            aside={i18n.t('desk.scripts.count', { n: scripts.length })}
          >
            <TopicSteps topic={topic} now={now} tryOut={tryOut} />
            <ul className={styles.scripts}>
              {scripts.map((script) =>
                script.status === 'ok' ? (
                  <ScriptRow key={script.id} script={script} now={now} tryOut={tryOut} />
                ) : (
                  <ForbiddenRow key={script.id} script={script} now={now} tryOut={tryOut} />
                ),
              )}
            </ul>
          </Card>
        ))}
      </div>
      <div className={styles.side}>
        <TryBox />
        {db === null ? null : <OwnFiles db={db} />}
      </div>
    </div>
  );
}
