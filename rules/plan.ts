import { type Place, quoted, refuse, under } from './book-error.ts';
import { ifPlatformKnown } from './combine.ts';
import { compile } from './compile.ts';
import { whileInForce } from './dated.ts';
import { expandProof } from './expand-proof.ts';
import { FACTS, type FactKey, type Platform } from './facts.ts';
import { QUESTIONS, type Question, type RuleId } from './judgement.ts';
import { answerLine, clockLine, evidenceLine, exposureLine, proofLine } from './lines.ts';
import type {
  AnswerLine,
  ClockLine,
  EvidenceLine,
  ExposureLine,
  Plan,
  Plans,
  ProofLine,
  Test,
  TurnLine,
} from './machine.ts';
import type { Pack, Rule, RuleStatus, Statement } from './schema.ts';
import { type Names, scopeOf } from './stack.ts';

/** Of these the book keeps title and source for search and hints; they say nothing in a judgement. */
const HINTS: readonly RuleStatus[] = ['SEC', 'INFERRED', 'SEED'];
/** What must be shown comes before what may be. */
const LEVELS = ['required', 'any-of', 'bonus'];
const GAPS: readonly RuleStatus[] = ['GAP', 'UNSOURCED'];

type Compiled =
  | { kind: 'answer'; question: Question; line: AnswerLine }
  | { kind: 'scope'; question: Question; line: { when: Test } }
  | { kind: 'turn'; line: TurnLine }
  | { kind: 'clock'; line: ClockLine }
  | { kind: 'exposure'; line: ExposureLine }
  | { kind: 'evidence'; line: EvidenceLine }
  | { kind: 'proof'; line: ProofLine };
type Said = Compiled & { platforms: readonly Platform[] | undefined };

/**
 * Compiles what the packs say and sorts it once for each platform, strongest first and then by rule id, so
 * that the order in which rules are written never shows.
 */
export function plansOf(packs: readonly Pack[], names: Names, speaking: readonly RuleStatus[]): Plans {
  const silent = HINTS.filter((status) => !speaking.includes(status));
  const said = packs.flatMap((pack) => [...saidByPage(pack, names), ...saidByRules(pack, names, silent)]);
  refuseCircles(said);
  checkTimeLimits(packs, said);
  const plans = FACTS.platform.values.map((platform) => [platform, planOf(said, platform)]);
  return { ...Object.fromEntries(plans), none: planOf(said, null) };
}

function saidByPage(pack: Pack, names: Names): Said[] {
  return (pack.pageSays ?? []).map((statement, nth) => {
    const place = under({ pack: pack.id, path: 'pageSays' }, nth);
    return { ...compiled(statement, null, names, place), platforms: undefined };
  });
}

function saidByRules(pack: Pack, names: Names, silent: readonly RuleStatus[]): Said[] {
  const rules = pack.rules
    .filter((rule) => !silent.includes(rule.status))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return rules.flatMap((rule) =>
    rule.says.flatMap((statement, nth) => {
      const place = under({ pack: pack.id, path: `rules[${rule.id}].says` }, nth);
      const plain = statement.kind === 'proof' ? [statement, ...expandProof(statement)] : [statement];
      return plain.map((one) => ({ ...compiled(one, rule, names, place), platforms: rule.platforms }));
    }),
  );
}

function compiled(statement: Statement, rule: Rule | null, names: Names, place: Place): Compiled {
  const id: RuleId = rule?.id ?? '';
  const gap = rule !== null && GAPS.includes(rule.status);
  const scope = scopeOf(names, rule, place);
  const dated = names.rules.get(id)?.dated;
  const wrap = (when: Test) => (dated === undefined ? when : whileInForce(dated, when));
  const when = (): Test => wrap(compile(statement.when, { ...scope, place: under(place, 'when') }));
  switch (statement.kind) {
    case 'answer': {
      const { question } = statement;
      return { kind: 'answer', question, line: answerLine(statement, id, gap, scope, wrap) };
    }
    case 'scope':
      return { kind: 'scope', question: statement.question, line: { when: when() } };
    case 'turn':
      return { kind: 'turn', line: { value: statement.value, tier: statement.tier, when: when() } };
    case 'clock':
      return { kind: 'clock', line: clockLine(statement, id, gap, scope, wrap) };
    case 'exposure':
      return { kind: 'exposure', line: exposureLine(statement, id, gap, scope, wrap) };
    case 'evidence':
      return { kind: 'evidence', line: evidenceLine(statement, id, scope, wrap) };
    case 'proof':
      return { kind: 'proof', line: proofLine(statement, id, scope, wrap) };
  }
}

/** What is said for one platform; with none known, what other platforms say may hold and no more. */
function planOf(said: readonly Said[], platform: Platform | null): Plan {
  const here = said.flatMap((one): Said[] => {
    if (one.platforms === undefined) return [one];
    if (platform !== null) return one.platforms.includes(platform) ? [one] : [];
    return [{ ...one, line: { ...one.line, when: ifPlatformKnown(one.line.when) } } as Said];
  });
  const reads = new Set<FactKey>();
  for (const { kind, line } of here)
    if (kind === 'answer' || kind === 'scope') for (const key of line.when.reads) reads.add(key);
  return {
    questions: QUESTIONS.map((question) => ({
      scopes: here.flatMap((one) =>
        one.kind === 'scope' && one.question === question ? [one.line.when] : [],
      ),
      lines: here
        .flatMap((one) => (one.kind === 'answer' && one.question === question ? [one.line] : []))
        .sort((a, b) => b.tier - a.tier),
    })),
    turns: here.flatMap((one) => (one.kind === 'turn' ? [one.line] : [])).sort((a, b) => b.tier - a.tier),
    clocks: here.flatMap((one) => (one.kind === 'clock' ? [one.line] : [])),
    exposures: here.flatMap((one) => (one.kind === 'exposure' ? [one.line] : [])),
    evidence: here
      .flatMap((one) => (one.kind === 'evidence' ? [one.line] : []))
      .sort((a, b) => LEVELS.indexOf(a.need.level) - LEVELS.indexOf(b.need.level)),
    proofs: here.flatMap((one) => (one.kind === 'proof' ? [one.line] : [])),
    reads,
  };
}

/** Answers may lean on answers, but not on themselves. */
function refuseCircles(said: readonly Said[]): void {
  const asks = new Map<Question, Set<Question>>(QUESTIONS.map((question) => [question, new Set()]));
  for (const one of said)
    if (one.kind === 'answer' || one.kind === 'scope')
      for (const asked of one.line.when.asks) asks.get(one.question)?.add(asked);
  const visit = (question: Question, way: readonly Question[]): void => {
    const place: Place = { pack: 'book', path: 'answers' };
    if (way.includes(question)) refuse(place, { code: 'answersRound', way: [...way, question].join(' → ') });
    for (const next of asks.get(question) ?? []) visit(next, [...way, question]);
  };
  for (const question of QUESTIONS) visit(question, []);
}

function checkTimeLimits(packs: readonly Pack[], said: readonly Said[]): void {
  const clocks = new Set(said.flatMap((one) => (one.kind === 'clock' ? [one.line.id] : [])));
  for (const pack of packs)
    for (const rule of pack.rules)
      for (const [nth, one] of rule.says.entries()) {
        const limit = one.kind === 'answer' && one.question === 'timeLimit' ? one.value : undefined;
        const place = under({ pack: pack.id, path: `rules[${rule.id}].says` }, nth);
        if (limit !== undefined && !clocks.has(limit))
          refuse(under(place, 'value'), { code: 'clockOfBook', found: quoted(limit) });
      }
}
