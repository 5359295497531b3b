/** Hands a text or a file made here to the browser. It goes through a Blob of this page: nothing leaves the machine. */
export function download(
  name: string,
  text: string,
  type: 'text/plain' | 'text/csv' | 'application/json',
): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for a file that is one already. */
export function downloadBlob(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads a large file for a while after the click; the page's end frees it in any case.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
