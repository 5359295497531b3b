/** `node judge-times.js <times> [--slower]`: the program whose instructions are counted. */
import { judgeMany } from './judge-many.ts';

judgeMany(Number(process.argv[2]), process.argv.includes('--slower'));
