import { codeOf, type Head } from '@/storage';

/** The short code of a chain's end, as the foot of a handover shows it; null while nothing was ever written. */
export const headCode = (head: Head | null): string | null =>
  head === null || head.seq === 0 ? null : codeOf(head);
