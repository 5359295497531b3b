/** All that packs say, a statement each, turned into a line of the judge's when it is first needed. */

import type { Platform } from '../facts/facts.ts';
import type { RuleId } from '../judgement.ts';
import { type Place, under } from '../pack/book-error.ts';
import type { Pack, Rule, RuleStatus, Statement } from '../pack/schema.ts';
import { compile } from './compile.ts';
import { whileInForce } from './dated.ts';
import { expandProof } from './expand-proof.ts';
import { answerLine, clockLine, evidenceLine, exposureLine, proofLine } from './lines.ts';
import type { LineOf, Test } from './machine.ts';
import { type Names, scopeOf } from './stack.ts';

/** Of these the book keeps title and source for search and hints; they say nothing in a judgement. */
const HINTS: readonly RuleStatus[] = ['SEC', 'INFERRED', 'SEED'];
const GAPS: readonly RuleStatus[] = ['GAP', 'UNSOURCED'];

type Kind = Statement['kind'];

/** `line` throws `BookError` where the statement names what is not there. */
export type Sentence<K extends Kind = Kind> = {
  [Each in K]: {
    kind: Each;
    statement: Extract<Statement, { kind: Each }>;
    platforms: readonly Platform[] | undefined;
    place: Place;
    line(): LineOf[Each];
  };
}[K];

/** In the order of the packs, and in each by rule id, so that the order in which rules are written never shows. */
export function sentencesOf(
  packs: readonly Pack[],
  names: Names,
  speaking: readonly RuleStatus[],
): Sentence[] {
  const silent = HINTS.filter((status) => !speaking.includes(status));
  return packs.flatMap((pack) => [...saidByPage(pack, names), ...saidByRules(pack, names, silent)]);
}

const saidByPage = (pack: Pack, names: Names): Sentence[] =>
  (pack.pageSays ?? []).map((statement, nth) =>
    sentence(statement, null, names, under({ pack: pack.id, path: 'pageSays' }, nth)),
  );

function saidByRules(pack: Pack, names: Names, silent: readonly RuleStatus[]): Sentence[] {
  const rules = pack.rules
    .filter((rule) => !silent.includes(rule.status))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return rules.flatMap((rule) =>
    rule.says.flatMap((statement, nth) => {
      const place = under({ pack: pack.id, path: `rules[${rule.id}].says` }, nth);
      const plain = statement.kind === 'proof' ? [statement, ...expandProof(statement)] : [statement];
      return plain.map((one) => sentence(one, rule, names, place));
    }),
  );
}

function sentence(statement: Statement, rule: Rule | null, names: Names, place: Place): Sentence {
  let made: LineOf[Kind] | undefined;
  const line = () => (made ??= lineOf(statement, rule, names, place));
  return { kind: statement.kind, statement, platforms: rule?.platforms, place, line } as Sentence;
}

function lineOf(statement: Statement, rule: Rule | null, names: Names, place: Place): LineOf[Kind] {
  const id: RuleId = rule?.id ?? '';
  const gap = rule !== null && GAPS.includes(rule.status);
  const scope = scopeOf(names, rule, place);
  const dated = names.rules.get(id)?.dated;
  const wrap = (when: Test) => (dated === undefined ? when : whileInForce(dated, when));
  const when = (): Test => wrap(compile(statement.when, { ...scope, place: under(place, 'when') }));
  switch (statement.kind) {
    case 'answer':
      return answerLine(statement, id, gap, scope, wrap);
    case 'scope':
      return { when: when() };
    case 'turn':
      return { value: statement.value, tier: statement.tier, when: when() };
    case 'clock':
      return clockLine(statement, id, gap, scope, wrap);
    case 'exposure':
      return exposureLine(statement, id, gap, scope, wrap);
    case 'evidence':
      return evidenceLine(statement, id, scope, wrap);
    case 'proof':
      return proofLine(statement, id, scope, wrap);
  }
}
