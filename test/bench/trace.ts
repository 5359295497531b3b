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

/** The page's own scripts, by which its thread is known where ours do not run. */
const isScript = (event: TraceEvent) =>
  event.name === 'FunctionCall' && event.args?.data?.url?.startsWith('https://') === true;

export type Task = { whole: number; ours: number };

/** A task and what of it was our content script, in ms of the thread's own time. */
const taskOf = (task: TraceEvent, calls: readonly TraceEvent[]): Task => {
  const end = task.ts + (task.dur ?? 0);
  const within = calls.filter(
    (call) => call.pid === task.pid && call.tid === task.tid && call.ts >= task.ts && call.ts <= end,
  );
  // A call inside a call of ours is counted with the outer one.
  const outer = within.filter(
    (call) =>
      !within.some(
        (other) =>
          other !== call && other.ts <= call.ts && endOf(other) >= endOf(call) && other.dur !== call.dur,
      ),
  );
  return { whole: ownTime(task), ours: outer.reduce((sum, call) => sum + ownTime(call), 0) };
};
const endOf = (event: TraceEvent) => event.ts + (event.dur ?? 0);
const ownTime = (event: TraceEvent) => (event.tdur ?? event.dur ?? 0) / 1000;

/** The main-thread tasks in which our content script ran. */
export function ourTasks(events: TraceEvent[]): Task[] {
  const calls = events.filter(isOurs);
  return events
    .filter(isTask)
    .map((task) => taskOf(task, calls))
    .filter(({ ours }) => ours > 0);
}

/** The longest task, in ms, of the threads on which the page's own scripts ran. */
export function longestTaskOf(events: TraceEvent[]): number {
  const threads = new Set(events.filter(isScript).map(({ pid, tid }) => `${pid}/${tid}`));
  return Math.max(
    0,
    ...events.filter((event) => isTask(event) && threads.has(`${event.pid}/${event.tid}`)).map(ownTime),
  );
}
