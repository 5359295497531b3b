import { Kbd } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import type { DeskDb } from '@/storage';
import { useBound } from '../keys/bound';
import { NoteLine } from '../note-line';
import { useKeyDown } from '../use-key-down';
import styles from './first-run.module.css';
import { requestsOut } from './requests-out';
import { introduce, useIntroduced } from './use-introduced';

type Props = {
  db: DeskDb;
  /** One line: something to work on is on the screen. */
  brief?: boolean;
};

/** What is read and what is not, where it stays, and the keys to begin with; until somebody has put it away. */
export function FirstRun({ db, brief = false }: Props) {
  const introduced = useIntroduced(db);
  return introduced === false ? <Introduction brief={brief} onAway={() => void introduce(db, true)} /> : null;
}

function Introduction({ brief, onAway }: { brief: boolean; onAway: () => void }) {
  useAwayKey(onAway);
  const away = (
    <KeyButton look={brief ? 'quiet' : 'plain'} hotkey="Alt+K" onClick={onAway}>
      {i18n.t('firstRun.away')}
    </KeyButton>
  );
  if (brief) return <NoteLine words={i18n.t('firstRun.brief')}>{away}</NoteLine>;
  return (
    <div className={styles.place}>
      <Card title={i18n.t('firstRun.title')} aside={away}>
        <Facts />
      </Card>
    </div>
  );
}

function Facts() {
  const [out] = useState(() => requestsOut(performance.getEntriesByType('resource'), location.origin));
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{i18n.t('firstRun.read')}</dt>
        <dd>{i18n.t('firstRun.readWhat')}</dd>
      </div>
      <div>
        <dt>{i18n.t('firstRun.requests', { n: out })}</dt>
        <dd>{i18n.t('firstRun.requestsWhat')}</dd>
      </div>
      <div>
        <dt>{i18n.t('firstRun.kept')}</dt>
        <dd>{i18n.t('firstRun.keptWhat')}</dd>
      </div>
      <div>
        <dt>{i18n.t('firstRun.keys')}</dt>
        <dd>
          <Kbd size="xs">1–9</Kbd> {i18n.t('firstRun.answer')} <Kbd size="xs">/</Kbd>{' '}
          {i18n.t('panel.keys.replies')} <Kbd size="xs">?</Kbd> {i18n.t('panel.keys.help')}
        </dd>
      </div>
    </dl>
  );
}

/** Alt+K wherever one is, also in the popup's box, which has the focus from the start. */
function useAwayKey(onAway: () => void): void {
  useBound(['#first-run']);
  useKeyDown((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== 'KeyK') return;
    event.preventDefault();
    onAway();
  });
}
