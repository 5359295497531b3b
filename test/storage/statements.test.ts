import { expect, it } from 'vitest';
import { erase, keepStatement, readStatement, type Statement } from '@/storage';
import { readCase } from '../care/kept';
import { NOW, openDesk, unwrap } from './desk';

const of = (caseKey: string, request: string): Statement => ({
  ...{ caseKey, sentences: [], request, limit: 500, author: '林', at: NOW },
});

it('a statement is kept as it was last written', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  expect(await readStatement(db, key)).toBeNull();
  for (const request of ['请', '请驳回']) unwrap(await keepStatement(db, of(key, request)));
  expect(await readStatement(db, key)).toMatchObject({ request: '请驳回' });
});

it('a statement goes with its case, and a write that was under way does not bring it back', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  unwrap(await keepStatement(db, of(key, '请驳回')));
  unwrap(await erase(db, { cases: [key], lines: [] }, { why: 'asked', at: NOW, author: '林' }));
  unwrap(await keepStatement(db, of(key, '请驳回，谢谢')));
  expect(await db.statements.count()).toBe(0);
});
