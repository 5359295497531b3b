import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { buyerHash, type DeskDb, erase, findAbout, type Mentions, readSecret, readSettings } from '@/storage';
import { forgetDrafts } from '../../shared/draft-names';
import styles from './care.module.css';
import { ErasePick } from './erase-pick';

type State =
  | { kind: 'idle'; said: string }
  | { kind: 'looking'; seen: number }
  | { kind: 'found'; about: Mentions; words: string };

/** Finds everything that speaks of a buyer or a case, shows it, and deletes what is ticked. */
export function EraseCard({ db }: { db: DeskDb }) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle', said: '' });
  const looking = useRef<AbortController | null>(null);

  const find = async () => {
    const abort = new AbortController();
    looking.current = abort;
    setState({ kind: 'looking', seen: 0 });
    try {
      const secret = await readSecret(db);
      const about = await findAbout(db, words, {
        // An imported register keeps its buyers only as this.
        buyerHash: secret === null ? null : buyerHash(words, secret) || null,
        onProgress: (seen) => setState({ kind: 'looking', seen }),
        signal: abort.signal,
      });
      const nothing = about.cases.length + about.lines.length === 0;
      setState(
        nothing ? { kind: 'idle', said: i18n.t('desk.care.erase.none') } : { kind: 'found', about, words },
      );
    } catch {
      setState({ kind: 'idle', said: i18n.t('desk.care.erase.stopped') });
    }
  };
  const remove = async (what: Parameters<typeof erase>[1]) => {
    const { author } = await readSettings(db);
    const erased = await erase(db, what, { why: 'asked', at: Date.now(), author });
    // What was being typed about them is kept beside the database.
    for (const key of what.cases) forgetDrafts(key);
    setWords('');
    setState({
      kind: 'idle',
      said: erased.ok ? i18n.t('desk.care.erase.done', erased.value) : storeTroubleWord(erased.trouble),
    });
  };

  return (
    <Card title={i18n.t('desk.care.erase.title')} hint={i18n.t('desk.care.erase.hint')}>
      <form
        className={styles.acting}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') void find();
        }}
      >
        <TextInput
          size="xs"
          className={styles.words ?? ''}
          value={words}
          aria-label={i18n.t('desk.care.erase.about')}
          placeholder={i18n.t('desk.care.erase.about')}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {state.kind === 'looking' ? (
          <KeyButton onClick={() => looking.current?.abort()}>{i18n.t('desk.care.erase.stop')}</KeyButton>
        ) : (
          <KeyButton type="submit" disabled={words.trim() === ''}>
            {i18n.t('desk.care.erase.find')}
          </KeyButton>
        )}
      </form>
      <p role="status" className={styles.soft}>
        {state.kind === 'idle' ? state.said : null}
        {state.kind === 'looking' ? i18n.t('desk.care.erase.looking', { n: state.seen }) : null}
      </p>
      {state.kind === 'found' ? (
        <ErasePick key={state.words} about={state.about} onErase={(what) => void remove(what)} />
      ) : null}
      <p className={styles.soft}>{i18n.t('desk.care.erase.limit')}</p>
    </Card>
  );
}
