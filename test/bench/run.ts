/**
 * `npm run bench`: DESIGN's budgets that exist so far, each with what was measured here and now.
 * Prints, judges nothing else: a busy machine must not fail a build, so no test runs this.
 */
import { serveConsole } from '../console/serve.ts';
import { newProfile, openDesk } from '../e2e/desk.ts';
import { launchChromium } from '../e2e/launch.ts';
import { againstXPath } from './against-xpath.ts';
import { coldLoad } from './cold.ts';
import { hiddenTab } from './hidden.ts';
import { idlePanel } from './idle.ts';
import { judgementCost } from './judgement.ts';
import { type Line, tableOf } from './line.ts';
import { listCost } from './list-cost.ts';
import { popupOpen } from './popup.ts';
import { popupSearch } from './popup-search.ts';
import { contentScriptSizes } from './size.ts';
import { panelSwitch } from './switch-case.ts';
import { verdictTime } from './verdict.ts';

/** A part that cannot be measured says why; the others still are. */
async function measured(what: string, part: () => Promise<Line | Line[]>): Promise<Line[]> {
  try {
    return [await part()].flat();
  } catch (error) {
    return [{ budget: what, measured: `not measured: ${String(error)}`, ok: null }];
  }
}

const now = Date.now();
const profile = newProfile();
const desk = await openDesk(profile, {}, now);
const bare = await launchChromium(newProfile(), { headless: true });
await serveConsole(bare, now);

const lines: Line[] = [
  ...contentScriptSizes(),
  ...(await measured('judgement', judgementCost)),
  ...(await measured('cold load', coldLoad)),
  ...(await measured('list page', () => listCost(bare, desk.context))),
  ...(await measured('list page against an XPath reader', () => againstXPath(bare, desk.context, now))),
  ...(await measured('reading → verdict', () => verdictTime(desk))),
  ...(await measured('hidden tab', hiddenTab)),
  ...(await measured('popup', () => popupOpen(desk, `${profile}-extension`))),
  ...(await measured('popup search', popupSearch)),
  ...(await measured('panel at rest', () => idlePanel(desk, `${profile}-extension`))),
  ...(await measured('panel switch of case', () => panelSwitch(desk))),
];

await bare.close();
await desk.remove();
console.log(tableOf(lines));
