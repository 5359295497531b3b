import { canonical } from '../log/canonical';
import { SCHEMA_VERSION } from '../store/db';
import { runningSum, sumOfBytes, sumOfText } from '../store/sum';
import {
  blobName,
  FORMAT,
  FORMAT_NAME,
  MANIFEST,
  Manifest,
  TABLES,
  type TableName,
  textName,
} from './format';
import { LONGEST_MANIFEST } from './limits';
import { linesOf } from './lines';
import { memberBytes, wholeMember } from './member-bytes';
import { isArchive, isPicture } from './picture-bytes';
import { Refused } from './refused';
import { rowReader } from './row-reader';
import type { BackupAbout, Portion, Source } from './source';
import { type Member, zipDirectory } from './zip-directory';

export type FileSource = Source & {
  about: BackupAbout;
  /** Tables that another backup says other things of. */
  differing(other: Manifest): TableName[];
};

/**
 * A backup file as a source. Looks at the list of members and the manifest; the rest is checked as it is read, row by
 * row, and whoever reads a table to its end has seen its SHA-256 agree. Writes nothing. Throws `Refused`.
 */
export async function fileSource(file: Blob): Promise<FileSource> {
  const members = await zipDirectory(file);
  const manifest = await readManifest(file, members);
  const notes = new Map(manifest.tables.map((note) => [note.name, note]));
  checkMembers(manifest, members);
  return {
    schema: manifest.schema,
    about: {
      release: manifest.release,
      at: manifest.at,
      schema: manifest.schema,
      partial: manifest.partial,
      heads: manifest.heads,
      rows: Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows])),
      left: manifest.tables.reduce((sum, { left }) => sum + left, 0),
      sum: manifest.sum,
    },
    differing: (other) =>
      TABLES.filter((name) => other.tables.find((note) => note.name === name)?.sum !== notes.get(name)?.sum),
    count: async (table) => notes.get(table)?.rows ?? 0,
    unread: () => 0,
    rows: (table) => rowsOf(file, table, manifest, members),
    async bytes(blob) {
      const member = memberOf(members, blobName(blob));
      const bytes = await wholeMember(file, member);
      if ((await sumOfBytes(bytes)) !== blob.sum) throw new Refused('sum', member.name);
      if (isArchive(bytes)) throw new Refused('nested', member.name);
      if (!isPicture(blob.type, bytes)) throw new Refused('row', member.name);
      return bytes;
    },
  };
}

/** Enough to tell ours from others', and a newer one, before the rest is believed. */
function checkKind(said: unknown): void {
  const { format, version, schema } = (typeof said === 'object' ? (said ?? {}) : {}) as Record<
    string,
    unknown
  >;
  if (format !== FORMAT_NAME) throw new Refused('notOurs', MANIFEST);
  if (Number(version) > FORMAT || Number(schema) > SCHEMA_VERSION) throw new Refused('newer');
}

async function readManifest(file: Blob, members: ReadonlyMap<string, Member>): Promise<Manifest> {
  const member = members.get(MANIFEST);
  if (member === undefined || member.size > LONGEST_MANIFEST) throw new Refused('notOurs', MANIFEST);
  const text = new TextDecoder().decode(await wholeMember(file, member));
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Refused('damaged', MANIFEST);
  }
  checkKind(said);
  const parsed = Manifest.safeParse(said);
  if (!parsed.success) throw new Refused('damaged', MANIFEST);
  const { sum, ...rest } = parsed.data;
  if (sumOfText(canonical(rest)) !== sum) throw new Refused('sum', MANIFEST);
  return parsed.data;
}

/** Nothing is there that the manifest does not name, and nothing is named that is not there. */
function checkMembers(manifest: Manifest, members: ReadonlyMap<string, Member>): void {
  const texts = new Set(manifest.tables.map(({ name }) => textName(name)));
  if (texts.size !== manifest.tables.length) throw new Refused('duplicate', MANIFEST);
  for (const { name, size } of manifest.tables)
    if (memberOf(members, textName(name)).size !== size) throw new Refused('lies', textName(name));
  const blobs = [...members.values()].filter(({ name }) => name.startsWith('blobs/'));
  if (blobs.length !== manifest.blobs.files) throw new Refused('missing', 'blobs/');
  const strange = [...members.keys()].find(
    (name) => name !== MANIFEST && !texts.has(name) && !/^blobs\/[0-9a-f]{64}\.(png|jpg|webp)$/.test(name),
  );
  if (strange !== undefined) throw new Refused('notOurs', strange);
}

function memberOf(members: ReadonlyMap<string, Member>, name: string): Member {
  const member = members.get(name);
  if (member === undefined) throw new Refused('missing', name);
  return member;
}

async function* rowsOf(
  file: Blob,
  table: TableName,
  manifest: Manifest,
  members: ReadonlyMap<string, Member>,
): AsyncGenerator<Portion> {
  const note = manifest.tables.find(({ name }) => name === table);
  if (note === undefined) return;
  const name = textName(table);
  const sum = runningSum();
  async function* summed() {
    for await (const bytes of memberBytes(file, memberOf(members, name))) {
      sum.add(bytes);
      yield bytes;
    }
  }
  const read = rowReader(table, manifest.schema);
  let rows = 0;
  for await (const lines of linesOf(summed(), name)) {
    // Small enough that a page stays awake between two of them.
    for (let i = 0; i < lines.length; i += PORTION) {
      const portion = lines.slice(i, i + PORTION).map(read);
      rows += portion.length;
      yield portion;
    }
  }
  if (sum.hex() !== note.sum) throw new Refused('sum', name);
  if (rows !== note.rows) throw new Refused('missing', name);
}

const PORTION = 200;
