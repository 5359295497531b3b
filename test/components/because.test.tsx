// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Because, Citations } from '@/components/because';
import type { Citation } from '@/rules';
import { draw, undraw } from './draw';
import './locale';

const citation: Citation = {
  id: 'L-7D-01',
  pack: 'law',
  title: { zh: '收到商品七日内可以退货', en: 'Returns within seven days' },
  status: 'LAW',
  source: '消费者权益保护法',
  url: 'https://example.org/law',
  article: '第25条',
  checkedOn: '2026-08-22',
  from: '2014-03-15',
};
const cite = (rule: string) => (rule === 'GONE' ? null : { ...citation, id: rule });
const now = Date.parse('2026-11-22T12:00:00+08:00');

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  ),
);
afterEach(undraw);

describe('reasons', () => {
  const facts = { platform: { value: 'tmall', from: 'page', seenAt: now, text: '天猫' } } as const;

  it('say the rule’s sentence, each fact once, and what was only assumed', async () => {
    const page = await draw(
      <Because
        facts={facts}
        presumed={() => false}
        cite={cite}
        reasons={[
          { rule: 'A-1', facts: ['platform', 'agreement'], assumed: ['agreement'] },
          { rule: 'A-2', facts: ['platform'], assumed: [] },
        ]}
      />,
    );
    const [first, second] = [...page.querySelectorAll('li')].map((line) => line.textContent);
    expect(first).toBe('收到商品七日内可以退货平台 天猫按“已达成约定：否”推定');
    expect(second).toBe('收到商品七日内可以退货');
  });

  it('can be reached by keyboard where a fact tells its origin', async () => {
    const page = await draw(
      <Because
        facts={facts}
        presumed={() => undefined}
        cite={cite}
        reasons={[{ rule: 'A-1', facts: ['platform'], assumed: [] }]}
      />,
    );
    expect(page.querySelector('[tabindex="0"]')?.textContent).toBe('平台 天猫');
  });
});

describe('citations', () => {
  it('carry id, source, day and age, and open the source without a referrer', async () => {
    const page = await draw(<Citations rules={['L-7D-01']} cite={cite} now={now} />);
    const link = page.querySelector('a');
    expect(link?.textContent).toBe('L-7D-01 消费者权益保护法 第25条 · 2014-03-15 起');
    expect([link?.href, link?.target, link?.rel]).toEqual([
      'https://example.org/law',
      '_blank',
      'noreferrer',
    ]);
    expect(page.textContent).toContain('法律 · 核对于 2026-08-22 · 92 天前');
  });

  it('stand once each, the fourth and later ones folded, an unknown rule by its id', async () => {
    const page = await draw(<Citations rules={['A', 'A', 'GONE', 'B', 'C', 'D']} cite={cite} now={now} />);
    expect(page.querySelectorAll('li')).toHaveLength(5);
    expect(page.querySelectorAll('details li')).toHaveLength(2);
    expect(page.querySelector('details')?.open).toBe(false);
    expect(page.textContent).toContain('GONE');
  });
});
