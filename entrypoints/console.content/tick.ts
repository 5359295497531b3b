/**
 * Which mutations are only a countdown running on. A console rewrites its countdowns every second; reading
 * the page for that would be work without news, since the deadline they count to is already known.
 */

const SHAPE =
  /^(?:还剩余?|剩余|仅剩|倒计时)?[:：]?(?:(\d+)[天日])?(?:(\d+)小?时)?(?:(\d+)分钟?)?(?:(\d+)秒)?(?:(?:(\d+)[:：])?(\d+)[:：](\d+))?$/;
/** Seconds in one of each number of the shape, in its order. */
const WORTH = [86_400, 3_600, 60, 1, 3_600, 60, 1];
/** Nothing longer is a countdown and nothing else. */
const LONGEST = 32;
/** A page that was throttled may skip; a deadline that was moved moves further than this. */
const SKIP_SECONDS = 120;

type Text = string | null | undefined;

/** Seconds of a text that is a length of time and nothing else (`还剩 1天05:12:33`), or null. */
export function durationOf(text: Text): number | null {
  if (!text || text.length > LONGEST) return null;
  const numbers = SHAPE.exec(text.replaceAll(/\s/g, ''))?.slice(1);
  if (!numbers?.some(Boolean)) return null;
  return WORTH.reduce((sum, worth, at) => sum + worth * Number(numbers[at] ?? 0), 0);
}

function runsOn(was: Text, is: Text): boolean {
  const before = durationOf(was);
  const after = durationOf(is);
  return before !== null && after !== null && after <= before && before - after <= SKIP_SECONDS;
}

/** `05` → `04`, or a wrap to 59 or 23: one cell of a countdown built of cells. */
function cellRunsOn(was: Text, is: Text): boolean {
  if (!was || !is || ![was, is].every((text) => /^\s*\d{1,2}\s*$/.test(text))) return false;
  const after = Number(is);
  return Number(was) === 0 ? after === 59 || after === 23 : after === Number(was) - 1;
}

/** Whether a cell stands in a small countdown; a counter such as 待处理 12 does not. */
function standsInCountdown(cell: Node): boolean {
  let around = cell.parentElement;
  for (let up = 0; up < 2 && around !== null; up++, around = around.parentElement) {
    if (around.childNodes.length > 9) return false;
    if (durationOf(around.textContent) !== null) return true;
  }
  return false;
}

const onlyText = (nodes: NodeList): CharacterData | null =>
  nodes.length === 1 && nodes[0] instanceof CharacterData ? nodes[0] : null;

/** Whether a mutation is a countdown running on by seconds, and nothing else. */
export function isTick({ type, target, oldValue, addedNodes, removedNodes }: MutationRecord): boolean {
  const rewritten = type === 'characterData';
  const cell = rewritten ? (target as CharacterData) : onlyText(addedNodes);
  const was = rewritten ? oldValue : onlyText(removedNodes)?.data;
  return cell !== null && (runsOn(was, cell.data) || (cellRunsOn(was, cell.data) && standsInCountdown(cell)));
}
