import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { isMapFile, withoutProofs } from './entrypoints/console.content/reader/maps/without-proofs.ts';
import { builtInPacks } from './rules/built-in-packs.ts';
import { checkPacks } from './rules/pack/check-packs.ts';
import { partFrames } from './utils/consoles.ts';

/**
 * Everything an extension page may load comes from the package itself.
 * `connect-src 'none'` is the product's promise "no network request", enforced by the browser;
 * `default` is the one Trusted Types policy (components/trusted-types.ts), which refuses markup.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  // `npm run dev` rebuilds; which browser with which profile loads it is the developer's choice.
  webExt: { disabled: true },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    short_name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      // A picture of the tab, only after the person pressed a key, the button or the menu there; no warning at install.
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    action: { default_title: '__MSG_app_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Q' } },
      capture: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_app_captureCommand__' },
    },
    // The dev server needs eval and a web socket; only what we ship carries the promise.
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'aftersale-desk@example.org',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    // What ships is checked here and nowhere at run time: a pack with a mistake in it is no build.
    'build:before': () => checkPacks(builtInPacks),
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = manifest.content_scripts?.flatMap(partFrames);
    },
  },
  vite: () => ({
    plugins: [
      {
        name: 'maps-without-proofs',
        enforce: 'pre',
        transform: (code, id) => (isMapFile(id) ? { code: withoutProofs(code), map: null } : null),
      },
    ],
    build: {
      modulePreload: { polyfill: false },
      // What nothing is taken from is left out: rules/ is pure (the packs' schema is most often not needed), and so
      // are the readers of sheets, of which the background uses none.
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: [
            { test: /[/\\]rules[/\\][^?]*\.ts$/, sideEffects: false },
            { test: /[/\\](papaparse|hucre|storage[/\\]sheet)[/\\]/, sideEffects: false },
          ],
        },
      },
    },
    // WXT gives every content script a context; ours uses two of its members, at a tenth of its size.
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('entrypoints/in-page/lifetime.ts') },
    },
  }),
});
