/** The kinds of thing kept. Rows are checked with zod where they enter (import, message); here are their types. */
export * from './alerts';
export * from './benchmark';
export * from './case';
export * from './entry';
export * from './evidence';
export * from './handover';
export * from './own-script';
export * from './practice';
export * from './settings';
export * from './sheet-line';
export * from './statement';
