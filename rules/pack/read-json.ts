/**
 * Reads JSON (RFC 8259) more strictly than `JSON.parse`, which keeps the last of two equal keys without a word,
 * builds whatever depth it is given, and says where it stumbled in each browser's own way.
 */
import { DEEPEST, MOST_VALUES, NOT_OURS } from './bounds.ts';
import type { LineColumn } from './expected-by-text.ts';
import type { Expected, Found } from './mistake.ts';

/** `offset`: how many characters had been read when it was refused; `path`: the place in the value they make. */
export type ReadJson =
  | { ok: true; value: unknown }
  | { ok: false; what: Expected & Found; path: string; offset: number };

/** Never throws. Reads each character once, and stops at the first mistake. */
export function readJson(text: string): ReadJson {
  const reader = new Reader(text);
  try {
    return { ok: true, value: reader.whole() };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, what: refusal.what, path: reader.path, offset: reader.offset };
  }
}

/** Thrown and caught in this file alone: the way out of a deep place. */
class Refusal {
  readonly what: Expected & Found;
  constructor(what: Expected & Found) {
    this.what = what;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

class Reader {
  offset = 0;
  private readonly text: string;
  private readonly steps: (string | number)[] = [];
  private seen = 0;

  constructor(text: string) {
    this.text = text;
  }

  get path(): string {
    return this.steps
      .map((step, nth) => (typeof step === 'number' ? `[${step}]` : nth === 0 ? step : `.${step}`))
      .join('');
  }

  whole(): unknown {
    const value = this.value();
    this.space();
    if (this.offset < this.text.length) this.refuse({ code: 'textEnds', ...this.place(this.offset) });
    return value;
  }

  /** Recursion ends at `DEEPEST`, far from the end of the stack. */
  private value(): unknown {
    this.space();
    if (++this.seen > MOST_VALUES) this.refuse({ code: 'values', most: MOST_VALUES });
    const sign = this.text[this.offset];
    if (sign === '{' || sign === '[') {
      if (this.steps.length >= DEEPEST) this.refuse({ code: 'depth', most: DEEPEST });
      return sign === '{' ? this.object() : this.array();
    }
    if (sign === '"') return this.string();
    for (const [word, value] of WORDS)
      if (this.text.startsWith(word, this.offset)) {
        this.offset += word.length;
        return value;
      }
    return this.number();
  }

  private object(): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    this.offset++;
    if (this.skips('}')) return made;
    do {
      this.space();
      const start = this.offset;
      if (this.text[this.offset] !== '"') this.wants('"');
      const key = this.string();
      if (NOT_OURS.has(key)) this.refuse({ code: 'ownKey', key });
      if (Object.hasOwn(made, key)) this.refuse({ code: 'keyOnce', key, ...this.place(start) });
      if (!this.skips(':')) this.wants(':');
      this.steps.push(key);
      made[key] = this.value();
      this.steps.pop();
    } while (this.skips(','));
    if (!this.skips('}')) this.wants(', }');
    return made;
  }

  private array(): unknown[] {
    const made: unknown[] = [];
    this.offset++;
    if (this.skips(']')) return made;
    do {
      this.steps.push(made.length);
      made.push(this.value());
      this.steps.pop();
    } while (this.skips(','));
    if (!this.skips(']')) this.wants(', ]');
    return made;
  }

  private string(): string {
    const start = this.offset;
    let escaped = false;
    for (this.offset++; this.text[this.offset] !== '"'; this.offset++) {
      // Also NaN, past the end of the text.
      if (!(this.text.charCodeAt(this.offset) >= 0x20)) this.wants('"');
      if (this.text[this.offset] !== '\\') continue;
      escaped = true;
      this.offset++;
    }
    this.offset++;
    if (!escaped) return this.text.slice(start + 1, this.offset - 1);
    try {
      return String(JSON.parse(this.text.slice(start, this.offset)));
    } catch {
      return this.wants('\\n \\" \\\\ \\uXXXX');
    }
  }

  private number(): number {
    NUMBER.lastIndex = this.offset;
    const [written] = NUMBER.exec(this.text) ?? [];
    if (written === undefined) return this.wants('{ [ " 0-9 true false null');
    this.offset += written.length;
    return Number(written);
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.offset] ?? 'x')) this.offset++;
  }

  private skips(sign: string): boolean {
    this.space();
    if (this.text[this.offset] !== sign) return false;
    this.offset++;
    return true;
  }

  /** Counted only once something is refused. */
  private place(offset: number): LineColumn {
    const before = this.text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  private wants(wanted: string): never {
    const sign = this.text.codePointAt(this.offset);
    const found = sign === undefined ? '' : JSON.stringify(String.fromCodePoint(sign));
    return this.refuse({ code: 'json', wanted, ...this.place(this.offset), found });
  }

  private refuse(what: Expected & Found): never {
    throw new Refusal(what);
  }
}
