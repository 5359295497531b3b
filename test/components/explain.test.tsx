// @vitest-environment happy-dom
/** What the panel explains: why, what stands against it, who proves next, what to ask the buyer, who may grant it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FOR_BUYER } from '@/components/words';
import { InUse } from '@/entrypoints/shared/use-book';
import { ClocksSection } from '@/entrypoints/sidepanel/clocks/clocks-section';
import { entryLine } from '@/entrypoints/sidepanel/entry-line';
import { EvidenceSection } from '@/entrypoints/sidepanel/evidence-section';
import { OptionsSection } from '@/entrypoints/sidepanel/options/options-section';
import { OverrideSection } from '@/entrypoints/sidepanel/override-section';
import { proposalsFor } from '@/entrypoints/sidepanel/proposals';
import { QuestionSection } from '@/entrypoints/sidepanel/question-section';
import { RiskSection } from '@/entrypoints/sidepanel/risk-section';
import type { Shown } from '@/entrypoints/sidepanel/shown';
import { VerdictSection } from '@/entrypoints/sidepanel/verdict-section';
import {
  type Answer,
  book,
  type Clock,
  type Exposure,
  type FactKey,
  type FactValue,
  type Judgement,
  judge,
  type ProofStep,
  type Question,
  shopPack,
  specOf,
  stackPacks,
} from '@/rules';
import type { CaseRow, DeskDb, Entry, EntryBody } from '@/storage';
import { shop } from '../rules/shop/shop';
import { openDesk } from '../storage/desk';
import { button, choose, click, draw, type, undraw } from './draw';
import { type Lang, speak, wordsOf } from './locale';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const DAY = 86_400_000;
type Said = Partial<Record<FactKey, FactValue>>;

const LATE: Said = {
  platform: 'tmall',
  status: 'waitSeller',
  goodsState: 'signed',
  afterSaleType: 'returnRefund',
  reason: 'noReason',
  exclusionKind: 'none',
  signedAt: AT - 20 * DAY,
  appliedAt: AT - DAY,
};
const factsOf = (said: Said) =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      { value, from: key === 'exclusionKind' ? 'agent' : 'page', seenAt: AT, text: `原话${key}` },
    ]),
  );

/** A case on the screen, judged by the built-in book; `more` replaces what the judgement says. */
function shownOf(said: Said, more: Partial<Judgement> = {}, entries: Entry[] = []): Shown {
  const facts = factsOf(said);
  const judgement = judge(facts, book, AT);
  const { askNext, flips } = judgement;
  const row = {
    key: 'k',
    platform: 'tmall',
    told: {},
    pages: {},
    afterSaleId: '123456',
  } as unknown as CaseRow;
  return { row, facts, entries, judgement: { ...judgement, askNext, flips, ...more }, at: AT };
}
const withAnswer = (shown: Shown, question: Question, answer: Partial<Answer>): Shown => ({
  ...shown,
  judgement: {
    ...shown.judgement,
    answers: {
      ...shown.judgement.answers,
      [question]: { state: 'decided', because: [], missing: [], rules: [], ...answer },
    },
  },
});
const override = (question: Question, value: string): Entry =>
  ({
    kind: 'override',
    question,
    value,
    machine: 'x',
    text: '买家是老客',
    id: value,
    caseKey: 'k',
    at: AT,
    offset: 480,
    author: '小王',
  }) as Entry;

const text = () => document.body.textContent ?? '';
const summaries = () => [...document.querySelectorAll('summary')].map((one) => one.textContent ?? '');

beforeEach(() => {
  speak('zh_CN');
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await undraw();
});

