/** SHA-256 as the store writes it: 64 hex digits. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** At once, for small things and inside a transaction: IndexedDB ends one that waits for WebCrypto. */
export const sumOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Of a text in UTF-8, at once. */
export const sumOfText = (text: string): string => sumOf(encoder.encode(text));

/** Off the main thread, for pictures and files; never inside a transaction. */
export async function sumOfBytes(bytes: Uint8Array): Promise<string> {
  // A copy: WebCrypto takes no view of memory that could be shared.
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}

/** Of what comes in pieces; hex at the end. */
export function runningSum(): { add(bytes: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return { add: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}
