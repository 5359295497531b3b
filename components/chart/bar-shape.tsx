import type { CSSProperties, KeyboardEvent } from 'react';
import type { BarShapeProps } from 'recharts';
import { inkOf } from '../tone';
import styles from './chart.module.css';
import { type ChartBar, type ChartSeries, type ChartSpec, valueAt } from './chart-data';
import { fillId } from './patterns';
import { amountWord } from './table-of';
import type { BarFocus } from './use-bar-focus';

type Props = {
  drawn: BarShapeProps;
  chart: string;
  spec: ChartSpec;
  bar: ChartBar;
  series: ChartSeries;
  /** The highest mark of the value axis. */
  top: number;
  /** Its place in the order people read. */
  order: number;
  focus: BarFocus;
  onOpen: ((bar: string, series: string) => void) | undefined;
};

/** Room a bar needs to be hit with a mouse, in px. */
const REACH = 14;
/** Below this many px a number would not fit on the bar. */
const ROOM = 18;

/** One bar: what it comes to as its name, its list behind it, quartiles as a line over it. */
export function BarShape({ drawn, chart, spec, bar, series, top, order, focus, onOpen }: Props) {
  const known = valueAt(bar, series.id);
  if (known.value === null || (known.value === 0 && spec.stacked)) return null;
  const { x, y, width, height } = boxOf(drawn);
  const name = nameOf(spec, bar, series);
  const open = () => onOpen?.(bar.key, series.id);
  const shown = known.n === 0 ? '' : amountWord(spec.measure, known.value);
  const reach = spec.lying
    ? { x, y, width: Math.max(width, REACH), height }
    : { x, y: y - Math.max(0, REACH - height), width, height: Math.max(height, REACH) };
  const look = {
    fill: `url(#${fillId(chart, series.id)})`,
    '--bar-ink': inkOf(series.tone),
  } as CSSProperties;
  const button = {
    role: 'button',
    tabIndex: focus.stop() === order ? 0 : -1,
    onClick: open,
    onKeyDown: pressed(open),
  } as const;
  return (
    <>
      <g
        ref={focus.drawn}
        aria-label={name}
        className={styles.bar}
        data-order={order}
        {...(onOpen === undefined ? { role: 'img' } : button)}
      >
        <title>{name}</title>
        <rect {...reach} style={{ fill: 'transparent' }} />
        <rect x={x} y={y} width={width} height={height} className={styles.fill} style={look} />
        {known.spread === undefined ? null : (
          <Spread drawn={drawn} spread={known.spread} top={top} lying={spec.lying === true} />
        )}
      </g>
      {/* Beside the button: it says the same as its name. */}
      <BarWord spec={spec} box={{ x, y, width, height }} word={shown} plain={known.spread === undefined} />
    </>
  );
}

const pressed = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
};

type Box = { x: number; y: number; width: number; height: number };

const boxOf = ({ x, y, width, height }: BarShapeProps): Box => ({
  x: width < 0 ? x + width : x,
  y: height < 0 ? y + height : y,
  width: Math.abs(width),
  height: Math.abs(height),
});

function nameOf(spec: ChartSpec, bar: ChartBar, series: ChartSeries): string {
  const { value, spread, n } = valueAt(bar, series.id);
  const range = spread?.map((one) => amountWord(spec.measure, one)).join(' – ');
  return [
    spec.series.length > 1 ? `${bar.label} · ${series.name}` : bar.label,
    amountWord(spec.measure, value),
    ...(range === undefined ? [] : [range]),
    ...(n === undefined ? [] : [`n = ${n}`]),
  ].join(' · ');
}

/** The number itself, on a single bar at its end, in a pile inside each piece that has room. */
function BarWord({ spec, box, word, plain }: { spec: ChartSpec; box: Box; word: string; plain: boolean }) {
  const { x, y, width, height } = box;
  const alone = !spec.stacked && plain;
  if (!alone && !spec.stacked) return null;
  if (spec.stacked && (spec.lying ? width : height) < ROOM) return null;
  if (!spec.lying && width < ROOM) return null;
  const place = alone
    ? spec.lying
      ? { x: x + width + 6, y: y + height / 2, textAnchor: 'start' as const }
      : { x: x + width / 2, y: y - 8, textAnchor: 'middle' as const }
    : { x: x + width / 2, y: y + height / 2, textAnchor: 'middle' as const };
  return (
    <text {...place} dominantBaseline="central" className={spec.stacked ? styles.inside : styles.word}>
      {word}
    </text>
  );
}

/** From the lower to the upper quartile. */
function Spread({
  drawn,
  spread,
  top,
  lying,
}: {
  drawn: BarShapeProps;
  spread: readonly [number, number];
  top: number;
  lying: boolean;
}) {
  const ground = drawn.background;
  if (ground?.x == null || ground.y == null || top === 0) return null;
  const box = boxOf(drawn);
  const middle = lying ? box.y + box.height / 2 : box.x + box.width / 2;
  const [low, high] = spread.map((one) =>
    lying
      ? (ground.x as number) + (one / top) * ground.width
      : (ground.y as number) + (1 - one / top) * ground.height,
  ) as [number, number];
  const CAP = 5;
  const path = lying
    ? `M${low},${middle} H${high} M${low},${middle - CAP} v${2 * CAP} M${high},${middle - CAP} v${2 * CAP}`
    : `M${middle},${low} V${high} M${middle - CAP},${low} h${2 * CAP} M${middle - CAP},${high} h${2 * CAP}`;
  return <path d={path} className={styles.spread} />;
}
