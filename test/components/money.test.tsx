// @vitest-environment happy-dom
/** Sums that somebody else decides about: asked for, answered, owed; shown by entries of people and by nothing else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryLine } from '@/entrypoints/sidepanel/entry-line';
import { MoneySection } from '@/entrypoints/sidepanel/money/money-section';
import { mayClaim } from '@/entrypoints/sidepanel/money/needs';
import { RaiseButton } from '@/entrypoints/sidepanel/money/raise-button';
import { fieldsFrom, readSum, sumIn, writeSum } from '@/entrypoints/sidepanel/money/sum-draft';
import type { Shown } from '@/entrypoints/sidepanel/shown';
import { useScreen } from '@/entrypoints/sidepanel/store';
import { book, type FactKey, type FactValue, judge } from '@/rules';
import type { CaseRow, Entry, EntryBody, StoreTrouble } from '@/storage';
import { placedEntry } from '../storage/placed';
import { button, click, draw, type, undraw } from './draw';
import { speak } from './locale';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const KEY = 'tmall|店|7';
type Sum = Extract<EntryBody, { kind: 'sum' }>;

const said = (about: Sum['about'], step: Sum['step'], fen: number, who = ''): EntryBody => ({
  kind: 'sum',
  about,
  step,
  fen,
  who,
});
const plan = (floor: number, limit: number | null): EntryBody => ({
  kind: 'plan',
  offers: ['换新'],
  floor,
  limit,
  ifMore: '',
});
const log = (...bodies: EntryBody[]): Entry[] =>
  bodies.map((body, nth) => placedEntry(body, KEY, '林', AT - 60_000 + nth));

function shownOf(
  entries: Entry[],
  { open = 1, ...facts }: Partial<Record<FactKey, FactValue>> & { open?: 0 | 1 } = {},
): Shown {
  const known = Object.fromEntries(
    Object.entries({ platform: 'tmall', ...facts }).map(([key, value]) => [
      key,
      { value, from: 'page' as const, seenAt: AT },
    ]),
  );
  const row = { key: KEY, platform: 'tmall', shop: '暖山', open, orderId: '4881542862810000629' };
  const judgement = judge(known, book, AT);
  return { row: row as unknown as CaseRow, facts: known, entries, judgement, at: AT };
}

const fine = () => vi.fn(async (_: EntryBody): Promise<StoreTrouble | null> => null);
const words = () => document.body.textContent ?? '';
const fields = () => [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
const show = (shown: Shown, record = fine()) => draw(<MoneySection shown={shown} record={record} />);

beforeEach(() => {
  speak('zh_CN');
  localStorage.clear();
  useScreen.setState({ drafts: {} });
});
afterEach(async () => {
  await undraw();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('is nowhere while one may grant it, nobody said how far one may go, or nothing is planned', async () => {
    for (const entries of [log(), log(plan(5000, 5000)), log(plan(5000, null))]) {
      await show(shownOf(entries));
      expect(document.querySelector('section')).toBeNull();
    }
  });

  it('is offered beyond it, copied without anything of the buyer, and an entry', async () => {
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const record = fine();
    await show(shownOf(log(plan(8000, 5000)), { reason: 'quality' }), record);
    expect(words()).toContain('打算给到 ¥80.00，我能做主 ¥50.00');
    const [, who] = fields();
    await type(who, ' 王组长 ');
    await click(button('复制请示'));
    expect(record).toHaveBeenCalledExactlyOnceWith(said('grant', 'asked', 8000, '王组长'));
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(
      /^请示：天猫 暖山 尾号0629，要给买家 ¥80\.00。原因：.+。规则判定：.+。同意吗？$/,
    );
    expect(copied[0]).not.toContain('4881542862810000629');
  });

  it('is not copied when it could not be written, and what was typed stays', async () => {
    const writeText = vi.fn();
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await show(
      shownOf(log(plan(8000, 5000))),
      vi.fn(async () => 'full' as const),
    );
    await type(fields()[0], '66');
    await click(button('复制请示'));
    expect(writeText).not.toHaveBeenCalled();
    expect(fields()[0].value).toBe('66');
  });

  it('waits for a person’s answer, which may be another sum', async () => {
    const record = fine();
    await show(shownOf(log(plan(8000, 5000), said('grant', 'asked', 8000, '组长'))), record);
    expect(words()).toContain('请示 ¥80.00（组长）');
    expect(words()).toContain('没回');
    expect(words()).not.toContain('同意了 ¥');
    await type(fields()[0], '60');
    await click(button('同意了'));
    expect(record).toHaveBeenCalledExactlyOnceWith(said('grant', 'agreed', 6000, '组长'));
  });

  it('is said to be void, with what was agreed to, once the sum is another', async () => {
    const agreed = log(said('grant', 'asked', 5000, '组长'), said('grant', 'agreed', 5000, '组长'));
    await show(shownOf(agreed));
    expect(words()).toContain('同意了 ¥50.00（组长）');
    expect(words()).not.toContain('作废');
    const more = [...agreed, placedEntry(plan(8000, 3000), KEY, '林', AT)];
    await show(shownOf(more));
    expect(words()).toContain('原先同意的 ¥50.00（组长）已作废：打算改成了 ¥80.00，要再请示');
    expect(fields()[0].value).toBe('80');
    await show(shownOf([...agreed, placedEntry(said('grant', 'asked', 8000), KEY, '林', AT)]));
    expect(words()).toContain('原先同意的 ¥50.00（组长）已作废');
  });

  it('is offered again where the plan was beyond what was agreed to all along', async () => {
    await show(shownOf(log(plan(8000, 3000), said('grant', 'asked', 5000), said('grant', 'agreed', 5000))));
    expect(words()).toContain('打算给到 ¥80.00');
    expect(button('复制请示')).toBeDefined();
  });

  it('is done with when the case is, unless nobody answered', async () => {
    await show(shownOf(log(said('grant', 'agreed', 5000)), { open: 0 }));
    expect(document.querySelector('section')).toBeNull();
    await show(shownOf(log(said('grant', 'asked', 5000)), { open: 0 }));
    expect(words()).toContain('没回');
  });
});

describe('a claim on the courier', () => {
  it('is offered for a parcel damaged or lost on its way back, not for what a buyer says', async () => {
    await show(shownOf([], { reason: 'damaged' }));
    expect(document.querySelector('section')).toBeNull();
    for (const returnParcel of ['damaged', 'lost']) {
      await show(shownOf([], { returnParcel }));
      expect(words()).toContain('快递理赔');
    }
  });

  it('is offered for what is sent once more because of its way, not because of how it was packed', () => {
    const { facts, judgement } = shownOf([], { reason: 'damaged' });
    const again = (reason: string, state: 'decided' | 'conflict' = 'decided') =>
      mayClaim(
        { ...facts, reason: { value: reason, from: 'page', seenAt: AT } },
        {
          ...judgement,
          answers: {
            ...judgement.answers,
            outcome: { ...judgement.answers.outcome, state, value: 'resend' },
          },
        },
      );
    expect(['damaged', 'notReceived', 'wrongOrMissing', 'quality'].filter((one) => again(one))).toEqual([
      'damaged',
      'notReceived',
    ]);
    expect(again('damaged', 'conflict')).toBe(false);
  });

  it('is raised by hand anywhere, and put away again', async () => {
    const shown = shownOf([]);
    await draw(
      <>
        <RaiseButton shown={shown} about="courier" />
        <MoneySection shown={shown} record={fine()} />
      </>,
    );
    expect(document.querySelector('section')).toBeNull();
    await click(button('向快递索赔'));
    expect(fields()).toHaveLength(2);
    await click(button('取消'));
    expect(document.querySelector('section')).toBeNull();
  });

  it('stays in sight of a closed case until it is paid, which may be less', async () => {
    const record = fine();
    const claimed = log(said('courier', 'asked', 8000, '网点'));
    await show(shownOf(claimed, { open: 0 }), record);
    expect(words()).toContain('快递欠 ¥80.00（网点）');
    await type(fields()[0], '60');
    await click(button('赔到了'));
    expect(record).toHaveBeenCalledExactlyOnceWith(said('courier', 'paid', 6000, '网点'));
    await show(shownOf([...claimed, placedEntry(said('courier', 'paid', 6000), KEY, '林', AT)], { open: 0 }));
    expect(document.querySelector('section')).toBeNull();
  });
});

describe('its words', () => {
  it('tell each step in the timeline, in both languages, and never the same twice', () => {
    for (const tongue of ['zh_CN', 'en'] as const) {
      speak(tongue);
      const lines = (['grant', 'courier'] as const).flatMap((about) =>
        (['asked', 'agreed', 'refused', 'paid', 'dropped'] as const).map((step) =>
          entryLine(placedEntry(said(about, step, 5000, 'Li'), KEY, '林', AT), (id) => id),
        ),
      );
      expect(new Set(lines).size).toBe(10);
      for (const line of lines) expect(line).toMatch(/¥50\.00.*Li/);
    }
  });

  it('are kept as typed, and no sum is no entry', () => {
    const typed = { sum: '8０.5', who: ' 组长 ' };
    expect(readSum(writeSum(typed))).toEqual(typed);
    expect(sumIn(typed)).toEqual({ fen: 8050, who: '组长' });
    for (const sum of ['', '0', '0.00', '-1', '八十']) expect(sumIn({ sum, who: '' })).toBeNull();
    for (const broken of ['', '{', 'null']) expect(readSum(broken)).toBeNull();
    expect(fieldsFrom(null, '')).toEqual({ sum: '', who: '' });
    expect(fieldsFrom(8050, '')).toEqual({ sum: '80.5', who: '' });
  });
});
