import { describe, expect, it } from 'vitest';
import type { PageReading, ReadFacts } from '@/entrypoints/console.content/reader/types';
import { identityOf, signatureOf } from '@/entrypoints/console.content/signature';

const AT = 1_795_000_020_000;
const HOUR = 3_600_000;
const fact = (value: string | number) => ({ value, text: String(value), label: '' });
const reading = (facts: ReadFacts): PageReading => ({
  kind: 'case',
  platform: 'tmall',
  page: 'aftersale',
  facts: { platform: fact('tmall'), afterSaleId: fact('109573419230000966'), ...facts },
  missed: [],
});
const counting = (ms: number) =>
  reading({ remaining: { value: { ms, onExpiry: 'refund', text: `${ms}` }, text: `${ms}`, label: '还剩' } });

describe('the signature of a reading', () => {
  it('is the same while a countdown runs on', () => {
    expect(signatureOf(counting(5 * HOUR), AT)).toBe(signatureOf(counting(5 * HOUR - 7_000), AT + 7_000));
  });

  it('differs when the deadline moved, or what happens then', () => {
    expect(signatureOf(counting(5 * HOUR), AT)).not.toBe(signatureOf(counting(6 * HOUR), AT));
    const closing = counting(5 * HOUR);
    if (closing.kind === 'case' && typeof closing.facts.remaining?.value === 'object')
      closing.facts.remaining.value.onExpiry = 'close';
    expect(signatureOf(closing, AT)).not.toBe(signatureOf(counting(5 * HOUR), AT));
  });

  it('differs with every fact, and with what was missed', () => {
    const plain = reading({});
    const missing: PageReading = { ...plain, missed: ['status'] } as PageReading;
    const all = [plain, missing, reading({ status: fact('success') }), reading({ status: fact('closed') })];
    expect(new Set(all.map((one) => signatureOf(one, AT))).size).toBe(all.length);
  });

  it('tells the reasons of an unreadable page apart', () => {
    const of = (reason: 'login' | 'changed') =>
      signatureOf({ kind: 'unreadable', platform: 'pdd', reason, missed: [] }, AT);
    expect(of('login')).not.toBe(of('changed'));
  });
});

describe('the identity of a reading', () => {
  it('stays while the case stays, and goes with it', () => {
    expect(identityOf(reading({ status: fact('success') }))).toBe(identityOf(reading({})));
    expect(identityOf(reading({ afterSaleId: fact('109573419230000967') }))).not.toBe(
      identityOf(reading({})),
    );
  });
});
