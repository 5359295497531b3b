/** A page as a plain tree that can be taken apart: no parser mends what the changes do to it. */
export type Text = { text: string };
export type Box = { tag: string; attributes: Record<string, string>; children: Piece[] };
export type Piece = Text | Box;

export const isText = (piece: Piece): piece is Text => 'text' in piece;
export const box = (tag: string, children: Piece[] = [], attributes: Record<string, string> = {}): Box => ({
  tag,
  attributes,
  children,
});
export const text = (words: string): Text => ({ text: words });

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Asks the prototype, as the page cannot: an `<input name="childNodes">` must not answer for its form. */
function ask(node: Node, name: string, ...how: unknown[]): unknown {
  for (let proto: unknown = Object.getPrototypeOf(node); proto; proto = Object.getPrototypeOf(proto)) {
    const member = Object.getOwnPropertyDescriptor(proto, name);
    const found: unknown = member?.get ?? member?.value;
    if (typeof found === 'function') return Reflect.apply(found, node, how);
  }
  throw new TypeError(`no ${name}`);
}
const kidsOf = (node: Node) => Array.from(ask(node, 'childNodes') as Iterable<Node>);

/** The body of a parsed page; `onto` learns which box each element became. Comments are left behind. */
export function treeOf(document: Document, onto?: Map<Element, Box>): Box {
  const of = (node: Node): Piece | null => {
    const kind = ask(node, 'nodeType');
    if (kind === TEXT_NODE) return text((node as globalThis.Text).data);
    if (kind !== ELEMENT_NODE) return null;
    const names = ask(node, 'getAttributeNames') as string[];
    const made = box(
      ask(node, 'localName') as string,
      kidsOf(node).flatMap((kid) => of(kid) ?? []),
      Object.fromEntries(names.map((name) => [name, String(ask(node, 'getAttribute', name))])),
    );
    onto?.set(node as Element, made);
    return made;
  };
  const inside = kidsOf(document).flatMap(kidsOf);
  const body = inside.find(
    (node) => ask(node, 'nodeType') === ELEMENT_NODE && ask(node, 'localName') === 'body',
  );
  return of(body as Node) as Box;
}

/** Every box below and with it, parents first. */
export function* boxesOf(root: Box): Generator<Box> {
  yield root;
  for (const child of root.children) if (!isText(child)) yield* boxesOf(child);
}

/** Where a text stands: the boxes around it, the innermost last. */
export type Leaf = { leaf: Text; inside: Box[] };

/** All texts that are not blank, in the order of the page. */
export function* leavesOf(root: Box, inside: Box[] = []): Generator<Leaf> {
  const around = [...inside, root];
  for (const child of root.children) {
    if (!isText(child)) yield* leavesOf(child, around);
    else if (child.text.trim() !== '') yield { leaf: child, inside: around };
  }
}

export const textOf = (piece: Piece): string =>
  isText(piece) ? piece.text : piece.children.map(textOf).join('');

/** A copy of its own; `onto` learns which box each one became. */
export function copyOf(root: Box, onto?: Map<Box, Box>): Box {
  const made = box(
    root.tag,
    root.children.map((child) => (isText(child) ? text(child.text) : copyOf(child, onto))),
    { ...root.attributes },
  );
  onto?.set(root, made);
  return made;
}

/** The tree as markup, to be looked at. */
export function markupOf(piece: Piece): string {
  if (isText(piece)) return piece.text;
  const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${piece.tag}${attributes.join('')}>${piece.children.map(markupOf).join('')}</${piece.tag}>`;
}

/** Puts the tree into a document in the place of what was there, node by node as a single-page console does. */
export function fill(document: Document, root: Box): void {
  const into = (parent: Element, pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (isText(piece)) parent.appendChild(document.createTextNode(piece.text));
      else {
        const element = document.createElement(piece.tag);
        for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
        // Filled before it is put in: a name that the page gives must not stand in the way of building it.
        into(element, piece.children);
        parent.appendChild(element);
      }
    }
  };
  const whole = document.createElement('body');
  into(whole, root.children);
  for (const old of kidsOf(document).flatMap(kidsOf)) {
    if (ask(old, 'nodeType') === ELEMENT_NODE && ask(old, 'localName') === 'body')
      ask(old, 'replaceWith', whole);
  }
}
