import type { Platform } from '@/rules';

type Script = { matches?: readonly string[] | undefined };
type Console = Exclude<Platform, 'tmall'>;

/** The hosts a manifest's content scripts run on, each once. */
export const hostsOf = (scripts: readonly Script[]): string[] => [
  ...new Set(scripts.flatMap(({ matches = [] }) => matches.map((match) => new URL(match).host))),
];

/** One console serves Taobao and Tmall. */
const OWNERS: Record<string, Console> = {
  'taobao.com': 'taobao',
  'tmall.com': 'taobao',
  'pinduoduo.com': 'pdd',
  'jinritemai.com': 'douyin',
  'jd.com': 'jd',
};

/** Hosts by the console they are of, in the order met; `null` for hosts nobody knows. */
export function consolesOf(hosts: readonly string[]): { platform: Console | null; hosts: string[] }[] {
  const byOwner = new Map<Console | null, string[]>();
  for (const host of hosts) {
    const owner = OWNERS[host.split('.').slice(-2).join('.')] ?? null;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), host]);
  }
  return [...byOwner].map(([platform, own]) => ({ platform, hosts: own }));
}
