/** `node test/rules/write-pack-schema.ts`: writes the JSON Schema anew after `rules/pack/schema.ts` has changed. */
import { writeFileSync } from 'node:fs';
import { packSchema } from '../../rules/pack/pack-schema.ts';

const file = new URL('../../rules/packs/pack.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(packSchema(), null, 2)}\n`);
