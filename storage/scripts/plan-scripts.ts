import type { OwnScript } from '../kinds';
import type { OfferedScript } from './script-file';

/** What importing a script would do, said before it is done. */
export type ScriptPlan = {
  offered: OfferedScript;
  /** `same`: here already. `conflict`: another one has its id, its code or its title here, and the person chooses. */
  state: 'new' | 'same' | 'conflict';
  was: OwnScript | null;
};

const sameWords = (a: OfferedScript | OwnScript, b: OfferedScript | OwnScript): boolean =>
  a.layer === b.layer && a.title === b.title && a.text === b.text && a.code === b.code;

/** One line for each script; what stands twice in a file counts once. Taking in what was planned changes a second plan to `same`. */
export function planScripts(offered: readonly OfferedScript[], kept: readonly OwnScript[]): ScriptPlan[] {
  const wanted = offered.filter(
    (one, nth) => !offered.slice(0, nth).some((other) => other.id === one.id && sameWords(other, one)),
  );
  return wanted.map((one): ScriptPlan => {
    const same = kept.find((script) => sameWords(script, one));
    if (same !== undefined) return { offered: one, state: 'same', was: same };
    const was = kept.find(
      ({ id, layer, code, title }) =>
        id === one.id ||
        (layer === one.layer &&
          ((code !== '' && code === one.code) || (title !== '' && title === one.title))),
    );
    return was === undefined
      ? { offered: one, state: 'new', was: null }
      : { offered: one, state: 'conflict', was };
  });
}
