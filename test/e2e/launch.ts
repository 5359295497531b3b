import { spawn } from 'node:child_process';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { connectToBrowser } from './side-panel.ts';
import { until } from './until.ts';

/**
 * Nothing of these runs may reach a real seller console: every name resolves to nothing, and what is served
 * comes from the practice console's routes. `--headless=new` is a whole browser without a window; the old
 * headless mode has no extensions.
 */
const ALWAYS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // The side panel is no page of the context; it is reached over this port (side-panel.ts).
  '--remote-debugging-port=0',
];

const loading = (extension: string) => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
];

export type LaunchOptions = {
  /** Folder of an unpacked extension; none for a bare browser. */
  extension?: string;
  headless: boolean;
  dark?: boolean;
  /** Where Chromium writes everything its network stack did. */
  netLog?: string;
  /**
   * The tests may press the extension's own button in the toolbar (toolbar.ts), as no page of a browser can. Pages
   * have the size of their window: what the browser's own camera takes knows of no other.
   */
  toolbar?: boolean;
};

/** A persistent Chromium on `profile`, with a DevTools port beside Playwright's pipe. */
export function launchChromium(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { extension, headless, dark = false, netLog, toolbar = false } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: headless && !toolbar ? { width: 1280, height: 800 } : null,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...ALWAYS,
      ...(headless ? ['--headless=new'] : []),
      ...(extension ? loading(extension) : []),
      ...(toolbar ? ['--enable-unsafe-extension-debugging', '--window-size=1600,1000'] : []),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
    ],
  });
}

/**
 * A headless Chromium that Playwright did not start and only looks at. Pages it starts are kept "visible"
 * for ever by its focus emulation; in this one a tab behind another is hidden, as in life.
 */
export async function launchUntouched(profile: string, extension: string): Promise<Browser> {
  const args = [
    ...ALWAYS,
    '--headless=new',
    ...loading(extension),
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const program = spawn(chromiumPath(), args, { stdio: 'ignore' });
  const browser = await until('the browser answers', () => connectToBrowser(profile).catch(() => null));
  browser.once('disconnected', () => program.kill());
  return browser;
}
