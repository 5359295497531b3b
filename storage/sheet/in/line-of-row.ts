/** One row of a file as a line of the register. Pure. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Platform } from '@/rules';
import { caseKeyOf, siteOf } from '../../cases/case-row';
import type { SheetLine } from '../../kinds';
import { base64url } from '../../log/base64url';
import { canonical } from '../../log/canonical';
import { FIELDS, type FieldId } from '../fields';
import { LIMITS } from '../limits';
import { maskText } from '../private';
import { cellText, dayOf, hasLostDigits, idOf, maybeRounded, moneyOf, platformOf, typeOf } from './normal';
import type { ColumnUse, OddCell, RawCell, RawRow, RefusedRow } from './types';

export type LineSource = {
  headers: readonly string[];
  columns: readonly ColumnUse[];
  /** For rows that name none. */
  shop: string;
  platform: Platform | null;
  buyerOf: (name: string) => NonNullable<SheetLine['buyer']>;
  file: string;
  sheet: string;
  at: number;
  author: string;
};

export type RowRead = {
  /** Without its id; see `idOfLine`. */
  line: Omit<SheetLine, 'id'>;
  odd: OddCell[];
  masked: number;
  /** Columns left behind, by their place, that held something in this row. */
  left: number[];
};

/** The line of a row, or why it is refused. */
export function lineOfRow({ row, cells }: RawRow, source: LineSource): RowRead | RefusedRow {
  const known: Partial<Record<FieldId, string>> = {};
  const extra: Record<string, string> = {};
  const odd: OddCell[] = [];
  const left: number[] = [];
  let buyer: SheetLine['buyer'] = null;
  let masked = 0;
  const free = (text: string) => {
    const safe = maskText(text);
    masked += safe.masked;
    return safe.text;
  };
  for (const [nth, header] of source.headers.entries()) {
    const cell = cells[nth] ?? null;
    const text = cellText(cell);
    if (text === '') continue;
    const column = source.columns[nth] ?? { use: 'extra' };
    const refused = (why: RefusedRow['why']): RefusedRow => ({ row, header, text: shown(text), why });
    const strange = (why: OddCell['why']) => odd.push({ row, header, text: shown(text), why });
    if (column.use === 'drop') left.push(nth);
    else if (text.length > LIMITS.cell) return refused('tooLong');
    else if (column.use === 'extra') {
      if (hasLostDigits(cell)) strange('digitsLost');
      else extra[header] = free(text);
    } else if (FIELDS[column.field].kind === 'id' && hasLostDigits(cell)) return refused('digitsLost');
    else if (column.field === 'buyer') buyer = source.buyerOf(text);
    else {
      const [value, why] = normal(column.field, cell, text);
      if (why !== null) strange(why);
      if (value === null) extra[header] = free(text);
      else known[column.field] = FREE.includes(FIELDS[column.field].kind) ? free(value) : value;
    }
  }
  const { shop = source.shop, platform, orderId = null, afterSaleId = null, ...others } = known;
  const place = {
    platform: (platform as Platform | undefined) ?? source.platform,
    shop,
    orderId,
    afterSaleId,
  };
  const line = {
    caseKey: place.platform === null ? null : caseKeyOf({ ...place, platform: place.platform }),
    ...place,
    cells: others as Record<string, string>,
    extra,
    buyer,
    from: { file: source.file, sheet: source.sheet, row },
    at: source.at,
    author: source.author,
  };
  return { line, odd, masked, left };
}

const FREE: readonly string[] = ['text', 'type'];
/** As a list shows it; whole numbers of people are not shown even while planning. */
const shown = (text: string) => maskText(text.slice(0, 200)).text;

/** A cell of a field in its normal form, null when it is not one; and what is strange about it. */
function normal(field: FieldId, cell: RawCell, text: string): [string | null, OddCell['why'] | null] {
  switch (FIELDS[field].kind) {
    case 'id': {
      const id = idOf(cell);
      return [id, id === null ? 'notId' : maybeRounded(id) ? 'maybeRounded' : null];
    }
    case 'money': {
      const money = moneyOf(cell);
      return [money, money === null ? 'notMoney' : null];
    }
    case 'date': {
      const day = dayOf(cell);
      return [day, day === null ? 'notDate' : null];
    }
    case 'platform': {
      const platform = platformOf(text);
      return [platform, platform === null ? 'notPlatform' : null];
    }
    case 'type':
      return [typeOf(text), null];
    default:
      return [text, null];
  }
}

const encoder = new TextEncoder();

/**
 * What makes a line the same line in another file: its place and ids; without ids its parcel, else all it says.
 * @param nth which of several such lines in the file it is, from 0
 */
export function idOfLine(line: Omit<SheetLine, 'id'>, nth: number): string {
  return base64url(sha256(encoder.encode(`${identity(line)}#${nth}`)).slice(0, 16));
}

export function identity({
  platform,
  shop,
  orderId,
  afterSaleId,
  cells,
  extra,
  buyer,
}: Omit<SheetLine, 'id'>): string {
  const place = [platform === null ? null : siteOf(platform), shop];
  if (orderId !== null || afterSaleId !== null) return canonical([...place, orderId, afterSaleId]);
  const parcel = cells.returnTrackingNo ?? cells.trackingNo;
  return canonical(
    parcel === undefined ? [...place, cells, extra, buyer?.hash ?? ''] : [...place, 'parcel', parcel],
  );
}
