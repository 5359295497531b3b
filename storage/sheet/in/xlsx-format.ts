/** What an XLSX file holds, told from its directory before anything of it is unpacked. */
import { strFromU8, unzipSync } from 'fflate';
import { LIMITS } from '../limits';
import { SheetError } from './sheet-error';
import type { SheetFormat } from './types';

const WORKBOOK = 'xl/workbook.xml';
/** Of the part with the names of the sheets, and of the table of shared texts, which is held whole. */
const LONGEST_WORKBOOK = 2 * 1024 * 1024;
const LONGEST_TEXTS = 120 * 1024 * 1024;

/** @throws SheetError `bomb` when it would unpack to more than a register is, `broken` when it is no workbook */
export function xlsxFormat(bytes: Uint8Array, wanted?: string): Extract<SheetFormat, { kind: 'xlsx' }> {
  const sheets = sheetNames(strFromU8(workbookOf(bytes)));
  const sheet = wanted !== undefined && sheets.includes(wanted) ? wanted : sheets[0];
  if (sheet === undefined) throw new SheetError('broken');
  return { kind: 'xlsx', sheets, sheet };
}

/** The sizes the directory gives are kept to by the unpackers, so a directory that lies is a damaged file. */
function workbookOf(bytes: Uint8Array): Uint8Array {
  let parts = 0;
  let unpacked = 0;
  let bomb = false;
  const files = unpack(bytes, ({ name, size, originalSize }) => {
    parts += 1;
    unpacked += originalSize;
    const longest =
      name === WORKBOOK ? LONGEST_WORKBOOK : /sharedStrings/i.test(name) ? LONGEST_TEXTS : LIMITS.unpacked;
    // Small parts of nothing but repetition are ordinary (an empty styled row).
    const dense = originalSize > LONGEST_WORKBOOK && originalSize > size * LIMITS.ratio;
    bomb ||= parts > LIMITS.parts || unpacked > LIMITS.unpacked || originalSize > longest || dense;
    return !bomb && name === WORKBOOK;
  });
  if (bomb) throw new SheetError('bomb');
  const workbook = files[WORKBOOK];
  if (workbook === undefined) throw new SheetError('broken');
  return workbook;
}

function unpack(
  bytes: Uint8Array,
  filter: (file: { name: string; size: number; originalSize: number }) => boolean,
) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new SheetError('broken');
  }
}

/** Names of the sheets in their order; hidden ones only where no other is. */
function sheetNames(workbook: string): string[] {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: unescaped(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(hidden|veryHidden)"/.test(attributes),
  }));
  const shown = sheets.filter(({ hidden }) => !hidden);
  return (shown.length > 0 ? shown : sheets).map(({ name }) => name);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
