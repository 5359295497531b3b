import { moment, money, platformWord, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import { FIELDS, type FieldId, type SheetLine } from '@/storage';
import type { ListedItem } from './item';
import { planWord } from './plan-word';

/** What a cell of the register shows, and the imported line it is from; null = a page or a person said it. */
export type CellShown = { text: string; from: SheetLine | null };

/** The facts that say what a field says, the first that was read. */
const FACTS: Partial<Record<FieldId, readonly FactKey[]>> = {
  item: ['itemTitle'],
  quantity: ['quantity'],
  type: ['afterSaleType'],
  reason: ['reasonText', 'reason'],
  refund: ['refundAmount'],
  returnCourier: ['returnCourier'],
  returnTrackingNo: ['returnTrackingNo'],
  courier: ['courier'],
  trackingNo: ['trackingNo'],
  appliedAt: ['appliedAt'],
};

/** A field of a row: what the page or a person said of it, and where neither did, what an imported line says. */
export function cellOf(field: FieldId, item: ListedItem): CellShown {
  const own = ownText(field, item);
  return own === '' ? ofLines(field, item) : { text: own, from: null };
}

function ownText(field: FieldId, { kept, facts, judgement, log }: ListedItem): string {
  const word = (key: FactKey) => {
    const fact = facts[key];
    return fact === undefined ? '' : valueWord(key, fact.value);
  };
  switch (field) {
    case 'shop':
      return kept?.shop ?? '';
    case 'platform':
      return kept === null ? '' : platformWord(kept.platform);
    case 'orderId':
      return kept?.orderId ?? '';
    case 'afterSaleId':
      return kept?.afterSaleId ?? '';
    case 'returnParcel':
      return [word('returnCourier'), word('returnTrackingNo')].filter(Boolean).join(' ');
    case 'plan':
      return judgement?.answers.outcome.state === 'decided' ? planWord(judgement) : '';
    case 'status':
      return log.progress;
    case 'handler':
      return log.handler;
    case 'note':
      return log.note;
    default:
      return FACTS[field]?.map(word).find(Boolean) ?? '';
  }
}

/** Several lines may say several things; what they agree on is said once. */
function ofLines(field: FieldId, item: ListedItem): CellShown {
  const told = item.lines.flatMap((line) => {
    const text = lineText(field, line);
    return text === '' ? [] : [{ text, from: line }];
  });
  const texts = [...new Set(told.map(({ text }) => text))];
  const [first] = told;
  if (first !== undefined) return { text: texts.join(' / '), from: first.from };
  return { text: lastResort(field, item), from: null };
}

/** A cell of an imported line as a person reads it. */
export function lineText(field: FieldId, line: SheetLine): string {
  if (field === 'shop') return line.shop;
  if (field === 'platform') return line.platform === null ? '' : platformWord(line.platform);
  if (field === 'orderId' || field === 'afterSaleId') return line[field] ?? '';
  if (field === 'buyer') return line.buyer?.shown ?? '';
  const text = line.cells[field] ?? '';
  if (field === 'type') return valueWord('afterSaleType', text);
  if (FIELDS[field].kind !== 'money' || text === '') return text;
  return money(Math.round(Number(text) * 100));
}

/** What we can say ourselves where nobody said anything: when we first saw it, that a verdict waits, the page's status. */
function lastResort(field: FieldId, { kept, judgement, facts }: ListedItem): string {
  if (field === 'loggedAt') return kept === null ? '' : moment(kept.firstSeenAt);
  if (field === 'plan') return judgement === null ? '' : planWord(judgement);
  if (field !== 'status') return '';
  const fact = facts.statusText ?? facts.status;
  return fact === undefined
    ? ''
    : valueWord(facts.statusText === undefined ? 'status' : 'statusText', fact.value);
}
