// @vitest-environment happy-dom
/** The sections of a case as a person meets them: lines that lead on, costs that stay apart, clocks held against each other. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClocksSection } from '@/entrypoints/sidepanel/clocks/clocks-section';
import { FourSection } from '@/entrypoints/sidepanel/four/four-section';
import { HeaderSection } from '@/entrypoints/sidepanel/header-section';
import { OptionsSection } from '@/entrypoints/sidepanel/options/options-section';
import { QuestionSection } from '@/entrypoints/sidepanel/question-section';
import { RiskSection } from '@/entrypoints/sidepanel/risk-section';
import type { Shown } from '@/entrypoints/sidepanel/shown';
import { SlimTurn } from '@/entrypoints/sidepanel/turn/slim-turn';
import { TurnSection } from '@/entrypoints/sidepanel/turn/turn-section';
import { VerdictSection } from '@/entrypoints/sidepanel/verdict-section';
import { WordingLine } from '@/entrypoints/sidepanel/wording/wording-line';
import { book, type Clock, type FactKey, type FactValue, type Judgement, judge } from '@/rules';
import type { CaseRow } from '@/storage';
import { button, click, draw, press, undraw } from './draw';
import { speak } from './locale';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Said = Partial<Record<FactKey, FactValue>>;

const ASKED: Said = {
  platform: 'tmall',
  afterSaleId: '109573419230000966',
  afterSaleType: 'returnRefund',
  status: 'waitSeller',
  goodsState: 'signed',
  reason: 'noReason',
  signedAt: AT - 3 * DAY,
  appliedAt: AT - DAY,
  refundAmount: 704,
};

function shownOf(said: Said, more: Partial<Judgement> = {}, told: Said = {}): Shown {
  const facts = Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
  );
  const judgement = judge(facts, book, AT);
  const { askNext, flips } = judgement;
  const row = {
    ...{ key: 'k', platform: 'tmall', shop: '暖山家居旗舰店', pages: {}, readAt: AT },
    ...{ afterSaleId: '109573419230000966', orderId: '4881542862810000629' },
    told: Object.fromEntries(Object.entries(told).map(([key, value]) => [key, { value }])),
  } as unknown as CaseRow;
  return { row, facts, entries: [], judgement: { ...judgement, askNext, flips, ...more }, at: AT };
}
const clock = (more: Partial<Clock>): Clock => ({
  ...{ id: 'tm-ship', owner: 'seller', startsAt: AT, endsAt: AT + DAY, onExpiry: 'overdue', from: 'rule' },
  rules: ['TM-SHP-01'],
  ...more,
});
const text = () => document.body.querySelector('div')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

beforeEach(() => {
  speak('zh_CN');
  vi.useFakeTimers({ now: AT, toFake: ['Date'] });
  for (const name of ['ResizeObserver', 'IntersectionObserver'])
    vi.stubGlobal(
      name,
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await undraw();
});

describe('the head', () => {
  it('shows the after-sale’s number whole and the order’s end, and copies both whole', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => void copied.push(words));
    await draw(<HeaderSection shown={shownOf(ASKED)} gone={false} />);
    expect(text()).toContain('109573419230000966');
    expect(text()).not.toContain('4881542862810000629');
    expect(text()).toContain('…0629 · ¥7.04');
    for (const one of document.querySelectorAll('button')) await click(one);
    expect(copied).toEqual(['109573419230000966', '4881542862810000629']);
  });

  it('shows an order’s number whole where it is all there is', async () => {
    const shown = shownOf(ASKED);
    await draw(<HeaderSection shown={{ ...shown, row: { ...shown.row, afterSaleId: null } }} gone={false} />);
    expect(text()).toContain('4881542862810000629');
  });
});

describe('the four questions', () => {
  const rows = () =>
    [...document.querySelectorAll('li')].map((one) =>
      [...one.querySelectorAll('span')].map((s) => s.textContent),
    );

  it('are four lines, and what was not read is said to be', async () => {
    await draw(<FourSection shown={shownOf({ platform: 'tmall' })} />);
    expect(rows().map(([name]) => name)).toEqual(['货在哪', '为什么', '找谁', '要什么']);
    expect(rows()[0]).toEqual(['货在哪', '没读到']);
    expect(rows()[1]).toEqual(['为什么', '没读到']);
  });

  it('lead to their sections: into view, opened, and with the focus', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    await draw(
      <>
        <FourSection shown={shownOf(ASKED)} />
        <section id="facts">
          <details>
            <summary>事实</summary>
          </details>
        </section>
      </>,
    );
    await click(button('货在哪'));
    expect(document.querySelector('details')?.open).toBe(true);
    expect(document.activeElement?.id).toBe('facts');
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it('say the page’s own reason beside ours only where they differ', async () => {
    await draw(<FourSection shown={shownOf({ ...ASKED, reasonText: '不喜欢/不想要' })} />);
    expect(rows()[1]?.[1]).toBe('七天无理由（原文“不喜欢/不想要”）');
    await undraw();
    await draw(<FourSection shown={shownOf({ ...ASKED, reasonText: '七天无理由退换货' })} />);
    expect(rows()[1]?.[1]).toBe('七天无理由退换货');
  });
});

describe('the ways', () => {
  it('stand side by side, each with its own costs, and no sum anywhere', async () => {
    const exposure = { id: 'tm-refuse', points: null, rules: ['TM-BRK-04'] };
    await draw(
      <OptionsSection
        shown={shownOf(ASKED, {
          exposures: [
            { ...exposure, fen: 500, when: 'ifRefuseWithoutCause' },
            { ...exposure, fen: null, points: 6, when: 'ifLateShip' },
          ],
        })}
      />,
    );
    const [agree, refuse, wait] = [...document.querySelectorAll('section section')].map(
      (one) => one.textContent ?? '',
    );
    expect(agree).toContain('退款 ¥7.04');
    expect(refuse).toContain('赔 ¥5.00');
    expect(refuse).not.toContain('7.04');
    expect(wait).toContain('扣 6 分');
    expect(wait).not.toContain('5.00');
    expect(text()).not.toContain('12.04');
  });

  it('say that an amount was not read, and what an open one hangs on', async () => {
    const { refundAmount: _, ...unread } = ASKED;
    await draw(<OptionsSection shown={shownOf(unread)} />);
    expect(text()).toContain('退款 金额没读到');
    expect(text()).toContain('发货运费 没定，要看包邮');
  });

  it('take their costs out of the risks, which keep the others', async () => {
    const exposure = { id: 'tm-refuse', fen: 500, points: null, rules: ['TM-BRK-04'] };
    const exposures = [
      { ...exposure, when: 'ifRefuseWithoutCause' },
      { ...exposure, fen: 300, when: 'ifForge' },
    ];
    await draw(<RiskSection shown={shownOf(ASKED, { exposures })} />);
    expect(text()).not.toContain('¥5.00');
    expect(text()).toContain('¥3.00');
    await undraw();
    // Where it is not for us to act, there are no ways, and every risk stands here.
    await draw(<RiskSection shown={shownOf({ ...ASKED, status: 'waitBuyerReturn' }, { exposures })} />);
    expect(text()).toContain('¥5.00');
  });
});

describe('the clocks', () => {
  const page = (endsAt: number) => clock({ id: 'page', from: 'page', endsAt, onExpiry: 'refund', rules: [] });

  it('of page and rules are held against each other: both ends, how far apart, which one counts', async () => {
    await draw(<ClocksSection shown={shownOf(ASKED, { clocks: [clock({}), page(AT + 27 * HOUR)] })} />);
    expect(text()).toContain('页面 11月23日 17:02');
    expect(text()).toContain('11月23日 14:02');
    expect(text()).toContain('规则早 3时，以页面为准，宜赶在规则之前办');
    await undraw();
    await draw(<ClocksSection shown={shownOf(ASKED, { clocks: [page(AT + 20 * HOUR), clock({})] })} />);
    expect(text()).toContain('规则晚 4时，以页面为准');
    await undraw();
    await draw(<ClocksSection shown={shownOf(ASKED, { clocks: [clock({}), page(AT + DAY + 1000)] })} />);
    expect(text()).toContain('两边一致');
  });

  it('say nothing of agreement where there is one alone', async () => {
    await draw(<ClocksSection shown={shownOf(ASKED, { clocks: [clock({})] })} />);
    expect(text()).not.toContain('以页面为准');
    expect(text()).not.toContain('两边一致');
  });

  it('each name owner, consequence and who says so; ours that has run out stays in sight', async () => {
    const over = { endsAt: AT - HOUR };
    await draw(
      <ClocksSection
        shown={shownOf(ASKED, {
          clocks: [clock(over), clock({ ...over, id: 'x', owner: 'buyer', onExpiry: 'lapse' })],
        })}
      />,
    );
    const outer = [...document.querySelectorAll('section > ul summary')].map((one) => one.textContent);
    expect(outer).toHaveLength(1);
    expect(outer[0]).toMatch(/^我 .*到点：记为逾期，可能要赔付 · 按 TM-SHP-01 推算/);
    expect(text()).toContain('已过的 1 个');
  });

  it('that end earlier by rule are told in the band as well; later ones are not', async () => {
    await draw(<TurnSection shown={shownOf(ASKED, { clocks: [clock({}), page(AT + 27 * HOUR)] })} />);
    expect(text()).toContain('按规则算要早 3时');
    await undraw();
    await draw(<TurnSection shown={shownOf(ASKED, { clocks: [page(AT + 20 * HOUR), clock({})] })} />);
    expect(text()).not.toContain('按规则算');
  });
});

describe('the line at the top', () => {
  /** Tells whoever watches the band that it stands so far from the top, seen or not. */
  let tell: (seen: { isIntersecting: boolean; boundingClientRect: { top: number } }) => Promise<void>;
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(heard: (all: object[]) => void) {
          tell = (seen) => act(async () => heard([seen]));
        }
        observe() {}
        disconnect() {}
      },
    );
  });
  const scene = (old: boolean) => (
    <>
      <SlimTurn shown={shownOf(ASKED)} old={old} />
      <section id="turn" />
    </>
  );

  it('is there only while the band is scrolled away above, and is not read out', async () => {
    await draw(scene(false));
    expect(text()).not.toContain('轮到我');
    await tell({ isIntersecting: false, boundingClientRect: { top: -300 } });
    expect(text()).toContain('轮到我天猫 暖山家居旗舰店 …0966');
    expect(document.querySelector('[aria-hidden]')?.textContent).toContain('轮到我');
    await tell({ isIntersecting: true, boundingClientRect: { top: -20 } });
    expect(text()).not.toContain('轮到我');
    // Below what is in sight it is still to come, not gone.
    await tell({ isIntersecting: false, boundingClientRect: { top: 900 } });
    expect(text()).not.toContain('轮到我');
  });

  it('says so when what it repeats is old', async () => {
    await draw(scene(true));
    await tell({ isIntersecting: false, boundingClientRect: { top: -300 } });
    expect(text()).toContain('可能已变 · 天猫');
  });
});

