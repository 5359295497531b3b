import { describe, expect, it } from 'vitest';
import { draftKeeper } from '@/entrypoints/desk/handover/draft-keeper';
import type { HandoverDraft } from '@/storage';
import { failed, ok } from '@/utils/result';

const draft = (from: string): HandoverDraft => ({ from, to: '', shiftStart: 1, at: 2, lines: [] });
const turn = () => new Promise((done) => setTimeout(done));

function shelf(kept: HandoverDraft | null) {
  const written: (HandoverDraft | null)[] = [];
  return {
    written,
    read: async () => kept,
    write: async (value: HandoverDraft | null) => {
      written.push(value);
      return ok(null);
    },
  };
}

describe('the draft keeper', () => {
  it('is looking, then shows what was kept, and writes nothing by itself', async () => {
    const on = shelf(draft('林'));
    const keeper = draftKeeper(on);
    expect(keeper.held().draft).toBeUndefined();
    await turn();
    expect(keeper.held().draft).toEqual(draft('林'));
    expect(on.written).toEqual([]);
  });

  it('shows a change at once, keeps it, and tells who listens', async () => {
    const on = shelf(null);
    const keeper = draftKeeper(on);
    await turn();
    const states: (string | undefined)[] = [];
    keeper.subscribe(() => states.push(keeper.held().kept?.state));
    keeper.change(() => draft('陈'));
    expect(keeper.held().draft).toEqual(draft('陈'));
    await turn();
    expect(on.written).toEqual([draft('陈')]);
    expect(states).toEqual(['keeping', 'kept']);
  });

  it('does not let a slow shelf overrule what was begun meanwhile', async () => {
    const keeper = draftKeeper(shelf(draft('old')));
    keeper.change(() => draft('new'));
    await turn();
    expect(keeper.held().draft).toEqual(draft('new'));
  });

  it('keeps the text on screen when the shelf refuses it, and says so', async () => {
    const keeper = draftKeeper({ read: async () => null, write: async () => failed('full') });
    await turn();
    keeper.change(() => draft('陈'));
    await turn();
    expect(keeper.held()).toEqual({ draft: draft('陈'), kept: { state: 'failed', trouble: 'full' } });
  });

  it('puts the draft away once it is handed over', async () => {
    const on = shelf(draft('林'));
    const keeper = draftKeeper(on);
    await turn();
    keeper.change(() => null);
    await turn();
    expect(on.written).toEqual([null]);
    expect(keeper.held().draft).toBeNull();
  });
});
