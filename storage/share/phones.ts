import type { Entry } from '../kinds';

/** A mainland mobile number, as people type one: with or without +86, parted by spaces or bars, not within a longer number. */
const PHONE = /(?<![\d-])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d|-\d)/;

/** Whether an entry's words hold what looks like a phone number. They leave word by word, so the giver is told. */
export const holdsPhone = (entry: Entry): boolean =>
  'text' in entry && PHONE.test(entry.text.normalize('NFKC'));
