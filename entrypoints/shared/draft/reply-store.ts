/** The replies being written on this page, and the way back through what was changed in them. */
import { create } from 'zustand';
import type { Stretch } from './places';
import { EMPTY_REPLY, joined, keepReply, keptReply, type ReplyDraft, retyped } from './reply-draft';

type Kept = {
  now: ReplyDraft;
  past: ReplyDraft[];
  future: ReplyDraft[];
  typing: boolean;
  /** What the box is to select, once: where a key or a button has just put words. */
  aim?: Stretch;
};

/** So far back leads Alt+Z. */
const STEPS = 50;

type Replies = {
  drafts: Record<string, Kept>;
  /** A letter typed: letters in a row are one step back. */
  type(of: string, text: string): void;
  /** A change by a key or a button: a step of its own. */
  change(of: string, part: Partial<ReplyDraft>, aim?: Stretch): void;
  /** Moves the selection. */
  aim(of: string, aim: Stretch): void;
  /** It was moved: nothing takes the focus a second time. */
  aimed(of: string): void;
  /** What is not part of the text (a promise kept, a finding let pass) has no way back here: it stands in the log. */
  note(of: string, part: Partial<ReplyDraft>): void;
  undo(of: string): void;
  redo(of: string): void;
  /** A case got another key (its shop was read at last): what was being written goes along. */
  follow(from: string, to: string): void;
};

export const useReplies = create<Replies>()((set, get) => {
  const at = (of: string): Kept =>
    get().drafts[of] ?? { now: keptReply(of), past: [], future: [], typing: false };
  const put = (of: string, kept: Kept) => {
    keepReply(of, kept.now);
    set({ drafts: { ...get().drafts, [of]: kept } });
  };
  const step = (of: string, now: ReplyDraft, typing: boolean, aim?: Stretch) => {
    const was = at(of);
    const past = typing && was.typing ? was.past : [...was.past, was.now].slice(-STEPS);
    put(of, { now, past, future: [], typing, ...(aim === undefined ? {} : { aim }) });
  };
  return {
    drafts: {},
    type: (of, text) => step(of, retyped(at(of).now, text), true),
    change: (of, part, aim) => step(of, { ...at(of).now, ...part }, false, aim),
    aim: (of, aim) => put(of, { ...at(of), aim }),
    aimed(of) {
      const { aim: _, ...rest } = at(of);
      put(of, rest);
    },
    note(of, part) {
      const was = at(of);
      put(of, { ...was, now: { ...was.now, ...part } });
    },
    undo(of) {
      const { now, past, future } = at(of);
      const before = past.at(-1);
      if (before === undefined) return;
      put(of, {
        now: { ...now, ...textOf(before) },
        past: past.slice(0, -1),
        future: [now, ...future],
        typing: false,
      });
    },
    redo(of) {
      const { now, past, future } = at(of);
      const [next, ...later] = future;
      if (next === undefined) return;
      put(of, {
        now: { ...now, ...textOf(next) },
        past: [...past, now],
        future: later,
        typing: false,
      });
    },
    follow(from, to) {
      const { now } = at(from);
      if (now.text === '') return;
      const there = at(to).now;
      step(to, there.text === '' ? now : joined(there, now), false);
      step(from, EMPTY_REPLY, false);
    },
  };
});

/** What a step back brings back: the words and what they were made of, never what stands in the log. */
const textOf = ({ text, stops, scripts }: ReplyDraft) => ({ text, stops, scripts });

/** The draft of a case, first looked for among those kept. */
export function useReply(of: string): ReplyDraft {
  const live = useReplies((replies) => replies.drafts[of]?.now);
  return live ?? keptReply(of);
}

/** Where the box is to stand, when somebody has just said so. */
export const useAim = (of: string): Stretch | undefined => useReplies((replies) => replies.drafts[of]?.aim);

export const useSteps = (of: string): { back: boolean; on: boolean } => {
  const back = useReplies((replies) => (replies.drafts[of]?.past.length ?? 0) > 0);
  const on = useReplies((replies) => (replies.drafts[of]?.future.length ?? 0) > 0);
  return { back, on };
};
