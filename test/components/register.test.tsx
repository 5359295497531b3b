// @vitest-environment happy-dom
import './locale';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { cellOf } from '@/entrypoints/desk/listed/cell';
import type { ListedItem } from '@/entrypoints/desk/listed/item';
import { ColumnsDialog } from '@/entrypoints/desk/register/columns-dialog';
import { ProgressCell } from '@/entrypoints/desk/register/progress-cell';
import type { ProgressAnswer } from '@/entrypoints/desk/register/use-progress';
import type { FieldId } from '@/storage';
import { sheetLine } from '../register/lines';
import { button, click, draw, press, type, undraw } from './draw';

afterEach(undraw);

const item = (more: Partial<ListedItem> = {}): ListedItem => ({
  id: 'a',
  kept: null,
  facts: {},
  log: { count: 0, at: 0, handler: '', note: '', progress: '等仓库', promised: [], words: '' },
  lines: [sheetLine({ cells: { status: '处理中' } })],
  judgement: null,
  clock: null,
  progress: '等仓库',
  caseKey: 'pdd|店A|1',
  ...more,
});

/** Draws the cell with a store that answers what the test says, and hears what it was asked. */
async function drawCell(answers: ProgressAnswer[] = [], of = item()) {
  const asked: [text: string, was: string][] = [];
  const write = async (_: ListedItem, text: string, was: string): Promise<ProgressAnswer> => {
    asked.push([text, was]);
    return answers.shift() ?? { ok: true, value: { kind: 'kept' } };
  };
  await draw(<ProgressCell item={of} shown={cellOf('status', of)} write={write} />);
  return asked;
}
const box = () => document.querySelector('input') as HTMLInputElement;

describe('the cell of 进度', () => {
  it('keeps what was typed on Enter, over what was seen, once', async () => {
    const asked = await drawCell();
    await click(button('等仓库'));
    await type(box(), ' 已寄出 ');
    await press(box(), 'Enter');
    expect(asked).toEqual([['已寄出', '等仓库']]);
    expect(document.querySelector('input')).toBeNull();
    expect(document.querySelector('[role=status]')?.textContent).toBe('已保存');
  });

  it('keeps it when the box is left, and only if it says something else', async () => {
    const asked = await drawCell();
    await click(button('等仓库'));
    await act(async () => box().blur());
    expect(asked).toEqual([]);
    await click(button('等仓库'));
    await type(box(), '已寄出');
    await act(async () => box().blur());
    expect(asked).toEqual([['已寄出', '等仓库']]);
  });

  it('leaves on Esc without a word, and takes no key of an input method', async () => {
    const asked = await drawCell();
    await click(button('等仓库'));
    await type(box(), '已寄出');
    await press(box(), 'Enter', { isComposing: true });
    expect(box().value).toBe('已寄出');
    await press(box(), 'Escape');
    expect(asked).toEqual([]);
    expect(document.querySelector('input')).toBeNull();
  });

  it('shows both when somebody else wrote meanwhile, and writes over what is shown now', async () => {
    const rival = { kind: 'changed', text: '已收货', by: '陈', at: 0 } as const;
    const asked = await drawCell([{ ok: true, value: rival }]);
    await click(button('等仓库'));
    await type(box(), '已寄出');
    await press(box(), 'Enter');
    const alert = document.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('陈');
    expect(alert?.textContent).toContain('已收货');
    await click(button('用我的：已寄出'));
    expect(asked).toEqual([
      ['已寄出', '等仓库'],
      ['已寄出', '已收货'],
    ]);
  });

  it('keeps what was typed in its box while the store has trouble, or nobody said who they are', async () => {
    await drawCell([
      { ok: false, trouble: 'full' },
      { ok: false, trouble: 'noName' },
    ]);
    await click(button('等仓库'));
    await type(box(), '已寄出');
    for (const said of ['没存下', '名字']) {
      await press(box(), 'Enter');
      expect(box().value).toBe('已寄出');
      expect(document.querySelector('[role=status]')?.textContent).toContain(said);
    }
  });

  it('has nothing to write on without a number to keep it by', async () => {
    await drawCell([], item({ caseKey: null }));
    expect(document.querySelector('button')).toBeNull();
    expect(document.body.textContent).toContain('等仓库');
  });
});

describe('the choice of columns', () => {
  async function drawColumns(columns: FieldId[]) {
    const kept: FieldId[][] = [];
    await draw(<ColumnsDialog columns={columns} keep={(next) => kept.push(next)} onClose={() => {}} />);
    return kept;
  }
  const named = (label: string) => document.querySelector(`[aria-label="${label}"]`) as HTMLElement;

  it('moves a column by its button and by Alt with an arrow', async () => {
    const kept = await drawColumns(['shop', 'note', 'handler']);
    await click(named('备注 往前'));
    await press(named('备注 往后'), 'ArrowDown', { altKey: true });
    await press(named('备注 往后'), 'ArrowDown');
    expect(kept).toEqual([
      ['note', 'shop', 'handler'],
      ['shop', 'handler', 'note'],
    ]);
  });

  it('takes one out and another in', async () => {
    const kept = await drawColumns(['shop', 'note']);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    await click(boxes[0] as HTMLElement);
    await click(boxes[2] as HTMLElement);
    expect(kept).toEqual([['note'], ['shop', 'note', 'loggedAt']]);
  });
});
