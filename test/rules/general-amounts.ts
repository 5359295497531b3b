/** What an act costs, a second time: whole numbers over whole numbers, rounded once at the end. Fen. */
import type { Facts, Pack } from '../../rules/index.ts';
import { type Line, valueNamed } from './general.ts';

type Exposure = Extract<Line['statement'], { kind: 'exposure' }>;

/** A decimal as it is written, `0.05`, over a power of ten. */
function fractionOf(decimal: number): { over: bigint; under: bigint } {
  const [whole = '0', part = ''] = String(decimal).split('.');
  return { over: BigInt(whole + part), under: 10n ** BigInt(part.length) };
}

/** Rounded half up to whole multiples of `unit`. */
const rounded = (over: bigint, under: bigint, unit: bigint): bigint =>
  ((2n * over + under * unit) / (2n * under * unit)) * unit;

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The sum under its name, every fact being known; `null` where no rule in force says how much. */
export function amountOn(
  packs: readonly Pack[],
  line: Line,
  facts: Facts,
  at: number,
): { name: string; fen: number | null } {
  const said = line.statement as Exposure;
  const name = `${said.id} ${said.act}`;
  const value = (key: string | undefined): number | null => {
    const found = key === undefined ? undefined : valueNamed(packs, line, key, facts, at);
    return found === undefined ? null : Number(found);
  };
  const fact = (key: keyof Facts | undefined): bigint =>
    key === undefined ? 0n : BigInt(facts[key]?.value as number);
  const [rate, fixed] = [value(said.rate), value(said.fixed)];
  if (fixed === null && (rate === null || said.base === undefined)) return { name, fen: null };
  let fen = BigInt(fixed ?? 0);
  if (fixed === null) {
    const { over, under } = fractionOf(rate as number);
    const many = said.of === undefined ? 1n : fact(said.of);
    const few = said.part === undefined ? 1n : least(fact(said.part), many);
    if (many === 0n) return { name, fen: null };
    fen = rounded(fact(said.base) * few * over, many * under, BigInt(value(said.roundTo) ?? 1));
    fen = most(fen, BigInt(value(said.min) ?? 0));
    fen = least(fen, BigInt(value(said.max) ?? Number.MAX_SAFE_INTEGER));
  }
  fen = most(0n, fen - fact(said.less));
  const ceiling = value(said.ceiling);
  if (ceiling !== null) fen = least(fen, most(0n, BigInt(ceiling) - fact(said.spent)));
  return { name, fen: Number(fen) };
}
