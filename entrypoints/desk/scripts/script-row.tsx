import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useCopy } from '@/components/use-copy';
import { inTongue } from '@/components/words';
import { fill, piecesOf, type Script } from '@/rules';
import { builtInReply } from '../../shared/replies/replies-of';
import { ReplyDetail } from '../../shared/replies/reply-detail';
import { ReplyMarks } from '../../shared/replies/reply-marks';
import { useBook } from '../../shared/use-book';
import { ScriptPlace } from './script-place';
import { useScriptUses } from './script-uses';
import styles from './scripts.module.css';

/**
 * A script one may send: its places are fields in the text. It is not copied while one is empty, since what nobody
 * looked at is how a wrong number gets sent; filling in the general words is one step, and is seen.
 */
export function ScriptRow({ script, now, tryOut }: Props) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { copy, state } = useCopy();
  const { text, missing } = fill(script.text, values);
  const book = useBook();
  const { use, count, confirm } = useScriptUses();
  const reply = builtInReply(script, true, { book, use });
  const pieces = piecesOf(script.text);

  const copyIt = () => {
    setRefused(missing.length > 0);
    if (missing.length === 0) void copy(text).then(() => count(script));
    else row.current?.querySelector<HTMLInputElement>('input[data-empty]')?.focus();
  };
  const putFallbacks = () => {
    const general = pieces.flatMap((piece) =>
      'variable' in piece ? [[piece.variable, piece.fallback] as const] : [],
    );
    setValues({ ...Object.fromEntries(general), ...filledOnly(values) });
    setRefused(false);
  };

  const said = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <li ref={row} className={styles.script}>
      <div className={styles.first}>
        <h3 className={styles.title}>{inTongue(script.title)}</h3>
        <ReplyMarks reply={reply} />
        <button type="button" className={styles.quiet} onClick={() => tryOut(text)}>
          {i18n.t('desk.scripts.tryThis')}
        </button>
        <button
          type="button"
          className={styles.quiet}
          aria-label={i18n.t('common.copyWhat', { what: inTongue(script.title) })}
          aria-disabled={missing.length > 0}
          onClick={copyIt}
        >
          <span aria-live="polite">{said[state]}</span>
        </button>
      </div>
      <p className={styles.text} lang="zh">
        {pieces.map((piece, nth) =>
          'words' in piece ? (
            piece.words
          ) : (
            <ScriptPlace
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a script never change places
              key={nth}
              name={piece.variable}
              fallback={piece.fallback}
              value={values[piece.variable] ?? ''}
              change={(value) => {
                setValues({ ...values, [piece.variable]: value });
                setRefused(false);
              }}
            />
          ),
        )}
      </p>
      {reply.changes.length > 0 ? (
        <ReplyDetail reply={reply} now={now} confirm={() => confirm(script)} />
      ) : reply.rules.length > 0 ? (
        <details className={styles.why}>
          <summary>{i18n.t('replies.why')}</summary>
          <ReplyDetail reply={reply} now={now} />
        </details>
      ) : null}
      <div role="status">
        {refused ? (
          <p className={styles.refused}>
            {i18n.t('desk.scripts.unfilled', { n: missing.length })}
            <button type="button" className={styles.quiet} onClick={putFallbacks}>
              {i18n.t('desk.scripts.useFallbacks')}
            </button>
          </p>
        ) : null}
      </div>
    </li>
  );
}

type Props = { script: Script; now: number; tryOut: (text: string) => void };

const filledOnly = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