describe('a proof', () => {
  it('goes from facts with where they were read, by the clause with its age, to the answer', async () => {
    const page = await draw(<VerdictSection shown={shownOf(LATE)} />);
    const proof = [...page.querySelectorAll('details')].find((one) =>
      one.querySelector('summary')?.textContent?.startsWith('依据'),
    );
    const [facts, clauses, answer] = [...(proof?.querySelectorAll('ol > li') ?? [])].map(
      (li) => li.textContent ?? '',
    );
    expect(facts).toContain('申请原因七天无理由页面');
    expect(facts).toContain('原话reason');
    expect(facts).toContain('没人说过，先这样推定');
    expect(clauses).toContain('L-7D-02');
    expect(clauses).toContain('法律 · 核对于');
    expect(answer).toContain('可以拒绝');
  });

  it('says what a notice and an excerpt still ask of whoever leans on them', async () => {
    const shown = withAnswer(shownOf(LATE), 'outcome', {
      value: 'refund',
      because: [
        { rule: 'TM-BRK-04', facts: [], assumed: [] },
        { rule: 'TB-7D-01', facts: [], assumed: [] },
      ],
      rules: ['TM-BRK-04', 'TB-7D-01'],
    });
    await draw(<VerdictSection shown={shown} />);
    expect(text()).toContain('预计生效日');
    expect(text()).toContain('节选，上下文没看到');
  });

  it('opens in each cell, once for each answer', async () => {
    await draw(<RiskSection shown={shownOf({ ...LATE, freeShipping: true })} />);
    const cell = [...document.querySelectorAll('details')].find((one) =>
      one.textContent?.startsWith('退货运费'),
    );
    expect(cell?.querySelectorAll('ol > li')).toHaveLength(3);
    expect(cell?.querySelectorAll('details')).toHaveLength(0);
  });
});

describe('rules that disagree', () => {
  const rivals: Partial<Answer> = {
    state: 'conflict',
    rivals: [
      { value: 'seller', rules: ['TB-FRT-02'] },
      { value: 'buyer', rules: ['TB-FRT-05'] },
    ],
    rules: ['TB-FRT-02', 'TB-FRT-05'],
  };

  it('stand side by side with what each says, the one to act on first marked, and why', async () => {
    await draw(<RiskSection shown={withAnswer(shownOf(LATE), 'freightReturn', rivals)} />);
    const sides = [...document.querySelectorAll('strong')].filter((one) =>
      ['卖家承担', '买家承担'].includes(one.textContent ?? ''),
    );
    expect(sides.map((one) => one.textContent)).toEqual(['卖家承担', '买家承担']);
    expect(sides.map((one) => one.parentElement?.textContent?.includes('先照这个办'))).toEqual([true, false]);
    expect(text()).toContain('谁有过错谁承担运费');
    expect(text()).toContain('先办对我们要求更高的');
  });
});

describe('the proof at hand', () => {
  let db: DeskDb;
  beforeAll(async () => {
    db = await openDesk();
  });
  const step: ProofStep = {
    id: 'order-record',
    step: 'check-video',
    nth: 1,
    of: 3,
    who: 'buyer',
    ifNone: 'paySeller',
    rules: ['TB-BUR-01'],
    assumed: ['buyerProof'],
  };
  const evidence = (more: Partial<ProofStep> = {}) => (
    <EvidenceSection
      db={db}
      shown={shownOf(LATE, { proof: [{ ...step, ...more }] })}
      record={async () => null}
    />
  );

  it('says whose step it is, what is to be shown and what follows if nothing is', async () => {
    await draw(evidence());
    expect(summaries()[0]).toContain('验货视频');
    expect(summaries()[0]).toContain('举证第 1/3 步 · 轮到买家');
    expect(text()).toContain('给不出：货款归商家');
    expect(text()).toContain('按还没给过凭证计：买家的凭证');
  });

  it('claims nothing where the rule does not say what follows', async () => {
    await draw(evidence({ ifNone: null }));
    expect(text()).toContain('原文没写明');
    expect(text()).not.toContain('给不出：');
  });
});

