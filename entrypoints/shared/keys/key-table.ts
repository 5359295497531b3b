/**
 * Every key of ours, in one table: the map under `?` draws it, and a key that is not in it cannot be bound, since
 * `useKeys` and `onAltKeys` take their names from here.
 */

type Line = {
  /** As printed on the keyboard. */
  readonly keys: string;
  readonly what: string;
  /** What must be bound for the line to be true: a key of `useKeys`, or a `#name` told to `useBound`. */
  readonly by: string;
  /** Chords with Alt that are heard inside a field's own section, as `onAltKeys` names them. */
  readonly chords?: readonly string[];
};

export type Surface = 'panel' | 'popup' | 'desk';

type Group = {
  readonly title: string;
  /** Where a key of that name means this. */
  readonly on: readonly Surface[];
  readonly lines: readonly Line[];
};

export const KEY_MAP = [
  {
    title: 'keys.groups.case',
    on: ['panel'],
    lines: [
      { keys: '1–9', what: 'panel.keys.answer', by: '1' },
      { keys: 'W', what: 'panel.wording.copy', by: 'w' },
      { keys: 'E', what: 'panel.keys.evidence', by: 'e' },
      { keys: 'S', what: 'panel.statement.title', by: 's' },
      { keys: 'H', what: 'panel.keys.handover', by: 'h' },
      { keys: 'V', what: 'panel.paste.key', by: 'v' },
    ],
  },
  {
    title: 'keys.groups.write',
    on: ['panel'],
    lines: [
      { keys: '/', what: 'panel.keys.replies', by: '/' },
      { keys: 'D', what: 'panel.keys.draft', by: 'd' },
      { keys: 'N', what: 'panel.keys.note', by: 'n' },
      { keys: 'C', what: 'panel.keys.call', by: 'c' },
      { keys: 'P', what: 'panel.keys.promise', by: 'p' },
      { keys: 'Alt+S', what: 'panel.keys.save', by: 'n', chords: ['s'] },
    ],
  },
  {
    title: 'keys.groups.draft',
    on: ['panel', 'desk'],
    lines: [
      {
        keys: 'Alt+1–9',
        what: 'panel.keys.fix',
        by: '#draft',
        chords: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      },
      { keys: 'Alt+0', what: 'keys.personal', by: '#draft', chords: ['0'] },
      { keys: 'Alt+/', what: 'keys.pickReply', by: '#draft', chords: ['/'] },
      { keys: 'Alt+C', what: 'panel.keys.copyDraft', by: '#draft', chords: ['c'] },
      { keys: 'Alt+P', what: 'panel.keys.vow', by: '#draft', chords: ['p'] },
      { keys: 'Alt+Z', what: 'panel.keys.undo', by: '#draft', chords: ['z'] },
      { keys: 'Alt+Shift+Z', what: 'keys.redo', by: '#draft', chords: ['shift+z'] },
    ],
  },
  {
    title: 'keys.groups.search',
    on: ['popup'],
    lines: [
      { keys: '↑ ↓', what: 'keys.hits', by: '#hits' },
      { keys: 'Enter', what: 'keys.takeHit', by: '#hits' },
      { keys: '/', what: 'keys.scriptsOnly', by: '#hits' },
      { keys: 'Tab', what: 'keys.onwards', by: '#hits' },
      { keys: 'Esc', what: 'keys.clear', by: '#hits' },
    ],
  },
  {
    title: 'keys.groups.list',
    on: ['desk'],
    lines: [
      { keys: 'J K ↑ ↓', what: 'keys.rows', by: '#rows' },
      { keys: 'Enter', what: 'keys.openRow', by: '#rows' },
      { keys: 'P', what: 'keys.progress', by: '#progress' },
      { keys: 'Esc', what: 'keys.leaveRow', by: '#rows' },
    ],
  },
  {
    title: 'keys.groups.handover',
    on: ['desk'],
    lines: [
      { keys: 'Alt+↑ Alt+↓', what: 'keys.moveLine', by: '#lines' },
      { keys: 'J K', what: 'keys.takeLines', by: 'r' },
      { keys: 'R', what: 'keys.readBack', by: 'r' },
    ],
  },
  {
    title: 'keys.groups.practice',
    on: ['desk'],
    lines: [
      { keys: '1–9', what: 'keys.choose', by: '1' },
      { keys: 'J', what: 'keys.next', by: 'j' },
    ],
  },
  {
    title: 'keys.groups.always',
    on: ['panel', 'popup', 'desk'],
    lines: [
      { keys: 'Alt+1–9 Alt+0 Alt+-', what: 'keys.pages', by: '#pages' },
      { keys: 'Alt+X', what: 'keys.caughtUp', by: '#catch-up' },
      { keys: 'Alt+K', what: 'keys.gotIt', by: '#first-run', chords: ['k'] },
      { keys: 'Esc', what: 'keys.leaveField', by: '#fields' },
      { keys: '?', what: 'panel.keys.help', by: '?' },
    ],
  },
] as const satisfies readonly Group[];

type AnyLine = (typeof KEY_MAP)[number]['lines'][number];

/** What can be bound, and is named so in `by`. */
export type Bound = AnyLine['by'];
/** Keys that act on a whole page. Of a row of digits the table names the first. */
export type SingleKey =
  | Exclude<Bound, `#${string}`>
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | 'escape';
/** Chords inside one section, without their Alt. */
export type AltKey = Extract<AnyLine, { chords: readonly string[] }>['chords'][number];
