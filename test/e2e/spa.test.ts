/**
 * Two hundred moves in one tab of a console with bad manners: each move writes the new id over the old case at
 * once, and the rest in parts. Whatever was kept of a case must be that case's own.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress, PDD_LIST } from '../console/addresses.ts';
import { practiceCases } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { type Row, storedTable } from './stored.ts';
import { until } from './until.ts';

const MOVES = 200;
/** So many of them end where the person stays to look. */
const STAYS = 5;
const now = Date.now();
const cases = practiceCases(now).filter(({ site }) => site === 'pdd');
/** Whole seconds: a console shows no more. */
const seconds = (at: number) => Math.floor(at / 1000) * 1000;

/** A fixed run of pseudo-random numbers (mulberry32), so that a failure can be seen again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const pick = numbers(20_261_122);

/** The address stays for `stays` ms, as the page's own clock has it. */
const move = (page: Page, to: string, after: number[], stays: number) =>
  page.evaluate(
    (detail) => {
      window.dispatchEvent(new CustomEvent('practice-move', { detail }));
      return new Promise<void>((done) => setTimeout(done, detail.stays));
    },
    { to, after, stays },
  );

/** Facts kept of a case that are another's, in words. */
function foreignIn({ afterSaleId, orderId, pages }: Row): string[] {
  const own = cases.find(
    (c) => c.afterSaleId === afterSaleId || (afterSaleId === null && c.orderId === orderId),
  );
  if (own === undefined) return [`a case that never was: ${afterSaleId} ${orderId}`];
  const truth: Row = {
    afterSaleId: own.afterSaleId,
    orderId: own.orderId,
    refundAmount: own.refundFen,
    statusText: own.status,
    reasonText: own.reason,
    itemTitle: own.item.title,
    appliedAt: seconds(own.appliedAt),
  };
  const kept = Object.values(pages as Record<string, { facts: Record<string, { value: unknown }> }>);
  return kept.flatMap(({ facts }) =>
    Object.entries(truth).flatMap(([key, value]) => {
      const said = facts[key]?.value;
      return said === undefined || said === value ? [] : [`${key} of ${own.slug} is ${said}, not ${value}`];
    }),
  );
}

describe('two hundred moves in one tab', () => {
  let desk: Desk;
  const stayed = new Set<string>();
  let kept: Row[];

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    const page = await desk.console(PDD_LIST);
    const popup = await desk.page('popup.html');
    await page.bringToFront();
    for (let at = 1; at <= MOVES; at++) {
      const stays = at % (MOVES / STAYS) === 0;
      const c = cases[pick(cases.length)];
      const to = c === undefined || (!stays && pick(8) === 0) ? PDD_LIST : caseAddress(c);
      await move(page, to, [pick(200), 50 + pick(200), 100 + pick(300)], stays ? 0 : pick(120));
      if (!stays || c === undefined) continue;
      await until(`${c.slug} is kept`, async () =>
        (await storedTable(popup, 'cases')).some(
          (row) => row.afterSaleId === c.afterSaleId && Number((row.pages as Row).aftersale !== undefined),
        ),
      );
      stayed.add(c.afterSaleId);
    }
    kept = await storedTable(popup, 'cases');
  });
  afterAll(() => desk.remove());

  it('keep what was looked at', () => {
    expect(stayed.size).toBeGreaterThan(1);
    expect(kept.map(({ afterSaleId }) => afterSaleId)).toEqual(expect.arrayContaining([...stayed]));
  });

  it('keep no fact of one case with another', () => {
    expect(kept.flatMap(foreignIn)).toEqual([]);
  });
});
