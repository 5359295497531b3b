import type { Entry } from '../kinds';
import { maskBuyer } from '../locker/mask-buyer';

/** Whether an entry's words hold what looks like a phone or an identity card. They leave word by word, so the giver is told. */
export const holdsPhone = (entry: Entry): boolean => 'text' in entry && maskBuyer(entry.text) !== entry.text;
