/** Zips built byte by byte, since no library writes one that lies. */
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { SCHEMA_VERSION } from '@/storage';
import { canonical } from '@/storage/log/canonical';

export type Part = {
  name: string;
  bytes: Uint8Array;
  /** Bytes once unpacked, as the file says. */
  says?: number;
  stored?: boolean;
  /** The name in the member's own header. */
  inside?: string;
  flags?: number;
  method?: number;
  /** Where the list says it begins. */
  at?: number;
};

/** A zip of these members, in their order. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = part.stored ? Buffer.from(part.bytes) : deflateRawSync(part.bytes);
    const inside = Buffer.from(part.inside ?? part.name);
    const name = Buffer.from(part.name);
    const size = part.says ?? part.bytes.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    common.writeUInt32LE(crc32(part.bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    const local = Buffer.from(common);
    local.writeUInt16LE(inside.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, inside, data]);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.at ?? offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, name]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length % 65_536, 8);
  end.writeUInt16LE(parts.length % 65_536, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** A backup of these lines with a manifest that agrees with them, whatever they are. */
export function madeBackup(
  lines: Record<string, readonly string[]>,
  says: Record<string, unknown> = {},
  more: readonly Part[] = [],
): Buffer {
  const texts = Object.entries(lines).map(([name, rows]) => {
    const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''));
    const note = { name, rows: rows.length, size: bytes.length, sum: sha(bytes), left: 0 };
    return { note, part: { name: `${name}.jsonl`, bytes } };
  });
  const said = {
    format: 'aftersale-desk-backup',
    version: 1,
    schema: SCHEMA_VERSION,
    release: '0.1.0',
    at: 1,
    partial: false,
    heads: [],
    tables: texts.map(({ note }) => note),
    blobs: { files: 0, size: 0 },
    ...says,
  };
  const manifest = JSON.stringify({ sum: sha(canonical(said)), ...said });
  return zip([
    ...texts.map(({ part }) => part),
    ...more,
    { name: 'manifest.json', bytes: Buffer.from(manifest) },
  ]);
}
