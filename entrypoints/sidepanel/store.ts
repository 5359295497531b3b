/** What this screen is doing, and nothing that the database or the rules know. */
import { create } from 'zustand';
import { type Draft, EMPTY_DRAFT, keepDraft, keptDraft } from './drafts';
import { keepChoice, keptChoice } from './kept-choice';

const FACTS_SHOWN = 'facts-shown';

type Screen = {
  drafts: Record<string, Draft>;
  /** Whether the list of facts is unfolded; remembered, since one either looks at it or does not. */
  factsShown: boolean;
  change(caseKey: string, part: Partial<Draft>): void;
  /** A case got another key (its shop was read at last): what was being typed goes along. */
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
    const draft = get().drafts[from] ?? keptDraft(from);
    if (draft.text === '') return;
    const there = get().drafts[to] ?? keptDraft(to);
    if (there.text === '') get().change(to, draft);
    else get().change(to, { text: `${there.text}\n${draft.text}` });
    get().change(from, EMPTY_DRAFT);
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
