import { describe, expect, it } from 'vitest';
import { moveEvidence, planPrune, removeEvidence } from '@/storage';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { keepCase, kept } from './keep';

const CLOSED = '1095734192300009662';
const BY = { author: '林', at: NOW };

describe('making room', () => {
  it('offers what can be read again, of closed cases, for no need, the oldest first, and no more than asked', async () => {
    const db = await openDesk();
    const open = await keepCase(db);
    const closed = await keepCase(db, CLOSED, true);
    const text = '页面上的一段字';
    const page = { caseKey: closed, form: 'page', need: null, text } as const;
    await kept(db, { ...page, id: 'open', caseKey: open }, null);
    await kept(db, { ...page, id: 'needed', need: 'unboxingVideo' }, null);
    await kept(db, { ...page, id: 'file', form: 'file' }, null);
    await kept(db, { ...page, id: 'quote', form: 'quote' }, null);
    await kept(db, { ...page, id: 'late', at: NOW + 1 }, null);
    await kept(db, { ...page, id: 'early', at: NOW - 1, form: 'region' }, null);
    await kept(db, { ...page, id: 'moved' }, null);
    await moveEvidence(db, 'moved', 'signProof', BY);
    await kept(db, { ...page, id: 'freed', need: 'unboxingVideo', at: NOW + 2 }, null);
    await moveEvidence(db, 'freed', null, { ...BY, at: NOW + 3 });

    const ids = async (bytes: number) => (await planPrune(db, bytes)).items.map(({ id }) => id);
    expect(await ids(Number.MAX_SAFE_INTEGER)).toEqual(['early', 'late', 'freed']);
    expect(await ids(1)).toEqual(['early']);
    expect(await ids(0)).toEqual([]);
    const plan = await planPrune(db, text.length * 3 + 1);
    expect(plan.items.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(plan.bytes).toBe(text.length * 6);
    expect(await db.evidence.count()).toBe(8);

    unwrap(
      await removeEvidence(
        db,
        plan.items.map(({ id }) => id),
        'asked',
        BY,
      ),
    );
    expect(await ids(Number.MAX_SAFE_INTEGER)).toEqual(['freed']);
  });
});
