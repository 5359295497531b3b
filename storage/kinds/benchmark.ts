/** How quickly a shop itself wants its refunds handled, and since which day (`2026-11-23`) it says so. */
export type Benchmark = { hours: number; day: string };
