/** What this screen is doing, and nothing that the database or the rules know. */
import { create } from 'zustand';
import { typedBeside } from '../shared/draft-names';
import { type Draft, EMPTY_DRAFT, keepDraft, keptDraft } from './drafts';
import { keepChoice, keptChoice } from './kept-choice';

const FACTS_SHOWN = 'facts-shown';

type Screen = {
  drafts: Record<string, Draft>;
  /** Whether the list of facts is unfolded; remembered, since one either looks at it or does not. */
  factsShown: boolean;
  change(caseKey: string, part: Partial<Draft>): void;
  /** A case got another key (its shop was read at last): the entry, the plan and the sums being typed go along (`followDrafts` moves all). */
  follow(from: string, to: string): void;
  showFacts(shown: boolean): void;
};

export const useScreen = create<Screen>()((set, get) => ({
  drafts: {},
  factsShown: keptChoice(FACTS_SHOWN),
  change(caseKey, part) {
    const draft = { ...(get().drafts[caseKey] ?? keptDraft(caseKey)), ...part };
    keepDraft(caseKey, draft);
    set({ drafts: { ...get().drafts, [caseKey]: draft } });
  },
  follow(from, to) {
    const at = (of: string) => get().drafts[of] ?? keptDraft(of);
    const move = (of: string, there: string, part: Partial<Draft>) => {
      get().change(there, part);
      get().change(of, EMPTY_DRAFT);
    };
    const draft = at(from);
    const there = at(to);
    if (draft.text !== '')
      move(from, to, there.text === '' ? draft : { text: `${there.text}\n${draft.text}` });
    // Two plans are no plan: one that is there stays, and the other waits where it is.
    const beside = typedBeside(to);
    for (const [nth, of] of typedBeside(from).entries()) {
      const there = beside[nth] ?? '';
      if (at(of).text !== '' && at(there).text === '') move(of, there, at(of));
    }
  },
  showFacts(factsShown) {
    keepChoice(FACTS_SHOWN, factsShown);
    set({ factsShown });
  },
}));

/** The draft of a case, first looked for among those kept. */
export function useDraft(caseKey: string): Draft {
  const live = useScreen((screen) => screen.drafts[caseKey]);
  return live ?? keptDraft(caseKey);
}
