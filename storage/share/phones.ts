import type { Entry } from '../kinds';
import { maskBuyer } from '../locker/mask-buyer';
import { wordsIn } from '../log/words-in';

/** Whether an entry's words hold what looks like a phone or an identity card. They leave word by word, so the giver is told. */
export const holdsPhone = (entry: Entry): boolean =>
  wordsIn(entry).some((words) => maskBuyer(words) !== words);
