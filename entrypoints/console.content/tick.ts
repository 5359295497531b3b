/**
 * Which mutations are only a countdown running on. A console rewrites its countdowns every second; reading
 * the page for that would be work without news, since the deadline they count to is already known.
 */

const UNITS: Record<string, number> = { 天: 86_400, 日: 86_400, 小: 3_600, 时: 3_600, 分: 60, 秒: 1 };
/** The second half of a unit of two characters: 小时, 分钟. */
const TAILS: Record<string, string> = { 小: '时', 分: '钟' };
const PREFIX = /^\s*(?:还剩余|还剩|剩余|仅剩|倒计时)?\s*[:：]?\s*/;
/** Nothing longer is a countdown and nothing else. */
const LONGEST = 32;
/** A page that was throttled may skip; a deadline that was moved moves further than this. */
const SKIP_SECONDS = 120;

/**
 * Seconds of a text that is a length of time and nothing else (`还剩 1天05:12:33`), or null. Walks the text
 * once: on a long list this is asked for every row every second.
 */
export function durationOf(text: string | null): number | null {
  if (text === null || text.length > LONGEST) return null;
  const start = PREFIX.exec(text)?.[0].length ?? 0;
  let seconds = 0;
  let digits = '';
  /** Numbers of a `05:12:33` so far, and whether anything was counted. */
  const clock: number[] = [];
  let counted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string;
    if (char >= '0' && char <= '9') {
      digits += char;
      continue;
    }
    if (char === ' ' || char === '\n' || char === '\u00a0') {
      continue;
    }
    if (digits === '') return null;
    const unit = UNITS[char];
    if (unit !== undefined) {
      seconds += Number(digits) * unit;
      counted = true;
      if (text[at + 1] === TAILS[char]) at++;
    } else if (char === ':' || char === '：') {
      clock.push(Number(digits));
    } else {
      return null;
    }
    digits = '';
  }
  if (clock.length === 0) return counted && digits === '' ? seconds : null;
  if (digits === '' || clock.length > 2) return null;
  const [h, m, s] = clock.length === 2 ? [...clock, Number(digits)] : [0, ...clock, Number(digits)];
  return seconds + Number(h) * 3_600 + Number(m) * 60 + Number(s);
}

function runsOn(was: string | null, is: string | null): boolean {
  const before = durationOf(was);
  const after = durationOf(is);
  return before !== null && after !== null && after <= before && before - after <= SKIP_SECONDS;
}

/** `05` → `04`, or a wrap to 59 or 23: one cell of a countdown built of cells. */
function cellRunsOn(was: string | null, is: string | null): boolean {
  if (was === null || is === null || !/^\s*\d{1,2}\s*$/.test(was) || !/^\s*\d{1,2}\s*$/.test(is))
    return false;
  const before = Number(was);
  const after = Number(is);
  return after === before - 1 || (before === 0 && (after === 59 || after === 23));
}

/** The text around a cell, if the cell stands in a small countdown; a counter such as 待处理 12 does not. */
function standsInCountdown(text: Node): boolean {
  let around = text.parentElement;
  for (let up = 0; up < 2 && around !== null; up++, around = around.parentElement) {
    if (around.childNodes.length > 9 || around.querySelector('table, ul, form') !== null) return false;
    if (durationOf(around.textContent) !== null) return true;
  }
  return false;
}

function textOnly(nodes: NodeList): string | null {
  const [node] = nodes;
  return nodes.length === 1 && node instanceof Text ? node.data : null;
}

/** Whether a mutation is a countdown running on by seconds, and nothing else. */
export function isTick(record: MutationRecord): boolean {
  const { type, target } = record;
  if (type === 'characterData') {
    const is = (target as CharacterData).data;
    return runsOn(record.oldValue, is) || (cellRunsOn(record.oldValue, is) && standsInCountdown(target));
  }
  const was = textOnly(record.removedNodes);
  const is = textOnly(record.addedNodes);
  const [added] = record.addedNodes;
  return runsOn(was, is) || (cellRunsOn(was, is) && added !== undefined && standsInCountdown(added));
}
