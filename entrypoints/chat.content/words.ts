/** What the card says, made of the words of our own pages. */
import type { DraftFinding } from '@/utils/draft-check';
import { say } from '../in-page/say';

const DAY = 86_400_000;
/** Shanghai keeps UTC+8 all year. */
const SHANGHAI = 8 * 3_600_000;

const DECISIONS = {
  block: { tone: 'alarm', word: () => say('desk.scripts.decision.block') },
  warn: { tone: 'ours', word: () => say('desk.scripts.decision.warn') },
  check: { tone: 'theirs', word: () => say('desk.scripts.decision.check') },
} as const;
export const decisionOf = ({ decision }: Pick<DraftFinding, 'decision'>) => DECISIONS[decision];

/** The card shows two or three at once; what must not be sent is among them. */
export const gravestFirst = (findings: readonly DraftFinding[]): DraftFinding[] => {
  const order = Object.keys(DECISIONS);
  return findings.toSorted((a, b) => order.indexOf(a.decision) - order.indexOf(b.decision));
};

const isEnglish = () => say('common.tongue') === 'en';
export const inTongue = (words: { zh: string; en: string }): string => (isEnglish() ? words.en : words.zh);

const money = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
const dayOf = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 10);

/** `若再次引到平台外：¥20000.00 · 扣 12 分`; '' where the clause names no cost. */
export function costWord({ cost }: Pick<DraftFinding, 'cost'>): string {
  if (cost === null) return '';
  const { act, fen, share, points } = cost;
  const parts = [
    fen === null ? '' : money(fen),
    share === null ? '' : shareWord(share),
    points === null ? '' : say('panel.risk.points', { points }),
  ].filter(Boolean);
  const words = parts.join(' · ');
  return act === null ? words : say('replies.draft.cost', { act: inTongue(act), cost: words });
}

function shareWord({ rate, min, max }: NonNullable<NonNullable<DraftFinding['cost']>['share']>): string {
  const percent = `${Number((rate * 100).toFixed(2))}%`;
  if (min === null || max === null) return percent;
  return say('replies.draft.share', { percent, min: money(min), max: money(max) });
}

/** Where it stands and how old the last look at it is; without a clause, that it must be looked up. */
export function clauseWord({ clause }: Pick<DraftFinding, 'clause'>, now: number): string {
  if (clause === null) return say('desk.scripts.noClause');
  const { source, article, checkedOn } = clause;
  const days = Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(checkedOn)) / DAY));
  const ago = days === 0 ? say('common.today') : say('common.daysAgo', { days });
  const where = article === null ? source : `${source} ${article}`;
  return `${where} · ${say('common.checkedOn', { day: checkedOn, ago })}`;
}

/** `最迟 11-23 24:00`: the midnight that ends a day belongs to that day. '' for what is no promise with a moment. */
export function dueWord({ dueAt }: Pick<DraftFinding, 'dueAt'>): string {
  if (dueAt === null) return '';
  const time = new Date(dueAt + SHANGHAI).toISOString().slice(11, 16);
  const when = time === '00:00' ? `${dayOf(dueAt - 1)} 24:00` : `${dayOf(dueAt)} ${time}`;
  return say('chat.due', { when: when.slice(5) });
}
