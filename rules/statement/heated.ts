import list from './heated.json' with { type: 'json' };

export const HEAT = ['insult', 'anger', 'adjective'] as const;
export type Heat = (typeof HEAT)[number];
/** A word that weakens a statement. Offsets are UTF-16, into the text as given. */
export type Heated = { kind: Heat; word: string; start: number; end: number };

/** Words that judge instead of telling, in the order of the text. A clause's own terms are none. */
export function heatedIn(text: string): Heated[] {
  const cool = list.except.flatMap((word) => placesOf(word, text));
  return HEAT.flatMap((kind) =>
    list[kind].flatMap((word) => placesOf(word, text).map((place) => ({ kind, word, ...place }))),
  )
    .filter(({ start, end }) => !cool.some((around) => around.start <= start && end <= around.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function placesOf(word: string, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
}
