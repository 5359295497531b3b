import { useEffect, useState } from 'react';
import { type Book, type Exercise, exercisesOf, startOfDay } from '@/rules';

export type Exercises = { all: readonly Exercise[]; done: boolean };

/** So long the page is not held up while they are made, ms. */
const BREATH = 20;

/** The exercises of a book on the day of `now`, made a few at a time. They are the same all day long. */
export function useExercises(book: Book, now: number): Exercises {
  const [made, setMade] = useState<Exercises>({ all: [], done: false });
  const day = startOfDay(now);
  useEffect(() => {
    const all: Exercise[] = [];
    // Noon, so that what a scene had this morning has happened.
    const portions = exercisesOf(book, day + NOON);
    let timer = 0;
    const go = () => {
      const from = performance.now();
      for (;;) {
        const { value, done } = portions.next();
        if (done) return setMade({ all, done: true });
        all.push(...value);
        if (performance.now() - from > BREATH) break;
      }
      setMade({ all: [...all], done: false });
      timer = window.setTimeout(go);
    };
    go();
    return () => window.clearTimeout(timer);
  }, [book, day]);
  return made;
}

const NOON = 12 * 3_600_000;
