/** Which row of the page is which row of the reading, and whether it still is. */
import type { ReadFacts } from './reader/types';

export type ChipRow = {
  element: Element;
  /** Same for the same case in two readings of one list. */
  id: string;
  /** Text that the element holds as long as it shows this case. */
  proof: string;
};

/**
 * Pairs elements with rows by their order. A virtual list gives an element to another case without a word,
 * so each pair carries a proof: the id as seen, or the whole text where none is shown.
 */
export function pairRows(elements: Element[], rows: { facts: ReadFacts }[]): ChipRow[] {
  return rows.flatMap(({ facts }, index) => {
    const element = elements[index];
    if (element === undefined) return [];
    const seen = facts.afterSaleId?.text ?? facts.orderId?.text;
    const text = element.textContent ?? '';
    const id = `${facts.afterSaleId?.value ?? `#${index}`}/${facts.orderId?.value ?? ''}`;
    return [{ element, id, proof: seen !== undefined && text.includes(seen) ? seen : text }];
  });
}

/** Whether the element still shows the case it was read for. */
export const stillShows = ({ element, proof }: ChipRow) =>
  element.isConnected && (element.textContent ?? '').includes(proof);
