import { describe, expect, it } from 'vitest';
import { draftOf, linesToHandOver, redraft, stepDraft } from '@/entrypoints/desk/handover/draft';
import type { HandoverDraft as Draft, HandoverLine, HandoverSection } from '@/storage';

const line = (section: HandoverSection, text: string, caseKey: string | null = text): HandoverLine => ({
  caseKey,
  section,
  text,
  dueAt: null,
  orderId: null,
  afterSaleId: null,
  shop: '示例店',
});
const ids = () => {
  let n = 0;
  return () => `l${++n}`;
};
const head = { from: '林', to: '陈', shiftStart: 1, at: 2 };
const draft: Draft = draftOf(
  [line('unfinished', 'a'), line('dueSoon', 'b'), line('unfinished', 'c')],
  head,
  ids(),
);
const texts = (d: Draft) => linesToHandOver(d).map((l) => l.text);

describe('a handover draft', () => {
  it('hands over by section, in the order shown', () => {
    expect(texts(draft)).toEqual(['a', 'c', 'b']);
  });

  it('moves a line within its section, past lines of other sections, and not out of it', () => {
    expect(texts(stepDraft(draft, { do: 'move', id: 'l3', by: -1 }))).toEqual(['c', 'a', 'b']);
    expect(stepDraft(draft, { do: 'move', id: 'l3', by: 1 })).toEqual(draft);
    expect(stepDraft(draft, { do: 'move', id: 'l2', by: -1 })).toEqual(draft);
    expect(stepDraft(draft, { do: 'move', id: 'gone', by: 1 })).toEqual(draft);
  });

  it('keeps a removed line until it is handed over', () => {
    const removed = stepDraft(draft, { do: 'remove', id: 'l1' });
    expect(texts(removed)).toEqual(['c', 'b']);
    expect(stepDraft(removed, { do: 'restore', id: 'l1' })).toEqual(draft);
  });

  it('leaves out lines without words and trims the rest', () => {
    const d = stepDraft(stepDraft(draft, { do: 'edit', id: 'l1', text: '  ' }), {
      do: 'edit',
      id: 'l2',
      text: ' b2 ',
    });
    expect(texts(d)).toEqual(['c', 'b2']);
  });

  it('gives the store lines of its own shape', () => {
    expect(linesToHandOver(draft)[0]).toEqual(line('unfinished', 'a'));
  });
});

describe('drafting again', () => {
  const worked = (
    [
      { do: 'edit', id: 'l1', text: 'a by hand' },
      { do: 'remove', id: 'l2' },
      { do: 'add', id: 'h1', section: 'watch', text: '明早有直播' },
      { do: 'name', who: 'to', name: '赵' },
    ] as const
  ).reduce<Draft>(stepDraft, draft);
  const fresh = draftOf(
    [
      line('unfinished', 'a again', 'a'),
      line('dueSoon', 'b again', 'b'),
      line('unfinished', 'c again', 'c'),
      line('waitBuyer', 'd'),
    ],
    { ...head, to: '', at: 9 },
    (
      (next) => () =>
        `f${next()}`
    )(ids()),
  );
  const again = redraft(worked, fresh);

  it('keeps what a person wrote, removed and added, and brings the rest up to date', () => {
    expect(texts(again)).toEqual(['a by hand', 'c again', 'd', '明早有直播']);
    expect(again.lines.find((l) => l.caseKey === 'b')?.removed).toBe(true);
    expect(again).toMatchObject({ to: '赵', at: 9 });
  });

  it('names no two lines alike', () => {
    expect(new Set(again.lines.map((l) => l.id)).size).toBe(again.lines.length);
  });

  it('lets a case that is done drop out', () => {
    expect(texts(redraft(draft, { ...fresh, lines: [] }))).toEqual([]);
  });
});
