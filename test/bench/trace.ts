import type { CDPSession } from 'playwright-core';

type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  /** µs on the wall clock, and of the thread's own time; a busy machine stretches only the first. */
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
};

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8.execute'];

/** Everything Chromium's tracing tells of the page's renderer between start and stop. */
export async function startTrace(cdp: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    return events;
  };
}

const isTask = (event: TraceEvent) =>
  event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask';
const isOurs = (event: TraceEvent) =>
  (event.name === 'FunctionCall' || event.name === 'EvaluateScript' || event.name === 'v8.run') &&
  event.args?.data?.url?.startsWith('chrome-extension://') === true;

/** Lengths, in ms of the thread's own time, of the main-thread tasks in which our content script ran. */
export function ourTasks(events: TraceEvent[]): number[] {
  const calls = events.filter(isOurs);
  return events
    .filter(isTask)
    .filter((task) =>
      calls.some(
        (call) =>
          call.pid === task.pid &&
          call.tid === task.tid &&
          call.ts >= task.ts &&
          call.ts <= task.ts + (task.dur ?? 0),
      ),
    )
    .map((task) => (task.tdur ?? task.dur ?? 0) / 1000);
}
