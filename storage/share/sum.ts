import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256, hex; at once, since a transaction ends while one awaits WebCrypto. */
export const sumOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
