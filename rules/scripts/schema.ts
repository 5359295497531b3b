/**
 * The shape of the script tree: what an agent may say in which state of a case, and what the training once said
 * and must no longer be said. Checked by a test of the tree that ships, not at run time.
 */
import * as z from 'zod/mini';
import { FACTS, type FactKey } from '../facts/facts.ts';
import { TOPICS } from './topics.ts';

const Words = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A place to fill in, by the Chinese name it has in the texts. */
const Variable = z.strictObject({
  en: z.string(),
  /** The fact of the case that fills it. */
  fact: z.optional(z.enum(Object.keys(FACTS) as [FactKey, ...FactKey[]])),
  /** Filled, it is a promise with a time; the fallback never is. */
  clock: z.optional(z.boolean()),
});

const shared = {
  id,
  topic: z.enum(TOPICS),
  title: Words,
  /** For which cases; absent = for every one. */
  states: z.optional(z.array(z.enum(FACTS.goodsState.values))),
  reasons: z.optional(z.array(z.enum(FACTS.reason.values))),
  types: z.optional(z.array(z.enum(FACTS.afterSaleType.values))),
  statuses: z.optional(z.array(z.enum(FACTS.status.values))),
  /** What is said to the buyer, with places to fill in: `{单号|您的包裹}`. What stands after the bar is said when nothing is known. */
  text: z.string().check(z.minLength(4), z.maxLength(200)),
  /** Facts of the training documents it comes from. */
  seeds: z.array(z.string()),
};

const Script = z.discriminatedUnion('status', [
  /** `rules`: the clauses it keeps to. */
  z.strictObject({ ...shared, status: z.literal('ok'), rules: z.array(z.string()) }),
  /** `rules`: the clauses it breaks. `instead`: the script to use. */
  z.strictObject({ ...shared, status: z.literal('forbidden'), rules: z.array(z.string()), instead: id }),
]);
export type Script = z.infer<typeof Script>;

export const ScriptTree = z.strictObject({
  format: z.literal(1),
  variables: z.record(z.string(), Variable),
  scripts: z.array(Script),
});
export type ScriptTree = z.infer<typeof ScriptTree>;

/** What is done where a topic is more than one sentence; the steps of a topic in their order. */
export const StepList = z.strictObject({
  format: z.literal(1),
  steps: z.array(
    z.strictObject({
      topic: z.enum(TOPICS),
      says: Words,
      /** Clauses of the book it keeps to. */
      rules: z.array(z.string()),
      /** Facts of the training documents it comes from. */
      seeds: z.array(z.string()),
      /** The script that says it. */
      script: z.optional(id),
    }),
  ),
});
export type StepList = z.infer<typeof StepList>;
