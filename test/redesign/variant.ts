import { classes } from './changes/classes';
import { columns } from './changes/columns';
import { fields } from './changes/fields';
import { late } from './changes/late';
import { order } from './changes/order';
import { strangers } from './changes/strangers';
import { synonyms } from './changes/synonyms';
import { tags } from './changes/tags';
import { traditional } from './changes/traditional';
import { virtualList } from './changes/virtual-list';
import { widths } from './changes/widths';
import { wrappers } from './changes/wrappers';
import { type Change, type Draft, draftOf } from './draft';
import { randomOf } from './random';
import type { Saved } from './saved';

/** In the order in which they are made: what a field is must still be seen when fields are taken apart. */
export const CHANGES: readonly Change[] = [
  virtualList,
  late,
  order,
  synonyms,
  columns,
  fields,
  wrappers,
  strangers,
  tags,
  classes,
  traditional,
  widths,
];

/** The variant of a page that belongs to a seed; the same one every time. The first ones have one change each. */
export function variantOf(saved: Saved, seed: number): Draft {
  const random = randomOf(seed);
  const draft = draftOf(saved);
  const single = CHANGES[seed];
  for (const change of CHANGES) {
    if (single ? change !== single : !random.chance(0.5)) continue;
    change.apply(draft, random);
    draft.done.push(change.name);
  }
  return draft;
}
