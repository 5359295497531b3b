/**
 * Firm promises in a folded text: a time and a doing that belong together, of ours. What is hedged (尽量), asked,
 * denied, already done, asked of the buyer, or said of somebody else is none.
 */
import { ASKED, type Folded, isEnd, PAUSE } from '../fold.ts';
import type { Work } from '../words.ts';
import { type Action, anyOf, type Doing, doingsIn, words } from './actions.ts';
import { type Said, timesIn } from './times.ts';

/** As places in the folded text. */
export type Vow = { start: number; end: number; action: Action; dueAt: Said['dueAt'] };

/** A sentence of a draft is short; what runs on without end is looked at piece by piece. */
const LONGEST_SENTENCE = 400;
const FURTHEST_AFTER = 14;
const FURTHEST_BEFORE = 8;

export function vowsIn({ chars }: Folded, work: Work): Vow[] {
  const vows: Vow[] = [];
  for (let start = 0; start < chars.length; ) {
    let end = start;
    while (end < chars.length && end - start < LONGEST_SENTENCE && !isEnd(chars[end])) end++;
    work.steps += end - start + 1;
    // One place per character, also for those that JavaScript counts as two.
    const text = chars
      .slice(start, end)
      .map((char) => (char.length === 1 ? char : '\uFFFD'))
      .join('');
    if (chars[end] !== ASKED) for (const vow of inSentence(text)) vows.push(moved(vow, start));
    start = isEnd(chars[end]) ? end + 1 : end;
  }
  return vows;
}

const moved = (vow: Vow, by: number): Vow => ({ ...vow, start: vow.start + by, end: vow.end + by });

const regex = (some: readonly string[]) => new RegExp(anyOf(some));
const ASKS = regex(words.askings);
const HEDGED = regex(words.hedges);
const DONE = regex(words.done);
const NOT = regex(words.not);
const RIGHT = regex(words.rights);
const THIRD = regex(words.third);
const CONDITION = regex(words.conditions);
const THEIRS = regex(words.theirs);
const NOT_THEIRS = new RegExp(anyOf(words.notTheirs), 'g');
const DENIED_BEFORE = /(不能|不会|不是|没法|无法|未必|不用)[^，]{0,2}$/;
const FAILS = /^(不了|不出|不到|不成|不上|不动|得了|得到)/;
/** 您 as the one who acts: not 给您, not 您的. */
const BUYER_ACTS =
  /(?<![给帮为跟向替和与对同让回退赔返补])[您你](?!的|好|放心|稍等|这[^边]|那[^边]|看|要的|拍的|买的|反馈的|说的)/;

function inSentence(text: string): Vow[] {
  const times = merged(timesIn(text), text);
  if (times.length === 0) return [];
  const doings = doingsIn(text);
  const vows: Vow[] = [];
  for (const [nth, time] of times.entries()) {
    const doing =
      following(time, doings, times[nth + 1], text) ?? leading(time, doings, times[nth - 1], text);
    if (doing === undefined) continue;
    if (!isFirm(time, doing, text)) continue;
    vows.push({
      start: Math.min(time.start, doing.start),
      end: Math.max(time.end, doing.end),
      action: actionOf(doing, text),
      dueAt: time.dueAt,
    });
  }
  return vows;
}

/** 运费明天退给您: what is paid back was named before. */
function actionOf({ action, start }: Doing, text: string): Action {
  const lead = text.slice(text.lastIndexOf(PAUSE, start) + 1, start);
  return action === 'refund' && /运费|邮费|快递费/.test(lead) ? 'returnFreight' : action;
}

/** 今天或者明天: one time, which ends when the later does. */
function merged(times: Said[], text: string): Said[] {
  const out: Said[] = [];
  for (const time of times) {
    const last = out.at(-1);
    if (last === undefined || !/^(或者?|到|至|-|最迟|最晚)$/.test(text.slice(last.end, time.start)))
      out.push(time);
    else
      out[out.length - 1] = {
        start: last.start,
        end: time.end,
        today: time.today,
        dueAt: (at) => time.dueAt(at) ?? last.dueAt(at),
      };
  }
  return out;
}

/** The first doing after the time, before another time; a pause may only come right after the time. */
function following(time: Said, doings: Doing[], next: Said | undefined, text: string): Doing | undefined {
  const until = Math.min(time.end + FURTHEST_AFTER, next?.start ?? text.length);
  return doings.find(({ start }) => {
    if (start < time.end || start > until) return false;
    const pause = text.slice(time.end, start).lastIndexOf(PAUSE);
    return pause <= 2;
  });
}

/** The last doing before the time, in its clause: 退款48小时内到账, 发货时间是明天. */
function leading(time: Said, doings: Doing[], previous: Said | undefined, text: string): Doing | undefined {
  const from = Math.max(time.start - FURTHEST_BEFORE, previous?.end ?? 0);
  return doings.findLast(
    ({ start, end }) => end <= time.start && start >= from && !text.slice(end, time.start).includes(PAUSE),
  );
}

function isFirm(time: Said, doing: Doing, text: string): boolean {
  const from = text.lastIndexOf(PAUSE, Math.min(time.start, doing.start)) + 1;
  const pause = text.indexOf(PAUSE, Math.max(time.end, doing.end));
  const clause = text.slice(from, pause === -1 ? text.length : pause);
  const lead = text.slice(from, doing.start);
  const between = text.slice(Math.min(time.end, doing.end), Math.max(time.start, doing.start));
  const rest = text.slice(doing.end);
  if (ASKS.test(clause) || HEDGED.test(clause) || DONE.test(lead)) return false;
  if (NOT.test(between) || FAILS.test(rest) || DENIED_BEFORE.test(text.slice(from, time.start))) return false;
  if (CONDITION.test(between) || (time.today && /^(了|过|完)/.test(rest))) return false;
  if (doing.action === 'refund' && RIGHT.test(lead)) return false;
  if (doing.action !== 'deliver' && THIRD.test(lead)) return false;
  return !isTheirs(lead);
}

const isTheirs = (lead: string): boolean => {
  const ours = lead.replace(NOT_THEIRS, '');
  return THEIRS.test(ours) || BUYER_ACTS.test(ours);
};
