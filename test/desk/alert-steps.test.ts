import { describe, expect, it } from 'vitest';
import { alertSteps } from '@/entrypoints/desk/settings/alert-steps';

describe('alert steps', () => {
  it('are whole minutes, each once, longest first, however they are separated', () => {
    expect(alertSteps('15, 240，60、60')).toEqual([240, 60, 15]);
    expect(alertSteps('６０')).toEqual([60]);
  });

  it('may be none', () => {
    expect(alertSteps('  ')).toEqual([]);
  });

  it.each(['0', '-5', '1.5', '4小时', '10081', '1,2,3,4,5,6,7', '1e3'])('are not %s', (text) => {
    expect(alertSteps(text)).toBeNull();
  });
});
