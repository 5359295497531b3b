/** Hands a text to the browser as a file. It goes through a Blob of this page: nothing leaves the machine. */
export function download(
  name: string,
  text: string,
  type: 'text/plain' | 'text/csv' | 'application/json',
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes only once it has started; a turn of the loop is enough.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
