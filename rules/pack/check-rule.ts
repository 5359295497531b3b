import type { Names } from '../engine/stack.ts';
import { dayStart } from '../engine/time.ts';
import { type Place, quoted, refuse, under } from './book-error.ts';
import type { Rule, Statement } from './schema.ts';

/** What a rule names outside its conditions must be there. Throws `BookError`. */
export function checkRule(rule: Rule, pack: string, names: Names): void {
  const place: Place = { pack, path: `rules[${rule.id}]` };
  if (!names.sources.has(rule.source))
    refuse(under(place, 'source'), { code: 'source', found: quoted(rule.source) });
  if (Number.isNaN(dayStart(rule.checkedOn)))
    refuse(under(place, 'checkedOn'), { code: 'calendarDay', found: quoted(rule.checkedOn) });
  checkDays(rule, under(place, 'values'));
  for (const [nth, statement] of rule.says.entries())
    for (const [key, word] of wordsNamedBy(statement))
      if (!names.words.has(word))
        refuse(under(under(under(place, 'says'), nth), key), { code: 'wordsOf', id: word });
}

/** Days must exist, and no day may have two sets of values. */
function checkDays(rule: Rule, place: Place): void {
  const spans = rule.values.map(({ from, to }) => ({
    from: dayStart(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : dayStart(to),
  }));
  for (const [nth, span] of spans.entries()) {
    if (Number.isNaN(span.from)) refuse(under(under(place, nth), 'from'), { code: 'calendarDay' });
    if (!(span.to > span.from)) refuse(under(under(place, nth), 'to'), { code: 'dayAfterFrom' });
    const clash = spans.some((other, at) => at < nth && span.from < other.to && other.from < span.to);
    if (clash) refuse(under(place, nth), { code: 'daysApart' });
  }
}

function wordsNamedBy(statement: Statement): [key: string, word: string][] {
  switch (statement.kind) {
    case 'exposure':
      return [
        ['id', statement.id],
        ['act', statement.act],
      ];
    case 'clock':
    case 'evidence':
      return [['id', statement.id]];
    case 'proof':
      return [
        ['id', statement.id],
        ...statement.steps.flatMap(({ id, evidence }, nth): [string, string][] => [
          [`steps[${nth}].id`, id],
          ...evidence.map((need): [string, string] => [`steps[${nth}].evidence`, need.id]),
        ]),
      ];
    default:
      return [];
  }
}
