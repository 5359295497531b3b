/** Every key of the table is pressed once where the map shows it, and something hears it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_MAP } from '@/entrypoints/shared/keys/key-table';
import type { Stage } from './surfaces/state.ts';
import { makeWorld } from './surfaces/worlds.ts';
import { until } from './until.ts';

/** Holds what the box of a draft can be asked for: things to fix, a buyer's number, a promise. */
const DRAFT = '亲，好评返现5元，加微信返你20，电话13800138000，48小时内给您补发';

/** A page on which a key is bound, with the focus where it is heard. */
type Place = (stage: Stage) => Promise<Page>;

const panel: Place = async ({ desk, word, keyOf }) => {
  const page = await desk.page(`sidepanel.html?case=${encodeURIComponent(keyOf('pdd-no-reason-returned'))}`);
  await page.getByText(word('panel.log.title')).first().waitFor();
  return page;
};
/** A question that is answered by a button. Pressed, it is asked no more. */
const asked: Place = async (stage) => {
  const page = await panel(stage);
  await page.locator('[aria-keyshortcuts="1"]').first().waitFor();
  return page;
};
const drafting: Place = async (stage) => {
  const page = await panel(stage);
  await page.keyboard.press('d');
  const box = page.getByRole('textbox', { name: stage.word('replies.draft.label') });
  await box.fill(DRAFT);
  await page.getByRole('region', { name: stage.word('desk.scripts.promises') }).waitFor();
  return page;
};
const writing: Place = async (stage) => {
  const page = await panel(stage);
  await page.keyboard.press('n');
  await page.keyboard.type('看过了');
  return page;
};
const searching: Place = async ({ desk }) => {
  const page = await desk.page('popup.html');
  await page.locator('input:focus').pressSequentially('运费');
  await page.getByRole('option').nth(1).waitFor();
  return page;
};
const emptyBox: Place = async ({ desk }) => {
  const page = await desk.page('popup.html');
  await page.locator('input:focus').waitFor();
  return page;
};
const register: Place = async ({ desk }) => {
  const page = await desk.page('desk.html#register');
  await page.locator('[data-progress]').first().waitFor();
  await page.keyboard.press('j');
  await until('a row has the focus', () =>
    page.evaluate(() => document.activeElement?.closest('tr[data-chosen]') != null),
  );
  return page;
};
const opened: Place = async (stage) => {
  const page = await register(stage);
  await page.getByRole('complementary', { name: stage.word('desk.case.label') }).waitFor();
  return page;
};
const handover: Place = async ({ desk, word }) => {
  const page = await desk.page('desk.html#handover');
  const draft = page.getByRole('button', { name: word('handover.draft') });
  const preview = page.getByRole('heading', { name: word('handover.preview') });
  await draft.or(preview).first().waitFor();
  if (await draft.isVisible()) await draft.click();
  await preview.waitFor();
  await page.locator('textarea[aria-keyshortcuts]').nth(5).focus();
  return page;
};
const exercise: Place = async ({ desk }) => {
  const page = await desk.page('desk.html#practice');
  await page.locator('main [aria-keyshortcuts="1"]').first().waitFor();
  return page;
};
const answered: Place = async (stage) => {
  const page = await exercise(stage);
  await page.keyboard.press('1');
  await page.locator('[aria-keyshortcuts="J"]').waitFor();
  return page;
};
const radar: Place = async ({ desk, word }) => {
  const page = await desk.page('desk.html#radar');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('navigation', { name: word('desk.tabs.label') }).waitFor();
  return page;
};
const inRadar: Place = async (stage) => {
  const page = await radar(stage);
  await page.keyboard.press('j');
  await page.locator('tr [data-opens]:focus').waitFor();
  return page;
};
const inField: Place = async (stage) => {
  const page = await radar(stage);
  await page.getByRole('searchbox').fill('运');
  return page;
};
const missed: Place = async ({ desk, word }) => {
  const page = await desk.page('desk.html#radar');
  await page.getByText(word('catchUp.away')).first().waitFor();
  return page;
};

