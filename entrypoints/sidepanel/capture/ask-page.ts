/** Asks the page of a tab. Its answers come from beside somebody else's code, so each is parsed before it is believed. */
import { parseExpiring, parseFound, parseQuote, parseRegion } from '@/storage';
import { sendMessage } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';

type Page = { tabId: number; frameId: number };

/** What is no answer of ours is as good as none. */
async function asked<T, E>(
  reply: Promise<Result<unknown, E>>,
  parse: (raw: unknown) => T | null,
): Promise<Result<T, E | 'not-there'>> {
  const answer = await reply.catch(() => failed('not-there' as const));
  if (!answer.ok) return answer;
  const parsed = parse(answer.value);
  return parsed === null ? failed('not-there') : ok(parsed);
}

export const askPicture = (src: string, page: Page) =>
  asked(sendMessage('findPicture', { src }, page), parseFound);
export const askQuote = (page: Page) => asked(sendMessage('findQuote', null, page), parseQuote);
export const askRegion = (page: Page) => asked(sendMessage('pickRegion', null, page), parseRegion);
export const askExpiring = (page: Page) => asked(sendMessage('findExpiring', null, page), parseExpiring);

/** The person need not point any more. */
export const leaveRegion = (page: Page): void => void sendMessage('pick', null, page).catch(() => null);
