import type { Step } from './step';

/** What may be read from the console again, and what people taught about it. Additions only. */
export const pagesAndLessons: Step = {
  stores: {
    skeletons: '&[place+of], [place+at]',
    lessons: '&id, at',
    counters: '&[platform+page+shop]',
  },
};
