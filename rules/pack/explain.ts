/** Turns what the schema found wrong into a mistake: the place, what was expected, what stood there. */
import type * as z from 'zod/mini';
import type { Bounded } from './expected-by-shape.ts';
import type { Expected, Mistake, MistakeCode } from './mistake.ts';
import { shown } from './pack-words.ts';
import { FORMAT } from './schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The innermost thing that is wrong, at `rules[TB-FRT-05].says[0].when`. */
export function explain(issue: Issue, raw: unknown): Pick<Mistake, 'path' | 'what'> {
  const { issue: inner, path } = innermost(issue, issue.path, raw);
  const stands = at(raw, path);
  const found = inner.code === 'invalid_key' ? shown(path.at(-1)) : shown(stands);
  return { path: written(path, raw), what: { ...expectation(inner, path, stands), found } };
}

/** A union fails as a whole; what is wrong is what is wrong in the branch that was meant. */
function innermost(issue: Issue, path: Path, raw: unknown): { issue: Issue; path: Path } {
  if (issue.code !== 'invalid_union') return { issue, path };
  const meant = issue.errors.find((errors) => errors.length > 0 && hasItsKeys(errors, path, raw));
  const [first] = meant ?? [];
  return first === undefined ? { issue, path } : innermost(first, [...path, ...first.path], raw);
}

/**
 * A branch was meant when the keys that stand there are its own, none too many and none wanting; or when the value
 * is of its type and only not written as it asks.
 */
const hasItsKeys = (errors: readonly Issue[], path: Path, raw: unknown): boolean =>
  errors.every((error) => {
    if (error.path.length > 1) return true;
    if (error.path.length === 1) return at(raw, [...path, ...error.path]) !== undefined;
    return ['invalid_format', 'too_small', 'too_big'].includes(error.code);
  });

function expectation(issue: Issue, path: Path, stands: unknown): Expected {
  if (path.length === 1 && path[0] === 'format')
    return typeof stands === 'number' && stands > FORMAT
      ? { code: 'laterFormat', known: FORMAT, given: stands }
      : { code: 'format', known: FORMAT };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', type: issue.expected };
    case 'unrecognized_keys':
      return { code: 'noKeys', keys: issue.keys.map((key) => `"${key}"`).join(', ') };
    case 'invalid_value':
      return { code: 'oneOf', values: issue.values.join(', ') };
    case 'invalid_format':
      return ownCode(issue);
    case 'invalid_key':
      return ownCode(issue.issues[0]);
    case 'too_small':
      return { code: 'atLeast', least: Number(issue.minimum), of: bounded(issue.origin) };
    case 'too_big':
      return { code: 'atMost', most: Number(issue.maximum), of: bounded(issue.origin) };
    case 'invalid_union':
      return issue.discriminator === undefined
        ? ofBranches(issue.errors)
        : { code: 'kind', key: issue.discriminator };
    default:
      return { code: 'somethingElse' };
  }
}

/** A choice between plain types names them; every other choice of the schema is a condition. */
function ofBranches(branches: readonly (readonly Issue[])[]): Expected {
  const types = branches.map(([first]) => (first?.code === 'invalid_type' ? first.expected : null));
  return types.includes(null) || types.includes('object')
    ? { code: 'condition' }
    : { code: 'type', type: types.join(' / ') };
}

/** A check of ours carries the code of its sentence as its message (`shapes.ts`). */
function ownCode(issue: Issue | undefined): Expected {
  const code = issue?.message ?? '';
  return isPlainCode(code) ? { code } : { code: 'somethingElse' };
}

const PLAIN = [
  'cleanText',
  'name',
  'ruleId',
  'url',
  'day',
  'time',
  'duration',
] as const satisfies MistakeCode[];
const isPlainCode = (code: string): code is (typeof PLAIN)[number] =>
  (PLAIN as readonly string[]).includes(code);

const bounded = (origin: string): Bounded =>
  origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';

function written(path: Path, raw: unknown): string {
  let text = '';
  for (const [nth, step] of path.entries()) {
    if (typeof step === 'number') {
      const id = at(raw, [...path.slice(0, nth + 1), 'id']);
      text += nth === 1 && typeof id === 'string' ? `[${id}]` : `[${step}]`;
    } else {
      text += text === '' ? String(step) : `.${String(step)}`;
    }
  }
  return text;
}

const at = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
