import { i18n } from '#i18n';
import { moment, tongue } from '@/components/words';
import type { CaseZipWords } from '@/storage';
import { entryLine } from '../entry-line';
import { formWord } from './item-words';

/** The words of the page in a zip of a case, in the reader's language. `bookWord` names what the book knows by id. */
export const zipWords = (bookWord: (id: string) => string, now: number): CaseZipWords => ({
  lang: tongue(),
  of: (word) => i18n.t(`panel.locker.zip.${word}`),
  moment: (at) => moment(at, now),
  line: (entry) => entryLine(entry, bookWord),
  need: bookWord,
  form: formWord,
});
