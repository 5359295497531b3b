import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lesson, LONGEST_LABEL, parseLesson, type SeenLabel } from '@/rules';
import {
  type CaseRow,
  forgetLesson,
  keepLessons,
  LONGEST_LESSON_TEXT,
  labelTrial,
  lessons,
  lessonsOf,
  lessonText,
  MOST_LESSONS,
  phraseTrial,
  planLessons,
  readLessonText,
  type Skeleton,
  tryLessons,
} from '@/storage';
import { machine, NOW, openDesk, pageOn, unwrap } from './desk';

const SEED = 20261122;
const PLACE = { site: 'taobao', kind: 'case', page: 'aftersale' } as const;
const LABEL: Lesson = { ...PLACE, teaches: 'label', fact: 'succeededAt', label: '售后完结时间' };
const PHRASE: Lesson = {
  ...PLACE,
  teaches: 'phrase',
  fact: 'status',
  phrase: '静候卖家定夺',
  value: 'waitSeller',
};
const both = [LABEL, PHRASE];

describe('a lesson', () => {
  it('is one of a fact that has labels, or of a phrase that means something', () => {
    expect(parseLesson(LABEL)).toEqual(LABEL);
    expect(parseLesson(PHRASE)).toEqual(PHRASE);
  });

  it.each([
    ['a label too long', { ...LABEL, label: '售'.repeat(LONGEST_LABEL + 1) }],
    ['a label with a number', { ...LABEL, label: '尾号3317' }],
    ['a label with white space', { ...LABEL, label: '完结 时间' }],
    ['a label with its colon', { ...LABEL, label: '完结时间:' }],
    ['a label of one character', { ...LABEL, label: '时' }],
    ['a label that is an expression', { ...LABEL, label: '时间.*' }],
    ['a label that begins like a set', { ...LABEL, label: ']时间' }],
    ['a fact without labels', { ...LABEL, fact: 'sellerFault' }],
    ['a fact nobody knows', { ...LABEL, fact: 'buyerName' }],
    ['another console', { ...LABEL, site: 'xhs' }],
    ['more than it should say', { ...LABEL, run: 'alert(1)' }],
    ['a phrase with an order number', { ...PHRASE, phrase: '订单260929-111已退' }],
    ['a phrase too long', { ...PHRASE, phrase: '静'.repeat(41) }],
    ['a value the fact does not have', { ...PHRASE, value: 'done' }],
    ['a phrase for a fact without phrases', { ...PHRASE, fact: 'paidAt', value: '1' }],
  ])('is not: %s', (_, raw) => {
    expect(parseLesson(raw)).toBeNull();
  });
});

describe('lessons kept', () => {
  it('are there after the browser was restarted, and go to their own console only', async () => {
    const on = machine();
    const first = pageOn(on);
    unwrap(await keepLessons(unwrap(await first.open()), both, '小林', NOW));
    first.close();
    const db = await openDesk(on);
    expect(await lessons(db)).toMatchObject([{ author: '小林', at: NOW }, { author: '小林' }]);
    expect(await lessonsOf(db, 'taobao')).toEqual(expect.arrayContaining(both));
    expect(await lessonsOf(db, 'pdd')).toEqual([]);
  });

  it('are kept once however often they are taught, and by whoever was first', async () => {
    const db = await openDesk();
    unwrap(await keepLessons(db, [LABEL], '小林', NOW));
    unwrap(await keepLessons(db, [LABEL], '小陈', NOW + 1));
    expect(await lessons(db)).toMatchObject([{ author: '小林', at: NOW }]);
  });

  it('give way to another meaning of the same label', async () => {
    const db = await openDesk();
    unwrap(await keepLessons(db, [LABEL], '小林', NOW));
    unwrap(await keepLessons(db, [{ ...LABEL, fact: 'confirmedAt' } as Lesson], '小陈', NOW + 1));
    expect(await lessons(db)).toMatchObject([{ fact: 'confirmedAt', author: '小陈' }]);
  });

  it('are gone when they are forgotten', async () => {
    const db = await openDesk();
    unwrap(await keepLessons(db, both, '小林', NOW));
    for (const { id } of await lessons(db)) unwrap(await forgetLesson(db, id));
    expect(await lessonsOf(db, 'taobao')).toEqual([]);
  });

  it('that this release cannot read go nowhere', async () => {
    const db = await openDesk();
    await db.lessons.put({ ...LABEL, fact: 'sellerFault', id: 'x', at: NOW, author: '' } as never);
    expect(await lessonsOf(db, 'taobao')).toEqual([]);
  });

  it('say when they could not be kept', async () => {
    const db = await openDesk();
    db.close();
    expect(await keepLessons(db, both, '', NOW)).toEqual({ ok: false, trouble: 'unavailable' });
  });
});

