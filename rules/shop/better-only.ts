import { ANSWER_VALUES } from '../judgement.ts';
import { type Place, quoted, refuse, under } from '../pack/book-error.ts';
import type { Condition, Override, Pack, Rule, Statement } from '../pack/schema.ts';

type Answer = Extract<Statement, { kind: 'answer' }>;

/** A remedy other than money back may only grant what the buyer asked for, and where the goods still are. */
const GRANTS: Record<string, readonly Condition[]> = {
  returnRefund: [{ fact: 'afterSaleType', is: ['returnRefund'] }, { use: 'withBuyer' }],
  exchange: [{ fact: 'afterSaleType', is: ['exchange'] }, { use: 'withBuyer' }],
  resend: [{ fact: 'afterSaleType', is: ['resend'] }, { use: 'withBuyer' }],
  repair: [{ fact: 'afterSaleType', is: ['repair'] }, { use: 'withBuyer' }],
};

/**
 * A shop may promise more than law and platform ask, never less (TB-GEN-02, TB-GEN-03; L-FRM-01). So a rule of
 * status SHOP may only answer what asks most of us, or grant the buyer's own request; bind us by a clock, give the
 * buyer a right with an end; and ask evidence of us. Throws `BookError`.
 */
export function requireBetter(rule: Rule, pack: string): void {
  if (rule.status !== 'SHOP') return;
  const place: Place = { pack, path: `rules[${rule.id}].says` };
  for (const [nth, said] of rule.says.entries()) checkStatement(said, under(place, nth));
}

/** Nor may it change the lengths of a rule that is not its own. Throws `BookError`. */
export function requireOwnLengths(pack: Pack, statusOf: (rule: string) => Rule['status'] | undefined): void {
  const touches = ({ rule, lengths }: Override) =>
    statusOf(rule) === 'SHOP' &&
    Object.keys(lengths).some((name) => statusOf(name.split('.')[0] ?? '') !== 'SHOP');
  for (const [nth, override] of (pack.overrides ?? []).entries())
    if (touches(override))
      refuse({ pack: pack.id, path: `overrides[${nth}].lengths` }, { code: 'ownLengths' });
}

function checkStatement(said: Statement, place: Place): void {
  if (said.kind === 'answer') {
    checkAnswer(said, place);
  } else if (said.kind === 'clock') {
    if (said.owner !== 'seller' && !(said.owner === 'buyer' && said.onExpiry === 'lapse'))
      refuse(under(place, 'owner'), { code: 'shopClock' });
  } else if (said.kind === 'evidence') {
    if (said.from === 'buyer' && said.level !== 'bonus')
      refuse(under(place, 'from'), { code: 'shopEvidence' });
  } else if (said.kind !== 'exposure') {
    refuse(under(place, 'kind'), { code: 'shopKind', kind: said.kind });
  }
}

function checkAnswer({ question, value, when }: Answer, place: Place): void {
  if (question === 'timeLimit') return;
  const [most] = ANSWER_VALUES[question];
  if (value === most || value === undefined) return;
  const wanted = question === 'outcome' ? GRANTS[value] : undefined;
  if (wanted === undefined)
    refuse(under(place, 'value'), { code: 'shopMost', most: most ?? '', question, found: quoted(value) });
  else if (!wanted.every((condition) => names(when, condition)))
    refuse(under(place, 'when'), { code: 'shopGrant', wanted: JSON.stringify(wanted), value });
}

/** Whether the condition cannot hold without this one: it is this one, or one of several that all must hold. */
function names(when: Condition, one: Condition): boolean {
  if (JSON.stringify(when) === JSON.stringify(one)) return true;
  return typeof when === 'object' && 'all' in when && when.all.some((inner) => names(inner, one));
}
