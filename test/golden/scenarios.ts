/** Every `<id>.json` of this folder, read and ready to be judged. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Judgement, RuleId } from '@/rules';
import { casesOf, Scenario } from './scenario';

export const scenarios = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((file) => {
    const id = file.slice(0, -'.json'.length);
    const scenario = Scenario.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));
    return { id, scenario, cases: casesOf(scenario) };
  });

/** The rules a judgement shows at work: what only may run, or may cost, shows nothing of the rule that states it. */
export function rulesAtWork(judgement: Judgement): Set<RuleId> {
  const answered = Object.values(judgement.answers).filter(({ state }) => state !== 'unknown');
  const certain = [...judgement.clocks, ...judgement.exposures].filter((item) => !item.open?.length);
  return new Set([...answered, ...certain, ...judgement.evidence].flatMap(({ rules }) => rules));
}
