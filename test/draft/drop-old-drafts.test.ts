// @vitest-environment happy-dom
/** Drafts of swept cases go, late; a draft that somebody may still want does not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { draftedCases, draftName, planOfCall, sumTyped } from '@/entrypoints/shared/draft-names';
import { dropOldDrafts } from '@/entrypoints/shared/drop-old-drafts';
import type { DeskDb } from '@/storage';
import { keepReading } from '@/storage';
import { caseReading, NOW, openDesk, unwrap } from '../storage/desk';

const DAYS = 86_400_000;
const GONE = 'pdd|店|9';

const kept = async (db: DeskDb, afterSaleId = '1', shopName = '店') => {
  const reading = caseReading({ platform: 'pdd', shopName, afterSaleId });
  return unwrap(await keepReading(db, { reading, url: '', at: NOW }))?.key ?? '';
};
const draft = (...names: string[]) => {
  for (const name of names) localStorage.setItem(name, '{"text":"话"}');
};

beforeEach(() => localStorage.clear());

describe('drafts of cases that are gone', () => {
  it('go once their case was missing for two weeks, all of them, and no others', async () => {
    const db = await openDesk();
    const here = await kept(db);
    draft(...[GONE, planOfCall(GONE), sumTyped('grant', GONE)].map(draftName.entry), draftName.reply(GONE));
    draft(draftName.entry(here), draftName.reply(here), draftName.reply('desk'), 'facts-shown');
    await dropOldDrafts(db, NOW);
    await dropOldDrafts(db, NOW + 13 * DAYS);
    expect(draftedCases().sort()).toEqual([here, GONE].sort());
    await dropOldDrafts(db, NOW + 14 * DAYS);
    expect(draftedCases()).toEqual([here]);
    expect(Object.keys(localStorage).sort()).toEqual(
      [draftName.entry(here), draftName.reply(here), draftName.reply('desk'), 'facts-shown'].sort(),
    );
  });

  it('stay when the case is back in between: the two weeks begin anew', async () => {
    const db = await openDesk();
    await kept(db);
    draft(draftName.entry(GONE));
    await dropOldDrafts(db, NOW);
    await kept(db, '9');
    await dropOldDrafts(db, NOW + 10 * DAYS);
    await db.cases.delete(GONE);
    await dropOldDrafts(db, NOW + 20 * DAYS);
    expect(draftedCases()).toEqual([GONE]);
  });

  it('stay of a case that is known under another key now', async () => {
    const db = await openDesk();
    const here = await kept(db);
    await db.cases.update(here, { formerKeys: ['pdd||1'] });
    draft(draftName.reply('pdd||1'));
    for (const days of [0, 40]) await dropOldDrafts(db, NOW + days * DAYS);
    expect(draftedCases()).toEqual(['pdd||1']);
  });

  it('stay while the store holds no case, cannot be read, or the clock was put back', async () => {
    const db = await openDesk();
    draft(draftName.entry(GONE));
    for (const days of [0, 40]) await dropOldDrafts(db, NOW + days * DAYS);
    expect(draftedCases()).toEqual([GONE]);
    await kept(db);
    await dropOldDrafts(db, NOW + 40 * DAYS);
    await dropOldDrafts(db, NOW);
    await dropOldDrafts(db, NOW + 13 * DAYS);
    expect(draftedCases()).toEqual([GONE]);
    db.close();
    await dropOldDrafts(db, NOW + 90 * DAYS);
    expect(draftedCases()).toEqual([GONE]);
  });
});
