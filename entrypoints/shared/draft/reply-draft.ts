import { draftName } from '../draft-names';

/**
 * What is being written to a buyer, per case. Kept in this browser's local storage like the panel's other drafts,
 * since a side panel is closed by one careless click; one key per case, so two windows never overwrite each other.
 */
export type ReplyDraft = {
  text: string;
  /** General words that stand where a fact was not known; Tab goes to them. */
  stops: string[];
  /** Scripts it was made of, by id; counted when it is copied. */
  scripts: string[];
  /** What a person let pass, and said in the log why; see `passKey`. */
  passed: string[];
  /** Promises in it that stand in the log, by their words. */
  vowed: string[];
};

export const EMPTY_REPLY: ReplyDraft = { text: '', stops: [], scripts: [], passed: [], vowed: [] };

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The draft kept for a case; the empty one when there is none, or what is kept is no draft. */
export function keptReply(of: string, keep: Storage = localStorage): ReplyDraft {
  try {
    const raw: unknown = JSON.parse(keep.getItem(draftName.reply(of)) ?? 'null');
    if (typeof raw !== 'object' || raw === null) return EMPTY_REPLY;
    const { text, stops, scripts, passed, vowed } = raw as Partial<Record<keyof ReplyDraft, unknown>>;
    return {
      text: typeof text === 'string' ? text : '',
      stops: strings(stops),
      scripts: strings(scripts),
      passed: strings(passed),
      vowed: strings(vowed),
    };
  } catch {
    return EMPTY_REPLY;
  }
}

/** Keeps a draft, or forgets it once nothing is written. A full local storage loses only this convenience. */
export function keepReply(of: string, draft: ReplyDraft, keep: Storage = localStorage): void {
  try {
    if (draft.text === '') keep.removeItem(draftName.reply(of));
    else keep.setItem(draftName.reply(of), JSON.stringify(draft));
  } catch {
    // The text stays in the box of this open page.
  }
}

/** Both messages, one under the other, with what is known of either. */
export const joined = (first: ReplyDraft, second: ReplyDraft): ReplyDraft => ({
  text: `${first.text}\n${second.text}`,
  stops: [...first.stops, ...second.stops],
  scripts: [...first.scripts, ...second.scripts],
  passed: [...first.passed, ...second.passed],
  vowed: [...first.vowed, ...second.vowed],
});

/**
 * The draft with other words in it. Once nothing of the old ones is left at either end it is another message: what was
 * let pass, promised or put into the one before says nothing of it.
 */
export function retyped(draft: ReplyDraft, text: string): ReplyDraft {
  const { text: before } = draft;
  const goesOn = text !== '' && (before === '' || text[0] === before[0] || text.at(-1) === before.at(-1));
  return goesOn ? { ...draft, text } : { ...EMPTY_REPLY, text };
}
