/** How one exercise went on this machine. Nobody else sees it, and nothing is added up by person. */
export type PracticeItem = {
  /** Names the exercise: the same seed and clause give the same case again. */
  id: string;
  /** Leitner's box, from 0: each right answer moves it one up, a wrong one back to the first. */
  box: number;
  /** When it is asked again, epoch ms. */
  dueAt: number;
  /** How often it was answered, and how often wrongly. */
  asked: number;
  wrong: number;
  /** When it was answered last, epoch ms. */
  at: number;
};
