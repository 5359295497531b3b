import type { Shaped } from './shape';

const AMOUNT =
  /^(¥ ?)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?( ?元)?(?!\d|[.,]\d|[%A-Za-z万亿]| ?[*×~-])/;

/**
 * An amount in fen: `¥3.79`, `￥7.04` (folded), `¥ 12.3`, `500元`, `1,299.00`. A bare whole number is a count,
 * and `￥3.52*2(数量)` a unit price: neither is an amount.
 */
export function money(folded: string): Shaped<number> | null {
  const found = AMOUNT.exec(folded);
  if (!found) return null;
  const [match, sign, whole = '', part, yuan] = found;
  if (!sign && !yuan && part === undefined) return null;
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number((part ?? '').padEnd(2, '0'));
  return { value: fen, length: match.length };
}
