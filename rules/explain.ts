/** Says in words what the schema found wrong: the place, what was expected, what stood there. */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `rules[12] (TB-FRT-05).says[0].when: expected …, found …`, for the innermost thing that is wrong. */
export function explain(issue: Issue, raw: unknown): string {
  const { issue: inner, path } = innermost(issue, issue.path, raw);
  return `${written(path, raw)}: expected ${expectation(inner)}, found ${shown(at(raw, path))}`;
}

/** A union fails as a whole; what is wrong is what is wrong in the branch that was meant. */
function innermost(issue: Issue, path: Path, raw: unknown): { issue: Issue; path: Path } {
  if (issue.code !== 'invalid_union') return { issue, path };
  const meant = issue.errors.find((errors) => errors.length > 0 && hasItsKeys(errors, path, raw));
  const [first] = meant ?? [];
  return first === undefined ? { issue, path } : innermost(first, [...path, ...first.path], raw);
}

/** A branch was meant when the keys that stand there are its own: none too many and none wanting. */
const hasItsKeys = (errors: readonly Issue[], path: Path, raw: unknown): boolean =>
  errors.every(
    (error) =>
      error.path.length > 1 || (error.path.length === 1 && at(raw, [...path, ...error.path]) !== undefined),
  );

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'unrecognized_keys':
      return `no key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return issue.pattern === undefined ? issue.format : `text like ${issue.pattern}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'a condition' : `a known "${issue.discriminator}"`;
    default:
      return 'something else';
  }
}

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
  return text === '' ? 'the file' : text;
}

function at(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    raw,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
