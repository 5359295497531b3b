/** How a text file is written: its characters, what parts its cells, and what ends its lines. */
import Papa from 'papaparse';
import { breather } from '../breathe';
import { SheetError } from './sheet-error';
import type { SheetFormat, SheetWork } from './types';

type CsvFormat = Extract<SheetFormat, { kind: 'csv' }>;

/** Enough lines to see what parts the cells. */
const SAMPLE = 64 * 1024;
const ROWS = 20;
const DELIMITERS = [',', '\t', ';', '|'];

export async function csvFormat(file: Blob, work: SheetWork): Promise<CsvFormat> {
  const encoding = await encodingOf(file, work);
  const sample = new TextDecoder(encoding).decode(await file.slice(0, SAMPLE).arrayBuffer(), {
    stream: true,
  });
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  return { kind: 'csv', encoding, delimiter: delimiterOf(sample, newline), newline };
}

/** The one that parts the first rows into the most cells. */
function delimiterOf(sample: string, newline: CsvFormat['newline']): string {
  const counted = DELIMITERS.map((delimiter) => {
    const { data } = new Papa.Parser({ delimiter, newline, preview: ROWS }).parse(
      sample,
      0,
      false,
    ) as Papa.ParseResult<string[]>;
    return { delimiter, cells: data.reduce((sum, cells) => sum + cells.length, 0) };
  });
  return counted.reduce((a, b) => (b.cells > a.cells ? b : a)).delimiter;
}

/**
 * What Excel and WPS write in China: UTF-8 with or without its mark, GB18030 (of which GBK is a part) without any, or
 * UTF-16 with its mark. A text that is no UTF-8 to its last byte is GB18030, if it can be that.
 */
async function encodingOf(file: Blob, work: SheetWork): Promise<CsvFormat['encoding']> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await decodes(file, encoding, work)) return encoding;
  }
  throw new SheetError('unreadable');
}

async function decodes(file: Blob, encoding: string, { signal }: SheetWork): Promise<boolean> {
  const breathe = breather(signal);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      await breathe();
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      // No text has it, and every other file does.
      if (text.includes('\0')) throw new SheetError('unreadable');
      if (done) return true;
    }
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await reader.cancel();
  }
}
