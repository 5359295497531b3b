import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { useNow } from '@/components/use-now';
import type { ScriptCase } from '@/rules';
import { ForbiddenRow } from './forbidden-row';
import { listedScripts } from './listed-scripts';
import { ScriptRow } from './script-row';
import styles from './scripts.module.css';
import { ScriptsBar } from './scripts-bar';
import { TryBox } from './try-box';
import { topicWord } from './words';

const HOUR = 3_600_000;

/** Words that are safe to send, by state and reason, and a box to try one's own. */
export function ScriptsPage() {
  const [of, setOf] = useState<ScriptCase>({});
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('say') ?? '');
  const [draft, setDraft] = useState('');
  const now = useNow(HOUR);
  const deferred = useDeferredValue(query);
  const groups = useMemo(() => listedScripts(of, deferred), [of, deferred]);
  return (
    <div className={styles.page}>
      <div className={styles.tree}>
        <ScriptsBar of={of} query={query} choose={setOf} search={setQuery} />
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
            <ul className={styles.scripts}>
              {scripts.map((script) =>
                script.status === 'ok' ? (
                  <ScriptRow key={script.id} script={script} tryOut={setDraft} />
                ) : (
                  <ForbiddenRow key={script.id} script={script} now={now} tryOut={setDraft} />
                ),
              )}
            </ul>
          </Card>
        ))}
      </div>
      <div className={styles.side}>
        <TryBox text={draft} change={setDraft} />
      </div>
    </div>
  );
}
