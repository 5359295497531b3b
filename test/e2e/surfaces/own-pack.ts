/** A shop's own pack whose two rules disagree on every Taobao case: no built-in pack disagrees with itself. */
import type { Page } from 'playwright-core';
import { writePack } from '../../../rules/index.ts';
import type { Pack } from '../../../rules/pack/schema.ts';
import type { Stage } from './state.ts';

const rule = (id: string, title: { zh: string; en: string }, value: 'exchange' | 'refund') =>
  ({
    id,
    title,
    platforms: ['taobao'],
    status: 'OFF-FULL',
    source: 'OWN',
    checkedOn: '2026-11-01',
    governedBy: 'ruling',
    values: [{ from: '2020-01-01', is: {} }],
    says: [{ kind: 'answer', question: 'outcome', value, tier: 1000, when: 'always' }],
  }) satisfies Pack['rules'][number];

const PACK: Pack = {
  format: 1,
  id: 'our-shop',
  title: { zh: '我店的规则', en: 'Our rules' },
  sources: { OWN: { title: '店铺公告', url: 'https://example.org/promise' } },
  words: {},
  conditions: {},
  rules: [
    rule('OWN-01', { zh: '淘宝的单一律换货', en: 'Exchange on Taobao' }, 'exchange'),
    rule('OWN-02', { zh: '淘宝的单一律退款', en: 'Refund on Taobao' }, 'refund'),
  ],
  examples: [],
};

/** Chooses the file on the page of the packs; it is looked through there before it is switched on. */
export const choosePack = (rules: Page): Promise<void> =>
  rules.locator('input[type=file]').setInputFiles({
    name: 'our-shop.pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writePack(PACK)),
  });

/** Switches it on. */
export async function bringPack({ desk, word }: Pick<Stage, 'desk' | 'word'>): Promise<void> {
  const rules = await desk.page('desk.html#rules');
  await choosePack(rules);
  await rules.getByRole('button', { name: word('desk.review.activate'), exact: true }).click();
  await rules.getByRole('switch', { name: /我店的规则|Our rules/ }).waitFor();
  await rules.close();
}
