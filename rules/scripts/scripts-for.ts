import type { Script, ScriptTree } from './schema.ts';
import raw from './scripts.json' with { type: 'json' };

/** The built-in scripts. */
export const scriptTree = raw as ScriptTree;

/** What is known of a case; what is absent is not asked for. */
export type ScriptCase = {
  goodsState?: string | undefined;
  reason?: string | undefined;
  afterSaleType?: string | undefined;
  status?: string | undefined;
};

/** Why the goods come back says more than where they are, and that more than the form of the request. */
const WEIGHTS = { reasons: 8, states: 4, statuses: 2, types: 1 } as const;

/** The scripts that suit a case, the best fit first; equal ones in the order of the tree, forbidden ones last. */
export function scriptsFor(of: ScriptCase, scripts: readonly Script[] = scriptTree.scripts): Script[] {
  return scripts
    .flatMap((script) => {
      const fit = fitOf(script, of);
      return fit === null ? [] : [{ script, fit }];
    })
    .sort((a, b) => rank(a.script) - rank(b.script) || b.fit - a.fit)
    .map(({ script }) => script);
}

const rank = ({ status }: Script) => (status === 'ok' ? 0 : 1);

/** The more of the case a script names, the better it fits; null when it names something else. */
function fitOf(script: Script, { goodsState, reason, afterSaleType, status }: ScriptCase): number | null {
  const asked = { reasons: reason, states: goodsState, statuses: status, types: afterSaleType };
  let fit = 0;
  for (const [key, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const value = asked[key];
    const named: readonly string[] | undefined = script[key];
    if (value === undefined || named === undefined) continue;
    if (!named.includes(value)) return null;
    fit += weight;
  }
  return fit;
}
