/** Longer than any console's address. */
const LONGEST = 2_000;

/** An address of the web without a name and a password in it; '' for anything else, and for what is too long. */
export function cleanAddress(text: string): string {
  if (!URL.canParse(text) || text.length > LONGEST) return '';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  return url.href;
}
