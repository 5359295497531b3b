/** Makes what judging costs now the baseline. `node test/effort/accept.ts`; say in the commit why it changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { callsEach } from './count-calls-apart.ts';
import { instructionsEach } from './count-instructions.ts';
import { findValgrind } from './valgrind.ts';

const file = new URL('baseline.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8')) as { instructions: Record<string, number> };
const valgrind = findValgrind();
const instructions = { ...before.instructions };
if (valgrind === null) console.warn('no valgrind here: the instructions stay as they were');
else instructions[process.arch] = Math.round((await instructionsEach(valgrind)).each);
const baseline = { calls: Math.round(await callsEach()), instructions };
writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
console.log(baseline);
