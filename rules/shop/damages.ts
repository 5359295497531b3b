import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import type { Rule, Statement } from '../pack/schema.ts';
import type { Frame, Part } from './frame.ts';
import type { Damages, Promises } from './promises.ts';
import { qualified } from './qualified.ts';

type Exposure = Extract<Statement, { kind: 'exposure' }>;
export type Priced = { rule: Rule; exposures: Exposure[]; platforms: readonly Platform[] | undefined };

/** The platforms' rules that price an act where the shop promises. What the law itself prices is no shop's to set. */
export function pricing(book: Book, act: string, platforms: readonly Platform[]): Priced[] {
  const rules = book.packs.flatMap((pack) => pack.rules);
  return rules.flatMap((rule) => {
    if (rule.status === 'LAW' || rule.status === 'SHOP') return [];
    const exposures = rule.says.filter(
      (said): said is Exposure => said.kind === 'exposure' && said.act === act,
    );
    const where = platforms.length === 0 ? rule.platforms : both(rule.platforms, platforms);
    return exposures.length === 0 || where?.length === 0 ? [] : [{ rule, exposures, platforms: where }];
  });
}

const both = (rule: readonly Platform[] | undefined, shop: readonly Platform[]): readonly Platform[] =>
  rule === undefined ? shop : shop.filter((platform) => rule.includes(platform));

/** The acts a shop may name its own damages for, as the book's words name them. */
export const damageActs = (book: Book): string[] => [
  ...new Set(
    book.packs
      .flatMap((pack) => pack.rules)
      .filter(({ status }) => status !== 'LAW' && status !== 'SHOP')
      .flatMap((rule) => rule.says.flatMap((said) => (said.kind === 'exposure' ? [said.act] : []))),
  ),
];

const amount = ({ rate, min, max, fixed }: Damages): Rule['values'][number]['is'] =>
  fixed === undefined
    ? {
        ...(rate === undefined ? {} : { rate }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }
    : { fixed };

/**
 * The shop's own damages stand under the ids and conditions of the platform's, so that the judge sees one
 * exposure with two amounts and keeps the higher (TB-GEN-02). An act the platforms do not price here has none.
 */
export function damagesPart(frame: Frame, promises: Promises, damages: readonly Damages[], book: Book): Part {
  const rules = damages.flatMap((own) =>
    pricing(book, own.act, promises.platforms).map(({ rule: theirs, exposures, platforms }) => {
      const is = amount(own);
      const made = frame.rule(
        `${theirs.id}`,
        { zh: `本店自定违约金：${theirs.title.zh}`, en: `Our own damages: ${theirs.title.en}` },
        exposures.map(({ id, act, when }) => ({
          kind: 'exposure',
          id,
          act,
          ...('fixed' in is ? {} : { base: 'paidAmount' }),
          ...Object.fromEntries(Object.keys(is).map((name) => [name, name])),
          when: frame.when(qualified(when, theirs.id)),
        })),
        is,
      );
      const { platforms: _, ...rest } = made;
      return platforms === undefined ? rest : { ...rest, platforms: [...platforms] };
    }),
  );
  return { rules, words: {} };
}
