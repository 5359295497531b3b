/** From the headers of a register to what its columns mean. */
import { FIELD_IDS, FIELDS, type FieldId } from '../fields';
import { LIMITS } from '../limits';
import type { ColumnUse, RawRow } from './types';

/** A header as it is compared: `退款金额（元）*` is `退款金额(元)`. */
const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}*#:_【】[\]"'、]/gu, '');

const BY_HEADER = new Map(
  FIELD_IDS.flatMap((field) =>
    FIELDS[field].synonyms.map((synonym, rank) => [folded(synonym), { field, rank }] as const),
  ),
);

/** The field a header means, and how plainly (0 = by its own name); what stands in brackets may be left out. */
const meaning = (header: string) =>
  BY_HEADER.get(folded(header)) ?? BY_HEADER.get(folded(header).replace(/[(（].*$/, ''));

/** Columns of names, phones, addresses and accounts. They are never taken in. */
const PERSONAL =
  /收[件货]人|姓名|手机|电话|联系方式|联系人|地址|身份证|银行卡|卡号|开户|邮箱|e-?mail|微信|^qq|支付宝(账?[号户])?$/;

export const isPersonal = (header: string): boolean => PERSONAL.test(folded(header));

/** Among the first rows the one that looks most like headers: most known ones, else the first with two texts. */
export function findHeader(rows: readonly RawRow[]): RawRow | undefined {
  const first = rows.slice(0, LIMITS.headerWithin);
  const scored = first.map((row) => ({
    row,
    known: row.cells.filter(
      (cell) => typeof cell === 'string' && (meaning(cell) !== undefined || isPersonal(cell)),
    ).length,
  }));
  const best = scored.reduce((a, b) => (b.known > a.known ? b : a), { row: first[0], known: 1 });
  if (best.known > 1) return best.row;
  return (
    first.find(
      ({ cells }) => cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length > 1,
    ) ?? first[0]
  );
}

/** The headers as names, none empty and none twice: an empty one gets its column's letter. */
export function headerNames(cells: readonly unknown[], width: number): string[] {
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, nth) => {
    const written = String(cells[nth] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    // Headers become names of members; this one would be no member.
    const name = written === '__proto__' ? 'proto' : written || letterOf(nth);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function letterOf(nth: number): string {
  const last = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? last : letterOf(Math.floor(nth / 26) - 1) + last;
}

/** What each column is proposed to be. Of two that mean one field the plainer has it, and the other is kept as extra. */
export function proposeColumns(headers: readonly string[]): ColumnUse[] {
  const taken = new Map<FieldId, { nth: number; rank: number }>();
  for (const [nth, header] of headers.entries()) {
    const known = meaning(header);
    const before = known === undefined ? undefined : taken.get(known.field);
    if (known !== undefined && (before === undefined || known.rank < before.rank)) {
      taken.set(known.field, { nth, rank: known.rank });
    }
  }
  return headers.map((header, nth): ColumnUse => {
    const field = meaning(header)?.field;
    if (field !== undefined && taken.get(field)?.nth === nth) return { use: 'field', field };
    return isPersonal(header) ? { use: 'drop', why: 'personal' } : { use: 'extra' };
  });
}
