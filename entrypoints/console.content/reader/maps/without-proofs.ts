/** The files the build takes the proofs out of: every map, and nothing else. */
export const isMapFile = (id: string): boolean => /\/reader\/maps\/[\w-]+\.json$/.test(id);

/**
 * A map without its proofs, minified: proofs are for people and tests, and every console page would carry them.
 * @throws SyntaxError when the text is no JSON
 */
export const withoutProofs = (json: string): string =>
  JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === 'proof' ? undefined : value)));
