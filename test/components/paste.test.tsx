// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPasted } from '@/entrypoints/console.content/reader';
import { usePasteKeys } from '@/entrypoints/sidepanel/paste-keys';
import { idsOf, placeOf, readingOf } from '@/entrypoints/sidepanel/paste-place';
import { usePaste } from '@/entrypoints/sidepanel/paste-store';
import type { CaseView } from '@/storage';
import { draw, press, undraw } from './draw';

const ORDER = '260311-138312345678901';
const view = (key: string): CaseView => ({ row: { key } as CaseView['row'], facts: {}, entries: [] });
const numbers = { platform: 'pdd', orderId: ORDER, afterSaleId: null } as const;
const none = { platform: null, orderId: null, afterSaleId: null };

describe('whose a paste is', () => {
  const here = view('here');
  const other = view('other');

  it('is the case shown when its numbers name it, among others of the order too', () => {
    expect(placeOf(numbers, here, [other, here])).toEqual({ kind: 'here', view: here });
  });

  it('is never the case shown when its numbers name another, or none that is kept', () => {
    expect(placeOf(numbers, here, [other])).toEqual({ kind: 'known', views: [other] });
    expect(placeOf(numbers, here, [])).toEqual({ kind: 'new' });
    expect(placeOf(numbers, null, [other])).toEqual({ kind: 'known', views: [other] });
  });

  it('is for a person to say when it has no number, and nobody’s when no case is shown', () => {
    expect(placeOf(none, here, [])).toEqual({ kind: 'confirm', view: here });
    expect(placeOf(none, null, [])).toEqual({ kind: 'nowhere' });
  });
});

describe('a paste as a reading', () => {
  const [pasted] = readPasted(`订单号：${ORDER} 退款金额：¥3.61`, null).cases;
  if (pasted === undefined) throw new Error('nothing was understood');

  it('has its numbers as text', () => {
    expect(idsOf(pasted)).toEqual(numbers);
  });

  it('passes the same door as a page’s', () => {
    expect(readingOf(pasted, 'pdd', null)).toMatchObject({
      kind: 'case',
      platform: 'pdd',
      page: 'aftersale',
      facts: { refundAmount: { value: 361, label: '退款金额' } },
    });
    const bad = { ...pasted, facts: { ...pasted.facts, refundAmount: { value: -1, text: '', label: '' } } };
    expect(readingOf(bad, 'pdd', null)?.facts).not.toHaveProperty('refundAmount');
  });
});

describe('a number that does not tell its platform', () => {
  it('is of the one a person chooses, and the judge is told', () => {
    const [asked] = readPasted('订单编号：3599471000000277', null).cases;
    expect(asked?.platform).toBeNull();
    const [said] = readPasted('订单编号：3599471000000277', 'jd').cases;
    if (said === undefined) throw new Error('nothing was understood');
    expect(said.platform).toBe('jd');
    expect(readingOf(said, 'jd', '京东')).toMatchObject({
      platform: 'jd',
      facts: { platform: { value: 'jd', text: '京东' }, orderId: { value: '3599471000000277' } },
    });
  });
});

function Panel() {
  usePasteKeys();
  return <textarea aria-label="a note" />;
}

const pasteAt = (target: EventTarget, text: string) =>
  act(async () => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    target.dispatchEvent(event);
  });

describe('the way in', () => {
  const { text: closed } = usePaste.getInitialState();
  beforeEach(async () => {
    usePaste.setState(usePaste.getInitialState());
    await draw(<Panel />);
  });
  afterEach(undraw);
  const text = () => usePaste.getState().text;

  it('is shut at first, and opened by V', async () => {
    expect(text()).toBe(closed);
    await press(document.body, 'v');
    expect(text()).toBe('');
    await press(document.body, 'Escape');
    expect(text()).toBeNull();
  });

  it('takes what is pasted where there is no field, and leaves a field its own', async () => {
    await pasteAt(document.body, ORDER);
    expect(text()).toBe(ORDER);
    await act(async () => usePaste.getState().close());
    await pasteAt(document.querySelector('textarea') as HTMLElement, ORDER);
    expect(text()).toBeNull();
    await pasteAt(document.body, '');
    expect(text()).toBeNull();
  });

  it('forgets the text, and the platform chosen for it, once it is shut or taken over', async () => {
    await pasteAt(document.body, ORDER);
    await act(async () => usePaste.getState().choose('jd'));
    await pasteAt(document.body, '别的');
    expect(usePaste.getState()).toMatchObject({ text: '别的', platform: null });
    await act(async () => usePaste.getState().choose('jd'));
    await act(async () => usePaste.getState().close());
    expect(usePaste.getState()).toMatchObject({ text: null, platform: null });
  });
});
