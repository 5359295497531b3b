import { Window } from 'happy-dom';

/** A document nobody displays, as the reader must be able to read it: no layout, no styles computed. */
export function parse(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const div = (line: string): string => `<div>${line}</div>`;

/** Lines of text as a page: each in an element of its own, or all of them in one. */
export const page = (lines: readonly string[]): Document => parse(lines.map(div).join(''));
export const collapsed = (lines: readonly string[]): Document => parse(div(lines.join(' ')));
