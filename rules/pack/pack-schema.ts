import * as z from 'zod/mini';
import { Condition, factKey, question } from './condition-schema.ts';
import { Pack } from './schema.ts';
import { Address, Day, Duration, Name, RuleName, Text, Time, Words } from './shapes.ts';

/**
 * The schema of a pack as JSON Schema (draft 2020-12), for editors that complete and check while one types. It says
 * all that a schema can: not which names must be there, nor the bounds on the whole (`bounds.ts`). Written to
 * `packs/pack.schema.json` by `test/rules/write-pack-schema.ts`; nothing that ships imports this.
 */
export function packSchema(): Record<string, unknown> {
  const named = z.registry<{ id: string }>();
  const shapes = { Address, Condition, Day, Duration, Name, RuleName, Text, Time, Words };
  for (const [id, shape] of Object.entries(shapes)) named.add(shape, { id });
  named.add(factKey, { id: 'FactKey' });
  named.add(question, { id: 'Question' });
  const { $schema, ...schema } = z.toJSONSchema(Pack, { metadata: named });
  return {
    $schema,
    title: 'Aftersale Desk rule pack, format 1',
    description: 'See FORMAT.md. A pack that this accepts may still be refused: what it names must be there.',
    ...schema,
  };
}
