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
  const { right, top, folded } = (kept ?? {}) as Partial<Record<keyof Place, unknown>>;
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
  /** While the pointer drags: the place when the pointer is in the window's left upper corner. */
  let held: { right: number; top: number } | null = null;

  const draw = (next: Place) => {
    place = clamped(next, innerWidth, innerHeight);
    apply(place);
  };
  const settle = (next: Partial<Place>) => {
    changed = true;
    draw({ ...place, ...next });
  };
  const keep = () => void remember(location.hostname, place).catch(() => {});

  card.addEventListener('pointerdown', ({ target, button, pointerId, clientX, clientY }) => {
    const on = target as Element;
    if (button !== 0 || (on !== grip && on.closest('button') !== null)) return;
    card.setPointerCapture(pointerId);
    held = { right: place.right + clientX, top: place.top - clientY };
  });
  card.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (held !== null) settle({ right: held.right - clientX, top: held.top + clientY });
  });
  // The pointer was lifted, or the browser took it away.
  card.addEventListener('lostpointercapture', () => {
    held = null;
    if (changed) keep();
  });

  grip.addEventListener('keydown', (event) => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    settle({ right: place.right + by[0], top: place.top + by[1] });
    keep();
  });

  apply(place);
  rememberedPlace(location.hostname).then(
    (kept) => changed || draw(kept),
    () => {},
  );

  return {
    fold() {
      settle({ folded: !place.folded });
      keep();
    },
  };
}
