import type { Change, Draft } from '../draft';
import type { Random } from '../random';
import { type Box, box, boxesOf, copyOf, isText, leavesOf, text } from '../tree';

const parentOf = (root: Box, child: Box): Box | undefined =>
  [...boxesOf(root)].find(({ children }) => children.includes(child));

/** A row like another one, of an order of its own. */
function another(draft: Draft, at: number, random: Random): void {
  const row = draft.rows[at] as Box;
  const told = draft.told[at];
  const parent = parentOf(draft.tree, row);
  if (!told || !parent) return;
  const made = copyOf(row);
  const facts = new Map(told.facts);
  let { id } = told;
  for (const key of ['orderId', 'afterSaleId'] as const) {
    const fact = facts.get(key);
    if (!fact) continue;
    const other = fact.text.slice(0, -8) + random.digits(8);
    for (const { leaf } of leavesOf(made)) leaf.text = leaf.text.replaceAll(fact.text, other);
    const value = String(fact.value).slice(0, -8) + other.slice(-8);
    facts.set(key, { ...fact, value, text: other });
    if (told.id === String(fact.value)) id = value;
  }
  parent.children.splice(parent.children.indexOf(row) + 1, 0, made);
  draft.rows.push(made);
  draft.told.push({ id, facts });
}

const HEADS = ['商品信息', '退款金额', '售后状态', '订单状态', '申请时间', '操作'];

/** Rows as a virtual list has them: some of many, between spacers, each at a place of its own, below a head of its own. */
export const virtualList: Change = {
  name: 'virtual-list',
  apply(draft, random) {
    if (draft.rows.length === 0) return;
    const saved = draft.rows.length;
    for (let count = random.int(0, 3); count > 0; count--) another(draft, random.int(0, saved - 1), random);
    const placed = random.chance(0.5);
    const parents = new Set<Box>();
    for (const [at, row] of draft.rows.entries()) {
      const parent = parentOf(draft.tree, row);
      if (!parent) continue;
      parents.add(parent);
      // Within a table's own elements there is no room for a box.
      if (!placed || ['tbody', 'table', 'ul', 'ol'].includes(parent.tag)) continue;
      const style = `position: absolute; top: 0; transform: translateY(${at * 96}px)`;
      const around = box('div', [row], { style, 'aria-rowindex': String(at + 1) });
      parent.children = parent.children.map((child) => (child === row ? around : child));
      draft.rows[at] = around;
    }
    for (const parent of parents) {
      if (['tbody', 'table', 'ul', 'ol'].includes(parent.tag)) continue;
      const first = parent.children.findIndex(
        (child) => !isText(child) && [...boxesOf(child)].some((one) => draft.rows.includes(one)),
      );
      const spacer = () => box('div', [], { style: `height: ${random.int(0, 9000)}px` });
      const heads = random.shuffled(HEADS).slice(0, random.int(2, 5));
      const head = box('table', [
        box('thead', [
          box(
            'tr',
            heads.map((word) => box('th', [text(word)])),
          ),
        ]),
      ]);
      parent.children.splice(first, 0, ...(random.chance(0.5) ? [head] : []), spacer());
      parent.children.push(spacer());
    }
  },
};
