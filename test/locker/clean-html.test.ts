import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanHtml, type RegionNode } from '@/storage';
import { PAYLOADS } from './payloads';

const ALLOWED =
  'b strong i em s del u code span sub sup br p div section ul ol li dl dt dd blockquote pre caption h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th'.split(
    ' ',
  );
const tag = fc.constantFrom(
  ...ALLOWED,
  ...'script style a img svg iframe object form input button x-evil SCRIPT Td meta base template'.split(' '),
  ...PAYLOADS,
);
const { tree } = fc.letrec<{ tree: RegionNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...PAYLOADS),
    fc.string(),
    fc.record(
      { tag, colspan: fc.integer(), rowspan: fc.double(), kids: fc.array(tie('tree'), { maxLength: 4 }) },
      { requiredKeys: ['tag', 'kids'] },
    ) as fc.Arbitrary<RegionNode>,
  ),
}));

/** Every tag that stands in the markup: what a `<` begins. */
const opened = (html: string) => [...html.matchAll(/<[^>]*>?/g)].map(([found]) => found);

describe('cleaned markup', () => {
  it('holds allowed tags, spans of cells, and nothing else', () => {
    const one = new RegExp(`^</?(?:${ALLOWED.join('|')})>$`);
    const cell = /^<t[dh](?: colspan="\d{1,4}")?(?: rowspan="\d{1,4}")?>$/;
    fc.assert(
      fc.property(tree, (region) => {
        const { html } = cleanHtml(region);
        const foreign = opened(html).filter((found) => !one.test(found) && !cell.test(found));
        expect(foreign).toEqual([]);
        const { document } = parseHTML(`<main>${html}</main>`);
        for (const element of document.querySelectorAll('main *')) {
          expect(ALLOWED).toContain(element.tagName.toLowerCase());
          for (const { name } of element.attributes) expect(['colspan', 'rowspan']).toContain(name);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(PAYLOADS)('keeps %j as words', (payload) => {
    const { html } = cleanHtml({ tag: 'p', kids: [payload] });
    const { document } = parseHTML(`<main>${html}</main>`);
    expect(document.querySelectorAll('main *')).toHaveLength(1);
    expect(html).not.toMatch(/<(?!\/?p>)/);
  });

  it('keeps a table with its spans', () => {
    const cells = ['运单', { tag: 'TD', colspan: 2, rowspan: 1, kids: ['圆通'] }];
    const region = {
      tag: 'table',
      kids: [{ tag: 'tr', kids: [{ tag: 'th', kids: [cells[0] as string] }, cells[1] as RegionNode] }],
    };
    expect(cleanHtml(region).html).toBe('<table><tr><th>运单</th><td colspan="2">圆通</td></tr></table>');
  });

  it('opens what it does not know and drops what holds no words of the page', () => {
    const region = {
      tag: 'a',
      kids: ['看', { tag: 'script', kids: ['alert(1)'] }, { tag: 'x-y', kids: ['图'] }],
    };
    expect(cleanHtml(region)).toEqual({ html: '看图', cut: false });
  });

  it('masks a number that tags part, and one that cells part is two', () => {
    const inline = { tag: 'p', kids: [{ tag: 'b', kids: ['138'] }, '1234', { tag: 'i', kids: ['5678'] }] };
    expect(cleanHtml(inline).html).toBe('<p><b>138</b>****<i>5678</i></p>');
    const cells = { tag: 'tr', kids: ['138', '12345678'].map((text) => ({ tag: 'td', kids: [text] })) };
    expect(cleanHtml(cells).html).toBe('<tr><td>138</td><td>12345678</td></tr>');
    expect(cleanHtml(inline, ['13812345678']).html).toBe('<p><b>138</b>1234<i>5678</i></p>');
  });

  it('stops at 100,000 bytes and at any depth, with every tag closed', () => {
    const long = cleanHtml({ tag: 'p', kids: Array.from({ length: 300 }, () => '<'.repeat(200)) });
    expect(long.cut).toBe(true);
    expect(new TextEncoder().encode(long.html).length).toBeLessThanOrEqual(100_000);
    expect(long.html.endsWith('</p>')).toBe(true);
    let deep: RegionNode = 'x';
    for (let i = 0; i < 500; i++) deep = { tag: 'div', kids: [deep] };
    const shallow = cleanHtml(deep);
    expect(shallow.cut).toBe(true);
    expect(shallow.html.match(/<div>/g)?.length).toBe(shallow.html.match(/<\/div>/g)?.length);
  });
});
