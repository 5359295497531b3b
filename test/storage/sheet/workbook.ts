/** Workbooks by hand, as other programs write them: texts in a shared table, numbers as numbers, dates by their style. */
import { type Zippable, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** `f`: a formula with its last value. `d`: a serial shown as a date. `raw`: the markup of the cell's inside. */
export type MadeCell = string | number | null | { f: string; v: string } | { d: number } | { raw: string };
export type MadeSheet = { name: string; state?: string; rows: MadeCell[][]; merged?: string };
/** `part`: how the sheets' parts are named, `sheet` as everywhere unless told otherwise. */
export type MadeBook = { part?: string; more?: Zippable };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (content: string) => new TextEncoder().encode(HEAD + content);
const rels = (...targets: [string, string][]) =>
  text(
    `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([target, type], nth) => `<Relationship Id="rId${nth + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  );

/** The bytes of a workbook. `more`: parts beside the usual ones. */
export function workbook(
  sheets: MadeSheet[],
  { part = 'sheet', more = {} }: MadeBook = {},
): Uint8Array<ArrayBuffer> {
  const shared: string[] = [];
  const cell = (made: MadeCell, ref: string): string => {
    if (made === null) return '';
    if (typeof made === 'number') return `<c r="${ref}"><v>${made}</v></c>`;
    if (typeof made === 'string') return `<c r="${ref}" t="s"><v>${shared.push(made) - 1}</v></c>`;
    if ('f' in made) return `<c r="${ref}" t="str"><f>${escaped(made.f)}</f><v>${escaped(made.v)}</v></c>`;
    if ('d' in made) return `<c r="${ref}" s="1"><v>${made.d}</v></c>`;
    return `<c r="${ref}"${made.raw}</c>`;
  };
  const pages = sheets.map(({ rows, merged }) => {
    const data = rows.map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((made, x) => cell(made, String.fromCharCode(65 + x) + (y + 1))).join('')}</row>`,
    );
    const merges =
      merged === undefined ? '' : `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>`;
    return text(`<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merges}</worksheet>`);
  });
  const parts: Zippable = {
    '[Content_Types].xml': text(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${pages.map((_, nth) => `<Override PartName="/xl/worksheets/${part}${nth + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': rels(['xl/workbook.xml', 'officeDocument']),
    'xl/workbook.xml': text(
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.map(({ name, state }, nth) => `<sheet name="${escaped(name)}" sheetId="${nth + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${nth + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': rels(
      ...pages.map((_, nth): [string, string] => [`worksheets/${part}${nth + 1}.xml`, 'worksheet']),
      ['sharedStrings.xml', 'sharedStrings'],
      ['styles.xml', 'styles'],
    ),
    'xl/sharedStrings.xml': text(
      `<sst xmlns="${MAIN}">${shared.map((made) => `<si><t xml:space="preserve">${escaped(made)}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': text(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(pages.map((page, nth) => [`xl/worksheets/${part}${nth + 1}.xml`, page])),
    ...more,
  };
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}
