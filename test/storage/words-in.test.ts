import { describe, expect, it } from 'vitest';
import { append, type Entry, entriesOf, findAbout, newEntry } from '@/storage';
import { wordsIn } from '@/storage/log/words-in';
import { holdsPhone } from '@/storage/share/phones';
import { BODIES } from '../backup/filled';
import { NOW, openDesk } from './desk';

const KEY = 'tmall||1';
const plan = { kind: 'plan' as const, offers: ['换新', '退 20'], floor: 1000, limit: null };

describe('what people wrote in an entry', () => {
  it('is looked through wherever it stands: in a plan too', async () => {
    const db = await openDesk();
    await append(db, newEntry({ ...plan, ifMore: '问王小姐的先生' }, KEY, '林', NOW));
    expect((await findAbout(db, '王小姐')).cases).toEqual([{ key: KEY, found: ['log'] }]);
    expect((await findAbout(db, '李小姐')).cases).toEqual([]);
    expect((await entriesOf(db, KEY)).map(wordsIn)).toEqual([['换新', '退 20', '问王小姐的先生']]);
  });

  it('is told to hold a phone number before it leaves', () => {
    const said = (offers: string[]) => ({ ...plan, offers, ifMore: '' }) as unknown as Entry;
    expect(holdsPhone(said(['打 139 0013 8000']))).toBe(true);
    expect(holdsPhone(said(['换新']))).toBe(false);
  });

  it('is whoever was asked for a sum', async () => {
    const db = await openDesk();
    const body = {
      kind: 'sum',
      about: 'courier',
      step: 'asked',
      fen: 8000,
      who: '网点王小姐 13900138000',
    } as const;
    await append(db, newEntry(body, KEY, '林', NOW));
    expect((await findAbout(db, '王小姐')).cases).toEqual([{ key: KEY, found: ['log'] }]);
    expect((await entriesOf(db, KEY)).map(holdsPhone)).toEqual([true]);
  });

  it('is forgotten for no kind of entry that has a text', () => {
    const texts = BODIES.filter((body) => 'text' in body && body.text !== '');
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((body) => wordsIn(body as Entry).length === 0)).toEqual([]);
  });
});
