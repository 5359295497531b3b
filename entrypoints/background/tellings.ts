/** Many notices at once, as after a night's sleep, are one: nobody reads a storm. Pure. */
import type { Notice } from './due';

/** What is shown as one notification. */
export type Telling = { id: string; notices: readonly [Notice, ...Notice[]] };

/** So many stand beside each other on a screen and are read one by one. */
const MOST = 3;

/** Every notice, in as few tellings as a person can take in. */
export function tellingsOf(notices: readonly Notice[]): Telling[] {
  const [first, ...rest] = notices;
  if (first === undefined) return [];
  if (notices.length <= MOST) return notices.map((notice) => ({ id: notice.id, notices: [notice] }));
  const count = notices.reduce((sum, { cases }) => sum + cases.length, 0);
  return [{ id: `several|${count}|${first.cases[0].key}|${first.step}`, notices: [first, ...rest] }];
}