describe('under the verdict', () => {
  it('a sentence is copied by its key, and one that may not be said names its clause', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => void copied.push(words));
    const shown = shownOf({ ...ASKED, reason: 'quality' });
    await draw(
      <VerdictSection shown={shown}>
        <WordingLine shown={shown} />
      </VerdictSection>,
    );
    expect(text()).toContain('别说 麻烦您把退款原因改成不喜欢 TM-BRK-04');
    await press(document.body, 'w');
    expect(copied).toHaveLength(1);
    expect(text()).toContain(copied[0]);
  });

  it('an open verdict keeps its sources folded, a gap shows where to look', async () => {
    const folded = () =>
      [...document.querySelectorAll('a')].filter((one) => one.closest('details') !== null).length;
    const open = shownOf(ASKED);
    expect(open.judgement.answers.outcome.state).toBe('unknown');
    await draw(<VerdictSection shown={open} />);
    expect(folded()).toBe(document.querySelectorAll('a').length);
    await undraw();
    const gap = shownOf({ ...ASKED, platform: 'pdd' });
    const { answers } = gap.judgement;
    const outcome = { state: 'check-source', because: [], missing: [], rules: ['PD-TMO-01'] } as const;
    await draw(
      <VerdictSection shown={shownOf(ASKED, { answers: { ...answers, outcome: outcome as never } })} />,
    );
    expect(document.querySelector('section > ul a')?.textContent).toContain('PD-TMO-01');
  });
});

