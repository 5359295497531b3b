/**
 * The rules of the house: what review would forget. Each gate says what to write instead, and carries a
 * planted offence (`planted`), so that a gate that has stopped catching is itself a failure.
 */
import type { Gate } from './gate';
import { doors, importTable } from './import-table';
import { type Source, withoutComments } from './source';

/** A pattern no line of the named rooms may hold. Comments do not count, unless `inComments`. */
function forbid(
  name: string,
  where: RegExp,
  what: RegExp,
  instead: string,
  planted: Source,
  inComments = false,
): Gate {
  return {
    name,
    check: (file) => {
      if (!where.test(file.path)) return [];
      const text = inComments ? file.text : withoutComments(file.text);
      const hit = what.exec(text);
      return hit === null ? [] : [`${file.path}: \`${hit[0].trim()}\`: ${instead}`];
    },
    planted: [planted],
  };
}

const SHIPPED = /^(entrypoints|components|rules|storage|utils)\//;

const kebab: Gate = {
  name: 'files are named in kebab-case',
  check: ({ path }) =>
    path.split('/').every((part) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(part))
      ? []
      : [`${path}: name it in kebab-case`],
  planted: [{ path: 'components/TurnBadge.tsx', text: '' }],
};

/** A file that argues its length, with the reason. A list of cases (`*.test.ts`) may be as long as it is. */
const LONG: Record<string, string> = {};

const length: Gate = {
  name: 'no file is longer than 250 lines without a reason',
  check: ({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines <= 250 || path in LONG || /\.test\.tsx?$/.test(path)
      ? []
      : [`${path}: ${lines} lines; split it, or argue in LONG`];
  },
  planted: [{ path: 'rules/x.ts', text: 'x\n'.repeat(251) }],
};

export const GATES: Gate[] = [
  importTable,
  doors,
  kebab,
  length,
  forbid(
    'no network call',
    SHIPPED,
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/,
    'the extension makes no network request',
    {
      path: 'utils/x.ts',
      text: "await fetch('https://example.com')",
    },
  ),
  forbid(
    'no markup from strings, no code from strings',
    SHIPPED,
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\s*\(|new Function\b)/,
    'build nodes with DOM calls or React',
    {
      path: 'components/x.tsx',
      text: 'host.innerHTML = text',
    },
  ),
  forbid(
    'the console is never acted on',
    /^entrypoints\/(console\.content|chat\.content|in-page)\//,
    /\.(click|submit|requestSubmit|dispatchEvent|execCommand|setRangeText)\s*\(/,
    'the extension is read-only towards the page',
    {
      path: 'entrypoints/console.content/x.ts',
      text: 'button.click()',
    },
  ),
  forbid(
    'rules have no clock and no zone of their own',
    /^rules\//,
    /\b(Date\.now|new Date\(\)|performance\.now|Math\.random|getTimezoneOffset)/,
    'time is handed in as `at`',
    {
      path: 'rules/x.ts',
      text: 'const at = Date.now();',
    },
  ),
  forbid(
    'no local calendar',
    SHIPPED,
    /\.(getHours|getDate|getDay|getMonth|getFullYear|getMinutes|setHours|setDate|toLocaleTimeString\(\)|toLocaleDateString\(\))\b/,
    'all calendars are Asia/Shanghai: use rules/engine/time or Intl with timeZone',
    {
      path: 'components/x.ts',
      text: 'const h = new Date(at).getHours();',
    },
  ),
  forbid(
    'zod comes as zod/mini',
    SHIPPED,
    /from\s*['"]zod['"]/,
    "import * as z from 'zod/mini': the whole of zod is 454 kB",
    {
      path: 'rules/x.ts',
      text: "import { z } from 'zod';",
    },
  ),
  forbid(
    'no test is switched off',
    /\.test\.tsx?$/,
    /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fails)\b|\b(xit|xtest|xdescribe|fit)\s*\(/,
    'mend it or take it out',
    {
      path: 'test/x.test.ts',
      text: "it.skip('later', () => {})",
    },
  ),
  forbid(
    'no sleeping in tests',
    /^test\//,
    /\bwaitForTimeout\s*\(|setTimeout\(\s*\w+\s*,\s*\d{3,}\s*\)/,
    'wait for what you expect to see',
    {
      path: 'test/x.test.ts',
      text: 'await page.waitForTimeout(500)',
    },
  ),
  forbid(
    'no `any`, no silenced compiler',
    SHIPPED,
    /\bas any\b|:\s*any\b|<any>|@ts-(ignore|expect-error|nocheck)/,
    'use `unknown` and a check',
    {
      path: 'utils/x.ts',
      text: 'const x = y as any;',
    },
  ),
  forbid(
    'a TODO carries a date',
    /./,
    /\bTODO(?! \[\d{4}-\d{2}-\d{2}\])/,
    'write `TODO [2027-01-01]: …` or do it now',
    {
      path: 'utils/x.ts',
      text: '// TODO later',
    },
    true,
  ),
];
