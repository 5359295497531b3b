/** Who may import what: the table of ARCHITECTURE.md, as gates. */
import type { Gate } from './gate';
import { importsOf } from './source';

type Room =
  | 'rules'
  | 'storage'
  | 'components'
  | 'utils'
  | 'reader'
  | 'content'
  | 'chat'
  | 'in-page'
  | 'background'
  | 'surface'
  | 'test';
type Leave = 'yes' | 'type' | 'no';

const SURFACES = ['shared', 'sidepanel', 'popup', 'desk'];

function roomOf(path: string): Room | null {
  if (path.startsWith('npm:')) return null;
  const [top, second] = path.split('/');
  if (top === 'rules' || top === 'storage' || top === 'components' || top === 'utils' || top === 'test')
    return top;
  if (top !== 'entrypoints' || second === undefined) return null;
  if (second === 'background') return 'background';
  if (SURFACES.includes(second)) return 'surface';
  if (second === 'in-page') return 'in-page';
  if (second === 'chat.content') return 'chat';
  return path.startsWith('entrypoints/console.content/reader') ? 'reader' : 'content';
}

/** The import table of ARCHITECTURE.md. A room may always import from itself. */
const TABLE: Record<Exclude<Room, 'test'>, { rooms: Partial<Record<Room, Leave>>; npm: RegExp }> = {
  rules: { rooms: {}, npm: /^(zod\/mini|chinese-days\/.*)$/ },
  storage: {
    rooms: { rules: 'yes', utils: 'yes' },
    npm: /^(dexie|fflate|hucre\/xlsx|papaparse|@noble\/hashes\/.+|zod\/mini|ulid|wxt\/browser)$/,
  },
  components: {
    rooms: { rules: 'type', storage: 'type' },
    npm: /^(react|react-dom|react-dom\/client|react\/jsx-runtime|@mantine\/.+|@tanstack\/react-virtual|recharts|#i18n)$/,
  },
  utils: { rooms: { rules: 'type' }, npm: /^wxt\/browser$/ },
  reader: { rooms: {}, npm: /^$/ },
  'in-page': { rooms: { utils: 'yes' }, npm: /^(wxt\/browser|#i18n)$/ },
  content: {
    rooms: { rules: 'type', utils: 'yes', reader: 'yes', 'in-page': 'yes' },
    npm: /^(wxt\/.+|#i18n)$/,
  },
  chat: { rooms: { rules: 'type', utils: 'yes', 'in-page': 'yes' }, npm: /^(wxt\/.+|#i18n)$/ },
  background: { rooms: { rules: 'yes', storage: 'yes', utils: 'yes' }, npm: /^(wxt\/.+|#i18n)$/ },
  surface: {
    rooms: { rules: 'yes', storage: 'yes', components: 'yes', utils: 'yes', reader: 'yes' },
    npm: /^(react|react-dom|react-dom\/client|zustand|zustand\/.+|dexie-react-hooks|@mantine\/.+|@tanstack\/react-virtual|recharts|pinyin-match(\/.+)?|opencc-js(\/.+)?|wxt\/.+|#i18n)$/,
  },
};

export const importTable: Gate = {
  name: 'the case travels one way',
  check: (file) => {
    const from = roomOf(file.path);
    if (from === null || from === 'test') return [];
    const { rooms, npm } = TABLE[from];
    return importsOf(file).flatMap(({ target, typeOnly }) => {
      if (target.startsWith('npm:')) {
        const name = target.slice(4);
        return npm.test(name) ? [] : [`${file.path}: ${from}/ may not import the package ${name}`];
      }
      const to = roomOf(target);
      if (to === null || to === from) return [];
      const leave = rooms[to] ?? 'no';
      if (leave === 'yes' || (leave === 'type' && typeOnly)) return [];
      const instead =
        leave === 'type' ? 'import its types only (`import type`)' : 'hand the value over instead';
      return [`${file.path}: ${from}/ may not import ${target}; ${instead}`];
    });
  },
  planted: [
    { path: 'rules/x.ts', text: "import { db } from '@/storage';" },
    { path: 'rules/x.ts', text: "import Dexie from 'dexie';" },
    { path: 'components/x.tsx', text: "import { judge } from '@/rules';" },
    { path: 'entrypoints/console.content/reader/x.ts', text: "import type { FactKey } from '@/rules';" },
    { path: 'entrypoints/console.content/x.ts', text: "import { judge } from '../../rules';" },
    { path: 'entrypoints/chat.content/x.ts', text: "import { readPage } from '../console.content/reader';" },
    { path: 'entrypoints/chat.content/x.ts', text: "import { lint } from '@/rules';" },
    { path: 'entrypoints/in-page/x.ts', text: "import { createStrip } from '../console.content/strip';" },
    { path: 'storage/x.ts', text: "export { Card } from '../components/card';" },
    {
      path: 'entrypoints/background/x.ts',
      text: "import { readPasted } from '../console.content/reader';",
    },
    {
      path: 'entrypoints/sidepanel/x.ts',
      text: "import { createStrip } from '../console.content/strip';",
    },
    { path: 'entrypoints/background/x.ts', text: "const late = await import('../sidepanel/app');" },
  ],
};

/** What is entered by its index; the rest of the content script opens the reader where it needs to. */
const isClosed = (to: Room | null, from: Room): boolean =>
  to === 'rules' || to === 'storage' || (to === 'reader' && from === 'surface');
const doorOf = (room: Room): string => (room === 'reader' ? 'entrypoints/console.content/reader' : room);

export const doors: Gate = {
  name: 'rooms are entered by the door',
  check: (file) => {
    const from = roomOf(file.path);
    if (from === null || from === 'test') return [];
    return importsOf(file).flatMap(({ target }) => {
      const to = roomOf(target);
      if (to === null || to === from || !isClosed(to, from)) return [];
      const inside = target.replace(/\/index(\.ts)?$/, '') !== doorOf(to);
      return inside ? [`${file.path}: import from '@/${doorOf(to)}', its only door, not from ${target}`] : [];
    });
  },
  planted: [
    { path: 'entrypoints/popup/x.ts', text: "import { judge } from '@/rules/judge';" },
    {
      path: 'entrypoints/sidepanel/x.ts',
      text: "import { readPasted } from '@/entrypoints/console.content/reader/pasted';",
    },
  ],
};
