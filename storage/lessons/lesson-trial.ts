/**
 * A lesson held against the pages read lately on this machine, before it is kept. What is known of those pages
 * is their labels and the shape of what stood behind each, never a value.
 */
import { fitsShape, type Lesson, placeName } from '@/rules';
import type { CaseRow, PageKind, Skeleton } from '../kinds';
import type { DeskDb } from '../store/db';

export type Trial = {
  /** Pages of the kind that were looked at, those that show the label or phrase, and those that agree. */
  pages: number;
  seen: number;
  fits: number;
  /** Pages that speak against it: another fact is read there, or what stands there has another shape. */
  clashes: number;
};

type LabelLesson = Extract<Lesson, { teaches: 'label' }>;
type PhraseLesson = Extract<Lesson, { teaches: 'phrase' }>;

/** A label lesson against the skeletons; those of other kinds of page say nothing. */
export function labelTrial(lesson: LabelLesson, skeletons: readonly Skeleton[]): Trial {
  const trial: Trial = { pages: 0, seen: 0, fits: 0, clashes: 0 };
  for (const { place, labels } of skeletons) {
    if (place !== placeName(lesson)) continue;
    trial.pages++;
    const seen = labels.filter(({ label }) => label === lesson.label);
    if (seen.length === 0) continue;
    trial.seen++;
    // A label with nothing behind it yet speaks neither for nor against.
    const said = seen.filter(({ shape }) => shape !== 'nothing');
    const against = said.some(
      ({ shape, fact }) => (fact !== null && fact !== lesson.fact) || !fitsShape(lesson.fact, shape),
    );
    if (against) trial.clashes++;
    else if (said.length > 0) trial.fits++;
  }
  return trial;
}

/** Where the words of a phrased fact are kept as they stood on the page. */
const WORDS = { status: 'statusText', reason: 'reasonText', goodsState: 'goodsState' } as const;

/**
 * A phrase lesson against the cases read lately: the same words with another meaning speak against it.
 * @param folded how the reader folds a phrase, so that both are compared as it compares them
 */
export function phraseTrial(
  lesson: PhraseLesson,
  rows: readonly CaseRow[],
  folded: (text: string) => string,
): Trial {
  const trial: Trial = { pages: 0, seen: 0, fits: 0, clashes: 0 };
  const kind: PageKind = lesson.kind === 'list' ? 'list' : lesson.page;
  for (const { platform, pages } of rows) {
    const facts = consoleOf(platform) === lesson.site ? pages[kind]?.facts : undefined;
    if (facts === undefined) continue;
    trial.pages++;
    const key = lesson.fact === 'afterSaleType' ? lesson.fact : WORDS[lesson.fact];
    const words = facts[key]?.text;
    if (words === undefined || folded(words) !== lesson.phrase) continue;
    trial.seen++;
    const meant = facts[lesson.fact]?.value;
    if (meant !== undefined && meant !== lesson.value) trial.clashes++;
    else trial.fits++;
  }
  return trial;
}

/** Taobao and Tmall share one console, whose name is `taobao`. */
const consoleOf = (platform: CaseRow['platform']) => (platform === 'tmall' ? 'taobao' : platform);

/** So many of the cases read last are asked. */
const RECENT_CASES = 200;

/** Runs the trial of each on what this machine keeps, in their order. Reads only. */
export async function tryLessons(
  db: DeskDb,
  lessons: readonly Lesson[],
  folded: (text: string) => string,
): Promise<Trial[]> {
  const places = [...new Set(lessons.map(placeName))];
  const skeletons = await db.skeletons.where('place').anyOf(places).toArray();
  const phrased = lessons.some(({ teaches }) => teaches === 'phrase');
  const rows = phrased ? await db.cases.orderBy('readAt').reverse().limit(RECENT_CASES).toArray() : [];
  return lessons.map((lesson) =>
    lesson.teaches === 'label' ? labelTrial(lesson, skeletons) : phraseTrial(lesson, rows, folded),
  );
}