describe('an answer', () => {
  const asking = (fact: FactKey, told: Said = {}) =>
    shownOf(ASKED, { askNext: [{ fact, decides: [] }], flips: [] }, told);
  const section = (shown: Shown, fact: FactKey | null, back: FactKey[] = []) => (
    <QuestionSection shown={shown} asked={fact} onTell={() => {}} onTakeBack={(one) => void back.push(one)} />
  );

  it('takes the focus on to the next question, when its button held it', async () => {
    await draw(section(asking('intact'), 'intact'));
    const first = document.querySelector<HTMLElement>('#ask fieldset button');
    first?.focus();
    await press(first as HTMLElement, '1');
    await draw(section(asking('freeShipping', { intact: 'yes' }), 'freeShipping'));
    expect(document.activeElement?.textContent).toContain('是');
    expect(document.getElementById('ask')?.contains(document.activeElement)).toBe(true);
  });

  it('leaves the focus where it was, when that was elsewhere', async () => {
    const both = (shown: Shown, fact: FactKey) => (
      <>
        <button type="button" id="elsewhere">
          别处
        </button>
        {section(shown, fact)}
      </>
    );
    await draw(both(asking('intact'), 'intact'));
    document.getElementById('elsewhere')?.focus();
    await press(document.body, '1');
    await draw(both(asking('freeShipping', { intact: 'yes' }), 'freeShipping'));
    expect(document.activeElement?.id).toBe('elsewhere');
  });

  it('has its way back beside it, until it is taken', async () => {
    const back: FactKey[] = [];
    await draw(section(asking('intact'), 'intact', back));
    expect(text()).not.toContain('已答');
    await press(document.body, '2');
    await draw(section(asking('freeShipping', { intact: 'no' }), 'freeShipping', back));
    expect(text()).toContain('已答：商品完好 有损');
    await click(button('撤销'));
    expect(back).toEqual(['intact']);
    await draw(section(asking('intact'), 'intact', back));
    expect(text()).not.toContain('已答');
  });
});
