/** A chart as a picture with all that makes it readable alone: title, definition, notes and legend. */
import type { ChartSpec } from './chart-data';
import { inlineStyles } from './inline-styles';
import { fillId } from './patterns';
import { wrap } from './wrap';

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 20;
/** Twice as fine as the screen's, to be printed or thrown on a wall. */
const FINE = 2;
const SWATCH = 16;

type Line = { text: string; size: number; bold: boolean; ink: string };

/** @returns `null` when the browser does not draw it */
export async function pngOf(drawn: SVGSVGElement, chart: string, spec: ChartSpec): Promise<Blob | null> {
  const page = getComputedStyle(drawn);
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const { width, height } = drawn.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null || width === 0) return null;
  const measured = (size: number, bold: boolean) => (text: string) => {
    context.font = `${bold ? 600 : 400} ${size}px ${page.fontFamily}`;
    return context.measureText(text).width;
  };
  const written = (text: string, size: number, bold: boolean, ink: string): Line[] =>
    wrap(text, width, measured(size, bold)).map((line) => ({ text: line, size, bold, ink: colour(ink) }));
  const lines = [
    ...written(spec.title, 18, true, '--ink'),
    ...written(spec.definition, 12, false, '--ink-soft'),
    ...(spec.notes ?? []).flatMap((note) => written(note, 12, false, '--question')),
  ];

  const root = document.createElementNS(SVG, 'svg');
  let y = PAD;
  for (const line of lines) {
    y += line.size * 1.5;
    root.append(textAt(PAD, y, line, page.fontFamily));
  }
  y += PAD / 2;
  const keys = legendOf(spec, chart);
  if (keys.length > 0) {
    const key = { size: 12, bold: false, ink: colour('--ink-soft') };
    let x = PAD;
    for (const { sign, name } of keys) {
      const wide = SWATCH + 6 + measured(12, false)(name) + 16;
      if (x > PAD && x + wide > PAD + width) [x, y] = [PAD, y + 20];
      root.append(
        sign(x, y, key.ink),
        textAt(x + SWATCH + 6, y + 11, { text: name, ...key }, page.fontFamily),
      );
      x += wide;
    }
    y += 24;
  }
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawn, copy);
  set(copy, { x: PAD, y, width, height });
  root.append(copy);
  const size = { width: width + 2 * PAD, height: y + height + PAD };
  set(root, size);
  const back = document.createElementNS(SVG, 'rect');
  set(back, { ...size, fill: colour('--surface') });
  root.prepend(back);
  return paint(root, canvas, context, size);
}

async function paint(
  root: SVGSVGElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
): Promise<Blob | null> {
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.width = Math.round(width * FINE);
    canvas.height = Math.round(height * FINE);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function textAt(x: number, y: number, { text, size, bold, ink }: Line, family: string): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  set(element, {
    x,
    y,
    fill: ink,
    'font-size': size,
    'font-weight': bold ? 600 : 400,
    'font-family': family,
  });
  element.textContent = text;
  return element;
}

type Sign = (x: number, y: number, ink: string) => SVGElement;

/** As on the page: fills where there are several, and the line. */
function legendOf({ series, mark }: ChartSpec, chart: string): { sign: Sign; name: string }[] {
  const fills = series.map(({ id, name }) => ({
    sign: (x: number, y: number) => swatch(x, y, fillId(chart, id)),
    name,
  }));
  const line: Sign = (x, y, ink) => {
    const element = document.createElementNS(SVG, 'path');
    set(element, { d: `M${x},${y + 6} h${SWATCH}`, stroke: ink, 'stroke-dasharray': '5 3' });
    return element;
  };
  return [
    ...(fills.length > 1 ? fills : []),
    ...(mark === undefined ? [] : [{ sign: line, name: mark.label }]),
  ];
}

function swatch(x: number, y: number, fill: string): SVGRectElement {
  const element = document.createElementNS(SVG, 'rect');
  set(element, { x, y, width: SWATCH, height: 12, rx: 2, fill: `url(#${fill})` });
  return element;
}
