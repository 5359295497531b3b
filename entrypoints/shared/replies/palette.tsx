import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { useNow } from '@/components/use-now';
import type { Facts, Platform } from '@/rules';
import { clauseStates } from '@/rules';
import { confirmScript, type DeskDb } from '@/storage';
import { useBook } from '../use-book';
import styles from './replies.module.css';
import type { Reply } from './reply';
import { ReplyDetail } from './reply-detail';
import { ReplyOption } from './reply-option';
import { suiting } from './suiting';
import { scriptCaseOf, useRepliesOf } from './use-replies';
import { useReplySearch } from './use-reply-search';

const HOUR = 3_600_000;
const NONE: readonly Reply[] = [];

type Props = {
  db: DeskDb;
  /** What is known of the case: it chooses the scripts and fills their places. */
  facts: Facts;
  platform: Platform | undefined;
  /** Takes a script; `stay`: the palette stays open for the next one. */
  onTake: (reply: Reply, stay: boolean) => void;
  onClose: () => void;
};

/**
 * Scripts to choose from, by the keyboard alone: a box that names its list and the line chosen in it to assistive
 * tools. The kit's own spotlight does not (its box is no combobox, its lines are buttons nobody is told of).
 */
export function Palette({ db, facts, platform, onTake, onClose }: Props) {
  const replies = useRepliesOf(db, scriptCaseOf(facts), platform);
  const book = useBook();
  const now = useNow(HOUR);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [taken, setTaken] = useState('');
  const deferred = useDeferredValue(query);
  const search = useReplySearch(replies ?? NONE);
  const hits = useMemo(() => search?.(deferred) ?? suiting(replies ?? NONE), [search, deferred, replies]);
  // A word nobody has looked for yet has no hit that Enter could take.
  const asking = search === null && deferred.trim() !== '';
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const current = asking ? undefined : hits[Math.min(chosen, hits.length - 1)];
  const optionId = (reply: Reply) => `${listId}-${reply.id}`;

  // After the dialog has opened itself, which puts the focus on its first button.
  useEffect(() => box.current?.focus(), []);

  const go = (nth: number) => {
    const to = (nth + hits.length) % Math.max(1, hits.length);
    setChosen(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (reply: Reply, stay: boolean) => {
    if (reply.banned.length > 0) return setTaken(i18n.t('replies.notTaken'));
    setTaken(stay ? i18n.t('replies.taken', { title: reply.title }) : '');
    onTake(reply, stay);
  };
  return (
    <Dialog title={i18n.t('replies.title')} onClose={onClose}>
      <input
        ref={box}
        className={styles.search}
        type="text"
        role="combobox"
        aria-label={i18n.t('replies.search')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current) })}
        placeholder={i18n.t('replies.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === 'ArrowDown') go(chosen + 1);
          else if (event.key === 'ArrowUp') go(chosen - 1);
          else if (event.key === 'Enter' && current !== undefined) take(current, event.shiftKey);
          else return;
          event.preventDefault();
        }}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={i18n.t('replies.title')}
        tabIndex={-1}
        className={styles.list}
      >
        {hits.map((reply, nth) => (
          <ReplyOption
            key={reply.id}
            id={optionId(reply)}
            reply={reply}
            facts={facts}
            chosen={reply === current}
            take={(stay) => {
              setChosen(nth);
              take(reply, stay);
            }}
          />
        ))}
      </div>
      {replies !== null && hits.length === 0 ? (
        <p className={styles.faint}>{i18n.t('desk.scripts.none')}</p>
      ) : null}
      <p role="status" className={styles.taken}>
        {taken}
      </p>
      <p className={styles.faint}>{i18n.t('replies.keys')}</p>
      {current === undefined ? null : (
        <ReplyDetail
          reply={current}
          now={now}
          confirm={
            current.layer === 'builtIn'
              ? () => void confirmScript(db, { id: current.id, basis: clauseStates(current.rules, book) })
              : undefined
          }
        />
      )}
    </Dialog>
  );
}
