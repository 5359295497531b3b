import { describe, expect, it } from 'vitest';
import { addressOf, routeOf, TABS } from '@/entrypoints/desk/route';

const at = (address: string) => routeOf(new URL(address, 'chrome-extension://desk/desk.html'));

describe('the address of the desk', () => {
  it('comes back as it went', () => {
    for (const tab of TABS) {
      for (const caseKey of [null, 'pdd|示例&店=#1|260311-1383']) {
        expect(at(`desk.html${addressOf({ tab, caseKey })}`)).toEqual({ tab, caseKey });
      }
    }
  });

  it('leads to the register when nobody knows it', () => {
    expect(at('desk.html#nowhere')).toEqual({ tab: 'register', caseKey: null });
    expect(at('desk.html?case=')).toEqual({ tab: 'register', caseKey: null });
  });
});
