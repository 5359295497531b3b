import type { Step } from './step';

/** Rule packs beside the built-in ones. An addition only. */
export const packs: Step = { stores: { packs: '&id' } };
