/** Hands a file to the browser's downloads. It is a Blob of this page: nothing leaves the machine. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads a large Blob for a while after the click; the page's end frees it in any case.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
