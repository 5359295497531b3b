import { NativeSelect, Textarea } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { useNow } from '@/components/use-now';
import { factWord, platformWord } from '@/components/words';
import { FACTS, type Finding, fix, lint, type Platform, promisesIn } from '@/rules';
import { useBook } from '../../shared/use-book';
import { FindingRow } from './finding-row';
import { MarkedText } from './marked-text';
import { PromiseList } from './promise-list';
import styles from './try-box.module.css';

const PLATFORMS = FACTS.platform.values;
const MINUTE = 60_000;
/** A message of a chat is shorter; what is longer is not one. */
const LONGEST = 5000;

type Props = { text: string; change: (text: string) => void };

/** Try a sentence before it is sent: what is wrong with it, and what it promises. Nothing is kept. */
export function TryBox({ text, change }: Props) {
  const [platform, setPlatform] = useState<Platform | undefined>(undefined);
  const book = useBook();
  const now = useNow(MINUTE);
  const draft = useDeferredValue(text);
  const findings = useMemo(() => lint(draft, { platform, at: now, book }), [draft, platform, now, book]);
  const promises = useMemo(() => promisesIn(draft, now), [draft, now]);
  const field = useRef<HTMLTextAreaElement>(null);
  const resultId = useId();

  const put = (finding: Finding) => {
    // Findings are of the deferred text; while it lags behind, their places are not those of the field.
    if (draft !== text) return;
    change(fix(text, finding));
    field.current?.focus();
  };
  return (
    <Card title={i18n.t('desk.scripts.try')} hint={i18n.t('desk.scripts.tryHint')}>
      <Textarea
        ref={field}
        autosize={false}
        rows={4}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        placeholder={i18n.t('desk.scripts.tryPlaceholder')}
        aria-label={i18n.t('desk.scripts.try')}
        aria-describedby={resultId}
      />
      <NativeSelect
        className={styles.platform ?? ''}
        size="xs"
        aria-label={factWord('platform')}
        value={platform ?? ''}
        onChange={({ currentTarget: { value } }) => setPlatform(PLATFORMS.find((known) => known === value))}
        data={[
          { value: '', label: i18n.t('desk.scripts.anyPlatform') },
          ...PLATFORMS.map((value) => ({ value, label: platformWord(value) })),
        ]}
      />
      <p id={resultId} role="status" className={styles.result}>
        {resultOf(draft, findings)}
      </p>
      {findings.length === 0 ? null : <MarkedText text={draft} findings={findings} />}
      <PromiseList promises={promises} now={now} />
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.start}${finding.phrase}`}
            finding={finding}
            said={draft.slice(finding.start, finding.end)}
            now={now}
            put={() => put(finding)}
          />
        ))}
      </ul>
    </Card>
  );
}

function resultOf(draft: string, findings: readonly Finding[]): string {
  if (draft.trim() === '') return '';
  if (findings.length === 0) return i18n.t('desk.scripts.nothingFound');
  return i18n.t('desk.scripts.found', { n: findings.length });
}
