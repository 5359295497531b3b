/** Places in a draft that still want words: open ones in braces, and general words put in for a fact nobody knew. */
export type Stretch = { start: number; end: number };

/** A place nobody filled and for which there are no general words: `{退货地址}`. */
const OPEN = /\{[^{}|\n]{1,20}\}/g;

/** Open places, in the order of the text. A draft with one is not copied. UTF-16 offsets. */
export const openPlaces = (text: string): Stretch[] =>
  [...text.matchAll(OPEN)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));

/** All places to go to: the open ones, and wherever general words of a script still stand as they were put. */
export function placesIn(text: string, stops: readonly string[]): Stretch[] {
  const general = stops.flatMap((stop) => {
    const start = stop === '' ? -1 : text.indexOf(stop);
    return start < 0 ? [] : [{ start, end: start + stop.length }];
  });
  return [...openPlaces(text), ...general].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The place after the caret; null behind the last one, so that Tab then leaves the box as it does everywhere. */
export const placeAfter = (text: string, stops: readonly string[], caret: number): Stretch | null =>
  placesIn(text, stops).find(({ start }) => start >= caret) ?? null;
