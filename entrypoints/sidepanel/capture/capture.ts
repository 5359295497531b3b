/** Something on its way into the locker: taken, looked at, cut and covered, and not kept yet. */
import type { CaseKey, Evidence, Picture } from '@/storage';
import type { PageTree } from '@/utils/messages';

/** What a person should know of a picture before they keep it. */
export type Remark = 'scaled' | 'shownSize' | 'wholeShot';

export type Capture = {
  /** The evidence's id later: keeping it twice is keeping it once. */
  id: string;
  at: number;
  form: Evidence['form'];
  /** '' for what was brought in. */
  url: string;
  /** The case it was seen with; null when that was not certain. */
  caseKey: CaseKey | null;
  /** The need from whose line it was asked for. */
  need: string | null;
  text: string;
  tree: PageTree | null;
  picture: Shot | null;
  remarks: Remark[];
};

/** A picture of our own encoding, as a `data:` address: what is drawn and what session storage takes. */
export type Shot = { src: string; type: Picture['type']; width: number; height: number };

const ADDRESS = /^data:(image\/[a-z]+);base64,(.*)$/s;

/** The bytes of a `data:` address; without a request, since extension pages may make none. */
export function bytesOf(src: string): { type: string; bytes: Uint8Array<ArrayBuffer> } | null {
  const [, type, text] = ADDRESS.exec(src) ?? [];
  if (type === undefined || text === undefined) return null;
  try {
    return { type, bytes: Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) };
  } catch {
    return null;
  }
}

/** A `data:` address of bytes; in portions, since a call takes only so many arguments. */
export function addressOf(type: string, bytes: Uint8Array): string {
  const PORTION = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) {
    text += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  }
  return `data:${type};base64,${btoa(text)}`;
}
