/**
 * Every surface and state that a person can see, as a table: whoever makes a new one adds a line, and from then on it
 * is held against axe, against text that is cut off, and has its pictures taken.
 */
import type { Page } from 'playwright-core';
import type { Desk } from '../desk.ts';

/** What lies on the machine before a state is shown; each is made once and only looked at. */
export const WORLDS = ['fresh', 'worked', 'missed', 'newer', 'lost'] as const;
export type World = (typeof WORLDS)[number];

export type Stage = {
  desk: Desk;
  /** The product's words in the language of this run. */
  word: (key: string) => string;
  /** The key under which a case of the practice console is kept, by its slug. */
  keyOf: (slug: string) => string;
};

export type SurfaceName = 'panel' | 'popup' | 'desk';

export type State = {
  surface: SurfaceName;
  name: string;
  world: World;
  /** Goes there and waits until it is drawn. The page is closed by whoever asked for it. */
  show: (stage: Stage) => Promise<Page>;
};

/** In CSS pixels: a side panel made narrow, as it opens, and drawn wide; a popup has the width it gives itself. */
export const WIDTHS: Record<SurfaceName, readonly number[]> = {
  panel: [320, 400, 560],
  popup: [380],
  desk: [560, 1200],
};

/** What a picture is taken at, and where axe looks: the width people mostly have. */
export const USUAL_WIDTH: Record<SurfaceName, number> = { panel: 400, popup: 380, desk: 1200 };
