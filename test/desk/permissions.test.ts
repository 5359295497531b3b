import { describe, expect, it } from 'vitest';
import { consolesOf, hostsOf } from '@/entrypoints/desk/settings/manifest-hosts';
import { WORDED } from '@/entrypoints/desk/settings/permission-word';
import { CONSOLE_MATCHES } from '@/utils/consoles';
import snapshot from '../e2e/manifest.snap.json' with { type: 'json' };

describe('what the settings say of the manifest', () => {
  it('has words for every permission of every build, and for no other', () => {
    const asked = new Set([...snapshot.chrome.permissions, ...snapshot.firefox.permissions]);
    expect(asked.size).toBeGreaterThan(5);
    expect([...WORDED].sort()).toEqual([...asked].sort());
  });

  it('knows whose console each host is', () => {
    const scripts = snapshot.chrome.content_scripts;
    const hosts = hostsOf(scripts);
    expect(new Set(hosts)).toEqual(new Set(hostsOf([{ matches: CONSOLE_MATCHES }])));
    const consoles = consolesOf(hosts);
    expect(consoles.map(({ platform }) => platform).sort()).toEqual(['douyin', 'jd', 'pdd', 'taobao']);
    expect(consoles.flatMap((one) => one.hosts).sort()).toEqual(hosts.toSorted());
  });

  it('does not give a stranger to anybody', () => {
    expect(consolesOf(['seller.example.org'])).toEqual([{ platform: null, hosts: ['seller.example.org'] }]);
  });
});