describe('clocks', () => {
  const clock = (more: Partial<Clock>): Clock => ({
    id: 'tm-ship',
    owner: 'seller',
    startsAt: AT,
    endsAt: AT + DAY,
    onExpiry: 'overdue',
    from: 'rule',
    rules: ['TM-SHP-01'],
    ...more,
  });

  it('that stand still say so, and since when', async () => {
    await draw(<ClocksSection shown={shownOf(LATE, { clocks: [clock({ endsAt: null, pausedAt: AT })] })} />);
    expect(summaries()[0]).toContain('暂停中');
    expect(text()).toContain('14:02 起暂停，平台处理期间不计时');
  });

  it('that notices may move say so, with the way there', async () => {
    await draw(<ClocksSection shown={shownOf(LATE, { clocks: [clock({ notices: ['TM-TMO-12'] })] })} />);
    expect(text()).toContain('公告可能顺延');
    expect([...document.querySelectorAll('a')].map((one) => one.textContent)).toEqual([
      expect.stringContaining('TM-SHP-01'),
      expect.stringContaining('TM-TMO-12'),
    ]);
  });
});

describe('costs and authority', () => {
  const exposure: Exposure = {
    id: 'tm-late',
    fen: 500,
    points: null,
    when: 'ifLateShip',
    rules: ['TM-SHP-02'],
    assumed: ['shipDayPaid'],
  };

  it('that are points alone are no payment', async () => {
    await draw(
      <OptionsSection shown={shownOf(LATE, { exposures: [{ ...exposure, fen: null, points: 2 }] })} />,
    );
    expect(summaries().find((one) => one.startsWith('若没按时发货'))).toBe('若没按时发货扣 2 分 ›');
  });

  it('say what an amount takes for granted', async () => {
    await draw(<OptionsSection shown={shownOf(LATE, { exposures: [exposure] })} />);
    expect(text()).toContain('按此前未赔付计：同日订单发货已赔');
  });

  it.each<[Said, string]>([
    [
      { ...LATE, refundAmount: 3000, paidAmount: 20_000 },
      '客服 ≤ ¥10.00 · 主管 ≤ ¥50.00（这单申请 ¥30.00：主管可以定）',
    ],
    [
      { ...LATE, refundAmount: 30_000, paidAmount: 10_000 },
      '客服 ≤ ¥10.00 · 主管 ≤ ¥30.00（这单申请 ¥300.00：超出各级权限）',
    ],
    [LATE, '客服 ≤ ¥10.00 · 主管 ≤ ¥50.00 且 ≤ 实付 30%'],
  ])('show the ladder that counts in this shop', async (said, words) => {
    const pack = shopPack(
      shop({
        ladder: [
          { role: { zh: '客服', en: 'Agent' }, upTo: 1000 },
          { role: { zh: '主管', en: 'Lead' }, upTo: 5000, share: 0.3 },
        ],
      }),
    );
    const inUse = { book: stackPacks([...book.packs, pack]), revision: 'r', leftOut: [] };
    await draw(
      <InUse value={inUse as never}>
        <RiskSection shown={shownOf(said)} />
      </InUse>,
    );
    const line = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('补偿权限'));
    expect(line?.textContent?.replaceAll(/\s+/g, ' ').replace(' （', '（')).toBe(`补偿权限 ${words}`);
  });

  it('show none where there is none', async () => {
    await draw(<RiskSection shown={shownOf(LATE)} />);
    expect(text()).not.toContain('补偿权限');
  });
});

