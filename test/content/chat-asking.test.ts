import { beforeEach, describe, expect, it } from 'vitest';
import { createAsking, type Shown } from '@/entrypoints/chat.content/asking';
import { type DraftFinding, LONGEST_DRAFT } from '@/utils/draft-check';
import { failed, ok } from '@/utils/result';

type Reply = Parameters<typeof createAsking>[0] extends (...given: never[]) => Promise<infer R> ? R : never;

const finding: DraftFinding = {
  said: '加微信',
  decision: 'block',
  gloss: { zh: '引到微信', en: 'Leads to WeChat' },
  unlessTrue: null,
  replacement: '在这里联系我',
  clause: null,
  cost: null,
  dueAt: null,
};
let asked: { text: string; isNewest: () => boolean; answer: (reply: Reply) => Promise<void> }[];
let shown: Shown[];
let asking: ReturnType<typeof createAsking>;

beforeEach(() => {
  asked = [];
  shown = [];
  asking = createAsking(
    (text, isNewest) =>
      new Promise((resolve) => {
        asked.push({
          text,
          isNewest,
          async answer(reply) {
            resolve(reply);
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    (next) => shown.push(next),
  );
});
const answer = (nth: number, reply: Reply) => asked[nth]?.answer(reply);
const kinds = () => shown.map(({ kind }) => kind);

describe('a text', () => {
  it('is asked about, and what was found is shown', async () => {
    expect(asking.of('加微信')).toBe(false);
    await answer(0, ok([finding]));
    expect(shown).toEqual([{ kind: 'findings', findings: [finding] }]);
  });

  it('is asked about once, however often it is looked at', async () => {
    asking.of('加微信');
    asking.of('加微信');
    await answer(0, ok([finding]));
    expect(asking.of('加微信')).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('that is empty is not asked about, and takes away what stood there', async () => {
    asking.of('加微信');
    await answer(0, ok([finding]));
    expect(asking.of('  \n')).toBe(false);
    expect(asked).toHaveLength(1);
    expect(kinds()).toEqual(['findings', 'nothing']);
  });

  it('that is too long is not sent at all, and that is said', () => {
    expect(asking.of('a'.repeat(LONGEST_DRAFT + 1))).toBe(true);
    expect(asked).toEqual([]);
    expect(kinds()).toEqual(['too-long']);
  });

  it('with nothing in it shows nothing', async () => {
    asking.of('您好');
    await answer(0, ok([]));
    expect(kinds()).toEqual(['nothing']);
  });

  it.each<[Reply, string]>([
    [null, 'failed'],
    [failed('refused'), 'failed'],
    [failed('too-long'), 'too-long'],
    [failed('off'), 'off'],
  ])('answered by %j is not taken for a clean one', async (reply, kind) => {
    asking.of('加微信');
    await answer(0, reply);
    expect(kinds()).toEqual([kind]);
  });
});

describe('an answer', () => {
  it('that comes after another text was asked about is dropped, in whichever order', async () => {
    asking.of('加微信');
    asking.of('加微信吧');
    expect(asked.map(({ isNewest }) => isNewest())).toEqual([false, true]);
    await answer(1, ok([]));
    await answer(0, ok([finding]));
    expect(kinds()).toEqual(['nothing']);
  });

  it('to a text that is being changed is dropped, and the text asked about again if it comes back', async () => {
    asking.of('加微信');
    asking.changing();
    await answer(0, ok([finding]));
    expect(shown).toEqual([]);
    asking.of('加微信');
    await answer(1, ok([finding]));
    expect(kinds()).toEqual(['findings']);
  });

  it('that is there already stays while the text is changed, until the next', async () => {
    asking.of('加微信');
    await answer(0, ok([finding]));
    asking.changing();
    expect(kinds()).toEqual(['findings']);
    expect(asking.of('加微信')).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('to the text before is not shown as one to the new text, whose own is on its way', async () => {
    asking.of('加微信');
    await answer(0, ok([finding]));
    asking.changing();
    asking.of('加微信吧');
    expect(asking.of('加微信吧')).toBe(true);
    expect(kinds()).toEqual(['findings']);
  });

  it('to a box that was left is dropped; coming back, the same words are asked about anew', async () => {
    asking.of('加微信');
    asking.drop();
    await answer(0, ok([finding]));
    expect(shown).toEqual([]);
    asking.of('加微信');
    expect(asked).toHaveLength(2);
  });
});

it('forgets what was shown when the box is left', async () => {
  asking.of('加微信');
  await answer(0, ok([finding]));
  asking.drop();
  expect(kinds()).toEqual(['findings', 'nothing']);
  expect(asking.of('')).toBe(false);
});
