import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Copyable } from '@/components/copyable';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { codeOf, type DeskDb, parseCode, readHead } from '@/storage';
import styles from './care.module.css';
import { ChainAnswer } from './chain-answer';
import { ChainLimits } from './chain-limits';
import { useChainCheck } from './use-chain-check';

/** The log's chain: its code to hand on, a check of all of it, and what that proves and what it does not. */
export function ChainCard({ db }: { db: DeskDb }) {
  const head = useLiveQuery(() => readHead(db), [db]);
  const [typed, setTyped] = useState('');
  const { run, start, stop } = useChainCheck(db);
  const code = parseCode(typed);
  const isUnread = typed.trim() !== '' && code === null;
  return (
    <Card title={i18n.t('desk.care.chain.title')} hint={i18n.t('desk.care.chain.hint')}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isUnread) void start(code);
        }}
      >
        {head === undefined ? null : head === null ? (
          <p className={styles.soft}>{i18n.t('desk.care.chain.empty')}</p>
        ) : (
          <p className={styles.soft}>
            {i18n.t('desk.care.chain.head')}{' '}
            <Copyable text={codeOf(head)} what={i18n.t('desk.care.chain.code')} />
          </p>
        )}
        <TextInput
          size="xs"
          className={styles.days ?? ''}
          label={i18n.t('desk.care.chain.codeBox')}
          placeholder="K7QF-2M9D·1234"
          value={typed}
          error={isUnread ? i18n.t('desk.care.chain.codeBad') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.acting}>
          {run.kind === 'running' ? (
            <KeyButton onClick={stop}>{i18n.t('desk.care.chain.stop')}</KeyButton>
          ) : (
            <KeyButton type="submit" disabled={isUnread}>
              {i18n.t('desk.care.chain.check')}
            </KeyButton>
          )}
          <span role="status" className={styles.soft}>
            {run.kind === 'running'
              ? i18n.t('desk.care.chain.doing', { done: run.done, all: run.all })
              : null}
            {run.kind === 'stopped' ? i18n.t('desk.care.chain.stopped') : null}
            {run.kind === 'failed' ? storeTroubleWord(run.trouble) : null}
          </span>
        </div>
        {run.kind === 'done' ? <ChainAnswer check={run.check} asked={run.asked} /> : null}
      </form>
      <ChainLimits />
    </Card>
  );
}
