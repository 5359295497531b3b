/**
 * A pack that cannot be used. The message names the pack, the place in it and what was expected there, so that
 * whoever wrote the line can mend it without reading code.
 */
export class BookError extends Error {
  override name = 'BookError';
  readonly pack: string;
  readonly path: string;

  constructor(pack: string, path: string, expected: string) {
    super(`pack ${pack}: ${path}: ${expected}`);
    this.pack = pack;
    this.path = path;
  }
}

/** A place in a pack, for messages: `rules[TB-FRT-05].says[0].when`. */
export type Place = { pack: string; path: string };
export const under = (place: Place, step: string | number): Place => ({
  pack: place.pack,
  path:
    typeof step === 'number' ? `${place.path}[${step}]` : place.path === '' ? step : `${place.path}.${step}`,
});
export const refuse = (place: Place, expected: string): never => {
  throw new BookError(place.pack, place.path, expected);
};
