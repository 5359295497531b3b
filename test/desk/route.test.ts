import { describe, expect, it } from 'vitest';
import { addressOf, routeOf, TAB_KEYS, TABS } from '@/entrypoints/desk/route';
import { tabOfKey } from '@/entrypoints/desk/use-route';

const at = (address: string) => routeOf(new URL(address, 'chrome-extension://desk/desk.html'));

describe('the address of the desk', () => {
  it('comes back as it went', () => {
    for (const tab of TABS) {
      for (const caseKey of [null, 'pdd|示例&店=#1|260311-1383']) {
        for (const query of ['', 'view=start&shop=%E5%BA%97%3F&due=1-2']) {
          const route = { tab, caseKey, query };
          expect(at(`desk.html${addressOf(route)}`)).toEqual(route);
        }
      }
    }
  });

  it('leads to the radar when nobody knows it', () => {
    expect(at('desk.html#nowhere')).toEqual({ tab: 'radar', caseKey: null, query: '' });
    expect(at('desk.html?case=')).toEqual({ tab: 'radar', caseKey: null, query: '' });
  });
});

describe('the keys of the pages', () => {
  it('lead to each page once', () => {
    expect([...TAB_KEYS].map(tabOfKey)).toEqual(TABS);
  });

  it('are these and no others', () => {
    for (const key of ['', '12', 'a', '=', 'Tab']) expect(tabOfKey(key)).toBeUndefined();
  });
});
