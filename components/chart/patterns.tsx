import { inkOf, lineOf, washOf } from '../tone';
import type { ChartSeries, Pattern } from './chart-data';

/** The name of a series' fill inside one chart. */
export const fillId = (chart: string, series: string) => `${chart}-${series}`;

const SIZE = 8;

/** What each series is filled with: the tone's quiet colours under a rim of its ink, told apart without seeing colours. */
export function Patterns({ chart, series }: { chart: string; series: readonly ChartSeries[] }) {
  return (
    <defs>
      {series.map(({ id, tone, pattern }) => (
        <pattern
          key={id}
          id={fillId(chart, id)}
          width={SIZE}
          height={SIZE}
          patternUnits="userSpaceOnUse"
          style={{ stroke: inkOf(tone), fill: inkOf(tone), strokeWidth: 2 }}
        >
          <rect
            width={SIZE}
            height={SIZE}
            style={{ fill: pattern === 'solid' ? lineOf(tone) : washOf(tone), stroke: 'none' }}
          />
          <Marks pattern={pattern} />
        </pattern>
      ))}
    </defs>
  );
}

function Marks({ pattern }: { pattern: Pattern }) {
  if (pattern === 'stripes') return <path d="M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6" />;
  if (pattern === 'dots') return <circle cx={4} cy={4} r={1.6} style={{ stroke: 'none' }} />;
  if (pattern === 'grid') return <path d="M0,4 H8 M4,0 V8" style={{ strokeWidth: 1 }} />;
  return null;
}
