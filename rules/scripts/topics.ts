/** What a script is about: the headings of the tree, in its order. */
export const TOPICS = [
  'ship',
  'address',
  'track',
  'received',
  'damaged',
  'wrong',
  'quality',
  'noReason',
  'freight',
  'invoice',
  'refused',
  'exchange',
  'repair',
  'returned',
  'platform',
  'review',
] as const;
export type Topic = (typeof TOPICS)[number];
