import { browser } from 'wxt/browser';
import type { i18n } from '#i18n';

type Places = Record<string, string | number>;

/** Asking the browser costs as much as drawing a chip, and two hundred rows say the same few words. */
const heard = new Map<string, string>();

function sentence(key: string): string {
  const known = heard.get(key);
  if (known !== undefined) return known;
  const name = key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
  const said = browser.i18n.getMessage(name);
  heard.set(key, said);
  return said;
}

/**
 * A sentence of the locale files, its `{places}` filled; '' where there is none. Checked by the compiler as
 * `i18n.t` is. Not `i18n.t` itself, which also counts plurals: that much code has no business in the page.
 */
export const say = ((key: string, places: Places = {}) =>
  sentence(key).replace(/\{(\w+)\}/g, (place, name: string) =>
    String(places[name] ?? place),
  )) as typeof i18n.t;
