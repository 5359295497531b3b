// @vitest-environment happy-dom
import './locale';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWord, valueWord } from '@/components/words';
import { ExerciseView } from '@/entrypoints/desk/practice/exercise-view';
import { ANSWER_VALUES, book, type Exercise, exercisesOf } from '@/rules';
import { button, click, draw, undraw } from './draw';

const NOW = Date.parse('2026-11-23T12:00:00+08:00');
const all = [...exercisesOf(book, NOW)].flat();
const evidence = [...new Set(all.flatMap((one) => one.evidence))];
const one = (id: string): Exercise => {
  const found = all.find((exercise) => exercise.id === id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  return found;
};
const press = (key: string) =>
  act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
const nth = (exercise: Exercise, value: string) =>
  exercise.question === 'timeLimit' ? '' : String(ANSWER_VALUES[exercise.question].indexOf(value) + 1);

async function shown(exercise: Exercise) {
  const onAnswer = vi.fn(async (_: boolean) => NOW + 600_000);
  const onNext = vi.fn();
  await draw(
    <ExerciseView
      exercise={exercise}
      evidence={evidence}
      now={NOW}
      seed={1}
      onAnswer={onAnswer}
      onNext={onNext}
    />,
  );
  return { onAnswer, onNext };
}
const text = () => document.body.textContent ?? '';

afterEach(undraw);

describe('an exercise', () => {
  const plain = one('seven-days|tmall|noReason|appliedAt|no');

  it('is answered by a number, and its proof and its neighbour are shown', async () => {
    const { onAnswer, onNext } = await shown(plain);
    expect(text()).not.toContain('TM-7D-01');
    await press(nth(plain, 'no'));
    expect(onAnswer).toHaveBeenCalledWith(true);
    expect(text()).toContain('TM-7D-01');
    expect(text()).toContain(valueWord('appliedAt', plain.edge.other));
    expect(text()).toContain(answerWord('noReason', 'yes'));
    await press('j');
    expect(onNext).toHaveBeenCalledTimes(1);
  });

  it('says what would have been right', async () => {
    const { onAnswer } = await shown(plain);
    await press(nth(plain, 'yes'));
    expect(onAnswer).toHaveBeenCalledWith(false);
    expect(document.querySelector('[role=status]')?.textContent).toContain(answerWord('noReason', 'no'));
  });

  it('is answered once, whatever is pressed after', async () => {
    const { onAnswer } = await shown(plain);
    for (const key of ['1', '2', '1']) await press(key);
    expect(onAnswer).toHaveBeenCalledTimes(1);
  });

  it('asks for the evidence too, and is right only with both', async () => {
    const mirror = all.find(
      (exercise) => exercise.id.startsWith('mirror|tmall|burden|') && exercise.evidence.length > 0,
    );
    if (mirror === undefined) throw new Error('no mirror');
    const { onAnswer } = await shown(mirror);
    await press(nth(mirror, mirror.value));
    expect(onAnswer).not.toHaveBeenCalled();
    await click(button('看答案'));
    // Nothing was ticked, and something is needed.
    expect(onAnswer).toHaveBeenCalledWith(false);
    expect(text()).toContain('T-05');
  });
});