/** Where each line of the table is tried, by what it says it does. */
const PLACES: Record<string, Place[]> = {
  'panel.keys.answer': [asked],
  'panel.wording.copy': [panel],
  'panel.keys.evidence': [panel],
  'panel.statement.title': [panel],
  'panel.keys.handover': [panel],
  'panel.paste.key': [panel],
  'panel.keys.replies': [panel],
  'panel.keys.draft': [panel],
  'panel.keys.note': [panel],
  'panel.keys.call': [panel],
  'panel.keys.promise': [panel],
  'panel.keys.save': [writing],
  'panel.keys.fix': [drafting],
  'keys.personal': [drafting],
  'keys.pickReply': [drafting],
  'panel.keys.copyDraft': [drafting],
  'panel.keys.vow': [drafting],
  'panel.keys.undo': [drafting],
  'keys.redo': [drafting],
  'keys.hits': [searching],
  'keys.takeHit': [searching],
  'keys.scriptsOnly': [emptyBox],
  'keys.onwards': [searching],
  'keys.clear': [searching],
  'keys.rows': [radar, register],
  'keys.openRow': [inRadar],
  'keys.progress': [register],
  'keys.leaveRow': [opened],
  'keys.moveLine': [handover],
  'keys.choose': [exercise],
  'keys.next': [answered],
  'keys.pages': [radar],
  'keys.caughtUp': [missed],
  'keys.leaveField': [writing, inField],
  'panel.keys.help': [panel, radar],
  // It goes for good once it was pressed.
  'keys.gotIt': [radar],
};
/** Taking over is of the next machine, and heard in `share.test.ts`. */
const ELSEWHERE = ['keys.takeLines', 'keys.readBack'];

const SIGNS: Record<string, string> = { '↑': 'ArrowUp', '↓': 'ArrowDown', Esc: 'Escape' };

/** The chords of a line, as a keyboard presses them; of a row of digits the first, where a page may offer fewer. */
function chordsOf({ keys, by }: { keys: string; by: string }): string[] {
  return keys.split(' ').flatMap((chord) => {
    const parts = chord
      .split('+')
      .map((part) => SIGNS[part] ?? (/^[A-Z]$/.test(part) ? part.toLowerCase() : part));
    const last = parts.pop() ?? '';
    const digits = last === '1–9' ? (by === '#pages' ? [...'123456789'] : ['1']) : [last];
    return digits.map((digit) => [...parts, digit].join('+'));
  });
}

type Hearing = { pressed?: KeyboardEvent; clicked?: boolean; before?: Element | null };

/** Presses a chord; whether somebody took it, by the event itself, by a press of what has the focus, by the focus or by the text that it left. */
async function isHeard(page: Page, chord: string): Promise<boolean> {
  await page.evaluate(() => {
    const here = globalThis as unknown as Hearing;
    here.before = document.activeElement;
    here.clicked = false;
    window.addEventListener('click', () => Object.assign(here, { clicked: true }), { capture: true });
    // A modifier is pressed by itself before the chord is.
    const modifiers = ['Alt', 'Shift', 'Control', 'Meta'];
    window.addEventListener(
      'keydown',
      (event) => {
        if (!modifiers.includes(event.key)) here.pressed = event;
      },
      { capture: true },
    );
  });
  await page.keyboard.press(chord);
  return page.evaluate(() => {
    const { pressed, clicked, before } = globalThis as unknown as Hearing;
    const typed = document.activeElement instanceof HTMLInputElement && document.activeElement.value === '/';
    return clicked || pressed?.defaultPrevented === true || document.activeElement !== before || typed;
  });
}

describe('a key that the map shows', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await makeWorld('missed', 'zh-CN');
  });
  afterAll(() => stage.desk.remove());

  const lines = KEY_MAP.flatMap(
    (group): readonly { keys: string; what: string; by: string }[] => group.lines,
  );
  it('has a place here where it is tried', () => {
    expect(lines.map(({ what }) => what).sort()).toEqual([...Object.keys(PLACES), ...ELSEWHERE].sort());
  });

  it('is not every key', async () => {
    const page = await panel(stage);
    expect(await isHeard(page, 'q')).toBe(false);
    await page.close();
  });

  for (const [what, places] of Object.entries(PLACES)) {
    const line = lines.find((one) => one.what === what);
    if (line === undefined) throw new Error(`No line "${what}".`);
    it(`is heard: ${line.keys} (${what})`, async () => {
      for (const place of places) {
        const page = await place(stage);
        for (const chord of chordsOf(line))
          expect([chord, await isHeard(page, chord)]).toEqual([chord, true]);
        await page.close();
      }
    });
  }
});
