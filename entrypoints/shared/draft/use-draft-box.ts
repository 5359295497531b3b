import { type RefObject, useLayoutEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useCopy } from '@/components/use-copy';
import { type CaughtPromise, type Finding, lint, type Platform } from '@/rules';
import type { EntryBody, StoreTrouble } from '@/storage';
import { useBook } from '../use-book';
import { nearest, putInstead, withoutPersonal } from './draft-acts';
import { passedEntry } from './passed-entry';
import { placeAfter } from './places';
import { useAim, useReplies, useReply, useSteps } from './reply-store';
import { passKey, stopsCopy } from './stops-copy';

export type DraftDoor = {
  /** Whose draft it is: a case's key, or a name of one's own where there is no case. */
  of: string;
  /** Where it is to be sent; unknown, and whatever is forbidden anywhere is found. */
  platform: Platform | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Writes to the case's log; absent where there is no case, and then nothing is let pass or kept as a promise. */
  record?: ((body: EntryBody) => Promise<StoreTrouble | null>) | undefined;
  /** The draft went to the clipboard; these scripts were in it. */
  onCopied?: ((scripts: readonly string[]) => void) | undefined;
};

/** What can be done with a draft. */
export function useDraftBox({ of, platform, field, record, onCopied }: DraftDoor) {
  const draft = useReply(of);
  const aim = useAim(of);
  const { back } = useSteps(of);
  const book = useBook();
  const { copy, state } = useCopy();
  const [refused, setRefused] = useState({ of: '', words: '' });
  const { type, change, note, undo, redo, aim: aimAt } = useReplies.getState();
  const context = () => ({ platform, at: Date.now(), book });

  useLayoutEffect(() => {
    if (aim === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(aim.start, aim.end);
    useReplies.getState().aimed(of);
  }, [aim, field, of]);

  const put = (next: { text: string; aim: { start: number; end: number } }) =>
    change(of, { text: next.text }, next.aim);
  /** Findings are of a text that may lag behind the box; then the same words are looked for where they stand now. */
  const inBox = (text: string, finding: Finding): Finding | undefined =>
    text === draft.text ? finding : nearest(lint(draft.text, context()), finding);
  const refuse = (words: string) => setRefused({ of: draft.text, words });
  const copyIt = async () => {
    // Looked at once more, and whole: what the page shows may be a letter behind.
    const stops = stopsCopy(draft.text, lint(draft.text, context()), draft.passed);
    const [place] = stops.places;
    const [finding] = stops.findings;
    if (place !== undefined) {
      refuse(i18n.t('replies.draft.unfilled', { n: stops.places.length }));
      return aimAt(of, place);
    }
    if (finding !== undefined) {
      refuse(i18n.t('replies.draft.blocked', { n: stops.findings.length }));
      return aimAt(of, { start: finding.start, end: finding.end });
    }
    refuse('');
    await copy(draft.text);
    onCopied?.(draft.scripts);
    if (draft.scripts.length > 0) note(of, { scripts: [] });
  };
  const pass =
    record &&
    (async (finding: Finding, why: string) => {
      const key = passKey(draft.text, finding);
      const trouble = await record(passedEntry(draft.text, finding, why));
      if (trouble === null) note(of, { passed: [...draft.passed, key] });
      return trouble === null;
    });
  const vow =
    record &&
    (async ({ text }: CaughtPromise, dueAt: number | null) => {
      // Marked first, so that a second press does not make a second promise of it.
      note(of, { vowed: [...draft.vowed, text] });
      const trouble = await record({ kind: 'promise', text, dueAt });
      if (trouble !== null) note(of, { vowed: draft.vowed });
    });
  return {
    draft,
    back,
    state,
    /** Why this very text was not copied; '' once it is another. */
    refused: refused.of === draft.text ? refused.words : '',
    type: (text: string) => type(of, text),
    fix: (text: string, finding: Finding) => {
      const now = inBox(text, finding);
      if (now !== undefined) put(putInstead(draft.text, now));
    },
    clearPersonal: () => put(withoutPersonal(draft.text, context())),
    copy: () => void copyIt(),
    pass,
    vow,
    undo: () => undo(of),
    redo: () => redo(of),
    clear: () =>
      change(of, { text: '', stops: [], scripts: [], passed: [], vowed: [] }, { start: 0, end: 0 }),
    /** Goes to the next place to fill; false when there is none behind the caret. */
    toPlace(): boolean {
      const place = placeAfter(draft.text, draft.stops, field.current?.selectionEnd ?? 0);
      if (place !== null) aimAt(of, place);
      return place !== null;
    },
  };
}
