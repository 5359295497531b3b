/**
 * Chat lines as the 千牛 client copies them: a nick and a time, then what was said. The head is nobody's fact,
 * and what somebody says is not what the console says: of a message only a card, or a number alone, is read.
 */
import type { Line } from '../lines';

const DAY = '20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
/** `nick (2026-11-22 14:02:11):` with what was said behind it or not, and `nick 2026-11-22 14:02:11`. */
const BRACKETED = new RegExp(`^(.{1,40}?) ?\\( ?${DAY} ${CLOCK} ?\\) ?:? ?`);
const OPEN = new RegExp(`^(.{1,40}?) ${DAY} ${CLOCK} ?:?$`);
/** In front of a time these are a label's words; and an order's row begins with a long number. */
const NO_NICK =
  /[时期]间?$|[:：]$|下单|付款|支付|发货|揽收|签收|收货|申请|创建|成交|截止|更新|\d{8}|[-,，、]$/;

/** What of the line a message's head takes; 0 when it is none. */
function headOf({ folded }: Line): number {
  const found = BRACKETED.exec(folded) ?? OPEN.exec(folded);
  return found === null || NO_NICK.test((found[1] as string).trim()) ? 0 : found[0].length;
}

const rest = (line: Line, from: number): Line => ({
  ...line,
  text: line.text.slice(from),
  folded: line.folded.slice(from),
  seams: line.seams.flatMap((seam) => (seam > from ? [seam - from] : [])),
});

export type Said = { card(line: Line): boolean; number(line: Line): boolean };

/**
 * The parts of a text that may be read, each by itself so that no label reaches into another message.
 * A text without a message's head is one part, whole.
 */
export function partsOf(lines: readonly (Line | null)[], said: Said): (Line | null)[][] {
  const parts: (Line | null)[][] = [[]];
  for (const line of lines) {
    const taken = line === null ? 0 : headOf(line);
    if (line === null || taken === 0) parts.at(-1)?.push(line);
    else parts.push(taken < line.text.length ? [rest(line, taken)] : []);
  }
  const [before = [], ...messages] = parts;
  return [before, ...messages.flatMap((message) => readable(message, said))];
}

function readable(message: (Line | null)[], said: Said): (Line | null)[][] {
  if (message.some((line) => line !== null && said.card(line))) return [message];
  return message.flatMap((line) => (line !== null && said.number(line) ? [[line]] : []));
}