const skeleton = (of: string, labels: SeenLabel[], place = 'taobao|case|aftersale'): Skeleton => ({
  ...PLACE,
  place,
  of,
  at: NOW,
  read: [],
  missed: [],
  doubtful: [],
  labels,
  unreadable: null,
});
const seen = (shape: SeenLabel['shape'], fact: SeenLabel['fact'] = null): SeenLabel => ({
  label: '售后完结时间',
  shape,
  fact,
});

describe('the trial of a label', () => {
  it('counts the pages that show it and those that agree', () => {
    const pages = [
      skeleton('1', [seen('moment')]),
      skeleton('2', [seen('moment', 'succeededAt')]),
      skeleton('3', [{ label: '别的', shape: 'money', fact: null }]),
      skeleton('4', [seen('nothing')]),
      skeleton('5', [seen('money')], 'pdd|case|aftersale'),
    ];
    expect(labelTrial(LABEL, pages)).toEqual({ pages: 4, seen: 3, fits: 2, clashes: 0 });
  });

  it.each([
    ['another shape', [seen('money')]],
    ['another fact', [seen('moment', 'appliedAt')]],
    ['both, on one page', [seen('moment'), seen('words')]],
  ])('clashes with %s', (_, labels) => {
    expect(labelTrial(LABEL, [skeleton('1', labels)])).toMatchObject({ seen: 1, fits: 0, clashes: 1 });
  });

  it('asks what this machine keeps', async () => {
    const db = await openDesk();
    await db.skeletons.bulkPut([skeleton('1', [seen('moment')]), skeleton('2', [seen('money')])]);
    const elsewhere: Lesson = { ...LABEL, site: 'pdd' };
    expect(await tryLessons(db, [LABEL, elsewhere, PHRASE], String)).toEqual([
      { pages: 2, seen: 2, fits: 1, clashes: 1 },
      { pages: 0, seen: 0, fits: 0, clashes: 0 },
      { pages: 0, seen: 0, fits: 0, clashes: 0 },
    ]);
  });
});

describe('the trial of a phrase', () => {
  const row = (key: string, text: string, status?: string): CaseRow =>
    ({
      key,
      platform: 'tmall',
      readAt: NOW,
      pages: {
        aftersale: {
          at: NOW,
          url: '',
          missed: [],
          facts: {
            statusText: { value: text, text, from: 'page', seenAt: NOW },
            ...(status === undefined ? {} : { status: { value: status, text, from: 'page', seenAt: NOW } }),
          },
        },
      },
    }) as unknown as CaseRow;

  it('counts the cases that say it, and those that mean something else by it', () => {
    const rows = [row('1', '静候卖家定夺'), row('2', '静候卖家定夺', 'platform'), row('3', '别的', 'closed')];
    expect(phraseTrial(PHRASE, rows, String)).toEqual({ pages: 3, seen: 2, fits: 1, clashes: 1 });
    expect(phraseTrial({ ...PHRASE, site: 'pdd' }, rows, String).pages).toBe(0);
    expect(phraseTrial({ ...PHRASE, kind: 'list' }, rows, String).pages).toBe(0);
  });
});

