/** Where a file goes while it is written. */
export type Sink = {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole and stands. */
  close(): Promise<void>;
  /** Nothing of it stays. */
  abort(): Promise<void>;
};

/** So many bytes are held here at most; the browser keeps larger Blobs on disk. */
const PIECE = 8 * 1024 * 1024;

/** Into a Blob, for a download. */
export function blobSink(): Sink & { blob(): Blob } {
  let pieces: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const settle = () => {
    pieces.push(new Blob(held));
    held = [];
    size = 0;
  };
  return {
    async write(bytes) {
      held.push(bytes);
      size += bytes.length;
      if (size >= PIECE) settle();
    },
    async close() {
      settle();
    },
    async abort() {
      pieces = [];
      held = [];
    },
    blob: () => new Blob(pieces, { type: 'application/zip' }),
  };
}

/** Nowhere: for whoever wants only the sums. */
export const nullSink = (): Sink => ({ write: async () => {}, close: async () => {}, abort: async () => {} });

/** Straight into a file of the person's; the browser puts it in its place only once it is closed. */
export async function fileSink(file: FileSystemFileHandle): Promise<Sink> {
  const stream = await file.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    abort: () => stream.abort(),
  };
}
