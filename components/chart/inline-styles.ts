/** What an SVG takes from style sheets; a picture of it has none, so they are written into it. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'visibility',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const;

/** Gives `copy` (a deep clone of `drawn`) the look that `drawn` has on the page. */
export function inlineStyles(drawn: Element, copy: Element): void {
  const seen = getComputedStyle(drawn);
  copy.removeAttribute('class');
  copy.setAttribute('style', LOOK.map((name) => `${name}:${seen.getPropertyValue(name)}`).join(';'));
  for (let i = 0; i < drawn.children.length; i++) {
    inlineStyles(drawn.children[i] as Element, copy.children[i] as Element);
  }
}
