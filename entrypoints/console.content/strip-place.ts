/** Where the strip lies, and whether it is folded: moved by pointer or arrow keys, remembered per console. */
import { browser } from 'wxt/browser';

/** CSS pixels from the right and the top edge of the window, so that it stays in its corner when resized. */
export type Place = { right: number; top: number; folded: boolean };

/** Under the consoles' own header, which holds the account menu on the right. */
const START: Place = { right: 24, top: 72, folded: false };
const STEP = 16;
/** This much of the strip always stays inside the window. */
const HOLD = 48;

const ARROWS: Record<string, [right: number, top: number]> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const keyOf = (hostname: string) => `strip:${hostname}`;

/** Inside the window, whatever its size was when the place was remembered. */
export function clamped(place: Place, width: number, height: number): Place {
  const within = (n: number, most: number) => Math.min(Math.max(0, n), Math.max(0, most - HOLD));
  return { ...place, right: within(place.right, width), top: within(place.top, height) };
}

/** The remembered place, or the first one. What is stored is checked: it may be of another release. */
export async function rememberedPlace(hostname: string): Promise<Place> {
  const key = keyOf(hostname);
  const kept: unknown = (await browser.storage.local.get(key))[key];
  if (typeof kept !== 'object' || kept === null) return START;
  const { right, top, folded } = kept as Partial<Record<keyof Place, unknown>>;
  if (!Number.isFinite(right) || !Number.isFinite(top)) return START;
  return { right: Number(right), top: Number(top), folded: folded === true };
}

/** Losing a place is no trouble worth a word, and an extension that is gone has no storage to lose it to. */
async function remember(hostname: string, place: Place): Promise<void> {
  await browser.storage?.local.set({ [keyOf(hostname)]: place });
}

/** Makes `card` movable by its grip. `apply` draws a place; it is called at once with the remembered one. */
export function makeMovable(card: HTMLElement, grip: HTMLElement, apply: (place: Place) => void) {
  let place = START;
  let changed = false;
  const settle = (next: Place) => {
    changed = true;
    place = clamped(next, innerWidth, innerHeight);
    apply(place);
  };
  const keep = () => void remember(location.hostname, place).catch(() => {});

  card.addEventListener('pointerdown', (down) => {
    const on = down.target as Element;
    if (down.button !== 0 || (on !== grip && on.closest('button') !== null)) return;
    const from = place;
    const leave = new AbortController();
    const { signal } = leave;
    card.setPointerCapture(down.pointerId);
    card.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const right = from.right - (clientX - down.clientX);
        settle({ ...place, right, top: from.top + (clientY - down.clientY) });
      },
      { signal },
    );
    const end = () => {
      leave.abort();
      keep();
    };
    card.addEventListener('pointerup', end, { signal });
    card.addEventListener('pointercancel', end, { signal });
  });

  grip.addEventListener('keydown', (event) => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    settle({ ...place, right: place.right + by[0], top: place.top + by[1] });
    keep();
  });

  apply(place);
  rememberedPlace(location.hostname).then(
    (kept) => {
      if (changed) return;
      place = clamped(kept, innerWidth, innerHeight);
      apply(place);
    },
    () => {},
  );

  return {
    fold() {
      settle({ ...place, folded: !place.folded });
      keep();
    },
  };
}
