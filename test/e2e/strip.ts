import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

type DomNode = {
  nodeId: number;
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
};
type AxNode = {
  role?: { value?: unknown };
  name?: { value?: unknown };
  ignored: boolean;
  backendDOMNodeId?: number;
};

export type Strip = {
  /** All words on it, as an assistive tool hears them; '' while there is no strip. */
  text(): Promise<string>;
  /** Presses the button of that accessible name with the mouse. */
  click(name: string | RegExp): Promise<void>;
  /** In CSS pixels of the page, or `null` while there is none. */
  box(): Promise<{ x: number; y: number; width: number; height: number } | null>;
};

function findNode(node: DomNode, localName: string): DomNode | null {
  if (node.localName === localName) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findNode(child, localName);
    if (found) return found;
  }
  return null;
}

const middle = (quad: number[]) => ({
  x: ((quad[0] ?? 0) + (quad[4] ?? 0)) / 2,
  y: ((quad[1] ?? 0) + (quad[5] ?? 0)) / 2,
});

async function axNodes(cdp: CDPSession, tag: string): Promise<AxNode[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = findNode(root as DomNode, tag);
  if (host === null) return [];
  const { nodes } = await cdp.send('Accessibility.queryAXTree', { nodeId: host.nodeId });
  return nodes.filter((node) => !node.ignored) as AxNode[];
}

/** What stands in the closed shadow root of our element with that tag, through the accessibility tree. */
export async function closedRoot(page: Page, tag: string): Promise<Strip> {
  const cdp = await page.context().newCDPSession(page);
  const spoken = (node: AxNode) => String(node.name?.value ?? '').trim();
  return {
    async text() {
      const nodes = await axNodes(cdp, tag);
      return nodes
        .filter((node) => node.role?.value === 'StaticText')
        .map(spoken)
        .filter(Boolean)
        .join(' ');
    },
    async click(name) {
      const nodes = await axNodes(cdp, tag);
      const button = nodes.find(
        (node) =>
          node.role?.value === 'button' &&
          (typeof name === 'string' ? spoken(node) === name : name.test(spoken(node))),
      );
      if (button?.backendDOMNodeId === undefined) throw new Error(`No button ${name} in <${tag}>.`);
      const { backendDOMNodeId: backendNodeId } = button;
      const place = async () => middle((await cdp.send('DOM.getBoxModel', { backendNodeId })).model.border);
      // A verdict that comes in moves the button: it is pressed where it has come to rest.
      let [x, y] = [Number.NaN, Number.NaN];
      await until('the button rests', async () => {
        const was = { x, y };
        ({ x, y } = await place());
        return was.x === x && was.y === y;
      });
      await page.mouse.click(x, y);
    },
    async box() {
      const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
      const host = findNode(root as DomNode, tag);
      if (host === null) return null;
      const shown = await firstBox(cdp, host);
      return shown;
    },
  };
}

/** The host itself may be without a box; then its first child that has one stands for it. */
async function firstBox(cdp: CDPSession, node: DomNode): ReturnType<Strip['box']> {
  const box = await cdp.send('DOM.getBoxModel', { nodeId: node.nodeId }).catch(() => null);
  if (box && box.model.width > 0 && box.model.height > 0) {
    const [x = 0, y = 0] = box.model.border;
    return { x, y, width: box.model.width, height: box.model.height };
  }
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = await firstBox(cdp, child);
    if (found) return found;
  }
  return null;
}
