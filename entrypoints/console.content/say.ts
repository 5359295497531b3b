import { browser } from 'wxt/browser';
import type { i18n } from '#i18n';

type Places = Record<string, string | number>;

/**
 * A sentence of the locale files, its `{places}` filled; '' where there is none. Checked by the compiler as
 * `i18n.t` is. Not `i18n.t` itself, which also counts plurals: that much code has no business in the page.
 */
export const say = ((key: string, places: Places = {}) =>
  browser.i18n
    .getMessage(key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0])
    .replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place))) as typeof i18n.t;
