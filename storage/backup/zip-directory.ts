/**
 * The list of what is in a zip, from its end, and nothing unpacked. Our own reader and not a library's: those that
 * stream believe what each member says of itself, those that read the list want the whole file in memory, and none
 * refuses what a backup never has (zip64, encryption, names that lead elsewhere, members that overlap).
 */
import {
  LARGEST_BLOB,
  MOST_MEMBERS,
  MOST_PACKED,
  MOST_RATIO,
  MOST_UNPACKED,
  RATIO_COUNTS_FROM,
} from './limits';
import { Refused } from './refused';

export type Member = {
  name: string;
  /** Where its own header begins. */
  offset: number;
  /** Bytes in the file, and bytes once unpacked, as the list says. */
  packed: number;
  size: number;
  deflated: boolean;
};

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LISTED_LENGTH = 46;
export const LOCAL_LENGTH = 30;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The members, by name. Throws `Refused`. */
export async function zipDirectory(file: Blob): Promise<Map<string, Member>> {
  if (file.size > MOST_PACKED) throw new Refused('packedSize');
  if (file.size < END_LENGTH || (await viewOf(file, 0, 4)).getUint32(0, true) !== LOCAL)
    throw new Refused('notZip');
  const end = await viewOf(file, file.size - END_LENGTH, file.size);
  // Ours has no comment, so the end is at the end; anything else was cut off or has something hung on.
  if (end.getUint32(0, true) !== END) throw new Refused('truncated');
  const count = end.getUint16(10, true);
  const size = end.getUint32(12, true);
  const from = end.getUint32(16, true);
  if (count > MOST_MEMBERS) throw new Refused('members');
  if (from + size + END_LENGTH !== file.size) throw new Refused('truncated');
  const members = listed(await viewOf(file, from, from + size), count);
  checkTotals(members, file.size);
  checkPlaces(members, from);
  return byName(members);
}

const viewOf = async (file: Blob, from: number, to: number) =>
  new DataView(await file.slice(from, to).arrayBuffer());

function listed(view: DataView, count: number): Member[] {
  const members: Member[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + LISTED_LENGTH > view.byteLength || view.getUint32(at, true) !== LISTED)
      throw new Refused('truncated');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + LISTED_LENGTH + nameLength + rest > view.byteLength) throw new Refused('truncated');
    const name = nameIn(view, at + LISTED_LENGTH, nameLength);
    // Encrypted, or packed in a way no backup is.
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new Refused('notOurs', name);
    members.push({
      name,
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      deflated: method === 8,
    });
    at += LISTED_LENGTH + nameLength + rest;
  }
  if (at !== view.byteLength) throw new Refused('truncated');
  return members;
}

function nameIn(view: DataView, at: number, length: number): string {
  try {
    return UTF8.decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
  } catch {
    throw new Refused('notOurs');
  }
}

function checkTotals(members: readonly Member[], packed: number): void {
  const size = members.reduce((sum, member) => sum + member.size, 0);
  if (size > MOST_UNPACKED) throw new Refused('unpackedSize');
  if (size > RATIO_COUNTS_FROM && size / packed > MOST_RATIO) throw new Refused('ratio');
  for (const member of members) {
    if (!member.deflated && member.size !== member.packed) throw new Refused('lies', member.name);
    if (member.name.startsWith('blobs/') && member.size > LARGEST_BLOB)
      throw new Refused('unpackedSize', member.name);
  }
}

/** Members that share bytes are how a small file unpacks to petabytes. */
function checkPlaces(members: readonly Member[], end: number): void {
  let free = 0;
  for (const { name, offset, packed } of members.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free) throw new Refused('overlap', name);
    free = offset + LOCAL_LENGTH + packed;
  }
  if (free > end) throw new Refused('truncated');
}

/** A name as it is compared: our names are ASCII, and a disk may fold case. */
function byName(members: readonly Member[]): Map<string, Member> {
  const known = new Map<string, Member>();
  for (const member of members) {
    const { name } = member;
    if (/^[/\\]|^[a-z]:/i.test(name)) throw new Refused('absolute', name);
    if (/(^|[/\\])\.\.([/\\]|$)/.test(name)) throw new Refused('slip', name);
    if (/\.(zip|jar|7z|rar|gz|tar|xz|bz2)$/i.test(name)) throw new Refused('nested', name);
    if (known.has(name)) throw new Refused('duplicate', name);
    known.set(name, member);
  }
  return known;
}

/** Where a member's bytes begin; its own header must name it as the list does. */
export async function dataStart(file: Blob, member: Member): Promise<number> {
  const header = await viewOf(file, member.offset, member.offset + LOCAL_LENGTH);
  if (header.byteLength < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL)
    throw new Refused('damaged', member.name);
  const nameLength = header.getUint16(26, true);
  const from = member.offset + LOCAL_LENGTH;
  const name = await viewOf(file, from, from + nameLength);
  if (nameIn(name, 0, name.byteLength) !== member.name) throw new Refused('lies', member.name);
  return from + nameLength + header.getUint16(28, true);
}