describe('the open question', () => {
  const asking = (fact: FactKey, said: Said = LATE) => {
    const told: [FactKey, FactValue][] = [];
    const shown = shownOf(said, { askNext: [{ fact, decides: ['outcome'] }], flips: [] });
    const node = (
      <QuestionSection
        shown={shown}
        asked={fact}
        onTell={(...one) => void told.push(one)}
        onTakeBack={() => {}}
      />
    );
    return { node, told };
  };

  it('is worded for the buyer as well, and copied whole', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => void copied.push(words));
    await draw(asking('signedBy').node);
    expect(text()).toContain('签收底单上是谁签的？');
    await click(button('复制'));
    expect(copied).toEqual([wordsOf('zh_CN').get('askBuyer_signedBy')]);
    expect(button('已复制')).toBeTruthy();
  });

  it('is not for the buyer where no buyer can tell', async () => {
    await draw(asking('sellerFault').node);
    expect(text()).not.toContain('问买家');
  });

  it('offers what the title hints at first, and every kind in a list', async () => {
    const { node, told } = asking('goodsKind', { ...LATE, itemTitle: '纯棉女士内裤三条装' });
    const page = await draw(node);
    const buttons = [...page.querySelectorAll('fieldset button')].map((one) => one.textContent);
    expect(buttons).toEqual(['内裤、内衣1']);
    expect(page.querySelectorAll('fieldset option').length).toBeGreaterThan(30);
    await click(button('内裤'));
    await choose(page.querySelector('fieldset select') as HTMLSelectElement, 'food');
    expect(told).toEqual([
      ['goodsKind', 'underwear'],
      ['goodsKind', 'food'],
    ]);
  });

  it('is hinted at by category before title, and for kinds of goods alone', () => {
    const facts = factsOf({ category: '图书', itemTitle: '手机' });
    expect(proposalsFor('goodsKind', facts)).toEqual(['books', 'phone']);
    expect(proposalsFor('reason', facts)).toEqual([]);
    expect(proposalsFor('goodsKind', {})).toEqual([]);
  });
});

describe.each<Lang>(['zh_CN', 'en'])('questions for the buyer in %s', (lang) => {
  const words = [...wordsOf(lang)].filter(([key]) => key.startsWith('askBuyer_'));

  it('are those the panel offers, each of a fact the catalogue asks for', () => {
    expect(words.map(([key]) => key).sort()).toEqual(FOR_BUYER.map((key) => `askBuyer_${key}`).sort());
    for (const key of FOR_BUYER) expect(specOf(key).ask).toBeDefined();
  });

  it('promise nothing and ask for nothing personal', () => {
    for (const [, one] of words)
      expect(one).not.toMatch(
        /赔|补偿|保证|一定|马上|姓名|电话|地址|身份证|微信|QQ|支付宝|\b(pay|promise|guarantee|name|phone|address)\b/i,
      );
  });
});

describe('one’s own judgement', () => {
  it('can be of any question that has an answer, with a reason', async () => {
    const written: EntryBody[] = [];
    const page = await draw(
      <OverrideSection
        shown={shownOf(LATE)}
        record={async (body) => {
          written.push(body);
          return null;
        }}
      />,
    );
    const [question, value] = [...page.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
    const asked = [...question.options].map((one) => one.value);
    expect(asked[0]).toBe('outcome');
    expect(asked).toContain('freightReturn');
    expect(asked).not.toContain('timeLimit');
    await choose(question, 'freightReturn');
    await choose(value, 'seller');
    expect(button('保存').disabled).toBe(true);
    await type(page.querySelector('input') as HTMLInputElement, '老客户');
    await click(button('保存'));
    expect(written).toEqual([
      { kind: 'override', question: 'freightReturn', value: 'seller', machine: 'buyer', text: '老客户' },
    ]);
  });

  it('stands beside the machine’s answer of its own question, until it is taken back', async () => {
    const entries = [override('freightReturn', 'seller')];
    await draw(<RiskSection shown={shownOf(LATE, {}, entries)} />);
    const cell = () =>
      [...document.querySelectorAll('details')].find((one) => one.textContent?.startsWith('退货运费'));
    expect(cell()?.querySelector('summary')?.textContent).toBe('退货运费买家承担我判断：卖家承担');
    expect(cell()?.textContent).toContain('机器判定仍是“买家承担”');
    await undraw();
    await draw(<VerdictSection shown={shownOf(LATE, {}, entries)} />);
    expect(text()).not.toContain('我判断');
    await undraw();
    await draw(<RiskSection shown={shownOf(LATE, {}, [...entries, override('freightReturn', '')])} />);
    expect(text()).not.toContain('我判断');
  });

  it('is told in the log with its question, the outcome by its word alone', () => {
    const line = (entry: Entry) => entryLine(entry, (id) => id);
    expect(line(override('freightReturn', 'seller'))).toBe('另有判断：退货运费 卖家承担（买家是老客）');
    expect(line(override('outcome', 'refund'))).toBe('另有判断：应当退款（买家是老客）');
  });
});
