/** Why a file is not taken. Each has its sentence in every language; nothing was written when one is said. */
export const REFUSALS = [
  'notZip', // does not begin as a zip
  'truncated', // begins as one and does not end as one
  'notOurs', // a zip, but not a backup of this product
  'newer', // written by a newer release, in a format or schema that is not known here
  'packedSize',
  'unpackedSize',
  'ratio', // unpacks to so much more than it is that it cannot be a log
  'members',
  'nested', // an archive within it
  'slip', // a name that leads out of the file
  'absolute', // a name from the root of a disk
  'duplicate', // a member or a row twice
  'overlap', // two members share bytes
  'lies', // a member is not as long as it says
  'damaged', // a member does not unpack
  'sum', // a member is not what the manifest says
  'missing', // the manifest names what is not there
  'line', // a line longer than any row
  'depth',
  'ownKey', // `__proto__` and its like
  'row', // a row that is not of its table's shape
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** `where`: the member, with the line in it counted from 1; '' = the whole file. */
export type Refusal = { code: RefusalCode; where: string };

/** Thrown while a file is read, and caught where it was opened. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;
  constructor(code: RefusalCode, where = '') {
    super(`${code} ${where}`);
    this.refusal = { code, where };
  }
}
