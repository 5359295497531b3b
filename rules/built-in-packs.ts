/** The packs that ship, the lowest first. They are taken as they are; `check-packs.ts` has seen to it that they may be. */

import type { Pack } from './pack/schema.ts';
import common from './packs/common.json' with { type: 'json' };
import douyin from './packs/douyin.json' with { type: 'json' };
import jd from './packs/jd.json' with { type: 'json' };
import law from './packs/law.json' with { type: 'json' };
import pdd from './packs/pdd.json' with { type: 'json' };
import taobao from './packs/taobao.json' with { type: 'json' };
import tmall from './packs/tmall.json' with { type: 'json' };

const PACKS: readonly unknown[] = [common, law, taobao, tmall, pdd, douyin, jd];

export const builtInPacks = PACKS as readonly Pack[];
