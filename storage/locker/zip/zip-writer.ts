import { Zip, ZipPassThrough } from 'fflate';

/** Files into a zip, one after the other, its bytes handed on as they are made. */
export type ZipWriter = {
  /** Begins a file; the one before is ended. */
  begin(name: string): void;
  /** More of the file that was begun. */
  write(part: Uint8Array | string): void;
  end(): Blob;
};

/** A zip keeps times of the zone it is made in; this is the `Date` whose local fields are those of Shanghai. */
function zoneless(at: number): Date {
  const shanghai = 8 * 60;
  return new Date(at + (shanghai + new Date(at).getTimezoneOffset()) * 60_000);
}

/**
 * Nothing is deflated: what weighs here are pictures, which are compressed already. The same files at the same `now`
 * give the same bytes.
 */
export function zipWriter(now: number): ZipWriter {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  let file: ZipPassThrough | null = null;
  const finish = () => {
    file?.push(new Uint8Array(), true);
    file = null;
  };
  return {
    begin(name) {
      finish();
      file = new ZipPassThrough(name);
      file.mtime = zoneless(now);
      zip.add(file);
    },
    write: (part) => file?.push(typeof part === 'string' ? encoder.encode(part) : part),
    end() {
      finish();
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
