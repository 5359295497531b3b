/**
 * Pictures of every surface in every state of `surfaces/`, to be looked at one by one: light, dark, English, narrow, and
 * with letters twice as large, side by side on one sheet per surface under .output/looks/.
 *
 * `npm run looks`, or `npm run looks -- desk` for the states whose surface or name holds that word.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Lang } from './extension.ts';
import { atWidth, inScheme, withText } from './surfaces/look-at.ts';
import { type State, type SurfaceName, USUAL_WIDTH, WIDTHS, WORLDS } from './surfaces/state.ts';
import { STATES } from './surfaces/states.ts';
import { makeWorld } from './surfaces/worlds.ts';

const FOLDER = fileURLToPath(new URL('../../.output/looks/', import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = ({ surface, name }: State) =>
  wanted.length === 0 || wanted.some((word) => `${surface} ${name}`.includes(word));

type Shot = { state: State; how: string; file: string };

/** How each state is looked at. The first width of a surface is its narrowest. */
const LOOKS: { how: string; lang: Lang; set: (page: Page, surface: SurfaceName) => Promise<void> }[] = [
  { how: 'light', lang: 'zh-CN', set: (page) => inScheme(page, 'light') },
  { how: 'dark', lang: 'zh-CN', set: (page) => inScheme(page, 'dark') },
  { how: 'narrow', lang: 'zh-CN', set: (page, surface) => atWidth(page, WIDTHS[surface][0] ?? 320) },
  { how: 'text 200 %', lang: 'zh-CN', set: (page) => withText(page, 200) },
  { how: 'English', lang: 'en-US', set: (page) => inScheme(page, 'light') },
];

async function shootState(page: Page, state: State, lang: Lang): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const { how, set } of LOOKS.filter((look) => look.lang === lang)) {
    await inScheme(page, 'light');
    await withText(page, 100);
    await atWidth(page, USUAL_WIDTH[state.surface]);
    await set(page, state.surface);
    // As tall as the page has become.
    await atWidth(page, page.viewportSize()?.width ?? USUAL_WIDTH[state.surface]);
    const file = `${state.surface}-${state.name}-${how}.png`.replaceAll(/[^\w.-]+/g, '-');
    await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
    shots.push({ state, how, file });
  }
  return shots;
}

/** The sheet of one surface: a row per state, a picture per look. */
function sheet(surface: SurfaceName, shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ state }) => state.name))];
  const row = (name: string) =>
    `<h2>${name}</h2><div>${shots
      .filter(({ state }) => state.name === name)
      .map(({ how, file }) => `<figure><img src="${file}" alt=""><figcaption>${how}</figcaption></figure>`)
      .join('')}</div>`;
  return `<!doctype html><meta charset="utf-8"><title>${surface}</title><style>body{font:14px system-ui;background:#ccd}div{display:flex;gap:12px;align-items:start;overflow-x:auto}figure{margin:0}img{max-width:520px}</style><h1>${surface}</h1>${names.map(row).join('')}`;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const shots: Shot[] = [];
for (const lang of ['zh-CN', 'en-US'] as const) {
  for (const world of WORLDS) {
    const states = STATES.filter((state) => state.world === world && isWanted(state));
    if (states.length === 0) continue;
    const stage = await makeWorld(world, lang);
    for (const state of states) {
      const page = await state.show(stage);
      shots.push(...(await shootState(page, state, lang)));
      await page.close();
    }
    await stage.desk.remove();
  }
}
for (const surface of Object.keys(USUAL_WIDTH) as SurfaceName[]) {
  const ofIt = shots.filter(({ state }) => state.surface === surface);
  if (ofIt.length > 0) writeFileSync(join(FOLDER, `${surface}.html`), sheet(surface, ofIt));
}
console.log(`${shots.length} pictures in .output/looks/`);
