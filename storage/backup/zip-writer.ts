import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { wallClock } from '@/rules';
import type { Sink } from './sink';

/** Fast and nearly as small: of 14 MB of made-up log lines level 6 took 1.4 to 1.8 times as long for 2 % less. */
const LEVEL = 3;

const NOTHING = new Uint8Array(0);

/** Writes the members of a zip one after another, each in pieces, and holds no more than a piece. */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #sink: Sink;
  readonly #mtime: Date;
  #ready: Uint8Array<ArrayBuffer>[] = [];
  #trouble: Error | null = null;
  /** Bytes written so far. */
  size = 0;

  /** `at`, epoch ms: the date of every member, Shanghai time, whatever this machine's zone is. */
  constructor(sink: Sink, at: number) {
    this.#sink = sink;
    this.#mtime = shownAs(at);
    this.#zip = new Zip((trouble, bytes) => {
      if (trouble) this.#trouble = trouble;
      else this.#ready.push(bytes as Uint8Array<ArrayBuffer>);
    });
  }

  /** One member. `packed` false for what is packed already, as pictures are. */
  async add(name: string, pieces: AsyncIterable<Uint8Array>, packed: boolean): Promise<void> {
    const member = packed ? new ZipDeflate(name, { level: LEVEL }) : new ZipPassThrough(name);
    member.mtime = this.#mtime;
    this.#zip.add(member);
    for await (const piece of pieces) {
      member.push(piece);
      await this.#drain();
    }
    member.push(NOTHING, true);
    await this.#drain();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#trouble !== null) throw this.#trouble;
    const ready = this.#ready;
    this.#ready = [];
    for (const bytes of ready) {
      this.size += bytes.length;
      await this.#sink.write(bytes);
    }
  }
}

/** The moment whose clock on this machine shows what Shanghai's shows at `at`: a zip keeps no zone. */
function shownAs(at: number): Date {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0] = wallClock(at).split(/\D/).map(Number);
  return new Date(Math.max(year, 1980), month - 1, day, hour, minute);
}
