/**
 * Who may know what people taught: a console's script, of its own console and nothing else. When something was
 * taught or forgotten, the pages are told that much and ask again; so one road, with one check, leads to lessons.
 */
import type { Lesson, Platform } from '@/rules';
import type { Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { type Kept, troubleOf } from './keeper';
import { type ConsoleSender, type Sender, senderOf, speaksFor } from './senders';
import { tellTabs } from './tell-tabs';

/** The console a host belongs to; its name is the lessons' `site`. */
const SITES: readonly (readonly [domain: string, site: Platform])[] = [
  ['taobao.com', 'taobao'],
  ['tmall.com', 'taobao'],
  ['pinduoduo.com', 'pdd'],
  ['jinritemai.com', 'douyin'],
  ['jd.com', 'jd'],
];

/** The console of a sender, from what the browser says of it. */
export function siteOf({ origin }: Pick<ConsoleSender, 'origin'>): Platform | null {
  const { hostname } = new URL(origin);
  return SITES.find(([domain]) => hostname.endsWith(`.${domain}`))?.[1] ?? null;
}

/** What was taught of the sender's own console. A stranger is answered as if there were no lessons at all. */
export async function lessonsWanted(
  message: unknown,
  from: Sender,
  lessonsOf: (site: Platform) => Kept<Lesson[]>,
): Promise<Result<Lesson[], Trouble>> {
  const sender = senderOf(from);
  const { url } = (message ?? {}) as { url?: unknown };
  if (sender.kind !== 'console' || typeof url !== 'string' || !speaksFor(sender, url))
    return failed('failed');
  const site = siteOf(sender);
  if (site === null) return ok([]);
  const kept = await lessonsOf(site);
  return kept.ok ? kept : failed(troubleOf(kept.trouble));
}

/** Every open page of a console asks again. */
export async function lessonsChanged(from: Sender): Promise<Result<null, Trouble>> {
  if (senderOf(from).kind !== 'surface') return failed('failed');
  await tellTabs('lessonsTaught');
  return ok(null);
}
