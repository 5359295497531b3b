/** A host of our own in the page: a closed shadow root, so that neither side's styles reach the other's. */
import palette from './palette.css?inline';

/** Tag names of everything this extension puts into a console's page; what happens inside them is never news. */
export const OWN_TAGS = [
  'aftersale-desk-strip',
  'aftersale-desk-chips',
  'aftersale-desk-outline',
  'aftersale-desk-pick',
] as const;

export type ShadowHost = { host: HTMLElement; root: ShadowRoot };

export function createShadowHost(
  tag: (typeof OWN_TAGS)[number] | 'aftersale-desk-chat',
  css: string,
): ShadowHost {
  // A script of an earlier release that was cut off leaves its words behind, and they are no longer kept true.
  document.querySelector(tag)?.remove();
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, palette + css);
  return { host, root };
}

/** Whether a node belongs to one of our hosts (a closed root shows the page, and us, only its host). */
export const isOwn = (node: Node): boolean =>
  (OWN_TAGS as readonly string[]).includes(node.nodeName.toLowerCase());

/**
 * A constructed sheet first: no page policy touches it. Firefox refuses one from a content script,
 * there an ordinary style element does the same.
 */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
