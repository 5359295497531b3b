const MOST_HOURS = 90 * 24;

/**
 * The shop's own handling time as typed (`24`, `36小时`, `1.2 天`, `18.5h`), in hours; `null` for an empty text,
 * `undefined` for one that is something else or longer than 90 days.
 */
export function benchmarkHours(text: string): number | null | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  const found = /^(\d{1,4}(?:\.\d{1,2})?)\s*(小时|时|h|hours?|天|日|d|days?)?$/i.exec(typed);
  if (found === null) return undefined;
  const hours = Number(found[1]) * (/^[天日d]/i.test(found[2] ?? '') ? 24 : 1);
  return hours > 0 && hours <= MOST_HOURS ? hours : undefined;
}
