import { describe, expect, it } from 'vitest';
import { answerWord, askWord, expiryWord, stateWord, turnWord, valueWord } from '@/components/words';
import { EXPIRIES, FACT_KEYS, specOf } from '@/rules/facts/facts';
import { ANSWER_VALUES, QUESTIONS } from '@/rules/judgement';
import { STATUSES } from '@/rules/pack/schema';
import { type Lang, speak, wordsOf } from './locale';

const LANGS: Lang[] = ['zh_CN', 'en'];

/** Keys made of data, which the compiler cannot check. */
const made = [
  ...FACT_KEYS.map((key) => `fact_${key}`),
  ...FACT_KEYS.filter((key) => specOf(key).ask !== undefined).map((key) => `ask_${key}`),
  ...FACT_KEYS.flatMap((key) => {
    const spec = specOf(key);
    return spec.kind === 'choice' ? spec.values.map((value) => `value_${key}_${value}`) : [];
  }),
  ...EXPIRIES.map((expiry) => `expiry_${expiry}`),
  ...['seller', 'buyer', 'courier', 'platform', 'nobody', 'unknown'].map((turn) => `turn_${turn}`),
  ...['seller', 'buyer', 'platform', 'courier'].map((owner) => `owner_${owner}`),
  ...['page', 'paste', 'agent', 'derived'].map((from) => `provenance_${from}`),
  ...['decided', 'unknown', 'conflict', 'checkSource', 'notApplicable'].map((state) => `state_${state}`),
  ...QUESTIONS.map((question) => `question_${question}`),
  ...Object.entries(ANSWER_VALUES).flatMap(([question, values]) =>
    values.map((value) => `answer_${question}_${value}`),
  ),
  ...STATUSES.map((status) => `ruleStatus_${status.replaceAll('-', '_')}`),
  'value_yes',
  'value_no',
];

describe.each(LANGS)('the words in %s', (lang) => {
  it('hold every key made of data', () => {
    const words = wordsOf(lang);
    expect(made.length).toBeGreaterThan(150);
    expect(made.filter((key) => !/\S/.test(words.get(key) ?? ''))).toEqual([]);
  });
});

describe('lookups', () => {
  it('say values in the words of their fact', () => {
    expect(valueWord('platform', 'tmall')).toBe('天猫');
    expect(valueWord('refundAmount', 704)).toBe('¥7.04');
    expect(valueWord('freeShipping', false)).toBe('否');
    expect(valueWord('quantity', 2)).toBe('2');
    expect(valueWord('remaining', { ms: 1, onExpiry: 'refund', text: '还剩1天' })).toBe('还剩1天');
  });

  it('leave other people’s text alone, even when it looks like a word of ours', () => {
    expect(valueWord('statusText', 'success')).toBe('success');
    expect(valueWord('itemTitle', 'yes')).toBe('yes');
  });

  it.each(FACT_KEYS.filter((key) => specOf(key).kind === 'choice'))('know %s as a choice', (key) => {
    const spec = specOf(key);
    const value = spec.kind === 'choice' ? (spec.values[0] ?? '') : '';
    expect(valueWord(key, value)).toBe(wordsOf('zh_CN').get(`value_${key}_${value}`));
  });

  it.each(FACT_KEYS.filter((key) => specOf(key).kind === 'money'))('know %s as money', (key) => {
    expect(valueWord(key, 1)).toBe('¥0.01');
  });

  it.each(FACT_KEYS.filter((key) => specOf(key).kind === 'moment'))('know %s as a moment', (key) => {
    expect(valueWord(key, Date.parse('2020-08-06T01:27:00Z'))).toBe('2020年8月6日 09:27');
  });

  it('show a value no word is known for as it is, rather than nothing', () => {
    expect(answerWord('timeLimit', 'TM-TMO-99')).toBe('TM-TMO-99');
  });

  it('follow the language', () => {
    expect([turnWord('seller'), stateWord('check-source')]).toEqual(['轮到我', '请到规则中心核对']);
    speak('en');
    expect(turnWord('seller')).toBe(wordsOf('en').get('turn_seller'));
    expect(askWord('intact')).toBe(wordsOf('en').get('ask_intact'));
    expect(expiryWord('refund')).toBe(wordsOf('en').get('expiry_refund'));
    speak('zh_CN');
  });
});
