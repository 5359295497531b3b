/**
 * The same buyer's after-sales at one shop as a text that may go to the platform: what was asked, what came of it, and
 * what was done here, each with its place in the log. Facts alone: nobody's name, no opinion, no count that passes for
 * one, and none of what people wrote in their own words.
 */
import { i18n } from '#i18n';
import { dayOf, money, platformWord, timeOfDay, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import { type CaseView, type Entry, type Evidence, masked, readable } from '@/storage';

/** One after-sale with what lies in its locker, the oldest first. */
export type FiledCase = CaseView & { evidence: readonly Evidence[] };

type Words = {
  /** The buyer's masked name, '' = not known. */
  buyer: string;
  by: string;
  /** Epoch ms. */
  now: number;
  bookWord: (id: string) => string;
};

/** Signs of a hash that tell two pieces of evidence apart. */
const SUM_SIGNS = 12;
/** And of a device: entries are counted on each of them. */
const DEVICE_SIGNS = 4;

/** @param cases of one shop, in the order they are to stand */
export function buyerFile(cases: readonly FiledCase[], words: Words): string {
  const { buyer, by, now } = words;
  const head = [
    i18n.t('panel.buyer.file.title', { buyer: buyer || i18n.t('panel.buyer.file.unnamed') }),
    i18n.t('panel.buyer.file.stamped', { at: stamp(now), by, n: cases.length }),
    i18n.t('panel.buyer.file.only'),
  ];
  const parts = cases.map((one, nth) => caseLines(one, nth + 1, words).join('\n'));
  return `${[head.join('\n'), ...parts, i18n.t('panel.buyer.file.rules')].join('\n\n')}\n`;
}

const stamp = (at: number) => `${dayOf(at)} ${timeOfDay(at)}`;

function caseLines(one: FiledCase, n: number, words: Words): string[] {
  const { row, facts, entries, evidence } = one;
  const word = (key: FactKey) => {
    const value = facts[key]?.value;
    return value === undefined ? null : masked(valueWord(key, value));
  };
  const at = (key: 'appliedAt' | 'signedAt' | 'succeededAt') => {
    const value = facts[key]?.value;
    return typeof value === 'number' ? i18n.t(`panel.buyer.file.${key}`, { at: stamp(value) }) : null;
  };
  const sum = facts.refundAmount?.value;
  const list = (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null).join(' · ') || i18n.t('panel.buyer.unread');
  const marks = new Map(evidence.map(({ id }, nth) => [id, nth + 1]));
  return [
    i18n.t('panel.buyer.file.case', {
      n,
      id: row.afterSaleId ?? '',
      order: row.orderId ?? i18n.t('panel.buyer.unread'),
      shop: `${platformWord(row.platform)} ${row.shop}`,
    }),
    i18n.t('panel.buyer.file.claim', {
      what: list([
        word('afterSaleType'),
        word('reason'),
        typeof sum === 'number' ? money(sum) : null,
        at('appliedAt'),
        at('signedAt'),
      ]),
    }),
    i18n.t('panel.buyer.file.outcome', {
      what: list([word('status') ?? word('statusText'), at('succeededAt')]),
      at: stamp(row.readAt),
    }),
    ...readable(entries).flatMap((entry) => {
      const what = acted(entry, marks, evidence, words);
      const n = `${entry.device.slice(0, DEVICE_SIGNS)}-${entry.seq}`;
      return what === null ? [] : [i18n.t('panel.buyer.file.entry', { n, at: stamp(entry.at), what })];
    }),
  ];
}

/** What an entry says that is a fact and no words of a person's; `null` for all others. */
function acted(
  entry: Entry,
  marks: ReadonlyMap<string, number>,
  evidence: readonly Evidence[],
  { bookWord }: Words,
): string | null {
  switch (entry.kind) {
    case 'status':
      return i18n.t('panel.buyer.file.status', { text: masked(entry.text) });
    case 'call':
      return i18n.t(entry.reached ? 'panel.buyer.file.called' : 'panel.buyer.file.missed');
    case 'asked':
      return i18n.t('panel.log.asked', {
        whom: i18n.t(`panel.evidence.whom.${entry.whom}`),
        what: bookWord(entry.evidence),
      });
    case 'evidence': {
      const mark = marks.get(entry.evidenceId);
      if (mark === undefined) return null;
      const need = evidence[mark - 1]?.need ?? entry.need;
      return i18n.t('panel.buyer.file.kept', {
        mark: i18n.t('panel.statement.mark', { n: mark }),
        what: need === null ? i18n.t('panel.locker.others') : bookWord(need),
        sum: entry.sum.slice(0, SUM_SIGNS),
      });
    }
    default:
      return null;
  }
}
