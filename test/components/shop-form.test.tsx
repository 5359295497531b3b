// @vitest-environment happy-dom
/** A shop writes its promises: each tried as one types, refused when it is no promise, kept as a pack. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changedIn, codeOf } from '@/entrypoints/desk/rules/shop-draft';
import { ShopForm } from '@/entrypoints/desk/rules/shop-form';
import { book, type Pack, promisesOf, type ShopPromises, stackPacks } from '@/rules';
import { button, click, draw, type, undraw } from './draw';
import { speak } from './locale';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
let made: Pack[] = [];
let left = 0;

const form = (start?: ShopPromises) => (
  <ShopForm
    book={book}
    {...(start === undefined ? {} : { start })}
    now={NOW}
    onReady={(pack) => void made.push(pack)}
    onLeave={() => void left++}
  />
);

/** The control with this label, or the one inside it. */
function control(label: string, within: ParentNode = document): HTMLInputElement {
  const found =
    [...within.querySelectorAll('label')]
      .find((one) => one.textContent?.startsWith(label))
      ?.querySelector('input, select') ??
    [...within.querySelectorAll('input, select')].find((one) =>
      one.getAttribute('aria-label')?.startsWith(label),
    ) ??
    [...document.querySelectorAll('label')]
      .filter((one) => one.textContent?.startsWith(label))
      .map((one) => document.getElementById(one.htmlFor))[0];
  if (!(found instanceof HTMLElement)) throw new Error(`No control is labelled "${label}".`);
  return found as HTMLInputElement;
}
const card = (label: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`section[aria-label="${label}"]`);
  if (found === null) throw new Error(`No card "${label}".`);
  return found;
};
const switchOn = (label: string) => click(control(label));

beforeEach(() => {
  speak('zh_CN');
  made = [];
  left = 0;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(undraw);

describe('the case beside a promise', () => {
  it('shows what the built-in book says and what the promise makes of it', async () => {
    await draw(form());
    expect(document.body.textContent).not.toContain('试一试');
    await switchOn('更长的无理由');
    const results = () => [...card('更长的无理由').querySelectorAll('li')].map((li) => li.textContent);
    expect(results()).toContain('这一步怎么办可以拒绝 → 同意退货退款');
    // The promise ends before the day of the request: nothing is promised any more.
    await type(control('签收后', card('更长的无理由')), '20');
    await type(control('申请时间', card('更长的无理由')), '2027-01-08T10:00');
    expect(results()).toContain('这一步怎么办可以拒绝');
  });

  it('prices an act by the higher of two', async () => {
    await draw(form());
    await switchOn('自定违约金');
    expect(card('自定违约金').textContent).toMatch(/¥50\.00 → ¥100\.00/);
  });
});

describe('what is no promise', () => {
  it('is refused beside its own row, in words', async () => {
    await draw(form());
    await switchOn('更长的无理由');
    await type(control('签收后', card('更长的无理由')), '5');
    expect(card('更长的无理由').querySelector('[role=alert]')?.textContent).toContain('法律已要求7天');
    await click(button('看看会改变什么'));
    expect(made).toEqual([]);
    expect(document.body.textContent).toContain('给店铺起个名字');
  });

  it('an empty form says so', async () => {
    await draw(form());
    await click(button('看看会改变什么'));
    expect(document.body.textContent).toContain('还没有写任何承诺');
    expect(made).toEqual([]);
    await click(button('取消'));
    expect(left).toBe(1);
  });
});

describe('a finished form', () => {
  const fill = async () => {
    await draw(form());
    await type(control('叫法'), '甲店');
    await type(control('写在哪里'), '商品页');
    await switchOn('更长的无理由');
    await switchOn('赠品');
    await click(button('加一级'));
    await click(button('加一级'));
    await click(button('看看会改变什么'));
  };

  it('is a pack that stacks, with its cases as examples and the ladder', async () => {
    await fill();
    const [pack] = made;
    expect(pack?.id).toBe(`shop-${codeOf('甲店').toLowerCase()}`);
    expect(pack?.rules.map(({ id }) => id.split('-').at(-1))).toEqual(['NR', 'GF']);
    expect(pack?.ladder?.map(({ role, upTo }) => [role.zh, upTo])).toEqual([
      ['客服', 1000],
      ['主管', 5000],
    ]);
    expect(pack?.examples?.map(({ name, expect: answers }) => [name.zh, answers.outcome])).toEqual([
      ['更长的无理由', 'returnRefund'],
      ['赠品', 'resend'],
    ]);
    expect(() => stackPacks([...book.packs, pack as Pack])).not.toThrow();
  });

  it('opens again as it was written, with the cases as they were tried', async () => {
    await fill();
    const start = promisesOf(made[0] as Pack) as ShopPromises;
    await undraw();
    await draw(form(start));
    expect(control('叫法').value).toBe('甲店');
    expect(control('签收后', card('更长的无理由')).value).toBe('60');
    await click(button('看看会改变什么'));
    expect(made[1]).toEqual(made[0]);
    expect(changedIn(start).noReason?.exclusionKind).toBe('none');
  });
});

it('is all there in English', async () => {
  speak('en');
  await draw(form());
  await switchOn('Longer no-reason returns');
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/);
  speak('zh_CN');
});
