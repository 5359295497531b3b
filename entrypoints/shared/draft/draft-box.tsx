import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { i18n } from '#i18n';
import type { CaughtPromise, Finding } from '@/rules';
import { useBound } from '../keys/bound';
import { onAltKeys } from '../on-alt-keys';
import styles from './draft.module.css';
import { DraftTools } from './draft-tools';
import { FindingRow } from './finding-row';
import { IdentityAsk } from './identity-ask';
import { MarkedText } from './marked-text';
import { isPersonal } from './personal';
import { Promises, useDues } from './promises';
import { passKey } from './stops-copy';
import { type DraftDoor, useDraftBox } from './use-draft-box';
import { useFindings } from './use-findings';

/** A message of a chat is shorter; what is longer is not one. */
const LONGEST = 5000;

type Props = DraftDoor & {
  /** Opens the replies to put one in. */
  openReplies?: (() => void) | undefined;
  /** Escape: the box is left, and its words stay. */
  onLeave?: (() => void) | undefined;
};

/**
 * A reply before it is sent: what is wrong with it, what it promises, and the safe words on one key. Copying is all
 * that comes out of it; no key sends, and Enter only begins a line.
 */
export function DraftBox({ openReplies, onLeave, ...door }: Props) {
  const box = useDraftBox(door);
  useBound(['#draft']);
  const { draft } = box;
  const { of, findings, promises, now } = useFindings(draft.text, door.platform);
  const { dues, setDue, dueOf } = useDues();
  const resultId = useId();
  const nextVow = promises.find(({ text }) => !draft.vowed.includes(text));
  const personal = findings.filter(isPersonal).filter((one) => !draft.passed.includes(passKey(of, one)));
  const readable = personal.find(({ unlessTrue }) => unlessTrue !== null);
  const { pass } = box;

  const keys: Parameters<typeof onAltKeys>[0] = {
    c: box.copy,
    z: box.undo,
    'shift+z': box.redo,
    p: () => nextVow !== undefined && box.vow?.(nextVow, dueOf(nextVow)),
    ...(openReplies === undefined ? {} : { '/': openReplies }),
    ...(personal.length === 0 ? {} : { '0': box.clearPersonal }),
    ...Object.fromEntries(
      findings.slice(0, 9).map((finding, nth) => [String(nth + 1), () => box.fix(of, finding)]),
    ),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields and buttons in it
    <div className={styles.draft} onKeyDown={onAltKeys(keys)}>
      <Textarea
        ref={door.field}
        rows={3}
        autosize={false}
        maxLength={LONGEST}
        value={draft.text}
        onChange={(event) => box.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Tab' && !event.shiftKey && box.toPlace()) event.preventDefault();
          if (event.key === 'Escape' && onLeave !== undefined) {
            event.stopPropagation();
            onLeave();
          }
        }}
        placeholder={i18n.t('replies.draft.placeholder')}
        aria-label={i18n.t('replies.draft.label')}
        aria-describedby={resultId}
      />
      <DraftTools
        empty={draft.text.trim() === ''}
        state={box.state}
        back={box.back}
        copy={box.copy}
        undo={box.undo}
        clear={box.clear}
        openReplies={openReplies}
      />
      <p id={resultId} role="status" className={styles.result} data-refused={box.refused !== '' || undefined}>
        {box.refused || (box.state === 'copied' ? i18n.t('replies.draft.copied') : resultOf(of, findings))}
      </p>
      {findings.length === 0 ? null : <MarkedText text={of} findings={findings} />}
      {personal.length === 0 ? null : (
        <IdentityAsk
          clear={box.clearPersonal}
          confirm={
            pass === undefined || readable === undefined
              ? undefined
              : () => void pass(readable, i18n.t('replies.draft.identityReason'))
          }
        />
      )}
      <Promises
        promises={promises}
        vowed={draft.vowed}
        now={now}
        dues={dues}
        setDue={setDue}
        vow={box.vow && ((promise, dueAt) => void box.vow?.(promise, dueAt))}
      />
      <ul className={styles.findings}>
        {findings.map((finding, nth) => (
          <FindingRow
            key={`${finding.start}${finding.phrase}`}
            finding={finding}
            said={of.slice(finding.start, finding.end)}
            now={now}
            hotkey={nth < 9 ? `Alt+${nth + 1}` : undefined}
            put={() => box.fix(of, finding)}
            pass={pass && ((why) => pass(finding, why))}
            passed={draft.passed.includes(passKey(of, finding))}
            toBox={() => door.field.current?.focus()}
            vowed={isVowed(finding, promises, draft.vowed)}
          />
        ))}
      </ul>
    </div>
  );
}

/** A promise that is too firm, and stands in the log with its clock: what its warning asks for was done. */
const isVowed = (
  { start, end }: Finding,
  promises: readonly CaughtPromise[],
  vowed: readonly string[],
): boolean =>
  promises.some((promise) => promise.start === start && promise.end === end && vowed.includes(promise.text));

function resultOf(draft: string, findings: readonly Finding[]): string {
  if (draft.trim() === '') return '';
  if (findings.length === 0) return i18n.t('desk.scripts.nothingFound');
  return i18n.t('desk.scripts.found', { n: findings.length });
}
