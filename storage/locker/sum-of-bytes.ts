/** SHA-256, hex. Asks WebCrypto, so never inside a transaction: IndexedDB ends one that waits for anything else. */
export async function sumOfBytes(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
