/**
 * The page's names stand in front of the platform's: `<input name="firstChild">` answers for its form,
 * `<img name="body">` for the document. Everything is therefore taken from the prototype, never the object.
 */
type Unbound = (...args: unknown[]) => unknown;

/** The getter or method `name` as the DOM defines it. Throws when the object is no DOM object. */
function native(object: object, name: string): Unbound {
  for (let proto: unknown = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    const member: unknown = found?.get ?? found?.value;
    if (typeof member === 'function') return member as Unbound;
  }
  throw new TypeError(`no ${name} on a DOM object`);
}

export type Dom = {
  body: Element | null;
  walker: TreeWalker;
  /** Elements that match, in document order. */
  all(selector: string): Element[];
  isText(node: Node): node is Text;
  /** Lower-case tag name. */
  tag(element: Node): string;
  text(node: Node): string;
  /** Has no attribute at all. */
  bare(element: Element): boolean;
  attribute(element: Element, name: string): string | null;
  parent(node: Node): Element | null;
  /** Whether the node is the box or stands in it. */
  holds(box: Element, node: Node): boolean;
};

const ELEMENT_AND_TEXT = 0x1 | 0x4;
const TEXT_NODE = 3;

/** Reads only: no function here changes the document. */
export function domOf(document: Document): Dom {
  const root = native(document, 'documentElement').call(document) as Element | null;
  const body = native(document, 'body').call(document) as Element | null;
  const anchor = body ?? root ?? document;
  const nodeType = native(document, 'nodeType');
  const parentElement = native(document, 'parentElement');
  const contains = native(document, 'contains');
  const query = native(document, 'querySelectorAll');
  const localName = root && native(root, 'localName');
  const hasAttributes = root && native(root, 'hasAttributes');
  const getAttribute = root && native(root, 'getAttribute');
  return {
    body,
    walker: native(document, 'createTreeWalker').call(document, anchor, ELEMENT_AND_TEXT) as TreeWalker,
    all: (selector) => (selector ? Array.from(query.call(document, selector) as NodeListOf<Element>) : []),
    isText: (node): node is Text => nodeType.call(node) === TEXT_NODE,
    tag: (element) => (localName?.call(element) as string | undefined) ?? '',
    text: (node) => (native(node, 'textContent').call(node) as string | null) ?? '',
    bare: (element) => hasAttributes?.call(element) === false,
    attribute: (element, name) => (getAttribute?.call(element, name) as string | null) ?? null,
    parent: (node) => parentElement.call(node) as Element | null,
    holds: (box, node) => contains.call(box, node) === true,
  };
}

let parentElement: Unbound | undefined;
/** The element a node stands in, for code that has no document at hand. */
export function parentOf(node: Node): Element | null {
  parentElement ??= native(node, 'parentElement');
  return parentElement.call(node) as Element | null;
}

let childElementCount: Unbound | undefined;
/** How many elements stand right in an element. */
export function cellsOf(element: Element): number {
  childElementCount ??= native(element, 'childElementCount');
  return childElementCount.call(element) as number;
}

let previousElementSibling: Unbound | undefined;
/** How many elements stand before it in the same one. */
export function placeInRow(element: Element): number {
  previousElementSibling ??= native(element, 'previousElementSibling');
  let place = 0;
  for (let at: unknown = element; at; place++) at = previousElementSibling.call(at);
  return place - 1;
}
