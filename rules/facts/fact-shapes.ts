/** What a value must be like to be a fact. Every fact of every case goes through here. */
import {
  type Countdown,
  EXPIRIES,
  FACT_KEYS,
  type FactKey,
  type FactSpec,
  type FactValue,
  specOf,
} from './facts.ts';

/**
 * The value if it has the shape the catalogue asks for, else `null`.
 * Nothing is repaired here: a value of the wrong shape is not a fact.
 */
export const shapedValue = (key: FactKey, value: unknown): FactValue | null => SHAPES[key](value);

type ShapeCheck = (value: unknown) => FactValue | null;

/** What a fact's value must be like, as one small function: every fact of every case goes through it. */
export function shapeOf(spec: FactSpec): ShapeCheck {
  switch (spec.kind) {
    case 'choice': {
      const values: ReadonlySet<unknown> = new Set(spec.values);
      return (value) => (values.has(value) ? (value as string) : null);
    }
    case 'yesNo':
      return (value) => (typeof value === 'boolean' ? value : null);
    case 'text':
    case 'id':
      return (value) => (typeof value === 'string' && /\S/.test(value) ? value : null);
    case 'money':
      return (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null);
    case 'moment':
      return (value) => (Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null);
    case 'number':
      return (value) => (Number.isFinite(value) && (value as number) >= 0 ? (value as number) : null);
    case 'countdown':
      return countdownIn;
  }
}

function countdownIn(value: unknown): Countdown | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ms, text, onExpiry } = value as Partial<Countdown>;
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0 || typeof text !== 'string') return null;
  return onExpiry !== undefined && EXPIRIES.includes(onExpiry) ? { ms, onExpiry, text } : null;
}

const SHAPES = Object.fromEntries(FACT_KEYS.map((key) => [key, shapeOf(specOf(key))])) as Record<
  FactKey,
  ShapeCheck
>;
