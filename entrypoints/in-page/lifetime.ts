import { browser } from 'wxt/browser';

/**
 * How long this script belongs to a running extension. Stands in for WXT's `ContentScriptContext`
 * (wxt.config.ts): of that class's timers, location watcher and start event nothing is used here, and the
 * event would tell the page of us. Should WXT import it from elsewhere one day, its own does the same.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  /** Aborted once, when the extension is found gone. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Asked, not told: nothing announces an update or a removal to the page's scripts. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#end.abort();
    return this.signal.aborted;
  }
}

export type Lifetime = Pick<ContentScriptContext, 'signal' | 'isInvalid'>;
