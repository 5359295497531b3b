import type { Tone } from '@/components/tone';
import type { SectionId } from './sections';

const TONES: Record<SectionId, Tone> = {
  dispute: 'danger',
  overdue: 'danger',
  promised: 'ours',
  due: 'ours',
  unread: 'question',
  returns: 'theirs',
  silent: 'ours',
  quiet: 'theirs',
  sweep: 'ours',
  asking: 'question',
  owed: 'theirs',
};

/** Red for what cannot be made good when it is missed. */
export const sectionTone = (id: SectionId): Tone => TONES[id];
