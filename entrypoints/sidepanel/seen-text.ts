/** Whether the words on the page say more than the value made of them. */
import { valueWord } from '@/components/words';
import { type Fact, type FactKey, specOf } from '@/rules';
import { toField } from '../shared/due-picks';

const LONGEST = 60;
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
const digits = (text: string) => bare(text).replaceAll(/\D/g, '');

/** The page's own words for a value, where they differ from ours in more than dress; else null. */
export function seenText(key: FactKey, { value, text }: Fact): string | null {
  if (text === undefined || bare(text) === '' || bare(text) === bare(valueWord(key, value))) return null;
  // A console's host says which platform it is; nobody sees it on the page.
  if (key === 'platform') return null;
  const { kind } = specOf(key);
  if (kind === 'money' && digits(text) === digits(valueWord(key, value))) return null;
  if (kind === 'moment' && digits(text).startsWith(digits(toField(value as number)))) return null;
  if (kind === 'number' && bare(text).replace(/^x/i, '') === String(value)) return null;
  if (kind === 'countdown') return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
