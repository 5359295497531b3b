const LONGEST = 7 * 24 * 60;
const MOST = 6;

/**
 * The alert steps as typed (`240, 60，15`): whole minutes from 1 to a week, at most six, each once, longest
 * first. `null` when the text is something else; an empty text means no alerts.
 */
export function alertSteps(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[,、\s]+/)
    .filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,5}$/.test(part))) return null;
  const steps = [...new Set(parts.map(Number))].sort((a, b) => b - a);
  if (steps.length > MOST || steps.some((step) => step < 1 || step > LONGEST)) return null;
  return steps;
}
