import { describe, expect, it } from 'vitest';
import { KEY_MAP, type Surface } from '@/entrypoints/shared/keys/key-table';
import { linesNow } from '@/entrypoints/shared/keys/lines-now';

const SURFACES: Surface[] = ['panel', 'popup', 'desk'];
/** Where two groups of one surface are never on the screen together, a key may mean two things. */
const keysOf = (surface: Surface, bound: readonly string[]) =>
  linesNow(surface, new Set(bound)).flatMap(({ lines }) => lines.map(({ keys }) => keys));

describe('the key map', () => {
  it('shows a line only while its key is bound', () => {
    expect(keysOf('panel', ['?'])).toEqual(['?']);
    expect(keysOf('panel', ['?', 'n'])).toEqual(['N', 'Alt+S', '?']);
    expect(linesNow('panel', new Set())).toEqual([]);
  });

  it('takes a key for what it means on that surface', () => {
    const what = (surface: Surface) =>
      linesNow(surface, new Set(['1'])).flatMap(({ lines }) => lines.map((line) => line.what));
    expect(what('panel')).toEqual(['panel.keys.answer']);
    expect(what('desk')).toEqual(['keys.choose']);
    expect(what('popup')).toEqual([]);
  });

  it('gives no key two meanings within a group, and no chord two lines', () => {
    for (const { title, lines } of KEY_MAP)
      expect(new Set(lines.map(({ keys }) => keys)).size, title).toBe(lines.length);
    const chords = KEY_MAP.flatMap(({ lines }) =>
      lines.flatMap((line) => ('chords' in line ? line.chords.map((chord) => `${line.by} ${chord}`) : [])),
    );
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('keeps clear of the screenshot keys of the chats and of keys that send', () => {
    const all = KEY_MAP.flatMap(({ lines }) => lines.map(({ keys }): string => keys));
    expect(all).not.toContain('Alt+A');
    expect(all.filter((keys) => keys.includes('Ctrl'))).toEqual([]);
  });

  it('has a line for every key of every surface', () => {
    const every: ReadonlySet<string> = new Set(KEY_MAP.flatMap(({ lines }) => lines.map(({ by }) => by)));
    const shown = new Set<unknown>();
    for (const surface of SURFACES)
      for (const { lines } of linesNow(surface, every)) for (const one of lines) shown.add(one);
    for (const { lines } of KEY_MAP) for (const one of lines) expect(shown).toContain(one);
  });
});
