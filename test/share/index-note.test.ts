import { expect, it } from 'vitest';
import { indexedBy, setIndexedBy } from '@/storage';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { Device } from './device';

const CASE = { shop: '店', orderId: '1', afterSaleId: '7' };

it('the index is not noted as made while a file came in that the run did not see', async () => {
  const [a, b] = [await Device.open('小李'), await Device.open('小王')];
  const key = await a.read(CASE, NOW);
  unwrap(await setIndexedBy(b.db, '1.0#0', null));
  const before = await indexedBy(b.db);
  await b.take(await a.give([await a.handOver([key], NOW)], NOW), NOW);
  unwrap(await setIndexedBy(b.db, '1.0#1', before));
  expect(await indexedBy(b.db)).not.toBe('1.0#1');
  unwrap(await setIndexedBy(b.db, '1.0#1', await indexedBy(b.db)));
  expect(await indexedBy(b.db)).toBe('1.0#1');
});

it('is noted where nothing ever was', async () => {
  const db = await openDesk();
  unwrap(await setIndexedBy(db, '1.0#0', null));
  expect(await indexedBy(db)).toBe('1.0#0');
});
