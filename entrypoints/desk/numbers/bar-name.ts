export const CHARTS = ['week', 'shift', 'lateClock', 'lateShift', 'reason'] as const;
export type ChartId = (typeof CHARTS)[number];

/** A bar of the numbers page, or of it the part of one series. */
export type BarName = { chart: ChartId; bar: string; series?: string };

/** As part of an address. A bar may be called anything, a shift for one, so it stands last. */
export const barText = ({ chart, bar, series = '' }: BarName): string => `${chart}.${series}.${bar}`;

/** `null` for what names no bar of ours. */
export function parseBar(text: string): BarName | null {
  const [, id, series, bar] = /^(\w+)\.(\w*)\.(.*)$/s.exec(text) ?? [];
  const chart = CHARTS.find((one) => one === id);
  if (chart === undefined || bar === undefined) return null;
  return series === undefined || series === '' ? { chart, bar } : { chart, bar, series };
}
