import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Leaf, Tree } from './general.ts';

const OPERATORS = { in: 'in', atMost: 'lessThanInclusive', atLeast: 'greaterThanInclusive' } as const;
const isLeaf = (tree: Tree): tree is Leaf => 'fact' in tree;

function nested(tree: Tree): NestedCondition {
  if (isLeaf(tree)) return { fact: tree.fact, operator: OPERATORS[tree.operator], value: tree.value };
  if ('not' in tree) return { not: nested(tree.not) };
  return 'all' in tree ? { all: tree.all.map(nested) } : { any: tree.any.map(nested) };
}

/** json-rules-engine with one rule for each tree; an event carries the place of its tree. */
export function rulesEngine(trees: readonly Tree[]): Engine {
  const engine = new Engine();
  for (const [nth, tree] of trees.entries()) {
    const conditions = (isLeaf(tree) ? { all: [nested(tree)] } : nested(tree)) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: 'held', params: { nth } } });
  }
  return engine;
}

/** The same condition in json-logic. */
export function jsonLogic(tree: Tree): object {
  if (isLeaf(tree)) {
    const fact = { var: tree.fact };
    if (tree.operator === 'in') return { in: [fact, tree.value] };
    return tree.operator === 'atMost' ? { '<=': [fact, tree.value] } : { '>=': [fact, tree.value] };
  }
  if ('not' in tree) return { '!': [jsonLogic(tree.not)] };
  return 'all' in tree ? { and: tree.all.map(jsonLogic) } : { or: tree.any.map(jsonLogic) };
}
