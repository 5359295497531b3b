import { KEY_MAP, type Surface } from './key-table';

/** The groups of a surface with the lines that are true while `bound` is bound; an empty group is left out. */
export const linesNow = (surface: Surface, bound: ReadonlySet<string>) =>
  KEY_MAP.filter(({ on }) => on.some((one) => one === surface))
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ by }) => bound.has(by)) }))
    .filter(({ lines }) => lines.length > 0);
