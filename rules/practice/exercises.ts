/**
 * Cases drawn at the boundaries of clauses: a plain scene, one fact varied, the book asked on both sides. What is
 * kept decides one way here and another way there, so every exercise has one answer and a neighbour that differs.
 * Nothing of a rule is written here: the judge says what a fact would change, and its clocks where a moment would.
 */
import type { Book } from '../book.ts';
import { canBe } from '../coverage/coverage-odds.ts';
import { DAY, HOUR, lengthOf, startOfDay } from '../engine/time.ts';
import {
  choicesOf,
  FACT_KEYS,
  FACTS,
  type FactKey,
  type Facts,
  type FactValue,
  type Platform,
  specOf,
} from '../facts/facts.ts';
import { judge } from '../judge.ts';
import { type Judgement, QUESTIONS, type Question } from '../judgement.ts';
import type { Words } from '../pack/schema.ts';
import type { Exercise } from './exercise.ts';
import scenes from './scenes.json' with { type: 'json' };

type Scene = {
  id: string;
  name: Words;
  training?: string;
  platforms?: Platform[];
  facts: Partial<Record<FactKey, string | boolean>>;
};

/** Which clock of ours runs is read off a list and not learnt by heart. */
const ASKED: readonly Question[] = QUESTIONS.filter((question) => question !== 'timeLimit');
/** What the scene is about: varied, it would be another scene. */
const GIVEN: readonly FactKey[] = ['platform', 'status', 'afterSaleType', 'reason', 'goodsState'];

/** Every exercise a book has on a day (epoch ms), scene by scene so that a page can breathe in between. */
export function* exercisesOf(book: Book, at: number): Generator<Exercise[]> {
  for (const scene of scenes as Scene[])
    for (const platform of scene.platforms ?? FACTS.platform.values) yield ofScene(scene, platform, book, at);
}

function ofScene(scene: Scene, platform: Platform, book: Book, at: number): Exercise[] {
  const facts = factsOf(scene, platform, at);
  const base = judge(facts, book, at);
  const found: Exercise[] = [];
  for (const fact of FACT_KEYS) {
    if (GIVEN.includes(fact)) continue;
    for (const values of valuesOf(fact, facts, base, at)) {
      const tried = values.map((value): Tried => {
        const said = { ...facts, [fact]: told(value, at) };
        return { value, said, judged: judge(said, book, at) };
      });
      for (const one of atEdge(scene, platform, fact, tried))
        if (!found.some(({ id }) => id === one.id)) found.push(one);
    }
  }
  return found;
}

type Tried = { value: FactValue; said: Facts; judged: Judgement };

/** Of each question the first value that leads to each answer, with a neighbour that leads elsewhere. */
function atEdge(scene: Scene, platform: Platform, fact: FactKey, tried: readonly Tried[]): Exercise[] {
  return ASKED.flatMap((question) => {
    const sides = new Map<string, Tried>();
    for (const one of tried) {
      const { state, value } = one.judged.answers[question];
      if (state === 'decided' && value !== undefined && !sides.has(value)) sides.set(value, one);
    }
    const all = [...sides];
    return all.flatMap(([value, side], nth): Exercise[] => {
      const other = all[(nth + 1) % all.length];
      if (other === undefined || other[0] === value) return [];
      return [
        {
          id: [scene.id, platform, question, fact, value].join('|'),
          name: scene.name,
          training: scene.training ?? null,
          platform,
          facts: side.said,
          question,
          value,
          edge: { fact, value: side.value, other: other[1].value, becomes: other[0] },
          evidence: needed(side.judged),
        },
      ];
    });
  });
}

/** The values worth trying together: all of a choice, or an hour on either side of where one clock ends. */
function valuesOf(
  fact: FactKey,
  facts: Facts,
  { clocks }: Judgement,
  at: number,
): readonly (readonly FactValue[])[] {
  const spec = specOf(fact);
  if (spec.kind === 'moment') {
    if (facts[fact] === undefined) return [];
    const ends = clocks.flatMap(({ endsAt, owner }) =>
      endsAt === null || owner !== 'buyer' ? [] : [endsAt],
    );
    return ends.map((end) => [end - HOUR, end + HOUR].filter((moment) => moment <= at));
  }
  if (spec.ask === undefined || (spec.kind !== 'choice' && spec.kind !== 'yesNo')) return [];
  const goods = facts.goodsState?.value;
  if (spec.askWhile !== undefined && !spec.askWhile.includes(String(goods))) return [];
  return [
    choicesOf(fact).filter(
      (value) =>
        (spec.kind !== 'choice' || value !== spec.blank) &&
        canBe(new Map([...entriesOf(facts), [fact, value] as [FactKey, FactValue]])),
    ),
  ];
}

const entriesOf = (facts: Facts): [FactKey, FactValue][] =>
  FACT_KEYS.flatMap((key): [FactKey, FactValue][] => {
    const fact = facts[key];
    return fact === undefined ? [] : [[key, fact.value]];
  });

const told = (value: FactValue, at: number) => ({ value, from: 'page' as const, seenAt: at });

/** What must be shown: all that is required, and of a group any one, so the whole group is named. */
const needed = ({ evidence }: Judgement): string[] =>
  evidence.flatMap(({ id, level }) => (level === 'bonus' ? [] : [id]));

/** `D-19T15:30` is half past three, nineteen days ago. */
function factsOf({ facts }: Scene, platform: Platform, at: number): Facts {
  const made: Facts = { platform: told(platform, at) };
  for (const key of FACT_KEYS) {
    const written = facts[key];
    if (written !== undefined)
      made[key] = told(specOf(key).kind === 'moment' ? momentOf(String(written), at) : written, at);
  }
  return made;
}

function momentOf(written: string, at: number): number {
  const [days = '', time = ''] = written.slice(1).split('T');
  const [hours = '0', minutes = '0'] = time.split(':');
  return startOfDay(at) + Number(days) * DAY + lengthOf(`PT${hours}H${minutes}M`);
}