describe('the text for a colleague', () => {
  const text = lessonText(both);

  it('brings back the same lessons, and nothing of who taught them', () => {
    expect(readLessonText(text)).toEqual({ ok: true, value: { lessons: both, strange: 0 } });
    const taught = both.map((lesson) => ({ ...lesson, id: 'x', at: NOW, author: '小林' }));
    expect(lessonText(taught)).toBe(text);
  });

  it.each([
    ['a chat around it', `小林 14:02\n大家贴一下这个：\n${text}\n收到👌 {好的}`],
    ['a code fence', `\`\`\`json\n${text}\n\`\`\``],
    ['a quotation', text.replaceAll(/^/gm, '> ')],
    ['curly quotes', text.replaceAll(/"([^"]*)"/g, '“$1”')],
    ['full-width marks', text.replaceAll('"', '＂').replaceAll(':', '：').replaceAll(',', '，')],
    ['invisible marks', text.replaceAll('{', '\u200b{\ufeff')],
    ['windows lines', text.replaceAll('\n', '\r\n')],
    ['everything on one line', text.replaceAll('\n', ' ')],
  ])('is read through %s', (_, pasted) => {
    expect(readLessonText(pasted)).toEqual({ ok: true, value: { lessons: both, strange: 0 } });
  });

  it.each([
    ['empty', ' \n '],
    ['noLessons', '今天的交接我发群里了'],
    ['noLessons', '{"format":"something-else"}'],
    ['broken', text.slice(0, -20)],
    ['broken', text.replace('"lessons":[', '"lessons":[[')],
    ['broken', '{"format":"aftersale-desk-lessons","version":1}'],
    ['newer', text.replace('"version":1', '"version":2')],
    ['tooMany', lessonText(Array.from({ length: MOST_LESSONS + 1 }, () => LABEL))],
    ['tooLong', text + ' '.repeat(LONGEST_LESSON_TEXT)],
  ])('says what is wrong: %s', (trouble, pasted) => {
    expect(readLessonText(pasted)).toEqual({ ok: false, trouble });
  });

  it('counts the lessons it cannot read, and takes the others', () => {
    const strange = text.replace('"succeededAt"', '"sellerFault"');
    expect(readLessonText(strange)).toEqual({ ok: true, value: { lessons: [PHRASE], strange: 1 } });
  });

  it(`never throws, and never makes a lesson of what is none (seed ${SEED})`, () => {
    const cut = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string());
    fc.assert(
      fc.property(cut, ([from, to, noise]) => {
        const read = readLessonText(text.slice(0, from) + noise + text.slice(to));
        if (read.ok) for (const lesson of read.value.lessons) expect(parseLesson(lesson)).toEqual(lesson);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

describe('the plan of an import', () => {
  const kept = { ...LABEL, id: 'taobao|case|aftersale|label|售后完结时间', at: NOW, author: '小林' };
  const other: Lesson = { ...LABEL, fact: 'confirmedAt' };
  const never = () => false;

  it('says what is new, known, and in conflict', () => {
    expect(planLessons(both, [kept], never).map(({ state }) => state)).toEqual(['same', 'new']);
    expect(planLessons([other], [kept], never)).toMatchObject([{ state: 'conflict', was: kept }]);
    expect(planLessons([{ ...PHRASE, fact: 'goodsState', value: 'shipped' }], [], never)).toMatchObject([
      { state: 'new' },
    ]);
  });

  it('lets the built-in map stand', () => {
    expect(planLessons([LABEL], [], () => true)).toMatchObject([{ state: 'builtIn' }]);
  });

  it('takes the last of two that speak of the same label', () => {
    expect(planLessons([LABEL, other], [], never)).toMatchObject([{ lesson: other }]);
  });
});
