// @vitest-environment happy-dom
import './locale';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { HistoryCard } from '@/entrypoints/desk/rules/history-card';
import { HistoryOfRule } from '@/entrypoints/desk/rules/history-of-rule';
import { historyWith } from '@/entrypoints/desk/rules/listed-history';
import { book, history } from '@/rules';
import { button, click, draw, undraw } from './draw';

const NOW = Date.parse('2026-11-22T12:00:00+08:00');
const card = (words: readonly string[]) => <HistoryCard found={historyWith(words)} book={book} now={NOW} />;
const rows = () => document.querySelectorAll('section > ul > li');

/** Opens a disclosure as a click does; happy-dom has no toggle event of its own. */
async function disclose(summary: Element | null | undefined) {
  const details = summary?.closest('details');
  if (!details) throw new Error('nothing to disclose');
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

afterEach(undraw);

describe('the training on the desk', () => {
  it('draws a page of it, and the next when asked', async () => {
    await draw(card([]));
    expect(rows()).toHaveLength(12);
    await click(button('显示更多'));
    expect(rows()).toHaveLength(36);
    expect(history()).toHaveLength(246);
  });

  it('is found by its words, its id, its contradiction and by the rule that replaced it', () => {
    const ids = (...words: string[]) => historyWith(words).map(({ entry }) => entry.id);
    expect(ids('168小时')).toContain('S2-7D-01');
    expect(ids('s2-7d-01')).toEqual(['S2-7D-01']);
    expect(ids('k-16')).toEqual(['S1-REF-03']);
    expect(ids('tm-tmo-08')).toEqual(['S0-FAQ-01', 'S1-REF-03']);
    expect(ids('没有这样的话')).toEqual([]);
  });

  it('shows with one click what holds now, and both sides of a contradiction', async () => {
    const page = await draw(card(['s2-7d-01']));
    expect(page.textContent).toContain('已被取代');
    expect(page.textContent).toContain('自相矛盾');
    expect(page.textContent).toContain('2011到2013年');
    expect(page.textContent).not.toContain('次日零点');
    await disclose(page.querySelector('summary'));
    expect(page.textContent).toContain('签收次日零点起168小时');
    expect(page.querySelector('a')?.textContent).toContain('L-7D-02');
    expect(page.textContent).toContain('S0-POL-01 S3-POL-01');
  });

  it('says where the document itself was not sure', async () => {
    const page = await draw(card(['s1-ref-03']));
    expect(page.textContent).toContain('不确定');
    expect(page.textContent).toContain('有疑点');
  });

  it('promises nothing to disclose where nothing of today is known', async () => {
    const page = await draw(card(['s1-ops-07']));
    expect(page.querySelector('summary')).toBeNull();
    expect(page.textContent).toContain('没有找到对应的现行规则');
  });
});

describe('a rule of today', () => {
  it('says what the training said of it', async () => {
    const page = await draw(<HistoryOfRule id="TM-SHP-02" />);
    expect(page.querySelector('summary')?.textContent).toBe('培训怎么说（3）');
    expect(page.textContent).toContain('30%');
  });

  it('says nothing where the training said nothing', async () => {
    const page = await draw(<HistoryOfRule id="L-FRM-01" />);
    expect(page.querySelector('details')).toBeNull();
  });
});
