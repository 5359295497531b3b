import { type Script, scriptTree } from '@/rules';

export type Forbidden = Extract<Script, { status: 'forbidden' }>;

/** What was once taught instead of this script and must not be said: the clauses it breaks make this one worth using. */
export const oppositesOf = (id: string): Forbidden[] =>
  scriptTree.scripts.filter(
    (script): script is Forbidden => script.status === 'forbidden' && script.instead === id,
  );
