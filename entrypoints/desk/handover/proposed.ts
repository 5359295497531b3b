import { i18n } from '#i18n';
import { type NextShift, nextShift, type ShiftOn, type ShiftTable, shiftWorked } from '@/storage';

/** Without a table the next shift is taken to be over half a day from now. */
const USUAL_SHIFT = 12 * 3_600_000;

/** Who hands over to whom, as the shift table has it; without one only the writer's own name is known. */
export function proposed(
  table: ShiftTable | null,
  { author, shiftStart, at }: { author: string; shiftStart: number; at: number },
): { from: string; to: string; next: NextShift } {
  const worked = table === null ? null : shiftWorked(table, shiftStart, author);
  const following = table === null || worked === null ? null : nextShift(table, worked, at);
  return {
    from: worked === null ? author : named(worked.name, author === '' ? peopleOf(worked) : author),
    to: following === null ? '' : named(following.name, peopleOf(following)),
    next: {
      who: (following && (peopleOf(following) || following.name)) || i18n.t('handover.nextShift'),
      endsAt: following?.end ?? at + USUAL_SHIFT,
    },
  };
}

const peopleOf = ({ people }: ShiftOn) => people.join('、');

/** `晚·林` */
const named = (shift: string, people: string) => [shift, people].filter(Boolean).join('·');
