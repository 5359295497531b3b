import { Inflate } from 'fflate';
import { Refused } from './refused';
import { dataStart, type Member } from './zip-directory';

/** Read at once. Unpacked it is at most 1,032 times as much. */
const SLICE = 32 * 1024;

/**
 * The bytes of a member, a piece at a time. A member that unpacks to more than it said is refused at the first byte
 * too many, whatever it would have come to.
 */
export async function* memberBytes(file: Blob, member: Member): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { name, packed, size, deflated } = member;
  const from = await dataStart(file, member);
  const unpack = deflated ? inflating(name) : (piece: Uint8Array<ArrayBuffer>) => [piece];
  let seen = 0;
  for (let at = 0; at < packed; at += SLICE) {
    const end = Math.min(at + SLICE, packed);
    const piece = new Uint8Array(await file.slice(from + at, from + end).arrayBuffer());
    for (const bytes of unpack(piece, end === packed)) {
      seen += bytes.length;
      if (seen > size) throw new Refused('lies', name);
      if (bytes.length > 0) yield bytes;
    }
  }
  if (seen !== size) throw new Refused('lies', name);
}

function inflating(name: string) {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((bytes) => ready.push(bytes as Uint8Array<ArrayBuffer>));
  return (piece: Uint8Array<ArrayBuffer>, last: boolean) => {
    ready = [];
    try {
      inflate.push(piece, last);
    } catch {
      throw new Refused('damaged', name);
    }
    return ready;
  };
}

/** All of a member at once; the caller has seen that it is small. */
export async function wholeMember(file: Blob, member: Member): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(member.size);
  let at = 0;
  for await (const piece of memberBytes(file, member)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
