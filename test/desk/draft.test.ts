import { describe, expect, it } from 'vitest';
import { draftOf, linesToHandOver, redraft, stepDraft } from '@/entrypoints/desk/handover/draft';
import type { HandoverDraft as Draft, LineDrafted, Severity } from '@/storage';

const line = (severity: Severity, summary: string, caseKey: string | null = summary): LineDrafted => ({
  caseKey,
  section: 'unfinished',
  severity,
  ...{ summary, next: `${summary} next`, who: '陈', ifThen: '' },
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
const draft: Draft = draftOf([line('now', 'a'), line('today', 'b'), line('now', 'c')], head, ids());
const texts = (d: Draft) => linesToHandOver(d).map((l) => l.summary);

describe('a handover draft', () => {
  it('hands over the gravest first, in the order shown', () => {
    expect(texts(draft)).toEqual(['a', 'c', 'b']);
  });

  it('moves a line among those as grave, past others, and not out of them', () => {
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
    const d = (
      [
        { do: 'edit', id: 'l1', part: 'summary', text: '  ' },
        { do: 'edit', id: 'l1', part: 'next', text: '' },
        { do: 'edit', id: 'l2', part: 'summary', text: ' b2 ' },
        { do: 'edit', id: 'l3', part: 'summary', text: '' },
      ] as const
    ).reduce<Draft>(stepDraft, draft);
    expect(linesToHandOver(d)).toMatchObject([
      { id: 'l3', summary: '', next: 'c next' },
      { id: 'l2', summary: 'b2' },
    ]);
  });

  it('gives the store lines of its own shape, also of one that a person graded', () => {
    expect(linesToHandOver(draft)[0]).toEqual({ id: 'l1', ...line('now', 'a') });
    const graded = stepDraft(draft, { do: 'grade', id: 'l2', severity: 'now' });
    expect(linesToHandOver(graded)[1]).toEqual({ id: 'l2', ...line('now', 'b') });
  });
});

describe('drafting again', () => {
  const worked = (
    [
      { do: 'edit', id: 'l1', part: 'summary', text: 'a by hand' },
      { do: 'remove', id: 'l2' },
      { do: 'grade', id: 'l3', severity: 'today' },
      { do: 'add', id: 'h1', section: 'watch', severity: 'calm', text: '明早有直播' },
      { do: 'name', who: 'to', name: '赵' },
    ] as const
  ).reduce<Draft>(stepDraft, draft);
  const freshIds = ids();
  const fresh = draftOf(
    [
      { ...line('today', 'a again', 'a'), section: 'dueSoon', next: 'a next again' },
      line('now', 'b again', 'b'),
      line('now', 'c again', 'c'),
      line('calm', 'd'),
    ],
    { ...head, to: '晚', at: 9 },
    () => `f${freshIds()}`,
  );
  const again = redraft(worked, fresh);
  const of = (caseKey: string | null, d = again) => d.lines.find((l) => l.caseKey === caseKey);

  it('keeps each part a person wrote and brings the others of the same line up to date', () => {
    expect(of('a')).toMatchObject({
      id: 'l1',
      summary: 'a by hand',
      next: 'a next again',
      section: 'dueSoon',
    });
    expect(of('c')).toMatchObject({ id: 'l3', summary: 'c again' });
  });

  it('keeps what was edited edited, so that drafting twice loses nothing either', () => {
    expect(of('a', redraft(again, fresh))).toMatchObject({ summary: 'a by hand', next: 'a next again' });
  });

  it('leaves a severity that a person chose, and follows the rule elsewhere', () => {
    expect(of('c')?.severity).toBe('today');
    expect(of('a')?.severity).toBe('today');
    expect(of('b')?.severity).toBe('now');
  });

  it('keeps what a person removed, added and named', () => {
    expect(of('b')?.removed).toBe(true);
    expect(texts(again)).toEqual(['a by hand', 'c again', 'd', '明早有直播']);
    expect(again).toMatchObject({ from: '林', to: '赵', at: 9 });
  });

  it('takes the proposed name where nobody wrote one', () => {
    expect(redraft({ ...worked, to: '' }, fresh).to).toBe('晚');
  });

  it('names no two lines alike', () => {
    expect(new Set(again.lines.map((l) => l.id)).size).toBe(again.lines.length);
  });

  it('does not take the promise of a case for the case', () => {
    const promise = { ...line('now', 'promised', 'a'), section: 'promises' as const };
    const both = redraft(worked, {
      ...fresh,
      lines: [...fresh.lines, ...draftOf([promise], head, () => 'p').lines],
    });
    expect(both.lines.filter((l) => l.caseKey === 'a').map((l) => l.summary)).toEqual([
      'a by hand',
      'promised',
    ]);
  });

  it('lets a case that is done drop out, but crosses out what was written about it', () => {
    const emptied = redraft(worked, { ...fresh, lines: [] });
    expect(texts(emptied)).toEqual(['明早有直播']);
    expect(emptied.lines.map((l) => [l.summary, l.removed])).toEqual([
      ['明早有直播', false],
      ['a by hand', true],
    ]);
  });
});
